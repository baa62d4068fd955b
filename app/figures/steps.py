"""Steps: four numbered panels, each with a small drawing and a few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

from app.domain.figures import STEPS, drawing_of_step
from app.figures.drawing import Drawing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.figures.ink import Ink

SHAPE = 120 / 160
"""Height by width of a step's drawing."""

FOUR_FROM, TWO_FROM = 44.0, 18.0
"""Body text heights of width from which four or two panels stand side by side."""

WIDEST = 18.0
"""A panel grows no wider than this."""


class Steps:
    """Panels in reading order; where a drawing is missing, a calm panel holds its place."""

    def __init__(self, name: str, labels: Mapping[str, str]) -> None:
        self._name = name
        self._labels = labels

    def drawing(self, width: int, ink: Ink) -> Drawing:
        """The panels at a width."""
        drawing = Drawing(ink)
        em = ink.em
        columns = 4 if width >= em(FOUR_FROM) else 2 if width >= em(TWO_FROM) else 1
        wide = min(em(WIDEST), (width - (columns - 1) * em(1.4)) // columns)
        y = 0.0
        for first in range(0, len(STEPS), columns):
            for place, step in enumerate(STEPS[first : first + columns]):
                corner = QRectF(place * (wide + em(1.4)), y, wide, round(wide * SHAPE))
                self._add_panel(drawing, step, corner, ink)
            y = drawing.height + em(1.2)
        return drawing

    def _add_panel(self, drawing: Drawing, step: str, box: QRectF, ink: Ink) -> None:
        em = ink.em
        name = drawing_of_step(self._name, step)
        if ink.has_picture(name):
            drawing.picture(name, box)
        else:
            panel = QPainterPath()
            panel.addRoundedRect(box, em(0.6), em(0.6))
            drawing.fill(panel, "soft")
        x, y, size = box.x(), box.bottom() + em(0.5), em(1.7)
        badge = QPainterPath()
        badge.addEllipse(QRectF(x, y, size, size))
        drawing.fill(badge, "primary")
        high = drawing.line_height(bold=True)
        drawing.write(
            step, x, y + (size - high) / 2, size, bold=True, centred=True, colour="on-primary"
        )
        room = box.width() - size - em(0.6)
        drawing.write(
            self._labels[step], x + size + em(0.6), y + (size - high) / 2, room, bold=True
        )
