"""On a screen that others can see, a total and a disclosure wait until the person asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.mode import Mode
from app.settings import Settings
from tests.journeys.hands import button, buttons, click, press, read_self_check, settle
from tests.journeys.test_parts_and_changes import EVERYTHING, in_sight, show_summary

if TYPE_CHECKING:
    from app.program import Program
    from tests.conftest import Start

KIOSK = Settings(mode=Mode.KIOSK, theme="light")
TOTAL = "Show it: Your mood answers"
DISCLOSED = "Show it: Please tell a clinician soon"
SAID = "You answered that you have had thoughts of being better off dead or of hurting yourself."


def kiosk(start: Start, settings: Settings = KIOSK) -> Program:
    return start(settings, width=1080, height=1920)


def every_name(program: Program) -> str:
    """All that is on the screen or said of it."""
    widgets = [one for one in program.window.findChildren(QWidget) if one.isVisible()]
    return "\n".join(f"{one.accessibleName()} {one.accessibleDescription()}" for one in widgets)


def test_a_total_waits_until_it_is_asked_for(start: Start) -> None:
    program = kiosk(start)
    show_summary(program, EVERYTHING)
    assert "TMS may be worth asking about" in read_self_check(program)
    assert "People nearby may see this screen." in read_self_check(program)
    assert "Your total" not in every_name(program)
    assert "moderately severe" not in every_name(program)
    click(program, TOTAL)
    words = read_self_check(program)
    assert "Your total is 16 of 27." in words
    assert "What it means" in words
    assert "People nearby may see this screen." not in words


def test_what_was_said_of_death_waits_while_its_title_is_in_sight(start: Start) -> None:
    program = kiosk(start)
    show_summary(program, {**EVERYTHING, "phq9": "several-days"})
    assert SAID not in every_name(program)
    assert in_sight(program, "Please tell a clinician soon")
    assert "Call 911" in read_self_check(program)
    click(program, DISCLOSED)
    assert SAID in read_self_check(program)
    assert "Your total" not in read_self_check(program)
    click(program, TOTAL)
    assert "Your total is 17 of 27." in read_self_check(program)


def test_the_keyboard_opens_the_curtain_and_the_focus_is_not_lost(start: Start) -> None:
    program = kiosk(start)
    show_summary(program, EVERYTHING)
    target = button(program, TOTAL)
    target.setFocus()
    press(program, Qt.Key.Key_Return)
    assert "Your total is 16 of 27." in read_self_check(program)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.isVisible()
    assert program.self_check.parent() is not None


def test_a_finger_opens_the_curtain_once(start: Start) -> None:
    program = kiosk(start)
    show_summary(program, EVERYTHING)
    target = button(program, TOTAL)
    for _ in range(2):
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=target.rect().center())
    settle()
    assert read_self_check(program).count("Your total is 16 of 27.") == 1


def test_another_text_size_does_not_show_a_total_by_itself(start: Start) -> None:
    program = kiosk(start)
    show_summary(program, EVERYTHING)
    program.display.choose_text_size(125)
    settle()
    assert "Your total" not in every_name(program)
    assert TOTAL in [one.accessibleName() for one in buttons(program)]


@pytest.mark.parametrize("mode", [Mode.HOME, Mode.CLINICIAN])
def test_elsewhere_nothing_waits(start: Start, mode: Mode) -> None:
    program = start(Settings(mode=mode, theme="light"))
    show_summary(program, {**EVERYTHING, "phq9": "several-days"})
    assert SAID in read_self_check(program)
    assert "Your total is 17 of 27." in read_self_check(program)
    assert not [one for one in buttons(program) if one.accessibleName().startswith("Show it")]
