"""tv-31: no words that can be shown for any outcome promise, judge or order anything."""

import re
import tomllib
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.question import MATTERS, MOOD, WHOLE
from app.domain.rules import RULES, Outcome
from app.domain.scoring import BANDS
from app.domain.summary import HEADLINES, Summary, summarise
from app.domain.visit import Visit
from app.domain.wording import Titled
from tests.domain.people import (
    CHECK,
    CONTENT,
    PHQ_8,
    WORDING,
    adults,
    any_answers,
    calm_person,
    person,
)

TREATED = r"\b(TMS|rTMS|ECT|esketamine|ketamine|antidepressants?|hospital care)\b"
PROMISES = [
    r"eligib",
    r"candida",
    r"qualif",
    r"\byou (should|must|need to|have to)\b(?! not\b)",
    r"\b(will|would) (work|help|cure|heal|fix)\b",
    r"proven",
    r"guarantee",
    r"\bcures?\b",
    r"breakthrough|game.chang|powerful|miracle|revolutionary",
    r"right for you|recommended for you|\bwe recommend",
    r"good (choice|fit|match)",
    r"likely to (work|help|respond|benefit)",
    r"(very|completely|totally|perfectly) safe|no side effects|\brisk.free|\bpainless",
    r"you (have|suffer from) (major )?(depression|TRD|treatment.resistant)",
    r"you failed|failed (treatments?|medicines?|trials?|antidepressants?)",
    r"you are fine|nothing to worry|too risky|cannot have TMS|not qualify",
    r"\bTMS[^.]* approved|approved[^.]* TMS",
    r"book now|act now|\bhurry\b",
    r"\bECT is for you",
]
EXCUSED = {
    # What is meant, and said of something else than a treatment's promise.
    "whether you have depression",
    "told you that you have depression",
    "does not say which treatment would help you",
    "you do not have to",
    "You do not need to",
}


