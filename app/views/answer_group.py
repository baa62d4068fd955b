"""AnswerGroup: the answers to one question, of which one is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from app.domain.question import SKIPPED, Question
from app.views.column import take_height_from_width
from app.views.option_row import OptionRow

if TYPE_CHECKING:
    from app.views.look import Look

TWO_COLUMNS_FROM = 7


class AnswerGroup(QWidget):
    """One row an answer; choosing emits its code and never moves on."""

    chosen = Signal(str)

    def __init__(self, question: Question, code: str, look: Look) -> None:
        super().__init__()
        self._codes = [option.code for option in question.options]
        rows = [OptionRow(option.text, look) for option in question.options]
        self._group = QButtonGroup(self)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(max(8, look.em(0.45)))
        columns = 2 if len(rows) >= TWO_COLUMNS_FROM else 1
        for column in range(columns):
            layout.setColumnStretch(column, 1)
            layout.setColumnMinimumWidth(column, look.em(8))
        lines = -(-len(rows) // columns)
        for number, row in enumerate(rows):
            layout.addWidget(row, number // columns, number % columns)
        if question.skip:
            self._codes.append(SKIPPED)
            skip = OptionRow(question.skip, look)
            rows.append(skip)
            layout.addWidget(skip, lines, 0, 1, columns)
        for number, row in enumerate(rows):
            self._group.addButton(row, number)
        if code in self._codes:
            rows[self._codes.index(code)].setChecked(True)
        self.setAccessibleName(question.text)
        take_height_from_width(self)

        self._group.idClicked.connect(self._choose)

    @property
    def answered(self) -> bool:
        """Whether an answer is chosen."""
        return self._group.checkedId() >= 0

    def _choose(self, number: int) -> None:
        self.chosen.emit(self._codes[number])
