"""What views and the booklet are given to show; whoever loads the content offers it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from app.domain.facts import Fact, Phrases, Source
    from app.domain.glossary import Term
    from app.domain.guide import FigureWords, Home, NumberWords, Welcome
    from app.domain.helplines import Helplines
    from app.domain.options import Options
    from app.domain.page import Entry
    from app.domain.theme import Theme
    from app.domain.wording import TakeHomeWords, Wording


class Supplies(Protocol):
    """The words and facts of one language, each read when it is first needed."""

    crisis_text: str
    """Whom to turn to in this building, in the clinic's words; "" for nobody."""

    def home(self) -> Home:
        """The words of the start screen."""

    def groups(self) -> dict[str, str]:
        """The titles of the groups of pages by id, in order."""

    def contents(self) -> tuple[Entry, ...]:
        """All pages in order."""

    def languages(self) -> tuple[str, ...]:
        """The codes of all languages."""

    def language_names(self) -> dict[str, str]:
        """What each language calls itself, by code."""

    def facts(self) -> dict[str, Fact]:
        """Every fact by id."""

    def sources(self) -> dict[str, Source]:
        """Every study or document by key."""

    def glossary(self) -> dict[str, Term]:
        """The words that are explained, by id."""

    def number_words(self) -> NumberWords:
        """What is said of a number when a person asks where it comes from."""

    def phrases(self) -> Phrases:
        """How this language says numbers."""

    def figure_words(self) -> FigureWords:
        """What figures print beside their numbers."""

    def options(self) -> Options:
        """The options, each told in the same rows."""

    def welcome(self) -> Welcome:
        """The words of the self-check's first screen."""

    def wording(self) -> Wording:
        """The self-check's words."""

    def take_home_words(self) -> TakeHomeWords:
        """The words of what a person takes along."""

    def helplines(self) -> dict[str, Helplines]:
        """The help lines by country code."""

    def theme(self, theme_id: str) -> Theme:
        """The theme with this id; raises KeyError when there is none."""
