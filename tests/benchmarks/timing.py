"""How long something takes in the process, until nothing is left to do and all is painted."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractEventDispatcher, QCoreApplication, QEvent, QEventLoop

if TYPE_CHECKING:
    from collections.abc import Callable

RESTS_S = 0.03


def timed(action: Callable[[], object]) -> float:
    """Milliseconds until the action is done and painted."""
    before = time.perf_counter_ns()
    action()
    settle()
    return (time.perf_counter_ns() - before) / 1e6


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
