"""What a booklet is made of besides its pages: its words, and who wants what of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from app.domain.facts import Fact, Phrases, Source
    from app.domain.glossary import Term
    from app.domain.guide import FigureWords, Home, NumberWords
    from app.domain.helplines import Helplines
    from app.domain.options import Options
    from app.domain.theme import Theme
    from app.domain.wording import BookletWords, TakeHomeWords, Wording


class Wanted(NamedTuple):
    """What a booklet is called, its paper and language, and whose help lines stand in it.

    Without a `country` those of all stand in it in brief, under `country_names` by code.
    """

    title: str
    language: str
    words: BookletWords
    resources: Path
    paper: str = "a4"
    country: str = ""
    country_names: Mapping[str, str] = {}
    date_line: str = ""
    clinician_notes: bool = False


class Supplies(Protocol):
    """The words and facts of one language; `Guide` is one."""

    def home(self) -> Home:
        """The words of the start screen."""

    def groups(self) -> dict[str, str]:
        """The titles of the groups of pages by id, in order."""

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

    def wording(self) -> Wording:
        """The self-check's words."""

    def take_home_words(self) -> TakeHomeWords:
        """The words of what a person takes along."""

    def helplines(self) -> dict[str, Helplines]:
        """The help lines by country code."""

    def theme(self, theme_id: str) -> Theme:
        """The theme with this id."""
