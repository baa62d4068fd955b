import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.built_in import HELPLINES
from app.domain.helplines import Helplines, Line
from app.domain.options import Options
from app.domain.question import MATTERS, MOOD, WHOLE, SelfCheck
from app.domain.rules import Outcome
from app.domain.summary import Summary, summarise
from app.domain.take_home import (
    Choice,
    Said,
    Section,
    Sheet,
    chosen,
    matters_lines,
    offered,
    score_line,
    sheet_of,
)
from app.domain.visit import OwnQuestion, Passage, Visit
from app.loading.take_home_words import load_take_home_words
from tests.domain.people import CHECK, CONTENT, PHQ_8, WORDING, adults, calm_person, person
from tests.domain.test_options import OPTIONS as PLAIN_OPTIONS

LEVELS = {"a-lot": "A lot", "some": "Some"}
OPTIONS = PLAIN_OPTIONS._replace(
    words=PLAIN_OPTIONS.words._replace(lined_up="{statement}: {level}", levels=LEVELS)
)
TAKE_HOME = load_take_home_words(CONTENT, "en")[0]
US = Helplines(
    "us", "911", "2026-01", (Line("988 Lifeline", call="988", text="988"), Line("Other"))
)
EVERYTHING = Choice(True, True, True, True, True, True)
NOTHING = Choice(*[False] * 6)


def said(options: Options | None = OPTIONS, helplines: Helplines = US) -> Said:
    return Said(WORDING, TAKE_HOME, options, helplines, "Reviewed by a clinic")


def visit(answers: dict[str, str], way: str = WHOLE) -> Visit:
    starred = Visit(answers, marks={"cheap": "a-lot", "soon": "some"}, way=way)
    starred = starred.want_to_ask(OwnQuestion("own", "What would I pay?"))
    return starred.star(Passage("cost#price", "Price", "Cost"))


def summary_of(answers: dict[str, str], way: str = WHOLE) -> Summary:
    return summarise(CHECK, visit(answers, way))


def sheet(answers: dict[str, str], choice: Choice = EVERYTHING) -> Sheet:
    return sheet_of(summary_of(answers), choice, said())


def section(found: Sheet, title: str) -> Section:
    return next(one for one in found.sections if one.title == title)


DISCLOSED = calm_person("333333301", hearing="yes")


def test_all_that_there_is_can_be_taken_along() -> None:
    assert offered(summary_of(DISCLOSED)) == EVERYTHING


def test_beside_safety_nothing_is_offered_but_whom_to_call() -> None:
    unsafe = summary_of({**DISCLOSED, "safe-now": "not-sure"})
    assert offered(unsafe) == NOTHING
    assert sheet_of(unsafe, EVERYTHING, said()).sections == ()
    assert sheet_of(unsafe, EVERYTHING, said()).helplines.lines


def test_what_there_is_nothing_of_is_not_offered() -> None:
    plain = summarise(CHECK, Visit(person("", age="15-17")))
    assert offered(plain) == NOTHING._replace(questions=True)
    assert not offered(summary_of(calm_person("s00000000"))).score
    assert not offered(summary_of(calm_person())).item_9
    assert not offered(summary_of(calm_person(), MOOD)).tell


def test_the_total_and_the_answer_on_thoughts_of_death_go_along_only_when_asked_for() -> None:
    assert (Choice().score, Choice().item_9) == (False, False)
    assert chosen(summary_of(DISCLOSED), Choice()) == EVERYTHING._replace(score=False, item_9=False)
    titles = {one.title for one in sheet(DISCLOSED, Choice()).sections}
    assert not titles & {WORDING.summary.score_title, WORDING.note["lg-r02"].title}


@given(adults(), st.tuples(*[st.booleans()] * 6))
def test_nothing_goes_along_that_was_not_both_wanted_and_offered(
    answers: dict[str, str], wanted: tuple[bool, ...]
) -> None:
    summary = summary_of(answers)
    for one, want, there in zip(
        chosen(summary, Choice(*wanted)), wanted, offered(summary), strict=True
    ):
        assert one == (want and there)
    assert len(sheet_of(summary, Choice(*wanted), said()).sections) <= sum(wanted)


