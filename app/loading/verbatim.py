"""Published instruments stand verbatim: a changed word or score is refused (phq9-items)."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from app.domain.scoring import INSTRUMENTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.domain.question import SelfCheck
    from app.loading.toml_file import TomlFile

MOOD, DIFFICULTY = "mood", "difficulty"
SCORES = {"not-at-all": 0, "several-days": 1, "more-than-half": 2, "nearly-every-day": 3}

DIGESTS: dict[str, dict[str, str]] = {
    "en": {
        "part.mood.stem": "a7cf6c81d77ca468",
        "part.mood.options.not-at-all": "93a00d07ebb915ae",
        "part.mood.options.several-days": "f2477935aa1e1dad",
        "part.mood.options.more-than-half": "7cc95688702d097d",
        "part.mood.options.nearly-every-day": "83d825c2c8a2125f",
        "question.phq1.text": "9bb34b8f7ca6dbcb",
        "question.phq2.text": "aeb17a99adad1412",
        "question.phq3.text": "1244963d1912c2bf",
        "question.phq4.text": "0b9fa7b8a9c19890",
        "question.phq5.text": "2a3dfdd4401d8c5b",
        "question.phq6.text": "4b6e1a47fc852b7b",
        "question.phq7.text": "901ce5230a967d19",
        "question.phq8.text": "2892ed79f167c44b",
        "question.phq9.text": "c10bd1a7c781e560",
        "question.difficulty.text": "a9be6872f364adb4",
        "question.difficulty.options.not-difficult": "c8eeaf6afab2e961",
        "question.difficulty.options.somewhat": "57d61e358553504a",
        "question.difficulty.options.very": "3d4296ee5d880b98",
        "question.difficulty.options.extremely": "176009dbd3d2c612",
    },
}
"""The first 16 digits of the SHA-256 of each official text, by language and place."""


def check_verbatim(
    check: SelfCheck, language: str, words: TomlFile, structure: Sequence[TomlFile]
) -> None:
    """Raise ContentError for a word of the PHQ-9 or PHQ-8 that is not its authors', or a score."""
    file = next(file for file in structure if file.data["id"] == MOOD)
    items = INSTRUMENTS[check.instrument].items
    for asked in (*items, DIFFICULTY):
        if not check.asks(asked):
            problem = f"the form of {check.instrument} lacks {asked}"
            raise file.error("", "id", problem, "Put it back: the form is verbatim")
    for item in items:
        scores = {option.code: option.value for option in check.question(item).options}
        if scores != SCORES:
            problem = f"{item} is scored otherwise than its authors score it"
            raise file.error("", "options", problem, f"Score it {SCORES}")
    known = DIGESTS.get(language)
    for table, key, text in _texts(check):
        if known is not None and known.get(f"{table}.{key}") != digest(text):
            problem = f"{text!r} is not what the authors of the PHQ-9 wrote"
            raise words.error(table, key, problem, "Put their words back: the form is verbatim")


def digest(text: str) -> str:
    """The first 16 digits of a text's SHA-256."""
    return sha256(text.encode()).hexdigest()[:16]


def _texts(check: SelfCheck) -> Iterator[tuple[str, str, str]]:
    """Table, key and text of all that is verbatim."""
    mood = check.part(MOOD)
    yield f"part.{MOOD}", "stem", mood.stem
    for option in mood.questions[0].options:
        yield f"part.{MOOD}.options", option.code, option.text
    for item in mood.questions:
        yield f"question.{item.id}", "text", item.text
    difficulty = check.question(DIFFICULTY)
    yield f"question.{DIFFICULTY}", "text", difficulty.text
    for option in difficulty.options:
        yield f"question.{DIFFICULTY}.options", option.code, option.text
