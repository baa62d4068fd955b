"""Findings as the evidence table gives them: an adult with nothing that fires, and what differs."""

from app.domain.findings import Findings, findings_of
from app.domain.question import WHOLE
from app.domain.scoring import HIGHEST_SCORE, INSTRUMENTS, PHQ9
from tests.domain.oracle import SAFETY

CALM = {
    "age": "22-or-over",
    "safe-now": "yes",
    **dict.fromkeys(SAFETY[1:], "no"),
    "hearing": "no",
    "faint": "no",
    "dx": "yes",
    "ad-trials": "2",
    "intolerance": "no",
    "therapy": "yes",
    "prev-tms": "never",
    "attend": "yes",
}
"""The person of section 21.5, unless stated otherwise; in-care is open, which fires nothing."""


def items_of(total: int, item_9: int = 0, instrument: str = PHQ9.id) -> tuple[int, ...]:
    """Item scores that add up to a total; with a PHQ-9 the last of them is item 9."""
    last = (item_9,) if instrument == PHQ9.id else ()
    left, first = total - sum(last), []
    for _ in range(8):
        first.append(min(left, HIGHEST_SCORE))
        left -= first[-1]
    assert not left, f"no scores of {instrument} add up to {total}"
    return (*first, *last)


def found(
    changes: dict[str, str] | None = None,
    *,
    total: int = 16,
    item_9: int = 0,
    missing: tuple[int, ...] = (),
    instrument: str = PHQ9.id,
    scope: str = WHOLE,
) -> Findings:
    """Findings of the calm person with changes; "" takes an answer away, `missing` items too."""
    codes = {name: code for name, code in {**CALM, **(changes or {})}.items() if code}
    scores: list[int | None] = [*items_of(total, item_9, instrument)]
    for item in missing:
        scores[item - 1] = None
    return findings_of(codes, instrument, tuple(scores), scope)


def nothing_answered(codes: dict[str, str], scope: str = WHOLE) -> Findings:
    """Findings of these codes alone, without any mood item."""
    return findings_of(codes, PHQ9.id, (None,) * len(INSTRUMENTS[PHQ9.id].items), scope)
