"""SummaryBody: fills the column of the summary, part by part."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.rules import RULES, Outcome
from app.domain.summary import DISCLOSED
from app.views.controls.action_button import ActionButton
from app.views.drawn.box import Box
from app.views.drawn.list_view import ListView
from app.views.drawn.text_view import heading, paragraph, strong
from app.views.layout.column import Column
from app.views.layout.scrolling import keep_place
from app.views.page.disclosure_view import DisclosureView
from app.views.page.question_list_view import QuestionListView
from app.views.self_check.curtain import Curtain
from app.views.self_check.matters_view import MattersView
from app.views.self_check.score import add_score

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from app.domain.supplies import Supplies
    from app.presenters.self_check import SelfCheckPresenter
    from app.presenters.steps import Finished
    from app.views.drawn.look import Look
    from app.views.drawn.text_view import TextView
    from app.views.self_check.step_frame import StepFrame

MATTERS = "matters"
"""The page on which what matters can be marked."""

FEW = 4
"""More answers that are missing than these are listed only when a person asks."""


class SummaryBody(QObject):
    """The parts of the result page in their order, without what was not asked or may not be shown.

    With `holds_back` a total and a disclosure wait until they are asked for.
    """

    missing_wanted = Signal()
    all_wanted = Signal()
    take_home_wanted = Signal()
    passage_wanted = Signal(str)

    def __init__(
        self,
        frame: StepFrame,
        title: TextView,
        step: Finished,
        presenter: SelfCheckPresenter,
        supplies: Supplies,
        look: Look,
        *,
        may_type: bool,
        holds_back: bool,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._frame = frame
        self._column = frame.column
        self._title = title
        self._step = step
        self._summary = step.summary
        self._presenter = presenter
        self._supplies = supplies
        self._words = supplies.wording()
        self._look = look
        self._may_type = may_type
        self._holds_back = holds_back
        self._matters: MattersView | None = None

    def fill(self, panel: QWidget) -> None:
        """Add every part; the help lines stand first where they must."""
        words, look, column = self._words.summary, self._look, self._column
        column.add(paragraph(words.title, look, colour="text-2"))
        self._frame.lead_with(self._title)
        column.add(paragraph(words.disclaimer, look, size=0.89, colour="text-2"))
        self._add_disclosure()
        if self._step.help_first:
            column.add(panel, look.em(1.0))
        self._add_headline()
        self._add_find_out()
        self._add_score()
        if self._summary.outcome is not Outcome.SAFETY:
            self._add_what_follows()
        self._add_take_home()
        rules = DisclosureView(words.rules_title, self._fill_rules, look)
        column.add(rules, look.em(1.4))
        if not self._step.help_first:
            column.add(heading(words.help_title, 3, look), look.em(1.4))
            column.add(panel)
        if self._summary.total is not None:
            notice = paragraph(self._step.notice, look, size=0.89, colour="text-2")
            column.add(notice, look.em(1.0))

    def renew_matters(self, matters: Mapping[str, str]) -> None:
        """Show what matters to the person now; what they read stays where it is."""
        view = self._matters
        if view is not None:
            keep_place(self._column, partial(view.renew, matters))

    def _add_what_follows(self) -> None:
        """All that stands beside no safety outcome."""
        words, summary = self._words.summary, self._summary
        self._add_tell()
        urgent = summary.outcome is Outcome.URGENT
        self._add_notes(words.later_title if urgent else words.also_title, summary.also)
        self._add_matters()
        if summary.ask:
            asked = [self._words.ask[key] for key in summary.ask]
            self._add_list(words.ask_title, ListView(asked, self._look, numbered=True))
        self._add_own_questions()
        if summary.total is not None:
            self._add_list(words.means_not_title, ListView(words.means_not, self._look))
        if self._step.alone:
            button = ActionButton(self._words.words.all_parts, "secondary", self._look, "answer")
            button.clicked.connect(self.all_wanted)
            self._column.add(button, self._look.em(1.4))

    def _add_take_home(self) -> None:
        words = self._supplies.take_home_words()
        button = ActionButton(words.title, "primary", self._look, "print")
        button.clicked.connect(self.take_home_wanted)
        self._column.add(button, self._look.em(1.6))

    def _add_disclosure(self) -> None:
        if not self._summary.discloses:
            return
        look, note, summary = self._look, self._words.note[DISCLOSED], self._summary

        def fill(column: Column) -> None:
            for line in note.lines:
                column.add(paragraph(line, look))

        card = Column(look.em(0.3))
        if not summary.leads_with_disclosure:
            card.add(strong(note.title, look))
        self._add_held_back(card, note.title, fill)
        self._column.add(self._card(card), look.em(0.9))

    def _add_held_back(self, column: Column, about: str, fill: Callable[[Column], None]) -> None:
        """Fill a column at once, or when the person asks for it."""
        words = self._words.summary
        if self._holds_back:
            column.add(Curtain(words.hidden, words.show, about, fill, self._look))
        else:
            fill(column)

    def _card(self, column: Column) -> Box:
        return Box(column, self._look, inside="surface", border="hairline", bar="caution")

    def _add_headline(self) -> None:
        look, summary = self._look, self._summary
        headline = self._words.headline[summary.headline]
        if summary.leads_with_disclosure:
            self._column.add(heading(headline.title, 3, look), look.em(1.4))
        for line in headline.said(in_us=summary.in_us):
            self._column.add(paragraph(line, look), look.em(0.7))
        self._add_notes("", [key for key in summary.notes if key != DISCLOSED])
        if self._step.missing:
            button = ActionButton(self._words.words.answer_missing, "secondary", look, "answer")
            button.clicked.connect(self.missing_wanted)
            self._column.add(button, look.em(1.0))

    def _add_notes(self, title: str, keys: Sequence[str]) -> None:
        look = self._look
        if title and keys:
            self._column.add(heading(title, 3, look), look.em(1.4))
        for key in keys:
            note = self._words.note[key]
            card = Column(look.em(0.3))
            card.add(strong(note.title, look))
            for line in note.said(in_us=self._summary.in_us):
                card.add(paragraph(line, look))
            self._column.add(self._card(card), look.em(0.8))

    def _add_find_out(self) -> None:
        look, words = self._look, self._words
        lines = [words.find_out[name] for name in self._summary.find_out]
        if not lines:
            return

        def fill(column: Column) -> None:
            column.add(paragraph(words.summary.find_out_text, look))
            column.add(ListView(lines, look))

        if len(lines) > FEW:
            view = DisclosureView(words.summary.find_out_title, fill, look)
            self._column.add(view, look.em(1.2))
        else:
            self._column.add(heading(words.summary.find_out_title, 3, look), look.em(1.4))
            fill(self._column)

    def _add_score(self) -> None:
        summary, words, look = self._summary, self._words, self._look
        total = summary.total
        if total is None:
            return

        def fill(column: Column) -> None:
            add_score(column, total, summary.band, self._step.instrument, words, look)

        title = words.summary.score_title
        self._column.add(heading(title, 3, look), look.em(1.4))
        self._add_held_back(self._column, title, fill)

    def _add_tell(self) -> None:
        tell, words = self._summary.tell, self._words
        if tell is None:
            return
        lines = [words.tell[name][answer] for name, answer in tell]
        self._add_list(
            words.summary.tell_title, ListView([*lines, *words.summary.tell_always], self._look)
        )
        self._column.add(paragraph(words.summary.tell_note, self._look, colour="text-2"))

    def _add_matters(self) -> None:
        self._matters = view = MattersView(self._supplies.options(), self._look)
        self._column.add(view, self._look.em(1.4))
        view.renew(dict(self._summary.matters))
        view.change_wanted.connect(self._want_matters)

    def _want_matters(self) -> None:
        self.passage_wanted.emit(MATTERS)

    def _add_own_questions(self) -> None:
        words = self._words
        offered = [(key, words.ask[key]) for key in self._summary.offered]
        view = QuestionListView(
            words.summary.questions_title,
            offered,
            self._presenter.own,
            words.questions,
            self._look,
            may_type=self._may_type,
        )
        self._column.add(view, self._look.em(1.4))

    def _add_list(self, title: str, items: ListView) -> None:
        self._column.add(heading(title, 3, self._look), self._look.em(1.4))
        self._column.add(items)

    def _fill_rules(self, column: Column) -> None:
        words, look, sources = self._words, self._look, self._supplies.sources()
        keys = {rule.words: rule.sources for rule in RULES}
        for rule in self._summary.rules or ("none",):
            column.add(paragraph(words.rule[rule].shown, look), look.em(0.8))
            known = [sources[key] for key in keys.get(rule, ()) if key in sources]
            if known:
                said = "; ".join(f"{one.study} ({one.year})" for one in known)
                column.add(paragraph(said, look, size=0.89, colour="text-2"), look.em(0.1))
