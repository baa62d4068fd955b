"""Whether somebody is still there, by a clock: asks when nobody seems to be, and then gives up."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.idling import Idling, Over, Shown, Warned

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.idling import Stage

WAKING_MS = 1000
"""How soon after the computer woke up it is noticed, though nobody touches anything."""

SHORTEST_SLEEP = 1.0
"""Seconds: between two clocks there is always a moment."""


class Idle(QObject):
    """Watches over one visit after the other; sleeps until the next moment something can happen.

    `warned` carries the seconds that are left, once for each; `kept` is emitted when somebody is
    there after all, `ended` when nobody is. After that nothing happens until somebody is seen.
    Neither clock nor timers go on while the computer sleeps: `asleep` says how long it has so far.
    """

    warned = Signal(int)
    kept = Signal()
    ended = Signal()

    def __init__(
        self,
        clock: Callable[[], float],
        parent: QObject | None = None,
        asleep: Callable[[], float] = lambda: 0.0,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._asleep = asleep
        self._slept = asleep()
        self._state = Idling()
        self._resting = True
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)
        self._waking = QTimer(self, interval=WAKING_MS)
        self._waking.timeout.connect(self._wake)

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
        self._wake()
        self._take(self._state.seen(self._clock()))

    def keep_present(self) -> None:
        """Know that something is read aloud to somebody; a warning that is read is no answer."""
        if not isinstance(self.stage, Warned):
            self.seen()

    def stirred(self) -> None:
        """Know that somebody moved; a warning still waits for an answer, and longer."""
        self._wake()
        self._take(self._state.stirred(self._clock()))

    def give_time(self) -> None:
        """Double every limit until this visit ends."""
        self._wake()
        self._take(self._state.given_time(self._clock()))

    def show(self, shown: Shown) -> None:
        """Know what is on the screen now."""
        self._wake()
        if shown != self._state.shown:
            self._state = self._state.showing(shown)
            if not self._resting:
                self._sleep()

    def rest(self) -> None:
        """Forget this visit, and watch over nobody until somebody is seen."""
        self._timer.stop()
        self._waking.stop()
        self._resting = True
        self._state = Idling(self._state.shown)

    def look(self) -> None:
        """Do what is due by the clock, and sleep until the next moment."""
        if self._wake():
            return
        before, self._state = self.stage, self._state.tick(self._clock())
        stage = self.stage
        if isinstance(stage, Over):
            self._end()
            return
        self._sleep()
        if isinstance(stage, Warned) and stage != before:
            self.warned.emit(stage.left)

    def _wake(self) -> bool:
        """Count how long the computer slept; whether that was the end of the visit."""
        before, self._slept = self._slept, self._asleep()
        slept = self._slept - before
        if self._resting or slept < SHORTEST_SLEEP:
            return False
        self._state = self._state.slept(self._clock(), slept)
        if isinstance(self.stage, Over):
            self._end()
            return True
        self._sleep()
        return False

    def _end(self) -> None:
        self.rest()
        self.ended.emit()

    def _take(self, state: Idling) -> None:
        before, self._state = self.stage, state
        # While somebody is there it is enough to look when the last wait is over.
        if self._resting or isinstance(before, Warned):
            self._resting = False
            self._waking.start()
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
