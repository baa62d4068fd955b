"""Whether somebody is still there, by a clock: asks when nobody seems to be, and then gives up."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.idling import Idling, Over, Shown, Warned

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.idling import Stage


class Idle(QObject):
    """Watches over one visit after the other; sleeps until the next moment something can happen.

    `warned` carries the seconds that are left, once for each; `kept` is emitted when somebody is
    there after all, `ended` when nobody is. After that nothing happens until somebody is seen.
    """

    warned = Signal(int)
    kept = Signal()
    ended = Signal()

    def __init__(self, clock: Callable[[], float], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._state = Idling()
        self._resting = True
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)

    @property
    def stage(self) -> Stage:
        """Present, Warned or Over."""
        return self._state.stage

    @property
    def resting(self) -> bool:
        """Whether there is nobody to watch over."""
        return self._resting

    def seen(self) -> None:
        """Know that somebody is there; this answers a warning."""
        self._take(self._state.seen(self._clock()))

    def keep_present(self) -> None:
        """Know that something is read aloud to somebody; a warning that is read is no answer."""
        if not isinstance(self.stage, Warned):
            self.seen()

    def stirred(self) -> None:
        """Know that somebody moved; a warning still waits for an answer, and longer."""
        self._take(self._state.stirred(self._clock()))

    def give_time(self) -> None:
        """Double every limit until this visit ends."""
        self._take(self._state.given_time(self._clock()))

    def show(self, shown: Shown) -> None:
        """Know what is on the screen now."""
        if shown != self._state.shown:
            self._state = self._state.showing(shown)
            if not self._resting:
                self._sleep()

    def rest(self) -> None:
        """Forget this visit, and watch over nobody until somebody is seen."""
        self._timer.stop()
        self._resting = True
        self._state = Idling(self._state.shown)

    def look(self) -> None:
        """Do what is due by the clock, and sleep until the next moment."""
        before, self._state = self.stage, self._state.tick(self._clock())
        stage = self.stage
        if isinstance(stage, Over):
            self.rest()
            self.ended.emit()
            return
        self._sleep()
        if isinstance(stage, Warned) and stage != before:
            self.warned.emit(stage.left)

    def _take(self, state: Idling) -> None:
        before, self._state = self.stage, state
        # While somebody is there it is enough to look when the last wait is over.
        if self._resting or isinstance(before, Warned):
            self._resting = False
            self._sleep()
        stage = self.stage
        if isinstance(stage, Warned):
            if stage != before:
                self.warned.emit(stage.left)
        elif isinstance(before, Warned):
            self.kept.emit()

    def _sleep(self) -> None:
        # Not a moment early, or it would have to look twice.
        self._timer.start(ceil(1000 * self._state.wait(self._clock())))