def test_a_sheet_has_the_sections_in_their_order_each_with_lines() -> None:
    found = sheet(DISCLOSED)
    assert [(one.title, one.kind) for one in found.sections] == [
        (WORDING.summary.score_title, "paragraphs"),
        (WORDING.note["lg-r02"].title, "paragraphs"),
        (TAKE_HOME.questions_title, "numbers"),
        (WORDING.summary.tell_title, "bullets"),
        (TAKE_HOME.parts["matters"], "bullets"),
        (TAKE_HOME.passages_title, "bullets"),
    ]
    assert all(one.lines for one in found.sections)
    assert (found.title, found.clinic) == (TAKE_HOME.sheet_title, "Reviewed by a clinic")
    assert found.notes_title == TAKE_HOME.notes_title
    assert found.foot == (WORDING.summary.disclaimer, TAKE_HOME.private)


def test_own_questions_stand_before_those_of_the_program_and_none_twice() -> None:
    own = OwnQuestion("meaning", WORDING.ask["meaning"])
    summary = summarise(CHECK, visit(calm_person(device_head="yes")).want_to_ask(own))
    lines = section(sheet_of(summary, Choice(), said()), TAKE_HOME.questions_title).lines
    assert lines[:2] == ("What would I pay?", WORDING.ask["meaning"])
    assert lines[2:] == (WORDING.ask["devices"], WORDING.ask["options"])


def test_a_clinic_is_always_told_of_medicines_and_the_like() -> None:
    told = section(sheet(DISCLOSED), WORDING.summary.tell_title)
    assert told.lines == (WORDING.tell["hearing"]["yes"], *WORDING.summary.tell_always)
    nothing = section(sheet(calm_person()), WORDING.summary.tell_title)
    assert nothing.lines == WORDING.summary.tell_always


def test_what_matters_is_said_with_how_much_a_lot_first() -> None:
    lines = matters_lines(summary_of(person(), MATTERS), OPTIONS)
    assert lines == ("Cheap: a lot", "Soon: some")


def test_where_there_are_no_options_what_matters_is_left_out() -> None:
    found = sheet_of(summary_of(calm_person()), EVERYTHING, said(None))
    assert TAKE_HOME.parts["matters"] not in {one.title for one in found.sections}


def test_a_starred_passage_is_named_with_its_page() -> None:
    passages = section(sheet(calm_person()), TAKE_HOME.passages_title)
    assert passages.lines == (TAKE_HOME.passage.format(section="Price", page="Cost"),)


SCORES = [
    (CHECK, "333331000", ("16", "moderately severe", "15", "19")),
    (CHECK, "000000000", ("0", "minimal", "4")),
    (PHQ_8, "33331000", ("13", "24")),
]


@pytest.mark.parametrize(("check", "items", "words"), SCORES)
def test_a_total_is_said_with_its_range_where_the_instrument_has_ranges(
    check: SelfCheck, items: str, words: tuple[str, ...]
) -> None:
    summary = summarise(check, Visit(person(items)))
    line = score_line(summary, WORDING)
    assert all(word in line for word in words)
    assert "{" not in line


def test_without_a_total_there_is_no_line_about_it() -> None:
    assert score_line(summary_of(person("s00000000")), WORDING) == ""


def test_whom_to_call_is_the_emergency_number_and_the_first_line_of_the_country() -> None:
    emergency, first = sheet(calm_person()).helplines.lines
    assert "911" in emergency
    assert first.startswith("988 Lifeline: ")
    assert "988" in first.partition(": ")[2]


def test_without_a_number_of_the_country_the_local_one_is_meant() -> None:
    found = sheet_of(summary_of(calm_person()), Choice(), said(helplines=HELPLINES["other"]))
    assert found.helplines.lines[0] == WORDING.helplines.emergency_other
    assert "findahelpline.com" in found.helplines.lines[1]


def test_a_sheet_shows_nothing_in_its_repr() -> None:
    assert repr(sheet(DISCLOSED)) == "Sheet"


@given(adults())
def test_every_sheet_says_whom_to_call(answers: dict[str, str]) -> None:
    found = sheet(answers)
    assert len(found.helplines.lines) == 2
    assert (found.sections == ()) == (summary_of(answers).outcome is Outcome.SAFETY)
