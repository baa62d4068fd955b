"""All answers there are to what the rules look at, and ways to try them."""

from __future__ import annotations

import random
from functools import cached_property
from typing import TYPE_CHECKING

from app.domain.findings import Findings, findings_of
from app.domain.rules import decide
from app.domain.scoring import PHQ9
from tests.domain.inputs import CALM, items_of
from tests.domain.oracle import SAFETY, Expected, expected, left_by_all

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from app.domain.rules import Decision

FOUR = ("no", "not-sure", "yes", "")
"""The answers to a safety item; "" is none."""

Choices = dict[str, tuple[str, ...]]

NOTED: Choices = {
    "hearing": FOUR,
    "faint": FOUR,
    "intolerance": FOUR,
    "in-care": ("yes", "no", ""),
    "prev-tms": ("never", "helped", "partly", "no", "not-sure", ""),
    "attend": FOUR,
    "difficulty": ("not-difficult", "somewhat", "very", "extremely", ""),
    "hardest": ("travel", "other", ""),
}
"""What adds a note, a question to ask, or nothing."""

EVERY: Choices = {
    "age": ("22-or-over", "18-21", "15-17", "under-15", ""),
    **dict.fromkeys(SAFETY, FOUR),
    "pregnant": (*FOUR, "not-applicable"),
    "dx": FOUR,
    "ad-trials": ("0", "1", "2", "3-or-more", "not-sure", ""),
    "therapy": FOUR,
    **NOTED,
}


class Remembered(Findings):
    """Findings that work out once what many rules ask of them, for speed."""

    adult = cached_property(vars(Findings)["adult"].fget)
    unsafe = cached_property(vars(Findings)["unsafe"].fget)
    missing = cached_property(vars(Findings)["missing"].fget)


class Mood:
    """Scores of the mood items as findings, and as the table has them."""

    def __init__(self, *scores: int | None, instrument: str = PHQ9.id) -> None:
        self.found = Remembered(*findings_of({}, instrument, scores))
        self.row: dict[str, str] = {}
        if None not in scores:
            total = sum(score for score in scores if score is not None)
            self.row["total"] = "raised" if total >= 10 else "low"
        if instrument == PHQ9.id and scores[8] is not None:
            self.row["item-9"] = "above" if scores[8] else "0"


MOODS = {
    "low": (Mood(*items_of(9)), Mood(*items_of(0))),
    "raised": (Mood(*items_of(10)), Mood(*items_of(24))),
    "low, disclosed": (Mood(*items_of(1, 1)), Mood(*items_of(9, 3))),
    "raised, disclosed": (Mood(*items_of(10, 2)), Mood(*items_of(27, 3))),
    "one missing": (Mood(None, 3, 3, 3, 3, 3, 3, 3, 0), Mood(0, 0, 0, 0, 0, 0, 0, None, 0)),
    "one missing, disclosed": (Mood(3, 3, None, 3, 3, 3, 3, 3, 1), Mood(*[None] * 8, 3)),
    "item 9 missing": (Mood(3, 3, 3, 3, 3, 3, 3, 3, None), Mood(*[None] * 9)),
}
"""Item 9 at 0, above it and missing; a total below 10, of 10 or more, and none."""


class Watched(dict[str, str]):
    """Answers that remember which of them were looked at; they can only be asked for by name."""

    def __init__(self, answers: Mapping[str, str]) -> None:
        super().__init__(answers)
        self.seen: set[object] = set()

    def get(self, name: str, default: str | None = None) -> str | None:  # type: ignore[override]
        self.seen.add(name)
        return super().get(name, default)

    def __contains__(self, name: object) -> bool:
        self.seen.add(name)
        return super().__contains__(name)

    def __getitem__(self, name: str) -> str:
        raise AssertionError("rules look at answers in other ways: this one forgets them")

    def __iter__(self) -> Iterator[str]:
        raise AssertionError("rules look at answers in other ways: this one forgets them")


def answered(codes: Mapping[str, str]) -> dict[str, str]:
    """These answers without those that are none."""
    return {name: code for name, code in codes.items() if code}


def chance_answers(choices: Choices, count: int) -> list[dict[str, str]]:
    """Chance answers, the same ones every time."""
    chance = random.Random(21)  # noqa: S311 - anybody may guess them
    every = [{name: chance.choice(codes) for name, codes in choices.items()} for _ in range(count)]
    return [answered(codes) for codes in every]


def said(decision: Decision) -> Expected:
    """A decision as the table says it."""
    outcome = decision.outcome.value if decision.outcome else ""
    return Expected(outcome, tuple(rule.words for rule in decision.rules))


def near_calm(choices: Choices, count: int) -> list[dict[str, str]]:
    """The calm person with up to three chance answers, the same ones every time."""
    chance = random.Random(22)  # noqa: S311 - anybody may guess them
    every = [
        {
            name: chance.choice(choices[name])
            for name in chance.sample(list(choices), chance.randrange(4))
        }
        for _ in range(count)
    ]
    return [answered({**CALM, **changes}) for changes in every]


def table_differs(given: Mapping[str, str], mood: Mood, scope: str = "") -> bool:
    """Whether the table says something else of these answers than the rules."""
    decided = said(decide(mood.found._replace(codes=given, scope=scope)))
    return decided != expected(left_by_all({**given, **mood.row}), scope)
