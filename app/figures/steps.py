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

BADGE = 1.7
"""How wide a number's badge is; a label whose words have no room beside it stands below."""


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
        beside = wide - em(BADGE) - em(0.6)
        fits = all(drawing.holds(self._labels[one], beside, bold=True) for one in STEPS)
        y = 0.0
        for first in range(0, len(STEPS), columns):
            for place, step in enumerate(STEPS[first : first + columns]):
                corner = QRectF(place * (wide + em(1.4)), y, wide, round(wide * SHAPE))
                self._add_panel(drawing, step, corner, beside=fits)
            y = drawing.height + em(1.2)
        return drawing

    def _add_panel(self, drawing: Drawing, step: str, box: QRectF, *, beside: bool) -> None:
        ink, em = drawing.ink, drawing.ink.em
        name = drawing_of_step(self._name, step)
        if ink.has_picture(name):
            drawing.picture(name, box)
        else:
            panel = QPainterPath()
            panel.addRoundedRect(box, em(0.6), em(0.6))
            drawing.fill(panel, "soft")
        x, y, size = box.x(), box.bottom() + em(0.5), em(BADGE)
        badge = QPainterPath()
        badge.addEllipse(QRectF(x, y, size, size))
        drawing.fill(badge, "primary")
        high = drawing.line_height(bold=True)
        drawing.write(
            step, x, y + (size - high) / 2, size, bold=True, centred=True, colour="on-primary"
        )
        left = size + em(0.6) if beside else 0
        top = y + (size - high) / 2 if beside else y + size + em(0.2)
        drawing.write(self._labels[step], x + left, top, box.width() - left, bold=True)
