"""Idle: what is told when, and that nothing wakes up while there is nobody to watch over."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.domain.idling import HIDDEN, PAGE, Present, Shown, Warned
from app.presenters.idle import Idle

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Room:
    """An Idle, its clock, and what it told."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.asleep = 0.0
        self.idle = Idle(lambda: self.now, asleep=lambda: self.asleep)
        self.told: list[object] = []
        self.idle.warned.connect(self.told.append)
        self.idle.kept.connect(lambda: self.told.append("kept"))
        self.idle.ended.connect(lambda: self.told.append("ended"))

    @property
    def timer(self) -> float | None:
        """Seconds until it wakes up, or None when it never does."""
        timer = self.idle._timer
        return timer.interval() / 1000 if timer.isActive() else None

    def sleep(self, seconds: float) -> None:
        """Let the computer sleep, and notice that it woke up."""
        self.asleep += seconds
        self.idle._waking.timeout.emit()

    def wait(self, seconds: float) -> None:
        """Let time go by, with its timer at every moment for which it was set."""
        end = self.now + seconds
        while (due := self.timer) is not None and self.now + due <= end:
            self.now += due
            self.idle.look()
        self.now = end


@pytest.fixture
def room(qtbot: QtBot) -> Room:  # noqa: ARG001 - Qt must be there
    return Room()


def test_nothing_wakes_up_before_anybody_came(room: Room) -> None:
    assert room.timer is None
    room.idle.show(Shown(PAGE, 500))
    assert room.timer is None


def test_while_somebody_is_there_it_sleeps_for_the_whole_limit(room: Room) -> None:
    room.idle.seen()
    assert room.timer == 120
    room.now += 100
    for _ in range(50):
        room.idle.stirred()
    assert room.timer == 120
    room.now += 20
    room.idle.look()
    assert (room.told, room.timer) == ([], 100)


def test_a_whole_visit_that_nobody_ends(room: Room) -> None:
    room.idle.seen()
    room.wait(149)
    assert room.told == list(range(30, 0, -1))
    room.wait(1)
    assert room.told[-1] == "ended"
    assert (room.timer, room.idle.resting, room.idle.stage) == (None, True, Present())


def test_an_answer_takes_the_warning_back(room: Room) -> None:
    for _ in range(12):
        room.told.clear()
        room.idle.seen()
        room.wait(125)
        assert room.told[:2] == [30, 29]
        room.idle.seen()
        assert room.told[-1] == "kept"
        assert room.timer == 120


def test_a_movement_in_a_warning_is_told_once_and_gives_all_of_it(room: Room) -> None:
    room.idle.seen()
    room.wait(140)
    assert room.told[-1:] == [10]
    for _ in range(5):
        room.idle.stirred()
    assert room.told[-2:] == [10, 30]
    room.wait(29)
    assert room.told[-1:] == [1]


def test_what_is_read_aloud_keeps_a_visit_but_answers_no_warning(room: Room) -> None:
    room.idle.seen()
    for _ in range(10):
        room.wait(100)
        room.idle.keep_present()
    assert room.told == []
    room.wait(130)
    room.idle.keep_present()
    room.wait(19)
    assert room.told[-1:] == [1]
    room.wait(1)
    assert room.told[-1:] == ["ended"]


def test_more_time_ends_with_the_visit(room: Room) -> None:
    room.idle.seen()
    room.wait(125)
    room.idle.give_time()
    assert (room.told[-1], room.timer) == ("kept", 240)
    room.idle.rest()
    room.idle.seen()
    assert room.timer == 120


def test_a_shorter_limit_counts_from_when_somebody_was_seen(room: Room) -> None:
    room.idle.show(Shown(PAGE, 1000))
    room.idle.seen()
    assert room.timer == 600
    room.now += 50
    room.idle.show(Shown(HIDDEN))
    assert room.timer == 10
    room.idle.show(Shown(PAGE, 1000))
    assert room.timer == 550


def test_rest_ends_a_warning_without_a_word(room: Room) -> None:
    room.idle.seen()
    room.wait(125)
    told = len(room.told)
    room.idle.rest()
    room.wait(1000)
    assert (len(room.told), room.timer) == (told, None)


def test_a_clock_put_forward_by_a_day_still_warns_for_half_a_minute(room: Room) -> None:
    room.idle.seen()
    room.now += 86_400
    room.idle.look()
    assert (room.idle.stage, room.told) == (Warned(30), [30])
    for _ in range(29):
        room.now += 86_400
        room.idle.look()
    assert "ended" not in room.told


@pytest.mark.parametrize("touched", [False, True])
def test_hours_of_sleep_end_a_visit_as_soon_as_the_computer_wakes_up(
    room: Room, touched: bool
) -> None:
    room.idle.seen()
    room.wait(5)
    room.asleep += 3 * 3600
    if touched:
        # The hand of the next person comes before the clock is looked at.
        room.idle.stirred()
        assert room.told[-1] == "ended"
    else:
        assert room.idle._waking.isActive()
        room.sleep(0)
        assert (room.told, room.idle.resting) == (["ended"], True)
        assert not room.idle._waking.isActive()


def test_a_nap_counts_as_being_alone(room: Room) -> None:
    room.idle.seen()
    room.wait(20)
    room.sleep(60)
    assert (room.told, room.timer) == ([], 40)
    room.wait(40)
    assert room.told == [30]


def test_a_nap_beyond_the_limit_still_warns_and_one_in_a_warning_is_part_of_it(room: Room) -> None:
    room.idle.seen()
    room.sleep(130)
    assert room.timer == 0
    room.wait(0)
    assert room.told == [30]
    room.sleep(20)
    room.wait(1)
    room.sleep(20)
    assert room.told[-2:] == [9, "ended"]


def test_sleep_before_a_visit_is_nobodys(room: Room) -> None:
    room.sleep(10_000)
    room.idle.seen()
    assert (room.told, room.timer, room.idle.resting) == ([], 120, False)


def test_its_timer_is_real(qtbot: QtBot) -> None:
    times = iter([0.0, 0.0, *[120.0] * 100])
    idle = Idle(lambda: next(times))
    idle.show(Shown(HIDDEN))
    # The limit passes at once by its clock; its own timer is made to be due.
    idle.seen()
    with qtbot.waitSignal(idle.warned):
        idle._timer.start(0)
