"""From the start screen to the summary through every part, however a person uses the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.domain.rules import Outcome
from app.presenters.steps import Finished
from tests.journeys.hands import read, read_self_check
from tests.journeys.ways_of_using import Finger, Keys, Mouse, ScreenReader

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.summary import Summary
    from app.program import Program
    from tests.conftest import Start
    from tests.journeys.ways_of_using import Hands

TREATMENTS = ("Yes", "Yes", "2", "No", "Yes", "No, I have never had TMS")
MOOD = ("More than half the days",) * 8
SAFETY = ("No",) * 10 + ("It does not apply to me", "Yes", "No")

WAYS: dict[str, Callable[[Program], Hands]] = {
    "mouse": Mouse,
    "keyboard": Keys,
    "screen reader": ScreenReader,
    "finger": Finger,
}

SLOW = [pytest.mark.system, pytest.mark.xdist_group("whole self-check")]
QUICK = "mouse"
"""The way for `make test`; the others are compared with each other in `make test-system`."""


def go_through(hands: Hands) -> None:
    """Answer every question that this person is asked, and read the summary."""

    def answer(*options: str) -> None:
        for option in options:
            hands.choose(option)
            hands.press("Continue")

    hands.press("Answer a few questions")
    hands.press("Start")
    hands.choose("Me", "Who is this for?")
    hands.choose("United States", "Which country are you in?")
    hands.press("Continue")
    answer("22 or over", *TREATMENTS)
    hands.press("Continue")
    answer(*MOOD, "Several days")
    hands.choose("Yes")
    hands.press("Keep going")
    answer("Very difficult")
    hands.press("Continue")
    answer(*SAFETY, "No", "Getting there")
    hands.choose("A lot", "It works soon")
    hands.choose("Some", "It costs me little")
    hands.press("Continue")
    hands.press("Show my summary")


def summary_of(program: Program) -> Summary:
    step = program.self_check.step
    assert isinstance(step, Finished)
    return step.summary


@pytest.fixture(scope="module")
def seen() -> dict[str, tuple[Summary, str]]:
    """What each way of using the program led to."""
    return {}


@pytest.mark.parametrize(
    "way", [pytest.param(way, marks=() if way == QUICK else SLOW) for way in WAYS]
)
def test_the_whole_self_check_ends_with_the_same_summary(
    start: Start, seen: dict[str, tuple[Summary, str]], way: str
) -> None:
    program = start()
    go_through(WAYS[way](program))
    summary = summary_of(program)
    assert summary.outcome is Outcome.WORTH
    assert summary.total == 17
    assert summary.discloses
    assert dict(summary.matters) == {"soon": "a-lot", "cost": "some"}
    assert summary.tell == (("hearing", "yes"),)
    assert "TMS may be worth asking about" in read(program)
    seen[way] = (summary, f"{read(program)}\n{read_self_check(program)}")
    assert len({words for _, words in seen.values()}) == 1
    assert all(summary == other for other, _ in seen.values())
