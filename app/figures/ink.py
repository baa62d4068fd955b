"""What a figure paints with; a window's look and a printed page each offer it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from PySide6.QtGui import QBrush, QFont, QFontMetricsF, QPixmap


class Ink(Protocol):
    """Colours by token, fonts and lengths by body text height, and our own drawings."""

    def em(self, count: float) -> int:
        """A length in pixels."""

    def brush(self, colour: str) -> QBrush:
        """A colour to fill with."""

    def metrics(self, size: float = 1.0, *, bold: bool = False) -> QFontMetricsF:
        """The measures of the font at so many body text heights."""

    def font(self, size: float = 1.0, *, bold: bool = False) -> QFont:
        """The guide's font at so many body text heights."""

    def has_picture(self, name: str) -> bool:
        """Whether there is a drawing of this name."""

    def picture(self, name: str, width: int, height: int) -> QPixmap:
        """A drawing in the theme's colours."""
