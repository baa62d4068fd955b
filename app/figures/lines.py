"""Words broken into lines of one height: for the text of widgets and the words in figures."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QTextLayout, QTextOption

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QBrush, QFont, QTextCharFormat, QTextLine

_HELD = re.compile(r"-(?<=\b\w-)(?=\w)")
"""A hyphen behind one letter, as in "H-coil": Qt would end a line there."""


def layout_of(words: str, font: QFont) -> QTextLayout:
    """A layout that breaks between words, and within one only where it is wider than its room."""
    layout = QTextLayout(words, font)
    layout.setCacheEnabled(True)
    layout.setTextOption(_wrapping())
    return layout


def break_lines(
    layout: QTextLayout, room: float, height: int, *, centred: bool, title: bool = False
) -> tuple[float, int]:
    """Lay the words out in lines so high; returns how wide the widest is, and their number.

    The last line of a title has two words or more, where there is room for them.
    """
    lines = []
    held = _held(layout.text())
    if title:
        held |= _last_two(layout, room)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(room)
        # The word that goes down from a hyphen may be the last one, alone there.
        for _ in range(2 if held else 0):
            start = held.get(line.textStart() + line.textLength(), 0)
            if start > line.textStart():
                line.setLineWidth(_x(line, start))
        lines.append((line, line.naturalTextWidth()))
    layout.endLayout()
    widest = max((wide for _, wide in lines), default=0.0)
    for number, (line, wide) in enumerate(lines):
        left = (widest - wide) / 2 if centred else 0.0
        above = int((height - line.height()) / 2)
        line.setPosition(QPointF(left, number * height + above))
    return widest, len(lines)


def boxes(layout: QTextLayout, start: int, end: int) -> Iterator[QRectF]:
    """What a part of the words takes up on each of its lines; places as Qt counts them."""
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first = max(start, line.textStart())
        last = min(end, line.textStart() + line.textLength())
        if first < last:
            left, right = sorted((_x(line, first), _x(line, last)))
            # The space where a line breaks may stand outside.
            right = min(right, line.x() + line.naturalTextWidth())
            yield QRectF(left, line.y(), max(1.0, right - left), line.height())


def _x(line: QTextLine, place: int) -> float:
    return cast("tuple[float, int]", line.cursorToX(place))[0]


def _held(words: str) -> dict[int, int]:
    """Places behind such a hyphen, each with the place where its word starts; as Qt counts them."""
    return {
        units(words[: found.end()]): units(words[: words.rfind(" ", 0, found.start()) + 1])
        for found in _HELD.finditer(words)
    }


def _last_two(layout: QTextLayout, room: float) -> dict[int, int]:
    """The place before the last word, with where the word before it starts, if a line has both."""
    words = layout.text().rstrip(" ")
    above = words.rpartition(" ")[0]
    start = above.rfind(" ") + 1
    fits = QFontMetricsF(layout.font()).horizontalAdvance(words[start:]) <= room
    return {units(above) + 1: units(words[:start])} if fits else {}


def passage(
    start: int, words: str, brush: QBrush, written: QTextCharFormat | None = None
) -> QTextLayout.FormatRange:
    """Words of a layout in a colour: a painter's pen would make all of Qt's enumerations."""
    from PySide6.QtGui import QTextCharFormat  # noqa: PLC0415 - 6 ms that a start can do without

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
