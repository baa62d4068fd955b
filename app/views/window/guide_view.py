"""GuideView: the page beside the question."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.contents import HELP_PAGE
from app.domain.page import AskAbout, BookletPanel, ComparePanel, QuestionsPanel, ValuesPanel
from app.presenters.screen import PAGE, QUESTION
from app.views.layout.rest import Rest
from app.views.page.block_maker import BlockMaker
from app.views.page.page_view import PageView
from app.views.self_check.self_check_view import SelfCheckView
from app.views.window.panes import Panes

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.mode import Policy
    from app.domain.page import Panel
    from app.domain.supplies import Supplies
    from app.figures.painted import Painted
    from app.presenters.outlet import Outlet
    from app.presenters.reader import Opening, Reader
    from app.presenters.screen import Screen
    from app.presenters.self_check import SelfCheckPresenter
    from app.presenters.speech import Speech
    from app.presenters.ways import Ways
    from app.views.drawn.look import Look
    from app.views.layout.flow import Flow
    from app.views.listening.page_listener import PageListener
    from app.views.page.helpline_panel import HelplinePanel

REST_MS = 120
"""How long after a page is shown another one is made ready."""


class GuideView(QWidget):
    """Both panes over their presenters."""

    def __init__(
        self,
        reader: Reader,
        self_check: SelfCheckPresenter,
        screen: Screen,
        ways: Ways,
        supplies: Supplies,
        outlet: Callable[[], Outlet],
        policy: Policy,
        look: Look,
    ) -> None:
        super().__init__()
        self._reader = reader
        self._self_check = self_check
        self._screen = screen
        self._ways = ways
        self._supplies = supplies
        self._outlet = outlet
        self._policy = policy
        self._look = look
        self._expected = ""
        self._listener: PageListener | None = None
        self._unheard: WeakKeyDictionary[Flow, AskAbout] = WeakKeyDictionary()
        notes = policy.shows_clinician_notes
        # Before the page itself hears of it.
        reader.page_opened.connect(self._make_room)
        maker = BlockMaker(look, supplies, self._panel, clinician_notes=notes, parent=self)
        self.page = PageView(
            reader, maker, look, prints=policy.may_save, steps=policy.scrolls_by_button
        )
        self.question = SelfCheckView(self_check, supplies, self._beside, outlet, policy, look)
        self._panes = Panes(self.page, self.question, screen.pane, look)
        self._rest = Rest(REST_MS, self)

        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._panes)
        maker.link_followed.connect(ways.follow)
        self._show_what_is_open()
        self._connect(self_check, ways)

    def _show_what_is_open(self) -> None:
        opening = self._reader.opening
        if opening is not None:
            self._make_room(opening)
            self.page.show_opening(opening)

    def _connect(self, self_check: SelfCheckPresenter, ways: Ways) -> None:
        self._panes.used.connect(self._screen.turn_to)
        self._screen.changed.connect(self.show_pane)
        self.question.passage_wanted.connect(ways.read)
        self.question.passage_suggested.connect(ways.suggest)
        self.question.passage_expected.connect(self._expect)
        self.question.finished.connect(ways.start_over)
        self_check.country_changed.connect(self.page.renew_helplines)
        ways.forgotten.connect(self.page.forget_pages)
        self.page.print_wanted.connect(self._print_page)
        # Who goes on answering has the room back.
        self_check.step_changed.connect(self._take_room)
        self.page.shown.connect(self._rest.begin)
        self._rest.over.connect(self._prepare_likely)

    @property
    def parts(self) -> list[QWidget]:
        """What stands beside each other."""
        return [self.page, self.question]

    def offer_listening(self, speech: Speech) -> None:
        """Have pages, sections and questions read aloud."""
        from app.views.listening.page_listener import PageListener  # noqa: PLC0415 - not for the start
        from app.views.listening.step_listener import StepListener  # noqa: PLC0415

        notes = self._policy.shows_clinician_notes
        self._listener = PageListener(speech, self.page, self._look, clinician_notes=notes)
        for row, asked in self._unheard.items():
            row.add(self._listener.section_button(asked))
        self._unheard.clear()
        view = self.question
        view.offer_listening(StepListener(speech, lambda: view.frame, self._look, view))

    def listen_to_page(self) -> None:
        """Read the page aloud."""
        if self._listener is not None:
            self._listener.say_page()

    def show_pane(self) -> None:
        """Show page or question where there is room for one only."""
        self._panes.show_pane(self._screen.pane)

    def focus_heading(self) -> None:
        """Put the focus on the title of the page, or on the question."""
        if self._screen.pane == PAGE:
            self.page.focus_heading()
        else:
            self.question.focus_heading()

    def finish(self) -> None:
        """Make what of the page is still waiting for the first picture."""
        self.page.finish()

    def let_finger_scroll(self) -> None:
        """Scroll with a dragging finger."""
        self.page.let_finger_scroll()
        self.question.let_finger_scroll()

    def _beside(self, brief: bool) -> HelplinePanel:  # noqa: FBT001 - a maker
        """Help lines in the self-check."""
        return self._helplines(QUESTION, brief=brief)

    def _helplines(self, pane: str, *, brief: bool = False) -> HelplinePanel:
        from app.views.page.helpline_panel import HelplinePanel  # noqa: PLC0415 - not for the start

        country = self._self_check.country
        wording = self._supplies.wording()
        panel = HelplinePanel(
            self._supplies.helplines(),
            country,
            self._self_check.country_name,
            wording.helplines,
            self._look,
            brief=brief,
            here=self._supplies.crisis_text,
        )
        # A screen reader presses without the focus: the pane in use may be the other one.
        panel.country_wanted.connect(partial(self._ways.choose_country, pane))
        return panel

    def _panel(self, panel: Panel) -> QWidget | None:
        match panel:
            case ComparePanel():
                return self._compare()
            case ValuesPanel():
                from app.views.page.values_panel import ValuesPanel as View  # noqa: PLC0415 - one page's

                return View(self._supplies.options(), self._self_check, self._look)
            case AskAbout():
                return self._ask_about(panel)
            case QuestionsPanel():
                return self._questions()
            case BookletPanel():
                return self._booklet()
            case _:
                return self._helplines(PAGE)

    def _ask_about(self, asked: AskAbout) -> QWidget:
        from app.domain.visit import OwnQuestion, Passage  # noqa: PLC0415 - not for the start
        from app.views.layout.flow import Flow  # noqa: PLC0415
        from app.views.page.listing_button import asking, starring  # noqa: PLC0415

        supplies, own = self._supplies, self._self_check.own
        words = supplies.wording().questions
        text = words.about.format(section=asked.section, page=asked.page)
        question = OwnQuestion(asked.place, text, asked.place)
        star = starring(Passage(*asked), own, supplies.take_home_words(), self._look)
        ask = asking(question, asked.section, own, words, self._look)
        row = Flow([ask, star], self._look.em(1.2), self._look.gap)
        if self._listener is not None:
            row.add(self._listener.section_button(asked))
        else:
            self._unheard[row] = asked
        return row

    def _booklet(self) -> QWidget | None:
        if not self._policy.may_save:
            return None
        from app.views.page.booklet_panel import BookletPanel as View  # noqa: PLC0415 - one page's

        return View(self._outlet(), self._supplies.take_home_words(), self._look)

    def _make_room(self, opening: Opening) -> None:
        # A frame made anew shows what has arrived, wherever it came from.
        asked_for = not opening.followed or self._screen.pane == PAGE
        self._panes.make_room_for_help(wanted=asked_for and opening.page.id == HELP_PAGE)

    def _take_room(self) -> None:
        self._panes.make_room_for_help(wanted=False)

    def _print_page(self, page_id: str) -> None:
        self._outlet().print_guide_page(page_id)

    def _questions(self) -> QWidget:
        from app.views.page.question_list_view import QuestionListView  # noqa: PLC0415 - one page's

        words = self._supplies.wording()
        title = words.summary.questions_title
        # The field to write one stands in the summary, which may be beside this page.
        return QuestionListView(
            title, (), self._self_check.own, words.questions, self._look, may_type=False
        )

    def _compare(self) -> QWidget:
        from app.views.page.compare_panel import ComparePanel as View  # noqa: PLC0415 - one page's

        concern = self._self_check.concern
        view = View(self._supplies.options(), concern, self._picture, self._look)
        view.concern_chosen.connect(self._self_check.care_about)
        view.link_followed.connect(self._ways.follow)
        return view

    def _picture(self, fact_id: str) -> tuple[Painted, str]:
        from app.figures.icon_array import IconArray  # noqa: PLC0415 - not for the start
        from app.figures.people_beside import PeopleBeside  # noqa: PLC0415

        supplies = self._supplies
        fact, phrases = supplies.facts()[fact_id], supplies.phrases()
        array = IconArray(fact, phrases, supplies.figure_words())
        return PeopleBeside(array), fact.in_words(phrases)

    def _expect(self, place: str) -> None:
        """Make the page ready that the next question may open beside it."""
        self._expected = "" if self._reader.pinned else place.partition("#")[0]
        self._rest.begin()

    def _prepare_likely(self) -> None:
        """While the person reads, make ready what Continue opens, and the following page."""
        for page_id in self._likely():
            # Beside a question a page is opened at the section about it.
            whole = page_id == self._expected
            if self.page.prepare(self._reader.page(page_id), whole=whole):
                self._rest.go_on()
                break

    def _likely(self) -> list[str]:
        ids = [entry.id for entry in self._supplies.contents()]
        opening = self._reader.opening
        read = opening.page.id if opening is not None else ""
        following = ids[ids.index(read) + 1 :][:1] if read in ids else []
        return [page_id for page_id in (self._expected, *following) if page_id in ids]
