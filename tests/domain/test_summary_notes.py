"""Notes beside the outcome, what a clinic is told, and what is to be found out."""

import pytest
from hypothesis import given

from app.domain.question import MATTERS, MOOD, WHOLE
from app.domain.rules import Outcome
from app.domain.summary import NOTES, Summary, summarise
from app.domain.visit import Visit
from tests.domain.people import CHECK, adults, calm_person

TOTAL_9 = "333000000"


def summary_of(answers: dict[str, str], way: str = WHOLE) -> Summary:
    return summarise(CHECK, Visit(answers, way=way))


NOTED = {
    # answers, notes below the headline, notes further down
    "calm": (calm_person(), ("lg-r13", "lg-r15"), ()),
    "18 to 21": (calm_person(age="18-21"), ("lg-r13", "age-18-21", "lg-r15"), ()),
    "18 to 21, to check": (
        calm_person(age="18-21", ad_trials=""),
        ("age-18-21", "lg-r18-worth"),
        (),
    ),
    "18 to 21, low": (calm_person(TOTAL_9, age="18-21"), (), ()),
    "18 to 21, first options": (calm_person(age="18-21", ad_trials="0"), ("lg-r16",), ()),
    "one medicine": (calm_person(ad_trials="1"), ("lg-r13", "lg-r14"), ()),
    "hearing, no therapy": (
        calm_person(hearing="yes", therapy="no"),
        ("lg-r13", "lg-r15"),
        ("lg-r10", "lg-r23"),
    ),
    "not diagnosed, no medicine": (
        calm_person(dx="no", ad_trials="0", intolerance="yes"),
        ("lg-r16", "lg-r17", "lg-r27"),
        (),
    ),
    "two for a specialist, and no medicine": (
        calm_person(seizure="yes", pregnant="yes", ad_trials="0"),
        ("lg-r07", "lg-r09"),
        ("lg-r16",),
    ),
    "device and seizure": (
        calm_person(seizure="yes", device_head="yes", prev_tms="no"),
        ("lg-r06",),
        ("lg-r07", "lg-r21"),
    ),
    "low says r19 in its headline": (
        calm_person(TOTAL_9, difficulty="very"),
        (),
        ("lg-r20",),
    ),
    "not enough says r12 in its headline": (calm_person("s00000000", brain=""), (), ()),
    "device says r12 in a note": (
        calm_person("s00000000", device_head="yes"),
        ("lg-r06",),
        ("lg-r12",),
    ),
    "urgent, the first step first": (
        calm_person("333333301", severe_now="yes", in_care="no", mania="yes", attend="no"),
        ("lg-r02", "lg-r03", "lg-r24"),
        ("lg-r08", "lg-r25"),
    ),
    "urgent, cutting down is not for later": (
        calm_person(severe_now="yes", withdrawal="not-sure"),
        ("lg-r03", "lg-r07"),
        (),
    ),
    "urgent, another risk of a seizure is": (
        calm_person(severe_now="yes", seizure="yes"),
        ("lg-r03",),
        ("lg-r07",),
    ),
    "safety shows none": (calm_person("000000001", safe="no", brain="yes", therapy="no"), (), ()),
    "youth shows a disclosure": (calm_person("000000001", age="15-17"), ("lg-r02",), ()),
    "youth shows nothing else": (calm_person("333000000", age="15-17", therapy="no"), (), ()),
}


@pytest.mark.parametrize(("answers", "notes", "also"), NOTED.values(), ids=NOTED)
def test_notes_of_the_outcome_stand_first_and_the_others_further_down(
    answers: dict[str, str], notes: tuple[str, ...], also: tuple[str, ...]
) -> None:
    summary = summary_of(answers)
    assert (summary.notes, summary.also) == (notes, also)


@given(adults())
def test_every_rule_that_fires_is_a_note_or_said_by_the_headline(answers: dict[str, str]) -> None:
    summary = summary_of(answers)
    if summary.outcome is Outcome.SAFETY:
        return
    shown = {*summary.notes, *summary.also} - {"age-18-21"}
    by_headline = {"lg-r11", "lg-r26"}
    by_headline |= {"lg-r19"} if summary.outcome is Outcome.LOW else set()
    by_headline |= {"lg-r12"} if summary.outcome is Outcome.NOT_ENOUGH else set()
    assert shown == set(summary.rules) - by_headline
    assert not set(summary.notes) & set(summary.also)
    for some in (summary.notes, summary.also):
        assert list(some) == sorted(some, key=NOTES.index)


# What a clinic is told, and what is to be found out.

EVERY_FLAG = dict.fromkeys(("device_head", "seizure", "hearing"), "yes") | {"pregnant": "not-sure"}
TOLD: dict[str, tuple[dict[str, str], tuple[tuple[str, str], ...] | None]] = {
    "nothing": (calm_person(), ()),
    "in the order of the safety items": (
        calm_person(**EVERY_FLAG),
        (
            ("device-head", "yes"),
            ("seizure", "yes"),
            ("pregnant", "not-sure"),
            ("hearing", "yes"),
        ),
    ),
    "hearing left out": (calm_person(hearing="skipped"), (("hearing", "unanswered"),)),
    "fainting never reached": (calm_person(faint=""), (("faint", "unanswered"),)),
    "a safety item left out is to be found out": (calm_person(brain="skipped"), ()),
    "safety": (calm_person(safe="no", **EVERY_FLAG), None),
    "urgent": (calm_person(severe_now="yes", **EVERY_FLAG), None),
    "low": (calm_person(TOTAL_9, hearing="yes"), None),
    "youth": (calm_person(age="15-17", **EVERY_FLAG), None),
    "somebody else": (calm_person(**EVERY_FLAG) | {"who-for": "someone"}, None),
}


@pytest.mark.parametrize(("answers", "told"), TOLD.values(), ids=TOLD)
def test_a_clinic_is_told_what_it_asks_before_any_tms(
    answers: dict[str, str], told: tuple[tuple[str, str], ...] | None
) -> None:
    assert summary_of(answers).tell == told


@pytest.mark.parametrize("way", [MOOD, MATTERS])
def test_a_part_alone_tells_a_clinic_nothing(way: str) -> None:
    assert summary_of(calm_person(**EVERY_FLAG), way).tell is None


def test_safety_items_without_an_answer_are_to_be_found_out_in_their_order() -> None:
    answers = calm_person(brain="skipped", mania="", safe="skipped")
    assert summary_of(answers).find_out == ("safe-now", "mania", "brain")
    assert summary_of({**answers, "device-head": "yes"}).find_out == ("safe-now", "mania", "brain")
    assert summary_of(calm_person()).find_out == ()
    assert summary_of(answers, MOOD).find_out == ()
