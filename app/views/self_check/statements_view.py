"""StatementsView: a screen of the self-check on which a person marks what matters to them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.controls.action_button import ActionButton
from app.views.controls.chips import Chips, faces_of
from app.views.drawn.text_view import heading, paragraph, strong
from app.views.self_check.step_frame import StepFrame

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.options import Options
    from app.domain.wording import ControlWords
    from app.presenters.steps import Stating
    from app.views.drawn.look import Look


class StatementsView(QWidget):
    """Every statement with its levels; none need be marked. Emits (statement, level)."""

    marked = Signal(object, str)
    continued = Signal()
    back_wanted = Signal()

    def __init__(
        self,
        step: Stating,
        options: Options,
        marks: Mapping[str, str],
        controls: ControlWords,
        look: Look,
    ) -> None:
        super().__init__()
        words = options.words
        self.frame = StepFrame(look, back=controls.back, caption=step.part.title, done=step.done)
        title = heading(words.mark, 2, look, size=1.55)
        go_on = ActionButton(controls.go_on, "primary", look)

        column = self.frame.column
        self.frame.lead_with(title)
        column.add(paragraph(words.mark_hint, look, colour="text-2"))
        self._chips: dict[str, Chips] = {}
        levels = faces_of(words.levels, look)
        for one in options.statements:
            chips = Chips(one.text, levels, marks.get(one.id, ""), look)
            self._chips[one.id] = chips
            chips.chosen.connect(partial(self.marked.emit, one))
            column.add(strong(one.text, look), look.em(1.1))
            column.add(chips)
        self.frame.add_buttons([go_on])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.frame)

        go_on.clicked.connect(self.continued)
        self.frame.back_wanted.connect(self.back_wanted)

    def renew(self, marks: Mapping[str, str]) -> None:
        """Show what was marked somewhere else."""
        for statement, level in marks.items():
            self._chips[statement].mark(level)
