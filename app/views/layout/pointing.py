"""Whether a widget shows that a pointer is over it: a finger, once lifted, is over nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

TOUCHED = "touched"
"""A property of a window in which a finger was used last: Qt takes it for a mouse that stays."""


def pointed(widget: QWidget) -> bool:
    """Whether a mouse is over a widget."""
    return widget.underMouse() and not widget.window().property(TOUCHED)