def texts(value: object) -> Iterator[str]:
    """Every text in a table, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from texts(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from texts(one)


def found_in(said: str) -> list[str]:
    for excused in EXCUSED:
        said = said.replace(excused, "")
    return [one for one in PROMISES if re.search(one, said, re.IGNORECASE)]


EVERY_TEXT = sorted(
    set(texts(tomllib.loads((CONTENT / "en" / "self-check.toml").read_text(encoding="utf-8"))))
)
VERBATIM = {one.text for check in (CHECK, PHQ_8) for one in check.part("mood").questions}


def test_no_words_of_the_self_check_promise_judge_or_order() -> None:
    assert {said: found_in(said) for said in EVERY_TEXT if found_in(said)} == {}


@pytest.mark.parametrize(
    "said",
    [
        "You may be eligible for TMS.",
        "You are a good candidate.",
        "You qualify.",
        "You should ask for TMS.",
        "It will work for you.",
        "TMS will help.",
        "A proven treatment.",
        "TMS is right for you.",
        "You have depression.",
        "You failed two medicines.",
        "TMS is approved in the US.",
        "This is likely to work.",
        "You do not qualify.",
        "It has no side effects.",
        "You are too risky for us.",
        "This powerful treatment",
    ],
)
def test_such_words_would_be_found(said: str) -> None:
    assert found_in(said)


def words_of(summary: Summary) -> list[str]:
    """All that is said of a summary, in the US and elsewhere."""
    titled = [WORDING.headline[summary.headline]]
    titled += [WORDING.note[key] for key in (*summary.notes, *summary.also)]
    said = [text for one in titled for text in (one.title, *one.lines, *one.us, *one.elsewhere)]
    said += [WORDING.ask[key] for key in (*summary.ask, *summary.offered)]
    said += [WORDING.tell[item][answer] for item, answer in summary.tell or ()]
    said += [WORDING.find_out[item] for item in summary.find_out]
    said += [WORDING.rule[key].shown for key in summary.rules or ("none",)]
    if summary.band:
        said += [WORDING.band[summary.band.id].name, WORDING.band[summary.band.id].means]
    return said


ANYBODY = st.one_of(any_answers(), adults())


@given(ANYBODY, st.sampled_from([WHOLE, MOOD, MATTERS]))
def test_every_summary_has_words_for_all_it_names_and_none_of_them_promises(
    answers: dict[str, str], way: str
) -> None:
    said = words_of(summarise(CHECK, Visit(answers, way=way)))
    assert all(said)
    assert [text for text in said if found_in(text)] == []


def test_every_band_rule_and_headline_has_words() -> None:
    assert list(WORDING.band) == [band.id for band in BANDS]
    assert {*(rule.words for rule in RULES), "none"} == set(WORDING.rule)
    assert set(HEADLINES) <= set(WORDING.headline)


def test_what_holds_in_the_us_alone_is_said_there_alone() -> None:
    titled = Titled("A title", ("Everywhere.",), ("In the US.",), ("Elsewhere.",))
    assert titled.said(in_us=True) == ("Everywhere.", "In the US.")
    assert titled.said(in_us=False) == ("Everywhere.", "Elsewhere.")


TITLES = {
    Outcome.SAFETY: "Please get help now",
    Outcome.URGENT: "Please speak to someone soon",
    Outcome.YOUTH: "Information for under-18s",
    Outcome.YOUTH_UNDER_15: "Information for under-18s",
    Outcome.DEVICE_CHECK: "Something to check first",
    Outcome.SPECIALIST: "A specialist would need to look at this",
    Outcome.NOT_ENOUGH: "We need a little more information",
    Outcome.OPTIONS_FIRST: "Other options usually come first",
    Outcome.LOW: "Your answers are in the lower range",
    Outcome.WORTH: "TMS may be worth asking about",
}
WINNERS = {
    Outcome.SAFETY: calm_person(safe="no"),
    Outcome.URGENT: calm_person(severe_now="yes"),
    Outcome.YOUTH: person("", age="15-17"),
    Outcome.YOUTH_UNDER_15: person("", age="under-15"),
    Outcome.DEVICE_CHECK: calm_person(device_head="yes"),
    Outcome.SPECIALIST: calm_person(seizure="yes"),
    Outcome.NOT_ENOUGH: calm_person(brain=""),
    Outcome.OPTIONS_FIRST: calm_person(ad_trials="0"),
    Outcome.LOW: calm_person("333000000"),
    Outcome.WORTH: calm_person(),
}


@pytest.mark.parametrize("outcome", list(Outcome))
def test_an_outcome_has_the_title_of_the_evidence_table(outcome: Outcome) -> None:
    summary = summarise(CHECK, Visit(WINNERS[outcome]))
    assert summary.outcome is outcome
    assert WORDING.headline[summary.headline].title == TITLES[outcome]


@pytest.mark.parametrize("headline", ["safety", "safety-under-18", "urgent", "urgent-under-18"])
def test_help_and_urgent_care_name_no_treatment(headline: str) -> None:
    said = WORDING.headline[headline]
    every = [*said.lines, *said.us, *said.elsewhere, *WORDING.note["lg-r03"].lines]
    assert not [line for line in every if re.search(TREATED, line)]


def test_the_low_range_brings_up_no_treatment() -> None:
    said = WORDING.headline["low"]
    assert not [line for line in (said.title, *said.lines, *said.us) if re.search(TREATED, line)]


@pytest.mark.parametrize("headline", ["worth", "worth-check"])
def test_worth_asking_about_says_what_may_not_be_and_who_decides(headline: str) -> None:
    said = " ".join(WORDING.headline[headline].lines)
    assert "checklist cannot decide" in said
    assert "a clinician looks at much more" in said
    assert all(word in said for word in ("may help", "headache", "seizure", "costs", "weeks"))
    assert "Most people in both groups did not" in said


CATEGORIES = ["device-check", "specialist", "not-enough", "options-first", "assessment-first"]


@pytest.mark.parametrize("headline", [*CATEGORIES, "low", "worth", "worth-check"])
def test_every_category_says_that_a_clinician_decides(headline: str) -> None:
    said = " ".join(WORDING.headline[headline].lines)
    assert re.search(r"(clinician|specialist)[^.]*\bdecides\b", said)


def test_do_not_stop_suddenly_is_said_wherever_something_could_be_stopped() -> None:
    assert "Do not stop any medicine or alcohol suddenly." in WORDING.note["lg-r07"].lines[1]
    assert "Do not stop suddenly." in WORDING.tell["withdrawal"]["yes"]


def test_a_disclosure_is_named_and_a_clinician_is_to_hear_of_it() -> None:
    said = WORDING.note["lg-r02"]
    assert "tell a clinician soon" in said.title.lower()
    assert "whatever the total is" in " ".join(said.lines)


def test_what_clinics_always_need_to_know_is_said_to_everyone() -> None:
    said = " ".join(WORDING.summary.tell_always).lower()
    assert all(word in said for word in ("medicines", "mri", "headaches", "sleep"))


def test_the_words_of_the_instrument_are_its_authors_own() -> None:
    assert not any(found_in(text) for text in VERBATIM)
