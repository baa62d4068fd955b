"""A monkey at the screen: everything by chance, as fast as the program takes it, and no way out."""

from __future__ import annotations

import time
from collections import deque
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QScrollArea

from app.views.layout.scrolling import follow_fingers
from tests.benchmarks.report import say
from tests.endurance.escapes import Escapes
from tests.endurance.events import events
from tests.endurance.kiosk import Kiosk, folder
from tests.endurance.paws import Paws
from tests.endurance.soak import Line

if TYPE_CHECKING:
    from tests.endurance.events import Event

AT_ONCE = 25
"""So many events, and then a look at whether anybody got out."""

LAST = 50


class Monkey:
    """Plays within the running event loop, which ends only when the monkey has had enough."""

    def __init__(self, kiosk: Kiosk, seed: int, seconds: float, most: int, *, tell: bool) -> None:
        self._kiosk = kiosk
        self._seconds, self._most, self._tell = seconds, most, tell
        self._events = events(seed)
        self._paws = Paws(kiosk)
        self._escapes = Escapes(kiosk)
        self._began = time.monotonic()
        # One turn after the other: what waits until all is quiet would wait for a running timer.
        self._turn = QTimer(kiosk.app, singleShot=True, interval=0)
        self._turn.timeout.connect(self._play)
        self.last: deque[Event] = deque(maxlen=LAST)
        self.done = 0
        self.screens: set[str] = set()
        self.found: list[str] = []
        self.finished = False

    def play(self) -> None:
        """Play until the time is over, or somebody got out."""
        self._turn.start()
        self._kiosk.app.exec()
        if not self.finished:
            self.found.append("the program ended")

    @property
    def seconds(self) -> float:
        """How long it has played."""
        return time.monotonic() - self._began

    @property
    def sent(self) -> int:
        """How many events came to the window."""
        return self._paws.sent

    def _play(self) -> None:
        for event in islice(self._events, AT_ONCE):
            self.last.append(event)
            self._paws.do(event)
            self.done += 1
            if self._tell:
                say(f"{tuple(event)} {screen(self._kiosk)}")
        self.screens.add(self._kiosk.program.screen.showing)
        self.found = self._escapes.found()
        over = self.done >= self._most if self._most else self.seconds >= self._seconds
        if over or self.found:
            self.finished = True
            self._kiosk.app.exit(0)
        else:
            self._turn.start()


def run(seed: int, seconds: float, most: int, *, tell: bool) -> list[Line]:
    """Let a monkey play for so long, or for so many events; returns a table of how it went."""
    with folder() as where:
        kiosk = Kiosk(Path(where))
        # What glides on by itself does so by the clock on the wall, and would not come twice.
        follow_fingers(still=True)
        kiosk.program.window.frame.let_finger_scroll()
        monkey = Monkey(kiosk, seed, seconds, most, tell=tell)
        monkey.play()
        if monkey.found:
            say("The last events, from the oldest:")
            for event in monkey.last:
                say(f"  {tuple(event)}")
        lines = [
            Line("things done", f"{monkey.done} in {monkey.seconds:.1f} s", ""),
            Line(
                "events for the window",
                f"{monkey.sent / max(0.001, monkey.seconds):.0f} a second",
                "",
            ),
            Line("screens", ", ".join(sorted(monkey.screens)), ""),
            Line("ways out, errors", str(len(monkey.found)), "none", "; ".join(monkey.found)),
        ]
        kiosk.program.end()
    return lines


def screen(kiosk: Kiosk) -> tuple[object, ...]:
    """What is on the screen, as values that can be compared."""
    program = kiosk.program
    screen_, display, opening = program.screen, program.display, program.reader.opening
    focused = QApplication.focusWidget()
    areas = [one for one in program.window.findChildren(QScrollArea) if one.isVisible()]
    return (
        *(screen_.showing, screen_.pane, screen_.hidden, screen_.choosing_display),
        *(display.theme, display.text_size, display.language, display.more_spacing),
        opening.page.id if opening else "",
        type(program.self_check.step).__name__,
        dict(program.self_check._visit.answers),
        type(program.staff._shown).__name__,
        focused.accessibleName() if focused else "",
        tuple(area.verticalScrollBar().value() for area in areas),
    )
