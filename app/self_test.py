"""The kiosk's look at itself, for the staff page: nothing is printed, played or changed."""

from __future__ import annotations

import datetime
import math
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.built_in import HELPLINES
from app.domain.contents import HELP_PAGE
from app.domain.self_test import FAULT, NOTE, OK, Check

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.loading.guide import Guide
    from app.settings import Settings

ODD = 0.1
"""How far the screen's own size may be from the one that was set, as a share of it."""
LEAST = (1024, 600)
CARDS, DEVICES = Path("/proc/asound/cards"), Path("/dev/snd")
LATER_YEARS = 10


def printer(settings: Settings) -> Check:
    """Whether the one printer takes pages; this may take a moment."""
    from app.exporting.printer import ready  # noqa: PLC0415 - few starts look

    name = settings.printer
    if not name:
        return Check("Printer", NOTE, "No printer is set. People can take a code along.")
    if ready(name):
        return Check("Printer", OK, f"{name} takes pages.")
    return Check("Printer", NOTE, f"{name} is not there or takes no pages. People get a code.")


def sound() -> Check:
    """Whether the computer has something to play sound on, as far as it can be seen."""
    if not sys.platform.startswith("linux"):
        return Check("Sound", NOTE, "Not looked at on this system.")
    try:
        cards = CARDS.read_text(encoding="utf-8", errors="replace")
    except OSError:
        cards = ""
    if "[" not in cards:
        return Check("Sound", NOTE, "There is no sound card.")
    if any(_opens(one) for one in DEVICES.glob("controlC*")):
        return Check("Sound", OK, "There is a sound card.")
    return Check("Sound", NOTE, "There is a sound card, but this program may not use it.")


def _opens(device: Path) -> bool:
    """Whether the program may use a device: a service may be kept from what its user may open."""
    try:
        os.close(os.open(device, os.O_RDWR | os.O_NONBLOCK))
    except OSError:
        return False
    return True


def screen(settings: Settings, window: QWidget) -> Check:
    """Whether text and buttons are made for the screen that is there."""
    inches, long, short = settings.screen_diagonal_in, *_sides(window)
    if long < LEAST[0] or short < LEAST[1]:
        said = f"The screen has fewer than {LEAST[0]} x {LEAST[1]} pixels."
        return Check("Screen", FAULT, said)
    if not inches:
        said = "Nobody has set how large the screen is (screen_diagonal_in)."
        return Check("Screen", FAULT, said)
    size = window.screen().physicalSize()
    found = math.hypot(size.width(), size.height()) / 25.4
    set_to = f"{inches:g} inches are set"
    if found < 1:
        return Check("Screen", NOTE, f"{set_to}. The screen does not say its size.")
    if abs(found - inches) > ODD * inches:
        return Check("Screen", NOTE, f"{set_to}, and the screen says {found:.1f}. Measure it.")
    return Check("Screen", OK, f"{set_to}, and the screen agrees.")


def _sides(window: QWidget) -> tuple[int, int]:
    sides = window.width(), window.height()
    return max(sides), min(sides)


def clock(guide: Guide, today: datetime.date) -> Check:
    """Whether the clock can be right: the content was not checked in the future."""
    checked = guide.dates()[0]
    first = datetime.date.fromisoformat(checked) if checked else datetime.date(2026, 1, 1)
    if first <= today <= first.replace(year=first.year + LATER_YEARS, day=1):
        return Check("Clock", OK, f"Today is {today.isoformat()}.")
    said = f"The clock says {today.isoformat()}, which cannot be right. Set it."
    return Check("Clock", FAULT, said)


def content(guide: Guide, today: datetime.date) -> Check:
    """Whether every page is there, and none waits to be checked again."""
    due = guide.dates()[1]
    try:
        for entry in guide.contents():
            guide.page(entry.id)
    except (KeyError, ValueError, EOFError, TypeError, OSError):
        return Check("Content", FAULT, "A page cannot be read. Install the content again.")
    if due and datetime.date.fromisoformat(due) < today:
        return Check("Content", NOTE, f"A page was to be checked again by {due}.")
    return Check("Content", OK, f"{len(guide.contents())} pages, all in date.")


def crisis_text(guide: Guide, settings: Settings) -> Check:
    """Whether somebody in need finds numbers, and whom to turn to here."""
    name = "Crisis text"
    if not settings.crisis_text:
        return Check(name, FAULT, "Nobody has set whom to turn to in this building (crisis_text).")
    if guide.helplines() == HELPLINES or HELP_PAGE not in {one.id for one in guide.contents()}:
        return Check(name, FAULT, "The help lines cannot be read. Install the content again.")
    return Check(name, OK, settings.crisis_text)


def way_in(settings: Settings) -> Check:
    """Whether this page is for staff alone."""
    if settings.pin:
        return Check("Staff PIN", OK, "Set.")
    return Check("Staff PIN", FAULT, "There is no staff PIN: anyone can open this page.")
