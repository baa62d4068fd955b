"""Scale: a total on the PHQ-9's five named steps; one colour, so that none looks like a verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath

from app.domain.scoring import BANDS, HIGHEST

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.figures.ink import Ink


class Scale:
    """A bar from 0 to 27 in five steps, a mark at the total, and the steps' names below."""

    def __init__(self, total: int, names: Mapping[str, str]) -> None:
        self._total = total
        self._names = names

    def height(self, width: int, ink: Ink) -> int:
        """How high the scale is at a width: names that do not fit stand on their own lines."""
        lines = 1 if self._fits(width, ink) else len(BANDS)
        return ink.em(3.4) + lines * ink.em(1.35)

    def paint(self, painter: QPainter, width: int, ink: Ink) -> None:
        """Paint it from the painter's origin; words take the painter's pen."""
        top, thick = ink.em(1.5), ink.em(0.7)
        self._paint_mark(painter, width, ink)
        painter.setFont(ink.font(0.89))
        fits = self._fits(width, ink)
        for number, band in enumerate(BANDS):
            left, right = self._x(band.low, width), self._x(band.high + 1, width)
            here = band.low <= self._total <= band.high
            step = QPainterPath()
            step.addRect(QRectF(left + 1, top, right - left - 2, thick))
            painter.fillPath(step, ink.brush("primary" if here else "chart-none"))
            painter.setFont(ink.font(0.89, bold=here))
            painter.drawText(QPointF(left, top + thick + ink.em(1.1)), str(band.low))
            place = QPointF(left, top + thick + ink.em(2.3))
            words = self._names[band.id]
            if not fits:
                words = f"{band.low} to {band.high}: {words}"
                place = QPointF(0, top + thick + ink.em(2.3) + number * ink.em(1.35))
            painter.drawText(place, words)

    def _paint_mark(self, painter: QPainter, width: int, ink: Ink) -> None:
        x = self._x(self._total, width) + (self._x(1, width) - self._x(0, width)) / 2
        half, tip = ink.em(0.45), ink.em(1.4)
        mark = QPainterPath(QPointF(x, tip))
        mark.lineTo(x - half, tip - half * 1.5)
        mark.lineTo(x + half, tip - half * 1.5)
        mark.closeSubpath()
        painter.fillPath(mark, ink.brush("text"))
        painter.setFont(ink.font(1.0, bold=True))
        words = str(self._total)
        beside = x + half + ink.em(0.3)
        if beside + QFontMetricsF(ink.font(1.0, bold=True)).horizontalAdvance(words) > width:
            beside = x - half - ink.em(1.5)
        painter.drawText(QPointF(beside, tip - ink.em(0.2)), words)

    def _x(self, total: int, width: int) -> float:
        return width * total / (HIGHEST + 1)

    def _fits(self, width: int, ink: Ink) -> bool:
        metrics = QFontMetricsF(ink.font(0.89, bold=True))
        return all(
            metrics.horizontalAdvance(self._names[band.id])
            < self._x(band.high + 1, width) - self._x(band.low, width) - ink.em(0.3)
            for band in BANDS
        )
