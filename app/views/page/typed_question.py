"""TypedQuestion: a field in which a person writes a question of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.controls.action_button import ActionButton
from app.views.controls.text_field import TextField
from app.views.drawn.text_view import paragraph, strong
from app.views.layout.column import Column, take_height_from_width
from app.views.layout.flow import Flow

if TYPE_CHECKING:
    from app.domain.wording import QuestionListWords
    from app.views.drawn.look import Look


class TypedQuestion(QWidget):
    """Begins with what was `typed` before; emits `typing` with all of it when that changes.

    Emits `written` with the words when Add or Enter is pressed and there are any.
    """

    typing = Signal(str)
    written = Signal(str)

    def __init__(self, words: QuestionListWords, typed: str, longest: int, look: Look) -> None:
        super().__init__()
        self._field = TextField(words.type_title, longest, look)
        self._field.setText(typed)
        add = ActionButton(words.add, "secondary", look, "question")
        column = Column(look.em(0.4))
        column.add(strong(words.type_title, look))
        column.add(paragraph(words.type_hint, look, size=0.89, colour="text-2"))
        column.add(self._field)
        column.add(Flow([add]))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)
        take_height_from_width(self)

        add.clicked.connect(self._write)
        self._field.textChanged.connect(self.typing)
        self._field.returnPressed.connect(self._write)

    def clear(self) -> None:
        """Empty the field; what was undone cannot come back."""
        self._field.setText("")

    def _write(self) -> None:
        text = self._field.text().strip()
        if text:
            self.written.emit(text)
