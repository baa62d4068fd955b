"""What the answers lead to: rules with ids and sources, the highest outcome wins.

The ids, conditions and sources are those of the evidence table (lg-r01 to lg-r27, section 21.3),
with its open cases settled as the rules' decisions say. A rule that gives no outcome adds a note.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from app.domain.findings import (
    ADULT,
    NO,
    NOT_APPLICABLE,
    NOT_SURE,
    SOMEONE_ELSE,
    YES,
    Findings,
)
from app.domain.question import MATTERS, MOOD
from app.domain.scoring import LOW_BELOW

if TYPE_CHECKING:
    from collections.abc import Callable

TRIED = ("1", "2", "3-or-more")
"""How many antidepressants did not help enough in this episode, where at least one did not."""

HARD = ("very", "extremely")


class Outcome(StrEnum):
    """What a summary leads with, highest first (lg-precedence)."""

    SAFETY = "lg-out-safety"
    URGENT = "lg-out-urgent-other"
    YOUTH_UNDER_15 = "lg-out-youth-under15"
    YOUTH = "lg-out-youth"
    DEVICE_CHECK = "lg-out-device-check"
    SPECIALIST = "lg-out-specialist"
    NOT_ENOUGH = "lg-out-not-enough"
    OPTIONS_FIRST = "lg-out-options-first"
    LOW = "lg-out-low"
    WORTH = "lg-out-worth"


NO_TMS = {Outcome.SAFETY, Outcome.URGENT, Outcome.LOW}
"""Outcomes whose page does not bring up TMS."""


class Rule(NamedTuple):
    """One row of the table: it fires on findings, and gives an outcome or only a note.

    A rule with two outcomes stands in two rows, told apart by `form`; at most one of them fires.
    """

    id: str
    fires: Callable[[Findings], bool]
    outcome: Outcome | None
    sources: tuple[str, ...]
    form: str = ""

    @property
    def words(self) -> str:
        """The key of its words: the id, and the form where there is one."""
        return f"{self.id}-{self.form}" if self.form else self.id


class Decision(NamedTuple):
    """The outcome, None for somebody else's answers, and every rule that fired, in order."""

    outcome: Outcome | None
    rules: tuple[Rule, ...]

    @property
    def fired(self) -> tuple[str, ...]:
        """The ids of the rules that fired."""
        return tuple(rule.id for rule in self.rules)


def _disclosed_and_safe(found: Findings) -> bool:
    return found.disclosed and not found.unsafe


def _urgent(found: Findings) -> bool:
    return found.flagged("psychosis-now", "severe-now") or found.get("mania-now") == YES


def _under_15(found: Findings) -> bool:
    return found.get("age") == "under-15"


def _youth_or_age_unknown(found: Findings) -> bool:
    return found.get("age") not in {*ADULT, "under-15"}


def _device(found: Findings) -> bool:
    return found.adult and found.flagged("device-head", "device-elsewhere")


def _seizure_risk(found: Findings) -> bool:
    return found.adult and found.flagged("seizure", "brain", "withdrawal", "substances")


def _mania(found: Findings) -> bool:
    return found.adult and (found.flagged("mania") or found.get("mania-now") == NOT_SURE)


def _pregnant(found: Findings) -> bool:
    return found.adult and found.flagged("pregnant")


def _hearing_or_faint(found: Findings) -> bool:
    return found.adult and found.flagged("hearing", "faint")


def _safety_item_missing(found: Findings) -> bool:
    return found.adult and bool(found.missing)


def _total_missing(found: Findings) -> bool:
    return found.adult and found.total is None


def _scored(found: Findings) -> bool:
    """Whether anything may be said of the total: r01, r11 and r12 did not fire."""
    stopped = found.unsafe or _safety_item_missing(found) or _total_missing(found)
    return found.adult and not stopped


def _raised(found: Findings) -> bool:
    """Whether the total is 10 or more, where anything may be said of it."""
    return _scored(found) and found.total is not None and found.total >= LOW_BELOW


def _clear(found: Findings) -> bool:
    """Whether no rule above gives another outcome; notes do not count."""
    others = (_urgent, _device, _seizure_risk, _mania, _pregnant)
    return _raised(found) and not any(fires(found) for fires in others)


def _worth(found: Findings) -> bool:
    return _clear(found) and found.get("dx") == YES and found.get("ad-trials") in TRIED


def _one_medicine(found: Findings) -> bool:
    return _worth(found) and found.get("ad-trials") == TRIED[0]


def _more_medicines(found: Findings) -> bool:
    return _worth(found) and found.get("ad-trials") in TRIED[1:]


def _no_medicine(found: Findings) -> bool:
    return _raised(found) and found.get("ad-trials") == "0"


def _not_tolerated(found: Findings) -> bool:
    return _no_medicine(found) and found.get("intolerance") == YES


def _medicines_unknown(found: Findings) -> bool:
    unknown = found.get("ad-trials") in {None, NOT_SURE}
    return _raised(found) and unknown and found.get("dx") == YES


def _unknown_without_therapy(found: Findings) -> bool:
    return _medicines_unknown(found) and found.get("therapy") != YES


def _unknown_with_therapy(found: Findings) -> bool:
    return _clear(found) and _medicines_unknown(found) and found.get("therapy") == YES


def _not_diagnosed(found: Findings) -> bool:
    return _raised(found) and found.get("dx") != YES


def _low(found: Findings) -> bool:
    return _scored(found) and not _raised(found)


