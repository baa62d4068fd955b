"""Whether somebody is still there: with any clock, and whatever a person does or leaves undone."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.idling import (
    HIDDEN,
    LIMITS,
    PAGE,
    QUESTION,
    RESULT,
    WARNING,
    Idling,
    Over,
    Present,
    Shown,
    Warned,
    limit_of,
)

SHOWN = st.builds(Shown, st.sampled_from(sorted(LIMITS)), st.integers(0, 3000))


@pytest.mark.parametrize(
    ("shown", "seconds"),
    [
        (Shown(QUESTION), 120),
        (Shown(QUESTION, 5000), 120),
        (Shown(RESULT), 120),
        (Shown(HIDDEN), 60),
        (Shown(PAGE), 180),
        (Shown(PAGE, 300), 180),
        (Shown(PAGE, 350), 210),
        (Shown(PAGE, 1000), 600),
    ],
)
def test_how_long_a_person_is_left_alone(shown: Shown, seconds: float) -> None:
    assert limit_of(shown) == seconds
    assert limit_of(shown, doubled=True) == 2 * seconds


@given(SHOWN)
def test_a_slow_reader_can_finish_any_page(shown: Shown) -> None:
    assert limit_of(shown) >= LIMITS[shown.kind]
    if shown.kind == PAGE:
        assert limit_of(shown) / 60 * 100 >= shown.words - 1e-6


def after(state: Idling, start: float, seconds: float) -> Idling:
    """The state when nobody does anything for so long, with every tick when it is due."""
    now = start
    while (wait := state.wait(now)) <= start + seconds - now and state.stage != Over():
        now += wait
        state = state.tick(now)
    return state


@pytest.mark.parametrize("kind", sorted(LIMITS))
def test_the_whole_way_from_present_to_over(kind: str) -> None:
    state = Idling(Shown(kind)).seen(0.0)
    limit = LIMITS[kind]
    assert after(state, 0.0, limit - 1).stage == Present()
    assert after(state, 0.0, limit).stage == Warned(30)
    assert after(state, 0.0, limit + 20).stage == Warned(10)
    assert after(state, 0.0, limit + 29).stage == Warned(1)
    assert after(state, 0.0, limit + 30).stage == Over()


@given(SHOWN, st.lists(st.floats(0.01, 29.9), min_size=10, max_size=30))
def test_a_warning_can_be_answered_as_often_as_wanted(shown: Shown, answers: list[float]) -> None:
    now = 0.0
    state = Idling(shown).seen(now)
    for wait in answers:
        now += limit_of(shown) + wait
        state = after(state, state.since, limit_of(shown) + wait)
        assert isinstance(state.stage, Warned)
        state = state.seen(now)
        assert state.stage == Present()


def test_whoever_moves_in_a_warning_has_all_of_it_again() -> None:
    state = after(Idling().seen(0.0), 0.0, 120 + 25)
    assert state.stage == Warned(5)
    state = state.stirred(145.0)
    assert state.stage == Warned(30)
    assert after(state, 145.0, 29).stage == Warned(1)
    assert after(state, 145.0, 30).stage == Over()


def test_without_a_warning_whoever_moves_is_there() -> None:
    state = Idling().seen(0.0)
    assert state.stirred(100.0) == state.seen(100.0)


@given(SHOWN)
def test_more_time_doubles_every_limit_until_the_visit_ends(shown: Shown) -> None:
    state = Idling().given_time(0.0).showing(shown)
    assert state.wait(0.0) == limit_of(shown, doubled=True)
    assert state.seen(50.0).wait(50.0) == limit_of(shown, doubled=True)
    assert state.stirred(50.0).wait(50.0) == limit_of(shown, doubled=True)
    assert after(state, 0.0, limit_of(shown, doubled=True)).stage == Warned(WARNING)


def test_another_screen_is_no_sign_of_a_person() -> None:
    state = Idling(Shown(PAGE, 1000)).seen(0.0).showing(Shown(HIDDEN))
    assert state.wait(50.0) == 10
    assert state.tick(70.0).stage == Warned(30)


def test_what_is_over_stays_over() -> None:
    state = after(Idling().seen(0.0), 0.0, 1000)
    assert state.tick(2000.0).stage == Over()
    assert state.tick(-2000.0).stage == Over()


class Jump(NamedTuple):
    """The clock is put forward or back."""

    seconds: float


class Pass(NamedTuple):
    """Time goes by, and nobody does anything."""

    seconds: float


class Do(NamedTuple):
    """A person does something."""

    what: str


class Room:
    """What really happens, beside a clock that may be wrong and a timer that may be late."""

    def __init__(self, late: float) -> None:
        self.real = 0.0
        self.wrong_by = 0.0
        self.late = late
        self.state = Idling().seen(0.0)
        self.due = self.state.wait(0.0)
        self.alone_since = 0.0
        self.warned_since: float | None = None

    @property
    def now(self) -> float:
        return self.real + self.wrong_by

    def settle(self) -> None:
        self.due = self.real + self.state.wait(self.now) * (1 + self.late)
        warned = isinstance(self.state.stage, Warned)
        if not warned:
            self.warned_since = None
        elif self.warned_since is None:
            self.warned_since = self.real

    def pass_time(self, seconds: float) -> None:
        end = self.real + seconds
        while self.due <= end and self.state.stage != Over():
            self.real = max(self.real, self.due)
            warned_since = self.warned_since
            self.state = self.state.tick(self.now)
            if self.state.stage == Over():
                assert warned_since is not None
                assert self.real - warned_since >= WARNING - 1e-6
                return
            self.settle()
        self.real = max(self.real, end)

    def do(self, what: str) -> None:
        if self.state.stage == Over():
            return
        before = self.state.stage
        self.state = getattr(self.state, what)(self.now)
        self.alone_since = self.real
        # The timer runs on while somebody is there, and looks again when it is due.
        if isinstance(before, Warned):
            self.warned_since = None
            self.settle()


STEPS = st.one_of(
    st.builds(Pass, st.floats(0.0, 400.0)),
    st.builds(Jump, st.floats(-1e6, 1e6)),
    st.builds(Do, st.sampled_from(["seen", "stirred", "given_time"])),
)


@given(st.lists(STEPS, max_size=40), st.floats(0.0, 0.05))
def test_no_clock_takes_the_warning_away(steps: list[Jump | Pass | Do], late: float) -> None:
    room = Room(late)
    for step in steps:
        match step:
            case Pass(seconds):
                room.pass_time(seconds)
            case Jump(seconds):
                room.wrong_by += seconds
            case Do(what):
                room.do(what)


@given(st.lists(STEPS, max_size=40), st.floats(0.0, 0.05))
def test_every_visit_ends_when_everybody_has_left(
    steps: list[Jump | Pass | Do], late: float
) -> None:
    room = Room(late)
    for step in steps:
        match step:
            case Pass(seconds):
                room.pass_time(seconds)
            case Jump(seconds):
                room.wrong_by += seconds
            case Do(what):
                room.do(what)
    # At the worst a timer has just begun, and the clock was put back at its end.
    room.pass_time(4 * 2 * max(LIMITS.values()) + 4 * WARNING)
    assert room.state.stage == Over()


@given(st.lists(st.one_of(st.builds(Pass, st.floats(0.0, 400.0)), st.builds(Do, st.just("seen")))))
def test_with_a_right_clock_nobody_is_asked_before_the_limit(steps: list[Pass | Do]) -> None:
    room = Room(0.0)
    for step in steps:
        if isinstance(step, Do):
            room.do(step.what)
        else:
            room.pass_time(step.seconds)
        alone = room.real - room.alone_since
        if room.state.stage == Present():
            assert alone <= 120 + 1e-6
        elif isinstance(room.state.stage, Warned):
            assert 120 - 1e-6 <= alone <= 150 + 1e-6
