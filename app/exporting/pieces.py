"""Pieces of a page: lines of words and rules, black, each piece never torn over two pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFont, QPainter, QTextLayout, QTextOption

from app.exporting.characters import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FAMILY = "Atkinson Hyperlegible Next"
POINT = 20
"""Units of layout in a point: so fine that no screen's rounding is in it."""

FRAME = 1.5 * POINT
LONGEST_WHOLE = 6
"""Lines of a paragraph that is kept whole; a longer one may go over to the next page."""


class Line(NamedTuple):
    """One line of laid out words, and where it stands in its piece."""

    layout: QTextLayout
    number: int
    x: float
    y: float


class Piece(NamedTuple):
    """Words and black boxes from a top left corner, with the space that is left before them.

    `keeps` tells that the next piece must stand on the same page; `heading` names a section.
    """

    height: float
    lines: tuple[Line, ...] = ()
    boxes: tuple[QRectF, ...] = ()
    before: float = 0.0
    keeps: bool = False
    heading: str = ""

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Paint it with its corner at a place, in units of layout."""
        for box in self.boxes:
            painter.fillRect(box.translated(x, y), QBrush(Qt.GlobalColor.black))
        for line in self.lines:
            line.layout.lineAt(line.number).draw(painter, QPointF(x + line.x, y + line.y))


class Style(NamedTuple):
    """Letters of a size in points."""

    size: float
    bold: bool = False

    @property
    def pitch(self) -> float:
        """From one line to the next."""
        return self.size * POINT * (1.2 if self.bold else 1.35)

    @property
    def font(self) -> QFont:
        """The bundled font; signs that it lacks come from one of the system's."""
        font = QFont(FAMILY)
        font.setPixelSize(round(self.size * POINT))
        font.setBold(self.bold)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font


def words(text: str, style: Style, width: float) -> tuple[tuple[Line, ...], float]:
    """Words broken into lines of a width, and how high they are together."""
    layout = QTextLayout(one_line(text), style.font)
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    lines: list[Line] = []
    y = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        # A font of another script can be higher than ours.
        height = max(style.pitch, line.height())
        lines.append(Line(layout, len(lines), 0.0, y + (height - line.height()) / 2))
        y += height
    layout.endLayout()
    return tuple(lines), y


def paragraph(
    text: str, style: Style, width: float, *, before: float = 0.0, sign: str = ""
) -> Iterator[Piece]:
    """Words as one piece, or a piece a line where they are very long; `sign` hangs before them."""
    indent = style.size * POINT * 1.7 if sign else 0.0
    lines, height = words(text, style, width - indent)
    hanging, _ = words(sign, style, indent) if sign else ((), 0.0)
    if len(lines) <= LONGEST_WHOLE:
        moved = (line._replace(x=line.x + indent) for line in lines)
        yield Piece(height, (*hanging, *moved), before=before)
        return
    for line in lines:
        first = line.number == 0
        own = (*(hanging if first else ()), line._replace(x=indent, y=0.0))
        # No line stands alone at the end of a page, or at the beginning of the next.
        keeps = line.number in {0, len(lines) - 2}
        yield Piece(height / len(lines), own, before=before if first else 0.0, keeps=keeps)


def height_of(pieces: Sequence[Piece]) -> float:
    """How high pieces are below each other; the first needs no space before it."""
    total = sum(piece.before + piece.height for piece in pieces)
    return total - pieces[0].before if pieces else 0.0


def framed(pieces: Sequence[Piece], pad: float, width: float) -> Piece:
    """Pieces below each other as one piece with a frame around it."""
    height = height_of(pieces) + 2 * pad
    lines: list[Line] = []
    y = pad - pieces[0].before
    for piece in pieces:
        y += piece.before
        lines += (line._replace(x=line.x + pad, y=line.y + y) for line in piece.lines)
        y += piece.height
    sides = (
        QRectF(0.0, 0.0, width, FRAME),
        QRectF(0.0, height - FRAME, width, FRAME),
        QRectF(0.0, 0.0, FRAME, height),
        QRectF(width - FRAME, 0.0, FRAME, height),
    )
    return Piece(height, tuple(lines), sides)
