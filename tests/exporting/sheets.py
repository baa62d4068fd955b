"""Sheets of a person who took part in everything, of one who did not, and of one who wrote much."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from app.domain.summary import Summary, summarise
from app.domain.take_home import Choice, Said, Sheet, sheet_of
from app.domain.visit import (
    A_LOT,
    LONGEST_QUESTION,
    MOST_QUESTIONS,
    SOME,
    OwnQuestion,
    Passage,
    Visit,
)
from tests.domain.people import CHECK, NONE_AT_ALL, calm_person, person

if TYPE_CHECKING:
    from app.loading.guide import Guide

ALL = Choice(score=True, item_9=True)
CLINIC = "Riverside Clinic. Reviewed there on 14 March 2026."
OWN = (
    "Does the tapping hurt, and what can you do about it?",
    "Can I drive myself home afterwards?",
    "What happens if I miss a session because my child is ill?",
)
PASSAGES = (
    Passage("tms#session", "How a session goes", "What is TMS?"),
    Passage("side-effects#common", "Common side effects", "Side effects"),
)
SCRIPTS = {
    "arabic": "هل يؤلم العلاج وماذا يمكنكم أن تفعلوا حيال ذلك؟ ",
    "hebrew": "האם הטיפול כואב ומה אפשר לעשות? ",
    "chinese": "治疗会疼吗。我可以自己开车回家吗。",
    "greek": "Πονάει η θεραπεία και τι μπορώ να κάνω; ",  # noqa: RUF001 - Greek, not Latin
    "mixed": "Is it safe with שלום and مرحبا and 你好 \U0001f642 at once? ",
}


def said(guide: Guide, clinic: str = CLINIC) -> Said:
    """All words of the real content."""
    lines = guide.helplines()["us"]
    return Said(guide.wording(), guide.take_home_words(), guide.options(), lines, clinic)


def summary_of(
    questions: tuple[str, ...] = OWN,
    answers: dict[str, str] | None = None,
    *,
    marked: bool = True,
    passages: tuple[Passage, ...] = PASSAGES,
) -> Summary:
    """Of an adult to whom TMS may be worth asking about, with four things that matter."""
    levels = {"soon": A_LOT, "memory": A_LOT, "lasts": SOME, "body": SOME}
    visit = Visit(
        answers=MappingProxyType(calm_person() if answers is None else answers),
        marks=MappingProxyType(levels if marked else {}),
        questions=tuple(OwnQuestion(text, text) for text in questions),
        starred=passages,
    )
    return summarise(CHECK, visit)


def nothing_told() -> Summary:
    """Of somebody who answered nothing, marked nothing and asked nothing."""
    return summary_of((), {}, marked=False, passages=())


def disclosed() -> Summary:
    """Of an adult who said that thoughts of death came, and that they are safe."""
    return summary_of(answers=calm_person("333331001"))


def unsafe() -> Summary:
    """Of an adult who is not safe now."""
    return summary_of(answers=person(NONE_AT_ALL, safe="no"))


def usual(guide: Guide) -> Sheet:
    """What is chosen before anybody chooses."""
    return sheet_of(summary_of(), Choice(), said(guide))


def fullest(guide: Guide) -> Sheet:
    """Everything of a visit with three own questions."""
    return sheet_of(summary_of(), ALL, said(guide))


def much_written(guide: Guide, first: str = "greek", second: str = "arabic") -> Sheet:
    """As many own questions as there can be, as long as they can be, in two scripts."""
    texts = [_long(SCRIPTS[(first, second)[at % 2]], at) for at in range(MOST_QUESTIONS)]
    return sheet_of(summary_of(tuple(texts)), ALL, said(guide))


def _long(words: str, number: int) -> str:
    text = f"{number} " + words * LONGEST_QUESTION
    return text[:LONGEST_QUESTION]
