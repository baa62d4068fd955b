"""AnswerGroup: the answers to one question, of which one is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from app.domain.question import SKIPPED, Question
from app.views.controls.option_row import OptionRow
from app.views.controls.row_face import RowFace
from app.views.layout.card_grid import CardGrid
from app.views.layout.column import take_height_from_width

if TYPE_CHECKING:
    from app.views.drawn.look import Look

TWO_COLUMNS_FROM = 7


class AnswerGroup(QWidget):
    """One row an answer; choosing emits its code and never moves on."""

    chosen = Signal(str)

    def __init__(self, question: Question, code: str, look: Look) -> None:
        super().__init__()
        self._codes = [option.code for option in question.options]
        rows = [OptionRow(RowFace(option.text, look)) for option in question.options]
        self._group = QButtonGroup(self)
        gap = max(look.gap, look.em(0.45))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(gap)
        most = 2 if len(rows) >= TWO_COLUMNS_FROM else 1
        # No word is ever broken to stand in two columns.
        narrowest = max(row.narrowest for row in rows) if most > 1 else 1
        layout.addWidget(CardGrid(list(rows), narrowest, gap, most))
        if question.skip:
            self._codes.append(SKIPPED)
            skip = OptionRow(RowFace(question.skip, look))
            rows.append(skip)
            layout.addWidget(skip)
        for number, row in enumerate(rows):
            self._group.addButton(row, number)
        if code in self._codes:
            rows[self._codes.index(code)].setChecked(True)
        self.setAccessibleName(question.text)
        take_height_from_width(self)

        # A screen reader toggles a row without a click.
        self._group.idToggled.connect(self._choose)

    @property
    def answered(self) -> bool:
        """Whether an answer is chosen."""
        return self._group.checkedId() >= 0

    def focus_first(self) -> None:
        """Put the focus on the first answer."""
        self._group.button(0).setFocus()

    def _choose(self, number: int, chosen: bool) -> None:  # noqa: FBT001 - from a signal
        if chosen:
            self.chosen.emit(self._codes[number])
