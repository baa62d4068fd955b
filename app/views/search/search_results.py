"""SearchResults: what was found, or what to do where nothing was looked for or found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.page import Link, Links
from app.views.controls.action_button import ActionButton
from app.views.drawn.text_view import heading, paragraph, strong
from app.views.layout.column import Column, take_height_from_width
from app.views.layout.flow import Flow
from app.views.page.links_view import LinksView
from app.views.search.hit_row import HitRow

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QPushButton

    from app.domain.guide import SearchWords
    from app.presenters.search import Finding
    from app.views.drawn.look import Look

WIDEST = 44.0
SAID = 40
"""Letters of what was typed that are said again."""


class SearchResults(QWidget):
    """Emits where a place that was pressed leads, or words to look for instead.

    `stepped` asks for the focus to go so many rows down.
    """

    chosen = Signal(str)
    example_chosen = Signal(str)
    stepped = Signal(int)

    def __init__(
        self, finding: Finding, words: SearchWords, topics: str, look: Look, within: QWidget
    ) -> None:
        super().__init__()
        em = look.em
        self._look = look
        self._words = words
        self._column = Column(em(0.5), (em(1.5), em(0.8), em(1.5), em(2.0)), em(WIDEST), within)
        self.rows: list[QPushButton] = []
        self.said = ""
        if finding.hits:
            self._show_hits(finding)
        elif finding.is_empty:
            self._show_start()
        else:
            self._show_nothing(finding.query, topics)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._column)
        layout.addStretch(1)
        take_height_from_width(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the arrow keys from the rows before the area around them would scroll."""
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def _show_hits(self, finding: Finding) -> None:
        count = len(finding.hits)
        words = self._words
        self.said = words.one if count == 1 else words.several.format(count=count)
        self._column.add(paragraph(self.said, self._look, size=0.94, colour="text-2"))
        for hit in finding.hits:
            row = HitRow(hit, self._look)
            row.chosen.connect(self.chosen)
            self.rows.append(row)
            self._column.add(row)

    def _show_start(self) -> None:
        look, words = self._look, self._words
        self._column.add(paragraph(words.hint, look))
        self._column.add(strong(words.examples_title, look), look.em(1.4))
        for example in words.examples:
            button = ActionButton(example, "secondary", look)
            button.setProperty("example", example)
            button.clicked.connect(self._choose_example)
            self.rows.append(button)
        self._column.add(Flow(self.rows, self._look.gap))

    def _show_nothing(self, query: str, topics: str) -> None:
        look, words = self._look, self._words
        query = " ".join(query.split())
        short = query if len(query) <= SAID else f"{query[:SAID]}\N{HORIZONTAL ELLIPSIS}"
        self.said = words.none.format(words=short)
        self._column.add(heading(self.said, 2, look))
        self._column.add(paragraph(words.none_hint, look))
        links = LinksView(Links((Link(words.topics, f"page:{topics}"),)), look)
        links.followed.connect(self.chosen)
        self._column.add(links, look.em(1.0))

    def _choose_example(self) -> None:
        self.example_chosen.emit(self.sender().property("example"))
