"""Text as it is laid out and painted; widgets own one or more of it."""

from __future__ import annotations

import math
from functools import cached_property
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFontMetricsF, QPainter, QTextDocument

if TYPE_CHECKING:
    from app.domain.page import Words
    from app.views.look import Look

BODY_LINE, TITLE_LINE = 1.15, 1.0
"""Of the font's own line height of 1.3; 1.15 gives 1.5 times the text height."""

TITLE_FROM = 1.2
"""In body text heights: larger text has tighter lines."""


def rich(words: Words) -> str:
    """Words as the HTML that a Text takes."""
    return "".join(
        f"<b>{escape(text)}</b>" if style == "strong" else escape(text) for text, style in words
    )


class Text:
    """Wrapped text of one size and colour; heights and widths are in pixels.

    `html` is plain words unless `marked`. Its document is made when it must wrap or be painted:
    what fits on one line is measured without it.
    """

    def __init__(
        self,
        html: str,
        look: Look,
        *,
        size: float = 1.0,
        bold: bool = False,
        colour: str = "text",
        centred: bool = False,
        marked: bool = False,
    ) -> None:
        self._html = html
        self._look = look
        self._size = size
        self._bold = bold
        self._colour = colour
        self._centred = centred
        self._marked = marked
        self._line = TITLE_LINE if size > TITLE_FROM else BODY_LINE
        self._heights: dict[int, int] = {}

    def height(self, width: int) -> int:
        """How high the text is when it wraps at a width."""
        if width not in self._heights:
            if not self._marked and width >= self.width:
                self._heights[width] = math.ceil(self._metrics.height() * self._line)
            else:
                self._document.setTextWidth(width)
                self._heights[width] = math.ceil(self._document.size().height())
        return self._heights[width]

    @cached_property
    def width(self) -> int:
        """How wide the text is on one line."""
        if self._marked:
            self._document.setTextWidth(-1)
            return math.ceil(self._document.idealWidth())
        return math.ceil(self._metrics.horizontalAdvance(self._html)) + 1

    def draw(self, painter: QPainter, x: float, y: float, width: int) -> None:
        """Paint the text from a top left corner, wrapped at a width."""
        if self._document.textWidth() != width:
            self._document.setTextWidth(width)
        painter.translate(QPointF(x, y))
        self._document.drawContents(painter)
        painter.translate(QPointF(-x, -y))

    @cached_property
    def _metrics(self) -> QFontMetricsF:
        return self._look.metrics(self._size, bold=self._bold)

    @cached_property
    def _document(self) -> QTextDocument:
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(self._look.font(self._size, bold=self._bold))
        document.setIndentWidth(self._look.em(1.25))
        document.setHtml(self._styled())
        return document

    def _styled(self) -> str:
        """The text as HTML whose paragraphs and list items carry colour and line height."""
        line = round(self._line * 100)
        style = f"color:{self._look.hex(self._colour)};line-height:{line}%;margin:0;"
        if self._centred:
            style += "text-align:center;"
        if not self._marked:
            return f'<p style="{style}">{escape(self._html)}</p>'
        if not self._html.startswith(("<ul>", "<ol>")):
            return f'<p style="{style}">{self._html}</p>'
        gap = self._look.em(0.35)
        body = self._html.replace("<li>", f'<li style="{style}margin-bottom:{gap}px">')
        return body.replace("<ul>", '<ul style="margin:0">').replace(
            "<ol>", '<ol style="margin:0">'
        )
