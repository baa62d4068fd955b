"""Which colour every text has, and on which it stands: read from the picture of a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from app.domain.theme import Theme
from app.figures.drawing import Drawing
from tests.views.painted_text import watch_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pytest
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

    from app.figures.drawing import Writing
    from app.views.drawn.text import Text

LEADING = 2
"""In pixels: so far inside the corner of a text there is no ink yet, as lines are high."""


def telling(tokens: Iterable[str]) -> Theme:
    """A theme in which each token has a colour of its own."""
    return Theme("telling", {token: _colour(number) for number, token in enumerate(tokens)})


def _colour(number: int) -> str:
    return f"#{40 + number * 7:02X}{250 - number * 7:02X}{number * 83 % 256:02X}"


class Pairs:
    """Tokens of texts and of what is behind them, from every picture that is taken."""

    def __init__(self, theme: Theme, patch: pytest.MonkeyPatch) -> None:
        self.found: set[tuple[str, str]] = set()
        self.wrong: list[tuple[str, str, set[str]]] = []
        self._tokens = {colour: token for token, colour in theme.colours.items()}
        self._drawn: list[tuple[str, QPoint]] = []
        paint = Drawing.paint

        def note(text: Text, painter: QPainter, x: float, y: float, _width: int) -> None:
            self._note(self._written_in(text, painter), painter, x, y)

        def note_figure(drawing: Drawing, painter: QPainter) -> None:
            for one in drawing.writings:
                self._note(self._colour_of(one), painter, one.box.x(), one.box.y())
            paint(drawing, painter)

        watch_text(patch, note)
        patch.setattr(Drawing, "paint", note_figure)

    def _note(self, token: str, painter: QPainter, x: float, y: float) -> None:
        corner = QPointF(x + LEADING, y + LEADING)
        place = painter.deviceTransform().map(corner).toPoint()
        # What is scrolled out of view is painted too, and clipped.
        if painter.paintEngine().systemClip().contains(place):
            self._drawn.append((token, place))

    def look_at(self, window: QWidget) -> None:
        """Take a picture, and note what stands on what."""
        self._drawn.clear()
        picture = window.grab().toImage()
        assert not self.wrong, self.wrong
        for token, place in self._drawn:
            colour = picture.pixelColor(place).name().upper()
            self.found.add((token, self._tokens.get(colour, colour)))

    def _written_in(self, text: Text, painter: QPainter) -> str:
        """Its formats tell, or where it has none the painter."""
        formats = text._layout.formats()
        colours = [one.format.foreground().color() for one in formats] or [painter.pen().color()]
        tokens = {self._tokens[one.name().upper()] for one in colours}
        if tokens != {text._colour}:
            # Told afterwards: a painter that is left behind would end the process.
            self.wrong.append((text.words, text._colour, tokens))
        return text._colour

    def _colour_of(self, writing: Writing) -> str:
        (passage,) = writing.layout.formats()
        colour = passage.format.foreground().color().name().upper()
        return self._tokens[colour]
