"""The rules once more, as a table: written from evidence 21.3 and the decisions, not from app/.

Each row says in which cases a rule fires: any one of `when`, where every input named in it has one
of the codes beside it ("-" is no answer), unless another rule fired, and only if those it `needs`
did. Nothing here looks at app/, so that a mistake there cannot repeat itself here.
"""

from __future__ import annotations

from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Case = dict[str, str]


class Row(NamedTuple):
    rule: str
    outcome: str
    when: tuple[Case, ...]
    unless: str = ""
    needs: str = ""


ORDER = (
    "lg-out-safety",
    "lg-out-urgent-other",
    "lg-out-youth-under15",
    "lg-out-youth",
    "lg-out-device-check",
    "lg-out-specialist",
    "lg-out-not-enough",
    "lg-out-options-first",
    "lg-out-low",
    "lg-out-worth",
)
"""lg-precedence, the highest first."""

FLAG, NOT_YES = "yes not-sure", "no not-sure -"
STOPPED = "r01 r11 r12"
HIGHER = "r01 r03 r04 r05 r06 r07 r08 r09 r11 r12"
"""All that give an outcome above the category outcomes: r02 and r10 only add to them."""

SAFETY = (
    "safe-now",
    "psychosis-now",
    "mania",
    "mania-now",
    "severe-now",
    "device-head",
    "device-elsewhere",
    "seizure",
    "brain",
    "withdrawal",
    "substances",
    "pregnant",
)
"""The safety items, as the decisions on the rules list them."""


def adult(*cases: Case) -> tuple[Case, ...]:
    return tuple({"age": "18-21 22-or-over", **case} for case in cases)


def any_of(names: str, codes: str) -> tuple[Case, ...]:
    return tuple({name: codes} for name in names.split())


TABLE = (
    Row(
        "r01",
        "lg-out-safety",
        ({"safe-now": "no not-sure"}, {"item-9": "above", "safe-now": NOT_YES}),
    ),
    Row("r02", "", ({"item-9": "above", "safe-now": "yes"},)),
    Row(
        "r03",
        "lg-out-urgent-other",
        (*any_of("psychosis-now severe-now", FLAG), {"mania-now": "yes"}),
    ),
    Row("r04", "lg-out-youth-under15", ({"age": "under-15"},)),
    Row("r05", "lg-out-youth", ({"age": "15-17 -"},)),
    Row("r06", "lg-out-device-check", adult(*any_of("device-head device-elsewhere", FLAG))),
    Row("r07", "lg-out-specialist", adult(*any_of("seizure brain withdrawal substances", FLAG))),
    Row("r08", "lg-out-specialist", adult({"mania": FLAG}, {"mania-now": "not-sure"})),
    Row("r09", "lg-out-specialist", adult({"pregnant": FLAG})),
    Row("r10", "", adult(*any_of("hearing faint", FLAG))),
    Row("r11", "lg-out-not-enough", adult(*({name: "-"} for name in SAFETY))),
    Row("r12", "lg-out-not-enough", adult({"total": "-"})),
    Row(
        "r13",
        "lg-out-worth",
        adult({"total": "raised", "dx": "yes", "ad-trials": "1 2 3-or-more"}),
        unless=HIGHER,
    ),
    Row("r14", "lg-out-worth", ({"ad-trials": "1"},), needs="r13"),
    Row("r15", "lg-out-worth", ({"ad-trials": "2 3-or-more"},), needs="r13"),
    Row(
        "r16", "lg-out-options-first", adult({"total": "raised", "ad-trials": "0"}), unless=STOPPED
    ),
    Row("r17", "lg-out-options-first", ({"intolerance": "yes"},), needs="r16"),
    Row(
        "r18",
        "lg-out-options-first",
        adult({"total": "raised", "dx": "yes", "ad-trials": "not-sure -", "therapy": NOT_YES}),
        unless=STOPPED,
    ),
    Row(
        "r18-worth",
        "lg-out-worth",
        adult({"total": "raised", "dx": "yes", "ad-trials": "not-sure -", "therapy": "yes"}),
        unless=HIGHER,
    ),
    Row("r27", "lg-out-options-first", adult({"total": "raised", "dx": NOT_YES}), unless=STOPPED),
    Row("r19", "lg-out-low", adult({"total": "low"}), unless=STOPPED),
    Row("r20", "", adult({"total": "low", "difficulty": "very extremely"}), unless=STOPPED),
    Row("r21", "", adult({"prev-tms": "no"})),
    Row("r22", "", adult({"prev-tms": "helped"})),
    Row("r23", "", adult({"therapy": "no"})),
    Row("r24", "", adult({"in-care": "no"})),
    Row("r25", "", adult({"attend": "no not-sure"})),
    Row(
        "r26",
        "lg-out-worth",
        (
            {
                **dict.fromkeys(SAFETY, "no"),
                "hearing": "no",
                "faint": "no",
                "safe-now": "yes",
                "in-care": "yes",
                "pregnant": "no not-applicable",
            },
        ),
        needs="r13",
    ),
)

LOOKED_AT = {
    "mood": "r01 r02 r04 r05 r12 r20",
    "matters": "r01 r02 r04 r05",
    "someone-else": "r01 r02",
}
"""Where not all was asked: the outcome is not-enough then, or none for somebody else's answers."""

INPUTS = sorted({name for row in TABLE for case in row.when for name in case})
_CASES = [(row, case) for row in TABLE for case in row.when]
_FIRST_CASE = list(accumulate((len(row.when) for row in TABLE), initial=0))
ALL = (1 << len(_CASES)) - 1
"""One bit for each case of each row: those that the answers so far leave possible."""


@cache
def left_by(name: str, code: str) -> int:
    """The cases that this answer leaves possible; "-" is no answer."""
    return sum(
        1 << place
        for place, (_, case) in enumerate(_CASES)
        if name not in case or code in case[name].split()
    )


def left_by_all(codes: Mapping[str, str], names: Iterable[str] = INPUTS) -> int:
    """The cases that the answers to these inputs leave possible; what is not in them has none."""
    left = ALL
    for name in names:
        left &= left_by(name, codes.get(name, "-"))
    return left


class Expected(NamedTuple):
    """The outcome ("" for none), and the words of every rule that fires, in order."""

    outcome: str
    rules: tuple[str, ...]


@cache
def expected(left: int, scope: str = "") -> Expected:
    """What the table says when exactly these cases hold."""
    fired: list[Row] = []
    for row, first in zip(TABLE, _FIRST_CASE, strict=False):
        rules = {one.rule for one in fired}
        known = not scope or row.rule in LOOKED_AT[scope].split()
        holds = left >> first & (1 << len(row.when)) - 1
        stopped = rules.intersection(row.unless.split())
        if known and holds and not stopped and rules.issuperset(row.needs.split()):
            fired.append(row)
    outcomes = {row.outcome for row in fired} - {""}
    if scope:
        outcomes.add("lg-out-not-enough")
    if scope == "someone-else":
        outcomes &= {"lg-out-safety"}
    highest = min(outcomes, key=ORDER.index, default="")
    return Expected(highest, tuple(f"lg-{row.rule}" for row in fired))