def _low_with_hard_days(found: Findings) -> bool:
    return _low(found) and found.get("difficulty") in HARD


def _tms_did_not_help(found: Findings) -> bool:
    return found.adult and found.get("prev-tms") == NO


def _tms_helped(found: Findings) -> bool:
    return found.adult and found.get("prev-tms") == "helped"


def _no_therapy(found: Findings) -> bool:
    return found.adult and found.get("therapy") == NO


def _not_in_care(found: Findings) -> bool:
    return found.adult and found.get("in-care") == NO


def _cannot_attend(found: Findings) -> bool:
    return found.adult and found.get("attend") in {NO, NOT_SURE}


def _everything_no(found: Findings) -> bool:
    noted = (found.get("hearing"), found.get("faint"))
    pregnant = found.get("pregnant") in {NO, NOT_APPLICABLE}
    return _worth(found) and found.get("in-care") == YES and noted == (NO, NO) and pregnant


SAFETY, SPECIALIST = Outcome.SAFETY, Outcome.SPECIALIST
FIRST, WORTH = Outcome.OPTIONS_FIRST, Outcome.WORTH

RULES = (
    Rule("lg-r01", lambda found: found.unsafe, SAFETY, ("SIMON13", "SIMON16", "NA18")),
    Rule("lg-r02", _disclosed_and_safe, None, ("SIMON13", "HOROWITZ21")),
    Rule("lg-r03", _urgent, Outcome.URGENT, ("VADOD22", "CANMAT23", "L34522")),
    Rule("lg-r04", _under_15, Outcome.YOUTH_UNDER_15, ("K231926", "CROARKIN21")),
    Rule("lg-r05", _youth_or_age_unknown, Outcome.YOUTH, ("K231926", "K251125", "CROARKIN21")),
    Rule("lg-r06", _device, Outcome.DEVICE_CHECK, ("TMSLABELS", "ROSSI21", "L34998")),
    Rule("lg-r07", _seizure_risk, SPECIALIST, ("LERNER19", "ROSSI11", "ROSSI21")),
    Rule("lg-r08", _mania, SPECIALIST, ("XIA08", "K133408", "AMBETTER")),
    Rule("lg-r09", _pregnant, SPECIALIST, ("KIM19", "PRIDMORE21")),
    Rule("lg-r10", _hearing_or_faint, None, ("KOPONEN20", "ROSSI11")),
    Rule("lg-r11", _safety_item_missing, Outcome.NOT_ENOUGH, ()),
    Rule("lg-r12", _total_missing, Outcome.NOT_ENOUGH, ("KROENKE01",)),
    Rule("lg-r13", _worth, WORTH, ("K133408", "K122288", "L34998", "AMBETTER")),
    Rule("lg-r14", _one_medicine, WORTH, ("CANMAT23", "VADOD22")),
    Rule("lg-r15", _more_medicines, WORTH, ("PAPAKOSTAS24", "DALHUISEN24", "YESAVAGE18")),
    Rule("lg-r16", _no_medicine, FIRST, ("CANMAT23", "VADOD22", "K133408")),
    Rule("lg-r17", _not_tolerated, FIRST, ("LEVKOVITZ15", "L34522")),
    Rule("lg-r18", _unknown_without_therapy, FIRST, ("SACKEIM19",)),
    Rule("lg-r18", _unknown_with_therapy, WORTH, ("SACKEIM19",), "worth"),
    Rule("lg-r27", _not_diagnosed, FIRST, ("LEVIS19", "K133408", "L34998")),
    Rule("lg-r19", _low, Outcome.LOW, ("KROENKE01", "LEVIS19")),
    Rule("lg-r20", _low_with_hard_days, None, ("KROENKE01",)),
    Rule("lg-r21", _tms_did_not_help, None, ("REN14",)),
    Rule("lg-r22", _tms_helped, None, ("L37086", "MBS14216")),
    Rule("lg-r23", _no_therapy, None, ("WILES13", "L37086", "AMBETTER")),
    Rule("lg-r24", _not_in_care, None, ("VADOD22", "IPG542")),
    Rule("lg-r25", _cannot_attend, None, ("BLUMBERGER18", "L34998")),
    Rule("lg-r26", _everything_no, WORTH, ("ROSSI21",)),
)
"""In the order of the table; `fires` of each is its row's condition. lg-r11 is our own design."""

DISCLOSURES = frozenset({"lg-r01", "lg-r02"})
LOOKED_AT = {
    MOOD: DISCLOSURES | {"lg-r04", "lg-r05", "lg-r12", "lg-r20"},
    MATTERS: DISCLOSURES | {"lg-r04", "lg-r05"},
    SOMEONE_ELSE: DISCLOSURES,
}
"""Where not all was asked: nobody is blamed for parts not opened, or for another's answers."""


def decide(found: Findings) -> Decision:
    """The highest outcome of the rules that fire, and those rules.

    Where only a part was asked, there is not enough for another outcome; for somebody else's
    answers there is none.
    """
    known = LOOKED_AT.get(found.scope)
    looked_at = RULES if known is None else [rule for rule in RULES if rule.id in known]
    rules = tuple(rule for rule in looked_at if rule.fires(found))
    outcomes = {rule.outcome for rule in rules}
    other = None if found.scope == SOMEONE_ELSE else Outcome.NOT_ENOUGH
    highest = next((outcome for outcome in Outcome if outcome in outcomes), other)
    return Decision(highest, rules)
