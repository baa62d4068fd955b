"""CountingVisits: daily totals in a file that a clinic names; off unless it names one."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.domain.visit_counts import FINISHED, PRINTED, STARTED, Day, days_of, text_of
from app.exporting.saving import save
from app.presenters.steps import Finished, Welcoming
from app.saying import say

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.program import Program


def _today() -> datetime.date:
    return datetime.datetime.now().astimezone().date()


class CountingVisits(QObject):
    """Adds one at most once a visit: a self-check begun, its summary reached, a page printed."""

    def __init__(
        self, program: Program, path: Path, today: Callable[[], datetime.date] = _today
    ) -> None:
        super().__init__(program)
        self._program = program
        self._path = path
        self._today = today
        self._counted: set[str] = set()
        self._hears_printing = False
        program.self_check.step_changed.connect(self._see)
        program.ways.forgotten.connect(self._counted.clear)

    def said(self) -> tuple[str, ...]:
        """The last days, the newest first, in words."""
        days = self._read()
        return tuple(
            f"{day}: {days[day].started} started, {days[day].finished} finished, "
            f"{days[day].printed} printed"
            for day in sorted(days, reverse=True)[:7]
        )

    def _see(self, step: object) -> None:
        if not (isinstance(step, Welcoming) or self._program.self_check.is_aside):
            self._count(STARTED)
        if isinstance(step, Finished) and FINISHED not in self._counted:
            self._count(FINISHED)
            if not self._hears_printing:
                # Nothing is printed without a summary, and no start needs what prints.
                self._program.taking_home.came_out.connect(self._see_printed)
                self._hears_printing = True

    def _see_printed(self) -> None:
        self._count(PRINTED)

    def _count(self, what: str) -> None:
        if what in self._counted:
            return
        self._counted.add(what)
        days, day = self._read(), self._today().isoformat()
        days[day] = days.get(day, Day()).plus(what)
        why = save(self._path, text_of(days).encode())
        if why:
            say(f"visits cannot be counted in {self._path} ({why})")

    def _read(self) -> dict[str, Day]:
        try:
            return days_of(self._path.read_text(encoding="utf-8", errors="replace"))
        except OSError:
            return {}
