"""A booklet painted on a printer or into a file: cards, strips, running title and number."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPageLayout, QPainter, QPainterPath

from app.exporting.booklet.paper import HAIRLINE, LINE, UNITS_PER_INCH
from app.exporting.booklet.text import Style, text_of, width_of

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice

    from app.exporting.booklet.ink import PrintInk
    from app.exporting.booklet.sheets import Booklet, Sheet
    from app.exporting.booklet.strip import Frame

RUNNING = Style(0.75, colour="text-2")
"""9 points: the running title and the line at the foot."""

NUMBER = Style(0.92, bold=True)
BAR = 9.0


def paint_booklet(booklet: Booklet, device: QPagedPaintDevice) -> bool:
    """Print the sheets that the device asks for; whether all of it was taken.

    A device with smaller paper gets smaller sheets: nothing is cut.
    """
    ranges = device.pageRanges()
    wanted = [
        number
        for number in range(len(booklet.sheets))
        if ranges.isEmpty() or ranges.contains(number + 1)
    ]
    painter = QPainter()
    if not painter.begin(device):
        return False
    _fit(painter, booklet, device)
    for place, number in enumerate(wanted):
        if place and not device.newPage():
            painter.end()
            return False
        paint_sheet(painter, booklet, number)
    return painter.end()


def paint_sheet(painter: QPainter, booklet: Booklet, number: int) -> None:
    """Paint one sheet, from 0, at 288 units an inch from the painter's origin."""
    sheet, paper = booklet.sheets[number], booklet.paper
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if not sheet.is_cover:
        _paint_head(painter, booklet, sheet)
    painter.translate(paper.side, paper.top)
    _paint_cards(painter, booklet, sheet)
    for strip, y in sheet.placed:
        if strip.paint is not None:
            painter.translate(strip.x, y)
            strip.paint(painter, booklet.numbers)
            painter.translate(-strip.x, -y)
    painter.translate(-paper.side, -paper.top)
    if not sheet.is_cover:
        _paint_foot(painter, booklet, number)


def _fit(painter: QPainter, booklet: Booklet, device: QPagedPaintDevice) -> None:
    """From units of the paper to dots of the device, from the corner of its paper."""
    dots = device.logicalDpiX()
    layout = device.pageLayout()
    full = layout.fullRectPixels(dots)
    if layout.mode() != QPageLayout.Mode.FullPageMode:
        corner = layout.paintRectPixels(dots).topLeft()
        painter.translate(-corner.x(), -corner.y())
    scale = min(
        dots / UNITS_PER_INCH,
        (full.width() + 1) / booklet.paper.width,
        (full.height() + 1) / booklet.paper.height,
    )
    painter.scale(scale, scale)


def _paint_head(painter: QPainter, booklet: Booklet, sheet: Sheet) -> None:
    """The booklet's title, and on the further sheets of a page that of the page."""
    paper, ink = booklet.paper, booklet.ink
    y = paper.top - ink.em(2.0)
    room = paper.room / 2 - ink.em(1)
    _one_line(painter, booklet.wanted.title, paper.side, y, room, ink)
    if sheet.running:
        wide = min(room, width_of(sheet.running, ink, RUNNING))
        _one_line(painter, sheet.running, paper.width - paper.side - wide, y, room, ink)
    _rule(painter, QRectF(paper.side, paper.top - ink.em(0.9), paper.room, HAIRLINE), ink)


def _paint_foot(painter: QPainter, booklet: Booklet, number: int) -> None:
    """What it is not, and the number; painted last, as it is read last."""
    paper, ink = booklet.paper, booklet.ink
    y = paper.height - paper.foot + ink.em(1.1)
    _rule(painter, QRectF(paper.side, y, paper.room, HAIRLINE), ink)
    said = booklet.wanted.words.sheet.format(number=number + 1, count=len(booklet.sheets))
    wide = width_of(said, ink, NUMBER)
    foot = text_of(booklet.foot, paper.room - wide - ink.em(1), ink, RUNNING)
    foot.paint(painter, paper.side, y + ink.em(0.55))
    right = paper.width - paper.side - wide
    text_of(said, wide + 1, ink, NUMBER).paint(painter, right, y + ink.em(0.4))


def _one_line(painter: QPainter, said: str, x: float, y: float, room: float, ink: PrintInk) -> None:
    """A line in the margin; one that is too long loses its last words."""
    kept = said.split()
    while (
        len(kept) > 1
        and width_of(" ".join([*kept, "\N{HORIZONTAL ELLIPSIS}"]), ink, RUNNING) > room
    ):
        kept.pop()
    if len(kept) < len(said.split()):
        kept.append("\N{HORIZONTAL ELLIPSIS}")
    text_of(" ".join(kept), room + 1, ink, RUNNING).paint(painter, x, y)


def _paint_cards(painter: QPainter, booklet: Booklet, sheet: Sheet) -> None:
    """Behind strips of one frame their card, open where it goes on from another sheet."""
    for frame, group in groupby(sheet.placed, key=lambda placed: placed.strip.frame):
        if frame is not None:
            strips = list(group)
            top, bottom = strips[0].y, strips[-1].y + strips[-1].strip.height
            box = QRectF(0, top, booklet.paper.room, bottom - top)
            _paint_card(painter, frame, box, booklet.ink)


def _paint_card(painter: QPainter, frame: Frame, box: QRectF, ink: PrintInk) -> None:
    if frame.inside:
        _rule(painter, box, ink, frame.inside)
    if frame.border:
        path = QPainterPath()
        path.addRect(box)
        path.addRect(box.adjusted(LINE / 2, LINE / 2, -LINE / 2, -LINE / 2))
        painter.fillPath(path, ink.brush(frame.border))
    if frame.bar:
        _rule(painter, QRectF(box.x(), box.y(), BAR, box.height()), ink, frame.bar)


def _rule(painter: QPainter, box: QRectF, ink: PrintInk, colour: str = "hairline") -> None:
    path = QPainterPath()
    path.addRect(box)
    painter.fillPath(path, ink.brush(colour))
