"""Started by a test: the real kiosk, which goes to a place and takes a step when it is told to.

Orders come as lines on stdin, and each is answered with a line of JSON on stdout: what is on the
screen. A tree for screen readers, by which others could do so, is off in a kiosk.
"""

from __future__ import annotations

import json
import os
import sys
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSocketNotifier, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QScrollArea

from app import main, program
from app.domain.mode import Mode
from app.presenters.steps import Asking, Supporting
from app.views.layout import guard
from tests.journeys.hands import buttons, click, scroll_to, settle

if TYPE_CHECKING:
    from collections.abc import Iterator

BEAT_MS, BEATS = 50, 6
MOOD = [f"phq{number}" for number in range(1, 10)]
BEFORE = {"country": "us", "age": "22-or-over"}
TOLD = os.dup(1)
"""Kept for answers alone: whatever else is printed is seen with the errors."""


def tell(words: dict[str, object]) -> None:
    """Say something to the test."""
    os.write(TOLD, (json.dumps(words) + "\n").encode())


def walk(kiosk: program.Program, place: str) -> None:
    """Be a visitor who comes to a place."""
    if place == "attract":
        return
    click(kiosk, "Touch to start")
    click(kiosk, "Me")
    if place == "page":
        kiosk.ways.read("side-effects")
    elif place == "question":
        ask(kiosk, "phq3")
        click(kiosk, "Several days")
    elif place == "support":
        ask(kiosk, "phq9")
        click(kiosk, "Several days")
        click(kiosk, "Continue")
    else:
        ask(kiosk, "phq9")
        kiosk.self_check.stop_here()
    settle()


def ask(kiosk: program.Program, question: str) -> None:
    """Come to a question with those before it answered."""
    kiosk.ways.answer_mood()
    before = dict.fromkeys(MOOD[: MOOD.index(question)], "more-than-half")
    for name, code in {**BEFORE, **before}.items():
        kiosk.self_check.choose(name, code)
    kiosk.self_check.ask(question)
    settle()


STEPS = {
    "attract": ("Touch to start",),
    "page": ("Get help now",),
    "question": ("Continue", "Back"),
    "support": ("No", "Keep going"),
    "summary": ("Change answers",),
    "clear": ("Start over", "Clear everything"),
    "listen": ("Listen",),
}
"""What is pressed, one button after the other."""


def step(kiosk: program.Program, name: str) -> None:
    """Press what stands for a step, as far as it is there."""
    for words in STEPS[name]:
        if name != "listen" or any(one.text() == words for one in buttons(kiosk)):
            click(kiosk, words)


def seen(kiosk: program.Program) -> dict[str, object]:
    """What is on the screen, and what a person has said so far."""
    reader, window = kiosk.reader, kiosk.window
    shown = kiosk.self_check.step
    opening, idle = reader.opening, kiosk.waiting_room.idle
    return {
        "screen": kiosk.screen.showing,
        "pane": kiosk.screen.pane,
        "page": opening.page.id if opening else "",
        "step": type(shown).__name__,
        "asked": shown.question.id if isinstance(shown, Asking | Supporting) else "",
        "answers": dict(kiosk.self_check._visit.answers),
        "ticked": [one.text() for one in buttons(kiosk) if one.isCheckable() and one.isChecked()],
        "covered": window.covering is not None,
        "asleep_in": idle._timer.remainingTime() // 1000,
        "size": [window.width(), window.height()],
        "text_px": kiosk.make_look().px,
        "outside": list(outside(kiosk)),
        "read_by_others": QAccessible.isActive(),
        "wall": time.time(),
    }


def outside(kiosk: program.Program) -> Iterator[str]:
    """Every button that is not wholly in the window, though one scrolls to it where that can be."""
    for one in buttons(kiosk):
        if scrolls(one):
            scroll_to(one)
        place = QRect(one.mapTo(kiosk.window, one.rect().topLeft()), one.size())
        if not kiosk.window.rect().contains(place):
            yield one.accessibleName() or one.text()


def scrolls(one: QAbstractButton) -> bool:
    """Whether it stands in something that is longer than its place."""
    parent = one.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return parent is not None


class Driven:
    """Hears orders between the events of the window, as a person's touch would come."""

    def __init__(self, kiosk: program.Program) -> None:
        self._kiosk = kiosk
        self._heard = b""
        # An end of the pipe is an end of the test.
        self._ear = QSocketNotifier(0, QSocketNotifier.Type.Read, kiosk)
        self._ear.activated.connect(self._hear)
        tell({"process": os.getpid(), **seen(kiosk)})

    def _hear(self) -> None:
        words = os.read(0, 1000)
        if not words:
            sys.exit(0)
        self._heard += words
        *orders, self._heard = self._heard.split(b"\n")
        for order in orders:
            self._do(*order.decode().split())

    def _do(self, order: str, name: str = "") -> None:
        if order == "walk":
            walk(self._kiosk, name)
        elif order == "step":
            step(self._kiosk, name)
        # Answered some beats later: what a fault sets off in the window has its turn first.
        QTimer.singleShot(BEAT_MS * BEATS, lambda: tell(seen(self._kiosk)))


DRIVEN: list[Driven] = []
"""Kept: a signal alone would not."""

show = program.Program.show


def show_and_listen(self: program.Program) -> None:
    """Show the window as always."""
    show(self)
    self.prepared.connect(lambda: QTimer.singleShot(0, lambda: DRIVEN.append(Driven(self))))


if __name__ == "__main__":
    guard.DOUBLE_TAP_MS = 0
    program.Program.show = show_and_listen  # type: ignore[method-assign]
    sys.exit(main.main(["--mode", Mode.KIOSK, "--theme", "light", *sys.argv[1:]]))
