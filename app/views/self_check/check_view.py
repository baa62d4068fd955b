"""CheckView: every answer that counts, with a way to change each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.views.controls.action_button import ActionButton
from app.views.drawn.look import fill_rect
from app.views.drawn.text_view import heading, paragraph, strong
from app.views.layout.column import Column, take_height_from_width
from app.views.self_check.step_frame import StepFrame

if TYPE_CHECKING:
    from app.domain.wording import CheckWords, ControlWords
    from app.presenters.steps import Answered, Checking
    from app.views.drawn.look import Look


class CheckView(QWidget):
    """Emits the id of a question to change, or that the summary is wanted."""

    change_wanted = Signal(str)
    continued = Signal()
    back_wanted = Signal()

    def __init__(
        self, checking: Checking, words: CheckWords, controls: ControlWords, look: Look
    ) -> None:
        super().__init__()
        self.frame = StepFrame(look, back=controls.back)
        title = heading(words.title, 2, look, size=1.55)
        go_on = ActionButton(words.go_on, "primary", look)

        self.frame.lead_with(title)
        self.frame.column.add(paragraph(words.text, look))
        for part in checking.parts:
            self.frame.column.add(heading(part.title, 3, look), look.em(1.4))
            for row in part.rows:
                view = AnswerLine(row, controls, look)
                view.change_wanted.connect(self.change_wanted)
                self.frame.column.add(view, 0)
        self.frame.add_buttons([go_on])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.frame)

        go_on.clicked.connect(self.continued)
        self.frame.back_wanted.connect(self.back_wanted)


class AnswerLine(QWidget):
    """A question, its answer, and the button that leads back to it."""

    change_wanted = Signal(str)

    def __init__(self, row: Answered, controls: ControlWords, look: Look) -> None:
        super().__init__()
        self._question = row.question.id
        self._look = look
        said = row.answer or (controls.rather_not if row.skipped else controls.not_answered)
        change = ActionButton(controls.change, "link", look)
        change.setAccessibleName(f"{controls.change}: {row.question.text}")

        words = Column(look.em(0.15))
        words.add(paragraph(row.question.text, look, colour="text-2"))
        words.add(strong(said, look))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, look.em(0.5), 0, look.em(0.6))
        line.addWidget(words, 1)
        line.addWidget(change)
        take_height_from_width(self)

        change.clicked.connect(self._want_change)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the line below."""
        painter = QPainter(self)
        line = QRectF(0, self.height() - 1, self.width(), 1)
        fill_rect(painter, line, self._look.brush("hairline"))
        painter.end()

    def _want_change(self) -> None:
        self.change_wanted.emit(self._question)
