"""The few shapes that all figures are made of: their form tells them apart without colour."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath


def person(size: int, *, filled: bool) -> QPainterPath:
    """A head and shoulders as high as they are wide, filled or in outline."""
    path, box = QPainterPath(), QRectF(0, 0, size, size)
    _add_person(path, box, 0.0)
    if not filled:
        _add_person(path, box, max(1.2, size * 0.075))
    return path


def dot(box: QRectF, *, full: float) -> QPainterPath:
    """A round dot: in outline (0), with its left half full (0.5), or full (1)."""
    path = QPainterPath()
    path.addEllipse(box)
    if full < 1:
        line = max(1.5, box.width() * 0.11)
        inside = box.adjusted(line, line, -line, -line)
        path.addEllipse(inside)
        if full:
            half = QPainterPath(inside.center())
            half.arcTo(inside, 90, 180)
            half.closeSubpath()
            path.addPath(half)
    return path


def ring(middle: QPointF, radius: float, line: float) -> QPainterPath:
    """A circle's line around a middle."""
    path = QPainterPath()
    path.addEllipse(middle, radius, radius)
    path.addEllipse(middle, radius - line, radius - line)
    return path


def bars(boxes: list[QRectF]) -> QPainterPath:
    """Boxes as one shape."""
    path = QPainterPath()
    for box in boxes:
        path.addRect(box)
    return path


def _add_person(path: QPainterPath, box: QRectF, inset: float) -> None:
    """Added twice, once with an inset, the two make an outline."""
    size = box.width()
    head = QRectF(box.x() + size * 0.32, box.y(), size * 0.36, size * 0.36)
    body = QRectF(box.x() + size * 0.16, box.y() + size * 0.44, size * 0.68, size * 0.56)
    path.addEllipse(head.adjusted(inset, inset, -inset, -inset))
    radius = max(0.0, size * 0.26 - inset)
    path.addRoundedRect(body.adjusted(inset, inset, -inset, -inset), radius, radius)
