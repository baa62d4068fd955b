"""Words broken into lines of one height: for the text of widgets and the words in figures."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextCharFormat, QTextLayout, QTextOption

if TYPE_CHECKING:
    from PySide6.QtGui import QBrush, QFont


def layout_of(words: str, font: QFont) -> QTextLayout:
    """A layout that breaks between words, and within one only where it is wider than its room."""
    layout = QTextLayout(words, font)
    layout.setCacheEnabled(True)
    layout.setTextOption(_wrapping())
    return layout


def break_lines(
    layout: QTextLayout, room: float, height: int, *, centred: bool
) -> tuple[float, int]:
    """Lay the words out in lines so high; returns how wide the widest is, and their number."""
    lines = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(room)
        lines.append((line, line.naturalTextWidth()))
    layout.endLayout()
    widest = max((wide for _, wide in lines), default=0.0)
    for number, (line, wide) in enumerate(lines):
        left = (widest - wide) / 2 if centred else 0.0
        above = int((height - line.height()) / 2)
        line.setPosition(QPointF(left, number * height + above))
    return widest, len(lines)


def passage(
    start: int, words: str, brush: QBrush, written: QTextCharFormat | None = None
) -> QTextLayout.FormatRange:
    """Words of a layout in a colour: a painter's pen would make all of Qt's enumerations."""
    one = QTextLayout.FormatRange()
    written = written or QTextCharFormat()
    written.setForeground(brush)
    one.start, one.length, one.format = start, units(words), written
    return one


def units(words: str) -> int:
    """How long Qt takes the words for, which counts in UTF-16."""
    if words.isascii():
        return len(words)
    # Counted letter by letter: an encoded copy would stay in memory, and words may be answers.
    return len(words) + sum(letter > "\uffff" for letter in words)


@cache
def _wrapping() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
