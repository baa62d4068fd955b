"""Painting what nobody sees yet, so that it is on the screen at once when it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtWidgets import QWidget


def paint_unseen(widget: QWidget, part: QRect) -> None:
    """Lay out a hidden widget with all that is in it, and the text of a part of it.

    A new button asks once for its room, in a later turn of Qt's, or everything around it would be
    laid out again when it is shown: it does so now.
    """
    QApplication.sendPostedEvents(None, QEvent.Type.PolishRequest.value)
    widget.grab(part)
