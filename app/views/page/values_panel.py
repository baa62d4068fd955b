"""ValuesPanel: what matters to a person, and how each option lines up with it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.options import line_up
from app.domain.page import Table
from app.views.controls.chips import Chips, faces_of
from app.views.drawn.table_view import TableView
from app.views.drawn.text_view import heading, paragraph, strong
from app.views.layout.column import Column, take_height_from_width
from app.views.layout.replacing import replace

if TYPE_CHECKING:
    from app.domain.options import LinedUp, Options
    from app.presenters.self_check import SelfCheckPresenter
    from app.views.drawn.look import Look


class ValuesPanel(QWidget):
    """Statements with three levels each; what was marked is lined up below, and renewed."""

    def __init__(self, options: Options, presenter: SelfCheckPresenter, look: Look) -> None:
        super().__init__()
        self._options = options
        self._presenter = presenter
        self._look = look
        words = options.words

        top = Column(look.em(0.5))
        top.add(heading(words.mark, 2, look))
        top.add(paragraph(words.mark_hint, look))
        self._chips: dict[str, Chips] = {}
        levels = faces_of(words.levels, look)
        for one in options.statements:
            chips = Chips(one.text, levels, presenter.marks.get(one.id, ""), look)
            chips.chosen.connect(partial(self._presenter.mark, one))
            self._chips[one.id] = chips
            top.add(strong(one.text, look), look.em(1.1))
            top.add(chips)
        top.add(heading(words.line_up, 2, look), look.em(1.9))
        top.add(paragraph(words.line_up_hint, look))
        self._lined_up = self._lines()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(look.em(0.9))
        self._layout.addWidget(top)
        self._layout.addWidget(self._lined_up)
        take_height_from_width(self)

        presenter.marked.connect(self._renew)

    def _renew(self) -> None:
        for statement, level in self._presenter.marks.items():
            self._chips[statement].mark(level)
        earlier, self._lined_up = self._lined_up, self._lines()
        replace(self._layout, earlier, self._lined_up)
        self.updateGeometry()

    def _lines(self) -> Column:
        words = self._options.words
        column = Column(self._look.em(0.9))
        lines = line_up(self._options, self._presenter.marks)
        if not lines:
            column.add(paragraph(words.nothing_marked, self._look, colour="text-2"))
        for line in lines:
            column.add(TableView(self._table(line), self._look))
        return column

    def _table(self, line: LinedUp) -> Table:
        words = self._options.words
        level = words.levels[line.level].lower()
        matters = words.lined_up.format(statement=line.statement.text, level=level)
        return Table((words.option, matters), line.offers)
