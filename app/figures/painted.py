"""What can be painted at a width."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from app.figures.ink import Ink


class Painted(Protocol):
    """A figure that knows how high it is at a width."""

    def height(self, width: int, ink: Ink) -> int:
        """How high the figure is at a width."""

    def paint(self, painter: QPainter, width: int, ink: Ink) -> None:
        """Paint it from the painter's origin; words take the painter's pen."""
