"""LinedUpView: how each option lines up with what a person marked as mattering to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.options import line_up
from app.domain.page import Table
from app.views.drawn.table_view import TableView
from app.views.drawn.text_view import heading, paragraph
from app.views.layout.column import Column, take_height_from_width
from app.views.layout.replacing import replace

if TYPE_CHECKING:
    from app.domain.options import LinedUp, Options
    from app.presenters.self_check import SelfCheckPresenter
    from app.views.drawn.look import Look


class LinedUpView(QWidget):
    """A table for each statement that was marked, renewed when another one is."""

    def __init__(self, options: Options, presenter: SelfCheckPresenter, look: Look) -> None:
        super().__init__()
        self._options = options
        self._presenter = presenter
        self._look = look
        words = options.words

        top = Column(look.em(0.5))
        top.add(heading(words.line_up, 2, look))
        top.add(paragraph(words.line_up_hint, look))
        self._lines = self._made()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(look.em(0.9))
        self._layout.addWidget(top)
        self._layout.addWidget(self._lines)
        take_height_from_width(self)

        presenter.marked.connect(self._renew)

    def _renew(self) -> None:
        earlier, self._lines = self._lines, self._made()
        replace(self._layout, earlier, self._lines)
        self.updateGeometry()

    def _made(self) -> Column:
        column = Column(self._look.em(0.9))
        lines = line_up(self._options, self._presenter.marks)
        if not lines:
            words = self._options.words
            column.add(paragraph(words.nothing_marked, self._look, colour="text-2"))
        for line in lines:
            column.add(TableView(self._table(line), self._look))
        return column

    def _table(self, line: LinedUp) -> Table:
        words = self._options.words
        level = words.levels[line.level].lower()
        matters = words.lined_up.format(statement=line.statement.text, level=level)
        return Table((words.option, matters), line.offers)
