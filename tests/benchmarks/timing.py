"""How long something takes in the process, until what is in view is painted."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractEventDispatcher,
    QCoreApplication,
    QEvent,
    QEventLoop,
    QObject,
    Qt,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

RESTS_S = 0.03

PAINTING = {QEvent.Type.UpdateRequest, QEvent.Type.Expose}
"""On these a window paints: it was told to, or the screen has lost what it showed."""


class Stopwatch(QObject):
    """Times what is done in one shown window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self._painted = 0
        for watched in (window, window.windowHandle()):
            watched.installEventFilter(self)

    def timed(self, action: Callable[[], object]) -> float:
        """Milliseconds until the last picture that an action brings; AssertionError without any.

        What it leaves to be done behind that picture, deletions too, is done when this returns.
        """
        self._painted = 0
        before = time.perf_counter_ns()
        action()
        settle()
        assert self._painted, f"nothing was painted: {action}"
        return (self._painted - before) / 1e6

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt's signature
        """Be told as soon as the window has painted."""
        if event.type() in PAINTING:
            first = Qt.EventPriority.HighEventPriority.value
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), first)
        return False

    def event(self, event: QEvent) -> bool:
        """Note that it has."""
        if event.type() == QEvent.Type.User:
            self._painted = time.perf_counter_ns()
        return super().event(event)


def settle() -> None:
    """Work through everything that waits, deletions too, as the event loop does; timers run on."""
    dispatcher = QAbstractEventDispatcher.instance()
    idle = 0
    while idle < 2:
        # Without a running event loop Qt leaves these for later, so they would not be counted.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        worked = dispatcher.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        idle = 0 if worked else idle + 1


def rest(seconds: float = RESTS_S) -> None:
    """Let the timers of the program run."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        settle()
        time.sleep(0.002)
