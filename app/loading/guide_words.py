"""guide.toml: the guide's own words in one language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.facts import Phrases
from app.domain.guide import FigureWords, Home, NumberWords, PageParts, SearchWords, WaitingWords
from app.loading.patterns import check_patterns
from app.loading.toml_file import TomlFile

if TYPE_CHECKING:
    from pathlib import Path

MONTHS = 12
PATTERNS = {
    "parts.read_time": "minutes",
    "parts.checked": "checked next_check",
    "numbers.out_of": "count of",
    "numbers.softer": "said",
    "number-marks.because": "why",
    "figures.difference": "group count of",
    "figures.people_title": "label group",
    "figures.people": "of",
    "figures.people_group": "name count label rest rest_label",
    "figures.people_studied": "group",
    "search.several": "count",
    "search.none": "words",
    "waiting.spoken": "seconds",
}


@dataclass(frozen=True)
class GuideWords:
    """Everything guide.toml holds."""

    name: str
    topics: str
    parts: PageParts
    groups: dict[str, str]
    home: Home
    phrases: Phrases
    figures: FigureWords
    search: SearchWords
    numbers: NumberWords
    waiting: WaitingWords


def load_guide_words(folder: Path, language: str) -> GuideWords:
    """The words of a language; raises ContentError for the first thing wrong with them."""
    file = TomlFile(folder / language / "guide.toml")
    words = GuideWords(
        name=str(file.table("language").get("name", language)),
        topics=str(file.table("topics").get("title", "")),
        parts=file.as_type("parts", PageParts),
        groups={str(key): str(value) for key, value in file.table("groups").items()},
        home=file.as_type("home", Home),
        phrases=file.as_type("numbers", Phrases),
        figures=file.as_type("figures", FigureWords),
        search=file.as_type("search", SearchWords),
        numbers=file.as_type("number-marks", NumberWords),
        waiting=file.as_type("waiting", WaitingWords),
    )
    if len(words.parts.months) != MONTHS:
        raise file.error("parts", "months", "names too few or too many months", "Name all 12")
    check_patterns(file, PATTERNS)
    return words
