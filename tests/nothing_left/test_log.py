"""A kiosk's log holds what happened to the program, and nothing of a person."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

import pytest

from app import crash
from app.domain.mode import Mode
from app.domain.visit import OwnQuestion, Visit
from app.settings import Settings
from tests.nothing_left import visitor
from tests.nothing_left.place import OFFSCREEN

if TYPE_CHECKING:
    from tests.conftest import Start
    from tests.nothing_left.place import Place

KIOSK = Settings(mode=Mode.KIOSK, theme="light")
LINE = re.compile(r"fieldguide: \w+( in [^\n]+\.py:\d+)?\n")
INJECTED = "17 of 27\nfieldguide: visitor answered nearly-every-day\x1b[2K\r"


def answers() -> Visit:
    question = OwnQuestion(INJECTED, INJECTED)
    return Visit(answers={"phq9": "nearly-every-day"}, concern=INJECTED, questions=(question,))


def fail_with_words() -> None:
    raise ValueError(INJECTED)


def fail_with_answers() -> None:
    raise KeyError(answers())


def fail_with_notes() -> None:
    error = RuntimeError(INJECTED)
    error.add_note(INJECTED)
    raise error from ValueError(INJECTED)


def fail_in_a_group() -> None:
    raise ExceptionGroup(INJECTED, [ValueError(INJECTED)])


def fail_in_reading() -> None:
    # This error has an answer in its fields, too.
    b"nearly-every-day \xff".decode()


@pytest.mark.parametrize(
    "fail",
    [fail_with_words, fail_with_answers, fail_with_notes, fail_in_a_group, fail_in_reading],
)
def test_an_error_with_answers_in_it_is_one_line_without_them(
    fail: object, capsys: pytest.CaptureFixture[str]
) -> None:
    assert callable(fail)
    try:
        fail()
    except Exception as error:
        crash.report(type(error), error, error.__traceback__)
    said = capsys.readouterr()
    assert said.out == ""
    assert LINE.fullmatch(said.err), said.err
    assert f"{sys.modules[__name__].__file__}:" in said.err
    assert not [word for word in ("17", "nearly", "visitor answered") if word in words_of(said.err)]


def words_of(line: str) -> str:
    """What stands before the place in the source."""
    return line.partition(" in ")[0]


def test_what_a_person_said_has_no_words_when_it_is_printed() -> None:
    printed = f"{answers()} {answers()!r} {answers().questions}"
    assert "nearly" not in printed
    assert "17" not in printed


@pytest.mark.sampled
@pytest.mark.parametrize("way", ["unsafe", "take-home"])
def test_a_visit_says_nothing_on_either_stream(
    start: Start, capfd: pytest.CaptureFixture[str], way: str
) -> None:
    program = start(KIOSK, width=1080, height=1920, arrive=False)
    visitor.WAYS[way](program)
    visitor.start_over(program)
    said = capfd.readouterr()
    assert (said.out, said.err) == ("", "")


@pytest.mark.system
def test_a_real_kiosk_says_nothing_of_any_visit(place: Place) -> None:
    # A kiosk ends by itself after three errors: one that says nothing had none.
    ways = ("mood", "unsafe", "options", "look", "give-up", "under-18")
    assert place.run(place.command(*ways), place.environment(**OFFSCREEN)) == ""
