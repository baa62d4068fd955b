"""Renewal: between two visits a process that has had its share ends, for a fresh one."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from app.domain.keeping_going import is_worn, night_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.presenters.screen import Screen
    from app.presenters.ways import Ways

LOOK_MS = 10 * 60_000


def this_night() -> int:
    """The night before or in which it is now, by the clock on the wall."""
    now = datetime.datetime.now().astimezone()
    return night_of(now.toordinal(), now.hour)


class Renewal(QObject):
    """Counts visits and nights; calls `end` when it is time, and never during a visit.

    A visit is over when all is forgotten; before that only an untouched screen is nobody's.
    """

    def __init__(
        self,
        screen: Screen,
        ways: Ways,
        end: Callable[[], object],
        parent: QObject,
        *,
        night: Callable[[], int] = this_night,
    ) -> None:
        super().__init__(parent)
        self._end = end
        self._night = night
        self._began = night()
        self._visits = 0
        self._screen = screen
        self._clock = QTimer(self, interval=LOOK_MS)

        ways.forgotten.connect(self._end_visit)
        self._clock.timeout.connect(self.look)
        self._clock.start()

    def look(self) -> None:
        """End the process if it is time."""
        if self._screen.untouched and is_worn(self._visits, self._began, self._night()):
            self._end()

    def _end_visit(self) -> None:
        self._visits += 1
        self.look()
