"""Staff who come in while the calm page is shown, and an error while staff are there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.domain.self_test import OK, Check
from app.domain.staff_door import StaffDoor
from app.views.kiosk.pin_pad import PinPad
from app.views.kiosk.staff_view import StaffView
from tests.journeys.hands import click
from tests.journeys.test_staff import KIOSK, come_in, enter, hold, quick_entry, shown
from tests.staff_pin import DIGITS
from tests.unattended.test_recovery import Failing

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.conftest import Start

__all__ = ["quick_entry"]


@pytest.fixture
def failing(start: Start) -> Failing:
    return Failing(start(KIOSK, width=1080, height=1920))


def test_staff_who_came_in_front_of_the_calm_page_stay(failing: Failing, qtbot: QtBot) -> None:
    program = failing.program
    failing.fail()
    hold(qtbot, program)
    assert failing.page is None
    failing.recovery._rest.timeout.emit()
    assert shown(program, PinPad)
    enter(program, DIGITS)
    qtbot.waitUntil(lambda: bool(shown(program, StaffView)))
    failing.fail()
    assert failing.page is not None


@pytest.mark.parametrize("where", ["pad", "page"])
def test_an_error_sends_staff_out_and_the_corner_lets_them_in_again(
    failing: Failing, qtbot: QtBot, where: str
) -> None:
    program = failing.program
    if where == "pad":
        hold(qtbot, program)
    else:
        come_in(qtbot, program)
    failing.fail()
    assert failing.page is not None
    assert not program.staff.inside
    # Another screen brings the page of staff to nobody.
    program.staff._sizes = (0, 0, 0.0)
    program.staff._follow_size()
    assert failing.page is not None
    failing.recovery._rest.timeout.emit()
    assert program.window.covering is None
    come_in(qtbot, program)


def test_an_error_while_staff_come_in_opens_no_page_behind_them(
    failing: Failing, qtbot: QtBot
) -> None:
    program = failing.program
    hold(qtbot, program)
    program.staff._coming_in = True
    failing.fail()
    program.staff._show_page(Check("Printer", OK, "It took its time."))
    assert failing.page is not None
    failing.recovery._rest.timeout.emit()
    come_in(qtbot, program)


def test_an_error_while_the_door_is_shut_ends_its_countdown(failing: Failing, qtbot: QtBot) -> None:
    program = failing.program
    program.staff._door = StaffDoor(wrong=0, shut_until=program.staff._now() + 60)
    hold(qtbot, program)
    assert program.staff._waiting.isActive()
    failing.fail()
    # Its next turn would count down on a pad that is gone.
    program.staff._waiting.timeout.emit()
    assert not program.staff._waiting.isActive()
    click(program, "Start again")
    assert program.window.covering is None
