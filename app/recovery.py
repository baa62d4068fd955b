"""Recovery: after an unexpected error everything is cleared, and a calm page says so."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app import crash
from app.domain.keeping_going import MOST_FAILURES, fails_too_often
from app.exit_status import FAILED
from app.views.kiosk.calm_page import CalmPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.presenters.ways import Ways
    from app.views.drawn.look import Look
    from app.views.window.main_window import MainWindow

CALM_MS = 15_000


class Recovery(QObject):
    """Clears the visit after each failure; too many of them, or one in clearing, end the process.

    A process that ends is the surest way to clear: nothing of it is left.
    `here` says whom to turn to in this building.
    """

    _failed = Signal()

    def __init__(
        self,
        window: MainWindow,
        ways: Ways,
        look: Callable[[], Look],
        parent: QObject,
        *,
        here: str = "",
        clock: Callable[[], float] = time.monotonic,
        end: Callable[[int], object] = os._exit,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._ways = ways
        self._look = look
        self._here = here
        self._clock = clock
        self._end = end
        self._moments: list[float] = []
        self._page: CalmPage | None = None
        self._rest = QTimer(self, singleShot=True, interval=CALM_MS)

        self._rest.timeout.connect(self._go_on)
        # Through a signal: a failure in another thread reaches us in ours.
        self._failed.connect(self._soon)

    def fail(self) -> None:
        """Clear everything as soon as the failed call is over; from any thread."""
        self._moments = [*self._moments, self._clock()][-MOST_FAILURES:]
        if fails_too_often(self._moments):
            self._end(FAILED)
            return
        self._failed.emit()

    def _soon(self) -> None:
        # Not while what failed is still at work in the widgets that go.
        QTimer.singleShot(0, self, self._clear)

    def _clear(self) -> None:
        try:
            self._ways.start_over()
        except Exception as error:
            crash.report(type(error), error, error.__traceback__)
            self._end(FAILED)
            return
        # The frame may have to be made anew first, in the look of the next visit.
        QTimer.singleShot(0, self, self._show)

    def _show(self) -> None:
        self._rest.start()
        if self._page is None or self._window.covering is not self._page:
            self._page = CalmPage(self._look(), self._here)
            self._page.left.connect(self._go_on)
            self._window.cover(self._page)
        self._page.focus_heading()

    def _go_on(self) -> None:
        self._rest.stop()
        page, self._page = self._page, None
        # Staff may have come in its place, who go by themselves.
        if self._window.covering is page:
            self._window.uncover()
            self._window.frame.focus_first()
