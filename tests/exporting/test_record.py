from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.domain.question import kept
from app.domain.take_home import Choice
from app.exporting.record import record_note
from tests.domain.people import calm_person
from tests.exporting.sheets import (
    ALL,
    OWN,
    SCRIPTS,
    disclosed,
    nothing_told,
    said,
    summary_of,
    unsafe,
)

if TYPE_CHECKING:
    from app.domain.summary import Summary
    from app.loading.guide import Guide

PAGES = ("What is TMS?", "Side effects", "What is TMS?")
PARTS = ("matters to them:", "The patient's questions:", "to be checked before any TMS:")


def note(
    guide: Guide,
    summary: Summary,
    choice: Choice,
    *,
    pages: tuple[str, ...] = PAGES,
    compared: bool = False,
    taught_back: bool = False,
) -> str:
    words = guide.record_words()
    return record_note(
        guide.self_check("phq-9"),
        summary,
        choice,
        said(guide),
        words,
        date="26 November 2026",
        pages=pages,
        compared=compared,
        taught_back=taught_back,
    )


def test_it_says_what_was_opened_and_when(guide: Guide) -> None:
    text = note(guide, summary_of(), Choice())
    assert "on 26 November 2026" in text
    assert "Pages opened: What is TMS?; Side effects.\n" in text


def test_it_claims_no_talk_that_the_program_did_not_hear(guide: Guide) -> None:
    text = note(guide, summary_of(), ALL, compared=True)
    assert not any(word in text.lower() for word in ("discussed", "together", "looked at"))


@pytest.mark.parametrize("change", [{"age": "15-17"}, {"age": "under-15"}])
def test_a_disclosure_does_not_vanish_when_it_is_asked_no_more(
    guide: Guide, change: dict[str, str]
) -> None:
    summary = summary_of(answers={**calm_person("333331001"), **change})
    assert "phq9" not in kept(guide.self_check("phq-9"), {**calm_person("333331001"), **change})
    text = note(guide, summary, ALL)
    assert "hurting yourself in some way: Several days\n" in text


def test_nothing_opened_is_not_spoken_of(guide: Guide) -> None:
    assert "Pages opened" not in note(guide, summary_of(), Choice(), pages=())


def test_options_that_nobody_compared_are_not_named(guide: Guide) -> None:
    assert "Options" not in note(guide, summary_of(), ALL)


def test_every_option_is_named_in_alphabetical_order(guide: Guide) -> None:
    text = note(guide, summary_of(), Choice(), compared=True)
    (line,) = [one for one in text.splitlines() if "Options" in one]
    names = line.removesuffix(".").split(": ")[1].split("; ")
    assert names == sorted(names, key=str.casefold)
    assert {"No change for now", "Talk therapy", "TMS"} < set(names)


@pytest.mark.parametrize(("done", "word"), [(True, "done"), (False, "not recorded")])
def test_it_says_whether_there_was_a_teach_back(guide: Guide, done: bool, word: str) -> None:
    assert f"Teach-back: {word}" in note(guide, summary_of(), Choice(), taught_back=done)


def test_it_holds_what_the_patient_said(guide: Guide) -> None:
    text = note(guide, summary_of(answers=None), Choice())
    assert "- It works soon: matters a lot\n" in text
    assert all(f"- {question}\n" in text for question in OWN)


def test_questions_that_the_program_offers_are_not_the_patients(guide: Guide) -> None:
    summary = summary_of()
    offered = [guide.wording().ask[key] for key in summary.ask]
    assert offered
    assert not any(question in note(guide, summary, ALL) for question in offered)


def test_the_total_stands_there_only_when_chosen(guide: Guide) -> None:
    assert " of 27" in note(guide, summary_of(), Choice(score=True))
    assert " of 27" not in note(guide, summary_of(), Choice())
    assert " of 27" not in note(guide, nothing_told(), ALL)


def test_the_answer_on_thoughts_of_death_stands_there_only_when_chosen(guide: Guide) -> None:
    assert "better off dead" in note(guide, disclosed(), Choice(item_9=True))
    assert "better off dead" not in note(guide, disclosed(), Choice(score=True))
    assert "better off dead" not in note(guide, summary_of(), ALL)


def test_what_is_not_chosen_leaves_no_title_behind(guide: Guide) -> None:
    nothing = Choice(tell=False, matters=False, questions=False, passages=False)
    text = note(guide, summary_of(), nothing)
    assert not any(part in text for part in (*PARTS, "nothing marked"))


def test_nothing_marked_is_said_as_such(guide: Guide) -> None:
    assert "matters to the patient: nothing marked" in note(guide, nothing_told(), Choice())


def test_beside_safety_the_note_holds_no_answer(guide: Guide) -> None:
    text = note(guide, unsafe(), ALL)
    assert not any(part in text for part in (*PARTS, "nothing marked", "Self-report"))


def test_it_ends_without_a_decision(guide: Guide) -> None:
    for summary in (summary_of(), nothing_told(), unsafe(), disclosed()):
        text = note(guide, summary, ALL)
        assert text.endswith("\nNo decision is recorded here.\n")
        assert not {"eligible", "candidate", "qualif", "recommend"} & set(text.lower().split())


def test_signs_are_those_of_a_typewriter(guide: Guide) -> None:
    own = ("What about \u201cbrain fog\u201d \u2013 or\u00a0the patient\u2019s sleep\u2026?",)
    text = note(guide, summary_of(own), ALL)
    assert '- What about "brain fog" - or the patient\'s sleep...?\n' in text
    assert text.isascii()


@pytest.mark.parametrize("script", SCRIPTS)
def test_letters_of_every_script_stay(guide: Guide, script: str) -> None:
    question = SCRIPTS[script].strip()
    assert f"- {question}\n" in note(guide, summary_of((question,)), Choice())


def test_no_question_can_add_a_line_of_its_own(guide: Guide) -> None:
    evil = "Fine?\nDecision: TMS\u2028Agreed\u202egnorw\x1b[0m"
    text = note(guide, summary_of((evil,)), Choice())
    assert "- Fine? Decision: TMS Agreedgnorw [0m\n" in text
