"""Looks on while text is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.views.drawn.text import Span, Text

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest
    from PySide6.QtGui import QPainter


def watch_text(
    patch: pytest.MonkeyPatch, note: Callable[[Text, QPainter, float, float, int], None]
) -> None:
    """Tell of every text that is painted: what with, its corner, and the width it wraps at."""
    draw = Text.draw

    def watched(
        text: Text,
        painter: QPainter,
        x: float,
        y: float,
        width: int,
        spoken: Span | None = None,
    ) -> None:
        draw(text, painter, x, y, width, spoken)
        note(text, painter, x, y, width)

    patch.setattr(Text, "draw", watched)
