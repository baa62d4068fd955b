"""The self-check's other words: everything that is said around its questions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.domain.findings import NOTED_ITEMS, SAFETY_ITEMS
from app.domain.questions_to_ask import QUESTIONS
from app.domain.rules import RULES
from app.domain.scoring import BANDS
from app.domain.summary import HEADLINES, NOTES, TOLD_ITEMS, UNANSWERED
from app.domain.wording import Wording
from app.loading.patterns import check_patterns
from app.loading.toml_file import TomlFile

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

PATTERNS = {
    "words.question_of": "number count",
    "helplines.title": "country",
    "helplines.emergency": "number",
    "helplines.call": "number",
    "helplines.text": "number",
    "helplines.text_word": "word number",
    "helplines.call_and_text": "number",
    "helplines.press": "key",
    "helplines.chat": "address",
    "helplines.web": "address",
    "helplines.checked": "date",
    "summary.score": "total band low high",
    "summary.score_only": "total highest",
    "summary.step": "low high name",
    "questions.about": "section page",
    "questions.full": "most",
}
"""The names that the program fills in, by the key of the words that may hold them."""


def load_wording(folder: Path, language: str) -> Wording:
    """The fixed words of the self-check; raises ContentError for the first thing wrong."""
    file = TomlFile(folder / language / "self-check.toml")
    values: dict[str, Any] = {
        key: value for key, value in file.data.items() if key not in {"part", "question"}
    }
    wording = file.as_type("", Wording, values)
    for table, needed in _NEEDED.items():
        _check_complete(file, table, needed, getattr(wording, table))
    for name, needed in _TOLD.items():
        _check_complete(file, f"tell.{name}", needed, wording.tell[name])
    check_patterns(file, PATTERNS)
    return wording


def _check_complete(
    file: TomlFile, table: str, needed: set[str], given: Mapping[str, object]
) -> None:
    missing = needed - set(given)
    if missing:
        problem = f"[{table}] lacks {', '.join(sorted(missing))}"
        raise file.error(table, "", problem, "Add it: the program needs these words")


_NEEDED = {
    "headline": set(HEADLINES),
    "note": set(NOTES),
    "band": {band.id for band in BANDS},
    "ask": set(QUESTIONS),
    "tell": set(TOLD_ITEMS),
    "find_out": set(SAFETY_ITEMS),
    "rule": {*(rule.words for rule in RULES), "none"},
}
"""What the domain may ask for: a word missing here would be missed when it is needed most."""

_TOLD = {
    name: {"yes", "not-sure", *([UNANSWERED] if name in NOTED_ITEMS else [])} for name in TOLD_ITEMS
}
"""Which answers are told to a clinic, by input."""
