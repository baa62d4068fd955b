"""ErrorSummary: which answers are missing, above the questions, with a way to each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.controls.action_button import ActionButton
from app.views.drawn.box import Box
from app.views.drawn.icon_line import IconLine
from app.views.layout.column import Column, take_height_from_width

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.views.drawn.look import Look


class ErrorSummary(QWidget):
    """Says what is missing and links to the questions, texts by id; `question_wanted` carries one.

    The icon and the words say it, not the colour.
    """

    question_wanted = Signal(str)

    def __init__(self, message: str, questions: Mapping[str, str], look: Look) -> None:
        super().__init__()
        line = IconLine("caution", message, look, bold=True, level=3)
        self.title = line.words
        self._links: dict[str, ActionButton] = {}
        column = Column(look.em(0.3))
        column.add(line)
        for question, text in questions.items():
            link = ActionButton(text, "link", look)
            link.clicked.connect(partial(self.question_wanted.emit, question))
            self._links[question] = link
            column.add(link)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Box(column, look, inside="surface", border="urgent", bar="urgent"))
        take_height_from_width(self)

    def settle(self, question: str) -> None:
        """Leave out a question that has its answer now, and go when it was the last."""
        if question in self._links:
            self._links[question].hide()
        if all(link.isHidden() for link in self._links.values()):
            self.hide()
