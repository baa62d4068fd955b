"""Every way from one place of the program to another."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.contents import HELP_PAGE, TOPICS
from app.presenters.screen import PAGE, QUESTION, Screen

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.presenters.display import Display
    from app.presenters.reader import Reader
    from app.presenters.self_check import SelfCheckPresenter

FIRST_PAGE, OPTIONS = "what-is-tms", "options"


class Ways(QObject):
    """Moves reader, self-check and screen together; `forgotten` is emitted when all is cleared."""

    forgotten = Signal()

    def __init__(
        self,
        reader: Reader,
        self_check: Callable[[], SelfCheckPresenter],
        screen: Screen,
        display: Display,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._reader = reader
        self._self_check = self_check
        self._screen = screen
        self._display = display

    def learn(self) -> None:
        """Read the first page."""
        self.read(FIRST_PAGE)

    def compare(self) -> None:
        """Read what the options are."""
        self.read(OPTIONS)

    def topics(self) -> None:
        """Read the list of all pages."""
        self.read(TOPICS)

    def help(self) -> None:
        """Read where to get help; this is no answer and changes none."""
        self.read(HELP_PAGE)

    def answer(self) -> None:
        """Go to the self-check, where the person left it."""
        from app.domain.question import WHOLE  # noqa: PLC0415 - the start screen needs none

        self._answer(WHOLE)

    def answer_mood(self) -> None:
        """Go to the mood questions alone."""
        from app.domain.question import MOOD  # noqa: PLC0415 - as above

        self._answer(MOOD)

    def say_what_matters(self) -> None:
        """Go to what matters to the person alone."""
        from app.domain.question import MATTERS  # noqa: PLC0415 - as above

        self._answer(MATTERS)

    def _answer(self, way: str) -> None:
        if self._reader.opening is None:
            self._reader.follow(self._there(FIRST_PAGE))
        self._self_check().start(way)
        self._screen.show_guide(QUESTION)

    def read(self, place: str) -> None:
        """Read a page, or a section of it."""
        if place:
            self._reader.open(self._there(place))
            self._screen.show_guide(PAGE)

    def suggest(self, place: str) -> None:
        """Open a place beside the question, unless the page is pinned."""
        if self._there(place) == place:
            self._reader.follow(place)

    def follow(self, target: str) -> None:
        """Go where a link leads: `page:id`, `page:id#section` or `question:id`; nowhere else."""
        scheme, _, place = target.partition(":")
        if scheme == "page":
            self.read(place)
        elif scheme == "question":
            from app.domain.findings import COUNTRY  # noqa: PLC0415 - as above

            if place == COUNTRY:
                self.choose_country(self._screen.pane)
                return
            self._screen.show_guide(QUESTION)
            self._self_check().ask(place)

    def leads(self, target: str) -> bool:
        """Whether a link leads anywhere: not to a question that this program does not ask."""
        scheme, _, place = target.partition(":")
        return scheme != "question" or self._self_check().check.asks(place)

    def _there(self, place: str) -> str:
        """The place, or the list of topics when a mistake in its page has left it out."""
        try:
            self._reader.page(place.partition("#")[0])
        except KeyError:
            return TOPICS
        return place

    def say_who(self, code: str) -> None:
        """Keep who this is for, which is then not asked again, and show the start screen."""
        self._self_check().say_who(code)
        self._screen.show_home()

    def choose_country(self, pane: str) -> None:
        """Go to the question about the country, and from there to its help lines in a pane."""
        self._screen.show_guide(QUESTION)
        come_back = self.help if pane == PAGE else partial(self._screen.show_guide, QUESTION)
        self._self_check().ask_country(come_back)

    def start_over(self) -> None:
        """Forget the visit and show the first screen: all that ever clears does it here."""
        self._self_check().forget()
        self._reader.forget()
        self._screen.forget()
        self.forgotten.emit()
        self._display.forget()
