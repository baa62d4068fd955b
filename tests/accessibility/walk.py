"""Every page, question and summary, as `fieldguide pictures` goes through them, in many windows."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QApplication

from app.domain.mode import Mode
from app.domain.theme import SYSTEM, THEMES
from app.pictures import shots
from app.settings import Settings
from tests.accessibility.audit import Least
from tests.journeys.hands import settle

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from app.program import Program

COLOURS = [theme for theme in THEMES if theme != SYSTEM]
HOME = Least(target=44, passage=44, gap=6)


SCROLLED = re.compile(r"-end$|^10-page-[a-z-]+-(picture|icon-array|steps|scale|calendar|pulses)-")
"""Names of what shows the end of a page or summary, or a figure on it."""


class Window(NamedTuple):
    """A window to walk through, and how small things may be in it."""

    settings: Settings
    width: int
    height: int
    least: Least

    def themed(self, theme: str) -> Settings:
        """How to start in it, in a theme's colours."""
        return self.settings._replace(theme=theme)


WINDOWS = {
    "laptop": Window(Settings(), 1366, 768, HOME),
    "laptop-200": Window(Settings(text_size=200), 1366, 768, HOME),
    "laptop-spaced": Window(Settings(more_spacing=True), 1366, 768, HOME),
    "kiosk": Window(Settings(mode=Mode.KIOSK), 1080, 1920, Least(73, 55, 11)),
    "kiosk-200": Window(Settings(mode=Mode.KIOSK, text_size=200), 1080, 1920, Least(73, 55, 11)),
    "kiosk-21-inch": Window(
        Settings(mode=Mode.KIOSK, screen_diagonal_in=21.5), 1080, 1920, Least(81, 61, 13)
    ),
    "kiosk-32-inch": Window(
        Settings(mode=Mode.KIOSK, screen_diagonal_in=32), 1920, 1080, Least(55, 41, 9)
    ),
}
"""On a kiosk 20 mm, 15 mm and 3 mm: of a 24 inch screen, and of those of which it is told."""


def fitted(settings: Settings) -> Settings:
    """The same for the screen that tests have, as if its pixels were those of full HD."""
    size = QApplication.primaryScreen().size()
    share = math.hypot(size.width(), size.height()) / math.hypot(1920, 1080)
    return settings._replace(screen_diagonal_in=settings.screen_diagonal_in * share)


SOME = (
    "00-home",
    "10-page-side-effects",
    "33-summary-worth",
    "01-topics",
    "22-age",
    "35-take-home",
)
"""Of each kind one, that can be shown without those before it: for what is to be quick."""


def screens(
    program: Program, only: Collection[str] = (), *, also_scrolled: bool = True
) -> Iterator[str]:
    """Go through every screen, or through some; yields the name of each when it is shown.

    Some show another place of the screen before them, which can be left out.
    """
    for name, shot in shots(program):
        if not only or name in only:
            shot(program)
            if also_scrolled or not SCROLLED.search(name):
                settle()
                yield name
