"""Text as it is laid out and painted; widgets own one or more of it."""

from __future__ import annotations

import math
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF
from PySide6.QtGui import QPainter, QTextDocument

if TYPE_CHECKING:
    from app.domain.page import Words
    from app.views.look import Look

BODY_LINE, TITLE_LINE = 115, 100
"""Percent of the font's own line height of 1.3; 115 gives 1.5 times the text height."""


def rich(words: Words) -> str:
    """Words as the HTML that a Text takes."""
    return "".join(
        f"<b>{escape(text)}</b>" if style == "strong" else escape(text) for text, style in words
    )


class Text:
    """Wrapped text of one size and colour; heights and widths are in pixels."""

    def __init__(
        self,
        owner: QObject,
        html: str,
        look: Look,
        *,
        size: float = 1.0,
        bold: bool = False,
        colour: str = "text",
        centred: bool = False,
    ) -> None:
        self._document = QTextDocument(owner)
        self._document.setDocumentMargin(0)
        self._document.setIndentWidth(look.em(1.25))
        self._document.setUndoRedoEnabled(False)
        self._document.setDefaultFont(look.font(size, bold=bold))
        line = TITLE_LINE if size > 1.2 else BODY_LINE  # noqa: PLR2004 - from third headings on
        style = f"color:{look.hex(colour)};line-height:{line}%;margin:0;"
        if centred:
            style += "text-align:center;"
        body = html if html.startswith("<") and not html.startswith("<b>") else f"<p>{html}</p>"
        for tag in ("p", "li"):
            body = body.replace(f"<{tag}>", f'<{tag} style="{style}">')
        gap = look.em(0.35)
        body = body.replace('<li style="', f'<li style="margin-bottom:{gap}px;')
        for tag in ("ul", "ol"):
            body = body.replace(f"<{tag}>", f'<{tag} style="margin:0">')
        self._document.setHtml(body)
        self._heights: dict[int, int] = {}

    def height(self, width: int) -> int:
        """How high the text is when it wraps at a width."""
        if width not in self._heights:
            self._document.setTextWidth(width)
            self._heights[width] = math.ceil(self._document.size().height())
        return self._heights[width]

    def width(self) -> int:
        """How wide the text is on one line."""
        self._document.setTextWidth(-1)
        return math.ceil(self._document.idealWidth())

    def draw(self, painter: QPainter, x: float, y: float, width: int) -> None:
        """Paint the text from a top left corner, wrapped at a width."""
        if self._document.textWidth() != width:
            self._document.setTextWidth(width)
        painter.translate(QPointF(x, y))
        self._document.drawContents(painter)
        painter.translate(QPointF(-x, -y))
