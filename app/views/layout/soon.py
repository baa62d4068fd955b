"""What is done in Qt's next turn, unless that which it is done for has gone by then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject


def soon(owner: QObject, action: Callable[[], object]) -> None:
    """Do it in the next turn, or never; for what an owner does a few times in its life.

    `QTimer.singleShot(0, owner, action)` keeps the action for ever when the owner goes first, and
    with it the whole view that the action belongs to.
    """
    timer = QTimer(owner, singleShot=True, interval=0)
    timer.timeout.connect(action)
    timer.start()
