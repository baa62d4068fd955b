"""Boxes of a booklet, and what stands in front of a line: an icon, a dot or a number."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from app.exporting.booklet.strip import Frame, Strip, held, high, moved
from app.exporting.booklet.text import Style, text_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QPainter

    from app.exporting.booklet.ink import PrintInk

FRAMES = {
    "message": ("soft", "", "text"),
    "note": ("", "hairline", "text-2"),
    "caution": ("", "text-2", "text"),
    "urgent": ("", "text", "text"),
}
"""Inside, border and bar of each kind of box."""

ICONS = {"note": "info", "caution": "caution", "urgent": "urgent"}
PAD = 0.9
_numbers = count()


def boxed(kind: str, body: Sequence[Strip], most: float, ink: PrintInk) -> list[Strip]:
    """Strips on a card, which stays on one sheet unless it is high."""
    if not body:
        return []
    frame = Frame(*FRAMES[kind], next(_numbers))
    pad = Strip(ink.em(PAD * 0.8), keep=True)
    first, *rest = body
    inner = [first._replace(gap=0.0), *rest]
    inner[-1] = inner[-1]._replace(keep=True)
    whole = [pad, *moved(inner, ink.em(PAD)), pad._replace(keep=False)]
    if high(whole) <= most:
        whole = held(whole)
    return [strip._replace(frame=frame) for strip in whole]


def behind(made: list[Strip], mark: str, style: Style, ink: PrintInk) -> list[Strip]:
    """An item's lines, the first behind its mark."""
    if not made:
        return made
    first, text = made[0], text_of(mark, ink.em(3.0), ink, style)

    def paint(painter: QPainter, sheets: Mapping[str, int]) -> None:
        text.paint(painter, -ink.em(1.3), 0)
        if first.paint is not None:
            first.paint(painter, sheets)

    return [first._replace(paint=paint), *made[1:]]


def with_icon(strip: Strip, icon: str, ink: PrintInk) -> Strip:
    """A title behind its icon."""
    side = ink.em(1.25)
    box = QRectF(-ink.em(1.65), (strip.height - side) / 2, side, side)

    def paint(painter: QPainter, sheets: Mapping[str, int]) -> None:
        ink.draw_icon(painter, icon, box)
        if strip.paint is not None:
            strip.paint(painter, sheets)

    return strip._replace(paint=paint)
