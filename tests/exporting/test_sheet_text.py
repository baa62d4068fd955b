from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.take_home import Choice, Section, Sheet, sheet_of
from app.exporting.characters import one_line
from app.exporting.sheet_text import code_text
from tests.domain.people import calm_person
from tests.exporting.sheets import (
    nothing_told,
    said,
    summary_of,
    unsafe,
    usual,
)

if TYPE_CHECKING:
    from app.loading.guide import Guide

LONGEST_CODE, MOST_BYTES = 300, 900
MORE = "There is more on your page."
CALL = Section("Help", "paragraphs", ("In danger now? Call 911", "A line: call 988"))


def sheet(*sections: Section, helplines: Section = CALL) -> Sheet:
    return Sheet("My notes", "", sections, helplines, "Notes", ("Not a diagnosis.",))


def test_a_code_leads_with_what_to_tell_and_ends_with_whom_to_call(guide: Guide) -> None:
    page = usual(guide)
    lines = code_text(page, more=MORE).splitlines()
    assert lines[0] == "Tell the clinic before any TMS"
    assert tuple(lines[-2:]) == page.helplines.lines
    assert lines[-3] == MORE


def test_a_code_that_holds_all_does_not_speak_of_more() -> None:
    page = sheet(Section("Questions", "numbers", ("Does it hurt?",)))
    text = "Questions\n- Does it hurt?\nIn danger now? Call 911\nA line: call 988"
    assert code_text(page, more=MORE) == text


def test_a_code_holds_what_to_tell_and_says_that_it_is_not_all(guide: Guide) -> None:
    three = {"device-head": "yes", "seizure": "yes", "pregnant": "yes"}
    page = sheet_of(summary_of(answers={**calm_person(), **three}), Choice(), said(guide))
    more = guide.take_home_words().code_more
    lines = code_text(page, more=more).splitlines()
    assert lines[1] == f"- {guide.wording().tell['device-head']['yes']}"
    assert lines[-3] == more


def test_what_says_that_there_is_more_is_true_wherever_it_is_read(guide: Guide) -> None:
    said_of_it = guide.take_home_words().code_more.lower()
    assert not {"printed", "paper", "screen", "below"} & set(said_of_it.strip(".").split())


def test_a_line_too_long_for_a_code_makes_room_for_shorter_ones() -> None:
    page = sheet(Section("Questions", "numbers", ("word " * 120, "Does it hurt?")))
    assert code_text(page, more=MORE).splitlines()[:3] == ["Questions", "- Does it hurt?", MORE]


def test_what_to_tell_stands_before_the_questions() -> None:
    page = sheet(
        Section("Result", "paragraphs", ("12 of 27",)),
        Section("Questions", "numbers", ("Does it hurt?",)),
        Section("Matters", "bullets", ("It works soon",)),
        Section("Tell", "bullets", ("Metal in the head",), leads=True),
    )
    titles = [line for line in code_text(page).splitlines() if line in "ResultQuestionsTellMatters"]
    assert titles == ["Tell", "Questions", "Matters", "Result"]


def test_nothing_told_still_leaves_whom_to_call(guide: Guide) -> None:
    page = sheet_of(nothing_told(), Choice(), said(guide))
    assert code_text(page, more=MORE).endswith("\n".join(page.helplines.lines))


def test_beside_safety_there_is_nothing_but_help(guide: Guide) -> None:
    page = sheet_of(unsafe(), Choice(score=True, item_9=True), said(guide))
    assert code_text(page, more=MORE) == "\n".join(page.helplines.lines)


words = st.text(st.characters(), min_size=1, max_size=120)
kinds = st.sampled_from(["numbers", "bullets", "paragraphs"])
lists = st.lists(words, min_size=1, max_size=8).map(tuple)
sections = st.builds(Section, words, kinds, lists, st.booleans())


@given(st.lists(sections, max_size=5), words)
def test_any_texts_give_whole_lines_and_no_larger_code(
    given_sections: list[Section], more: str
) -> None:
    text = code_text(sheet(*given_sections), more=more)
    assert len(text) <= LONGEST_CODE
    assert len(text.encode()) <= MOST_BYTES
    assert text.endswith("\n".join(CALL.lines))
    titles = {one_line(section.title) for section in given_sections}
    items = {f"- {one_line(line)}" for section in given_sections for line in section.lines}
    assert set(text.split("\n")) <= {*titles, *items, *CALL.lines, one_line(more)}


@pytest.mark.parametrize("length", range(460, 500))
@pytest.mark.parametrize("sign", ["x", "\u6cbb"])
def test_a_help_line_of_any_length_is_there(length: int, sign: str) -> None:
    helplines = Section("Help", "paragraphs", ("Call 911 " + sign * (length - 9),))
    text = code_text(sheet(helplines=helplines))
    assert text.startswith("Call 911")
    assert len(text) <= LONGEST_CODE
    assert len(text.encode()) <= MOST_BYTES
