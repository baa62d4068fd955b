"""The guide in one language: what the window shows, read from the pack as it is needed."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

from app.domain.contents import HELP_PAGE, TOPICS, help_page, topics_page
from app.loading.freshness import digest, stamp
from app.loading.pack import Pack, Stamp, open_pack, pack_of, write_pack

if TYPE_CHECKING:
    from app.domain.facts import Fact, Phrases, Source
    from app.domain.glossary import Term
    from app.domain.guide import FigureWords, Home, NumberWords, SearchWords, WaitingWords, Welcome
    from app.domain.helplines import Helplines
    from app.domain.options import Options
    from app.domain.page import Entry, Link, Page
    from app.domain.question import SelfCheck
    from app.domain.search import Index
    from app.domain.theme import Theme
    from app.domain.wording import BookletWords, RecordWords, TakeHomeWords, Wording
    from app.loading.errors import ContentError


KEPT = 12
"""How many values are at hand: those of the page that is read and of the ones around it."""


class Guide:
    """One language of a pack; a value is read when it is asked for, and kept for a while.

    `crisis_text` is the clinic's own, "" for none.
    """

    def __init__(self, pack: Pack, language: str, crisis_text: str = "") -> None:
        self._pack = pack
        self._get = lru_cache(maxsize=KEPT)(self._read)
        self.language = language
        self.crisis_text = crisis_text

    @property
    def checksum(self) -> str:
        """Stands for all content: another letter anywhere makes it another."""
        return self._pack.digest.hex()

    def dates(self) -> tuple[str, str]:
        """The last day on which a page was checked, and the first by which one is to be checked."""
        return cast("tuple[str, str]", self._get("dates"))

    def languages(self) -> tuple[str, ...]:
        """The codes of all languages in the pack."""
        return cast("tuple[str, ...]", self._pack.get("languages"))

    def language_names(self) -> dict[str, str]:
        """What each language calls itself, by code."""
        codes = self.languages()
        return {code: cast("str", self._pack.get(f"{code}/name")) for code in codes}

    def contents(self) -> tuple[Entry, ...]:
        """All pages in reading order."""
        return cast("tuple[Entry, ...]", self._get("contents"))

    def page(self, page_id: str) -> Page:
        """The page with this id; raises KeyError when there is none."""
        return cast("Page", self._get(f"page:{page_id}"))

    def shown(self, page_id: str) -> Page:
        """A page, the list of all pages, or help where its own page was left out; else KeyError."""
        contents = self.contents()
        if page_id == TOPICS:
            return topics_page(self.topics_title(), self.groups(), contents, self.sections())
        if page_id == HELP_PAGE and page_id not in {entry.id for entry in contents}:
            return help_page(self.wording().helplines.fallback_title)
        return self.page(page_id)

    def home(self) -> Home:
        """The words of the start screen."""
        return cast("Home", self._get("home"))

    def waiting_words(self) -> WaitingWords:
        """The words of a screen among strangers."""
        return cast("WaitingWords", self._get("waiting"))

    def groups(self) -> dict[str, str]:
        """The titles of the groups of pages by id, in order."""
        return cast("dict[str, str]", self._get("groups"))

    def topics_title(self) -> str:
        """What the list of all pages is called."""
        return cast("str", self._get("topics"))

    def sections(self) -> dict[str, tuple[Link, ...]]:
        """Links to the sections of each page, by its id."""
        return cast("dict[str, tuple[Link, ...]]", self._get("sections"))

    def search_index(self) -> Index:
        """What search finds."""
        return cast("Index", self._get("search"))

    def search_words(self) -> SearchWords:
        """The words of the search screen."""
        return cast("SearchWords", self._get("search-words"))

    def options(self) -> Options:
        """The options, each told in the same rows."""
        return cast("Options", self._get("options"))

    def facts(self) -> dict[str, Fact]:
        """Every fact by id."""
        return cast("dict[str, Fact]", self._get("facts"))

    def sources(self) -> dict[str, Source]:
        """Every study or document by key."""
        return cast("dict[str, Source]", self._get("sources"))

    def glossary(self) -> dict[str, Term]:
        """The words that are explained, by id."""
        return cast("dict[str, Term]", self._get("glossary"))

    def number_words(self) -> NumberWords:
        """What is said of a number when a person asks where it comes from."""
        return cast("NumberWords", self._get("number-words"))

    def phrases(self) -> Phrases:
        """How this language says numbers."""
        return cast("Phrases", self._get("phrases"))

    def figure_words(self) -> FigureWords:
        """What figures print beside their numbers."""
        return cast("FigureWords", self._get("figures"))

    def self_check(self, instrument: str) -> SelfCheck:
        """The questions with their words; those on mood are the instrument's."""
        return cast("SelfCheck", self._get(f"self-check:{instrument}"))

    def welcome(self) -> Welcome:
        """The words of the self-check's first screen."""
        return cast("Welcome", self._get("welcome"))

    def wording(self) -> Wording:
        """The self-check's other words."""
        return cast("Wording", self._get("wording"))

    def take_home_words(self) -> TakeHomeWords:
        """The words of what a person takes along."""
        return cast("TakeHomeWords", self._get("take-home"))

    def booklet_words(self) -> BookletWords:
        """The words that only a booklet has."""
        return cast("BookletWords", self._get("booklet"))

    def record_words(self) -> RecordWords:
        """The words of the note for the clinic's record."""
        return cast("RecordWords", self._get("record"))

    def helplines(self) -> dict[str, Helplines]:
        """The help lines by country code."""
        return cast("dict[str, Helplines]", self._get("helplines"))

    def theme(self, theme_id: str) -> Theme:
        """The theme with this id; raises KeyError when there is none."""
        return cast("Theme", self._pack.get(f"theme:{theme_id}"))

    def _read(self, name: str) -> object:
        return self._pack.get(f"{self.language}/{name}")


def build_pack(content: Path, resources: Path, findings: list[ContentError]) -> bytes:
    """The bytes of a pack of these folders; raises ContentError where nothing can be shown."""
    from app.loading.compile import compile_content  # noqa: PLC0415 - parsers start slowly

    sections = compile_content(content, resources, findings)
    packed = _packed(content, resources)
    return write_pack(sections, stamp(*packed), digest(*packed))


def _packed(content: Path, resources: Path) -> tuple[Path, ...]:
    """What a pack is made of: the content, the themes, and the shape of the values in it."""
    return content, resources / "themes", Path(__file__).parent.parent / "domain"


def current_pack(
    path: Path, content: Path, resources: Path, findings: list[ContentError], *, trusted: bool
) -> Pack:
    """The pack of a file while it is up to date, else one made in memory from the folders.

    A trusted pack came with the installed program and is not compared with its folders.
    """

    def is_current(packed_stamp: Stamp, packed_digest: bytes) -> bool:
        packed = _packed(content, resources)
        if trusted or packed_stamp == stamp(*packed):
            return True
        return packed_digest == digest(*packed)

    pack = open_pack(path, is_current=is_current)
    return pack or pack_of(build_pack(content, resources, findings))
