"""SummaryView: what the answers say, what they do not mean, and what to ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.options import line_up
from app.domain.rules import Outcome
from app.figures.scale import Scale
from app.views.action_button import ActionButton
from app.views.box import Box
from app.views.column import Column
from app.views.disclosure_view import DisclosureView
from app.views.flow import Flow
from app.views.list_view import ListView
from app.views.painted_view import PaintedView
from app.views.step_frame import StepFrame
from app.views.text_view import heading, paragraph, strong

if TYPE_CHECKING:
    from app.domain.options import Options
    from app.domain.wording import Wording
    from app.presenters.steps import Finished
    from app.views.look import Look

DISCLOSED = "lg-r02"
"""The note that stands before everything else."""

MATTERS = "matters"
"""The page on which what matters can be marked."""


class SummaryView(QWidget):
    """The result page; with a safety outcome help stands first and nothing is scored.

    `options` words what was marked, and is None when nothing was.
    """

    change_wanted = Signal()
    passage_wanted = Signal(str)
    finished = Signal()

    def __init__(
        self,
        step: Finished,
        panel: QWidget | None,
        options: Options | None,
        words: Wording,
        look: Look,
    ) -> None:
        super().__init__()
        self._words = words
        self._look = look
        self._step = step
        self._frame = StepFrame(look)
        self._title = heading(words.headline[step.summary.headline].title, 2, look, size=1.55)
        change = ActionButton(words.words.change_answers, "secondary", look, "change")
        finish = ActionButton(words.words.finish, "secondary", look, "start-over")

        self._fill(panel, options)
        self._frame.add_buttons([change, finish])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._frame)

        change.clicked.connect(self.change_wanted)
        finish.clicked.connect(self.finished)

    def focus_heading(self) -> None:
        """Put the focus on the headline."""
        self._title.setFocus()

    def needed(self, width: int) -> int:
        """How high everything is at a width, when nothing need be scrolled."""
        return self._frame.needed(width)

    def let_finger_scroll(self) -> None:
        """Scroll with a dragging finger."""
        self._frame.let_finger_scroll()

    def _fill(self, panel: QWidget | None, options: Options | None) -> None:
        look, words, summary = self._look, self._words, self._step.summary
        column = self._frame.column
        column.add(paragraph(words.summary.title, look, colour="text-2"))
        column.add(self._title)
        column.add(paragraph(words.summary.disclaimer, look, size=0.89, colour="text-2"))
        if DISCLOSED in summary.notes:
            column.add(self._note(DISCLOSED), look.em(0.9))
        if panel is not None:
            column.add(panel, look.em(1.0))
        for line in words.headline[summary.headline].lines:
            column.add(paragraph(line, look), look.em(0.7))
        if summary.outcome is Outcome.NOT_ENOUGH:
            self._add_mood()
        if options is not None:
            self._add_matters(options)
        if summary.outcome is Outcome.NOT_ENOUGH:
            self._add_questions()
        rules = DisclosureView(words.summary.rules_title, self._fill_rules, look)
        column.add(rules, look.em(1.2))
        if summary.outcome is Outcome.NOT_ENOUGH:
            notice = paragraph(self._step.notice, look, size=0.89, colour="text-2")
            column.add(notice, look.em(1.0))

    def _add_mood(self) -> None:
        """What follows when nothing more urgent comes first."""
        look, summary = self._look, self._step.summary
        if summary.total is not None:
            self._add_score(summary.total)
        for note in summary.notes:
            if note != DISCLOSED:
                self._frame.column.add(self._note(note), look.em(1.2))

    def _add_matters(self, options: Options) -> None:
        look, words = self._look, options.words
        lines = [
            words.lined_up.format(
                statement=line.statement.text, level=words.levels[line.level].lower()
            )
            for line in line_up(options, dict(self._step.summary.matters))
        ]
        change = ActionButton(words.change, "link", look, "change")
        self._add_list(words.summary, ListView(lines, look))
        self._frame.column.add(Flow([change]), look.em(0.3))
        change.clicked.connect(self._want_matters)

    def _want_matters(self) -> None:
        self.passage_wanted.emit(MATTERS)

    def _add_questions(self) -> None:
        words, look = self._words, self._look
        self._add_list(words.summary.means_not_title, ListView(words.summary.means_not, look))
        asked = [words.ask[key] for key in self._step.summary.ask]
        self._add_list(words.summary.ask_title, ListView(asked, look, numbered=True))

    def _add_score(self, total: int) -> None:
        look, words, band = self._look, self._words, self._step.band
        if band is None:
            return
        said = words.band[band.id]
        line = words.summary.score.format(total=total, band=said.name, low=band.low, high=band.high)
        column = self._frame.column
        column.add(paragraph(line, look), look.em(0.8))
        names = {key: one.name for key, one in words.band.items()}
        scale = Scale(names, words.summary.step, total)
        column.add(PaintedView(scale, line, look), look.em(0.9))
        column.add(heading(words.summary.means_title, 3, look), look.em(1.4))
        column.add(paragraph(said.means, look))

    def _add_list(self, title: str, items: ListView) -> None:
        self._frame.column.add(heading(title, 3, self._look), self._look.em(1.4))
        self._frame.column.add(items)

    def _note(self, key: str) -> QWidget:
        look, note = self._look, self._words.note[key]
        column = Column(look.em(0.3))
        column.add(strong(note.title, look))
        for line in note.lines:
            column.add(paragraph(line, look))
        return Box(column, look, inside="surface", border="hairline", bar="caution")

    def _fill_rules(self, column: Column) -> None:
        for rule in self._step.summary.fired or ("none",):
            column.add(paragraph(self._words.rule[rule], self._look))
