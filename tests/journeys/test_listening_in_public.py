"""At a kiosk others hear what is read aloud: nothing that a person said of themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.domain.mode import Mode
from app.domain.visit import LEVELS, OwnQuestion
from app.presenters.screen import QUESTION
from app.presenters.steps import Asking, Checking, Finished
from app.settings import Settings
from tests.journeys.hands import button, buttons, click, settle
from tests.journeys.test_parts_and_changes import EVERYTHING, show_summary
from tests.mock_voice import MockVoice
from tests.presenters.questions import choose

if TYPE_CHECKING:
    from app.program import Program
    from tests.conftest import Start

KIOSK = Settings(mode=Mode.KIOSK, theme="light")
HEADPHONES = "I am using headphones: read my answers aloud too"
CANARY = "Canary: is it for me?"
PAGES = ("side-effects", "options", "matters", "next", "faq", "about")
QUESTIONS = ("who-for", "age", "dx", "phq1", "phq9", "difficulty", "mania", "seizure", "attend")


@pytest.fixture
def voice(qtbot: object) -> MockVoice:
    del qtbot
    return MockVoice()


def kiosk(start: Start, voice: MockVoice) -> Program:
    return start(KIOSK, width=1080, height=1920, voice=voice)


def listening(program: Program) -> list[str]:
    names = [one.accessibleName() for one in buttons(program)]
    return [name for name in names if name.startswith("Listen")]


def hear(program: Program, voice: MockVoice, *, questions: bool = False) -> list[str]:
    """Press every button on the screen that reads aloud, or those of questions; what is said."""
    before = len(voice.said)
    for name in listening(program):
        if not questions or ("page" not in name and "section" not in name):
            button(program, name).click()
            while voice.speaking:
                voice.end()
    settle()
    return voice.texts[before:]


def answer_all(program: Program) -> None:
    choose(program.self_check, EVERYTHING)
    options = program.guide.options()
    for one, level in zip(options.statements, LEVELS, strict=False):
        program.self_check.mark(one, level)
    program.self_check.care_about(options.concerns[0])
    program.self_check.own.want_to_ask(OwnQuestion("own", CANARY, ""))


def hear_everything(program: Program, voice: MockVoice) -> list[str]:
    """Every page and question with its buttons, and the steps that end the self-check."""
    said: list[str] = []
    for page in PAGES:
        program.ways.read(page)
        settle()
        said += hear(program, voice)
    program.screen.show_guide(QUESTION)
    for question in QUESTIONS:
        program.self_check.ask(question)
        settle()
        said += hear(program, voice, questions=True)
    return said


def test_the_same_is_said_whatever_a_person_has_answered(start: Start, voice: MockVoice) -> None:
    program = kiosk(start, voice)
    answer_all(program)
    program.screen.show_guide(QUESTION)
    asked = []
    said = {}
    for question in QUESTIONS:
        program.self_check.ask(question)
        settle()
        step = program.self_check.step
        if isinstance(step, Asking):
            asked.append(step)
            said[step.question.id] = hear(program, voice, questions=True)
    assert len(said) > 5
    assert any(step.answered for step in asked)
    for step in asked:
        for one in step.asked:
            words = [one.question.text, *(option.text for option in one.question.options)]
            spoken = said[step.question.id]
            assert [word for word in words if spoken.count(word) < 1] == []
            # None more often than others: nothing tells which is chosen.
            assert len({spoken.count(word) for word in words[1:]}) == 1


@pytest.mark.system
def test_nothing_that_a_person_said_is_heard(start: Start, voice: MockVoice) -> None:
    program = kiosk(start, voice)
    blank = hear_everything(program, voice)
    assert len(blank) > 300
    answer_all(program)
    told = hear_everything(program, voice)
    # What a person answered changes which questions there are, and no other word.
    asked = [
        text
        for one in program.self_check.check.questions()
        for text in (one.text, one.hint, one.skip, *(option.text for option in one.options))
    ]
    asked += [text for part in program.self_check.check.parts for text in (part.stem, part.title)]
    written = " ".join(asked)
    new = {text for text in told if text not in blank and text not in written}
    assert {text for text in new if ", Question " not in text} == set()
    assert CANARY not in " ".join(told)


@pytest.mark.parametrize("kind", [Checking, Finished])
def test_answers_and_their_summary_have_no_button(
    start: Start, voice: MockVoice, kind: type[object]
) -> None:
    program = kiosk(start, voice)
    show_summary(program, EVERYTHING)
    if kind is Checking:
        program.self_check.change_answers()
        settle()
    assert isinstance(program.self_check.step, kind)
    assert "Listen to this screen" not in listening(program)


def test_headphones_let_a_person_hear_their_summary_until_start_over(
    start: Start, voice: MockVoice
) -> None:
    program = kiosk(start, voice)
    show_summary(program, EVERYTHING)
    click(program, "Text size")
    click(program, HEADPHONES)
    click(program, "Done")
    click(program, "Listen to this screen")
    said: list[str] = []
    while voice.speaking:
        said.append(voice.texts[-1])
        voice.end()
    assert "TMS may be worth asking about" in said
    # What is held back from neighbours' eyes is not said either.
    assert "Your total" not in " ".join(said)
    program.ways.start_over()
    settle()
    assert not program.display.headphones
    show_summary(program, EVERYTHING)
    assert "Listen to this screen" not in listening(program)


def test_the_next_person_hears_the_voice_at_its_own_speed(start: Start, voice: MockVoice) -> None:
    program = kiosk(start, voice)
    for rates in ([1.0, 1.3, 1.6], [1.0]):
        program.ways.read("cost")
        settle()
        click(program, "Listen")
        for _ in rates[1:]:
            click(program, "Faster")
        assert [rate for _, rate in voice.said] == rates
        click(program, "Start over")
        click(program, "Clear everything")
        voice.said.clear()


def test_taking_the_headphones_off_ends_what_is_said(start: Start, voice: MockVoice) -> None:
    program = kiosk(start, voice)
    program.display.use_headphones(used=True)
    settle()
    show_summary(program, EVERYTHING)
    click(program, "Listen to this screen")
    program.display.use_headphones(used=False)
    settle()
    assert not voice.speaking
    assert "Listen to this screen" not in listening(program)


@pytest.mark.parametrize("mode", [Mode.HOME, Mode.CLINICIAN])
def test_at_home_nobody_is_asked_for_headphones(start: Start, voice: MockVoice, mode: Mode) -> None:
    program = start(Settings(mode=mode, theme="light"), voice=voice)
    click(program, "Text size")
    assert HEADPHONES not in [one.accessibleName() for one in buttons(program)]


def test_without_a_voice_nobody_is_asked_for_headphones(start: Start) -> None:
    program = start(KIOSK, width=1080, height=1920)
    click(program, "Text size")
    assert HEADPHONES not in [one.accessibleName() for one in buttons(program)]
