"""SummaryView: what the answers say, what they do not mean, and what to ask and to tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.summary import DISCLOSED
from app.views.controls.action_button import ActionButton
from app.views.drawn.text_view import heading
from app.views.self_check.step_frame import StepFrame
from app.views.self_check.summary_body import SummaryBody

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.supplies import Supplies
    from app.presenters.self_check import SelfCheckPresenter
    from app.presenters.steps import Finished
    from app.views.drawn.look import Look


class SummaryView(QWidget):
    """The result page; with a safety outcome help stands first and nothing is scored.

    `panel` holds the help lines. `missing_wanted` asks for what is still open, `all_wanted` for
    the parts that were not asked, `take_home_wanted` for something to take along.
    """

    change_wanted = Signal()
    missing_wanted = Signal()
    all_wanted = Signal()
    take_home_wanted = Signal()
    passage_wanted = Signal(str)
    finished = Signal()

    def __init__(
        self,
        step: Finished,
        presenter: SelfCheckPresenter,
        panel: QWidget,
        supplies: Supplies,
        look: Look,
        *,
        may_type: bool,
        holds_back: bool,
    ) -> None:
        super().__init__()
        words = supplies.wording()
        summary = step.summary
        note = words.note[DISCLOSED] if summary.leads_with_disclosure else None
        title = (note or words.headline[summary.headline]).title
        self.frame = StepFrame(look)
        change = ActionButton(words.words.change_answers, "secondary", look, "change")
        finish = ActionButton(words.words.finish, "secondary", look, "start-over")

        self._body = body = SummaryBody(
            self.frame,
            heading(title, 2, look, size=1.55),
            step,
            presenter,
            supplies,
            look,
            may_type=may_type,
            holds_back=holds_back,
            parent=self,
        )
        body.fill(panel)
        self.frame.add_buttons([change, finish])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.frame)

        self._connect(body)
        change.clicked.connect(self.change_wanted)
        finish.clicked.connect(self.finished)

    def renew(self, matters: Mapping[str, str]) -> None:
        """Show what was marked somewhere else."""
        self._body.renew_matters(matters)

    def _connect(self, body: SummaryBody) -> None:
        body.missing_wanted.connect(self.missing_wanted)
        body.all_wanted.connect(self.all_wanted)
        body.take_home_wanted.connect(self.take_home_wanted)
        body.passage_wanted.connect(self.passage_wanted)
