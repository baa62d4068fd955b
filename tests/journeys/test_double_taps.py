"""Two quick taps: the second one was meant for what the first has taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from app.domain.mode import Mode
from app.presenters.screen import GUIDE, QUESTION
from app.presenters.steps import Asking
from app.settings import Settings
from app.views.layout.guard import Guard
from tests.journeys.hands import button, click, press, scroll_to, settle
from tests.journeys.quick_taps import make_taps_quick, pause, tap
from tests.journeys.test_parts_and_changes import EVERYTHING, show_summary

if TYPE_CHECKING:
    from app.program import Program
    from tests.conftest import Start

KIOSK = Settings(mode=Mode.KIOSK, theme="light")


@pytest.fixture(autouse=True)
def quick_taps(monkeypatch: pytest.MonkeyPatch) -> None:
    make_taps_quick(monkeypatch)


def middle(program: Program, words: str) -> QPoint:
    one = button(program, words)
    scroll_to(one)
    return one.mapTo(program.window, one.rect().center())


def test_a_double_tap_hides_the_screen(start: Start) -> None:
    program = start(KIOSK, width=1080, height=1920)
    spot = middle(program, "Hide screen")
    tap(program, spot)
    tap(program, spot)
    assert program.screen.hidden


def test_a_double_tap_on_the_cover_changes_no_answer_behind_it(start: Start) -> None:
    program = start(width=800, height=700)
    show_summary(program, EVERYTHING)
    program.self_check.ask("seizure")
    program.screen.show_guide(QUESTION)
    settle()
    spot = middle(program, "Yes")
    program.screen.hide()
    pause(program)
    for _ in range(2):
        tap(program, spot)
    assert not program.screen.hidden
    step = program.self_check.step
    assert isinstance(step, Asking)
    assert step.asked[0].chosen == "no"
    assert program.window.findChild(Guard) is not None
    pause(program)
    tap(program, spot)
    assert program.self_check.step != step


def test_a_double_tap_on_the_cover_clears_nothing(start: Start) -> None:
    program = start(KIOSK, width=1080, height=1920)
    show_summary(program, EVERYTHING)
    spot = middle(program, "Finish and clear")
    program.screen.hide()
    pause(program)
    for _ in range(2):
        tap(program, spot)
    assert program.screen.showing == GUIDE


def test_a_double_tap_on_another_pane_does_not_start_over(start: Start) -> None:
    program = start(Settings(mode=Mode.KIOSK, text_size=200), width=768, height=1366)
    program.screen.show_guide(QUESTION)
    program.ways.read("start")
    settle()
    spot = middle(program, "Question")
    tap(program, spot)
    tap(program, spot)
    assert (program.screen.showing, program.screen.pane) == (GUIDE, QUESTION)


@pytest.mark.parametrize("key", [Qt.Key.Key_A, Qt.Key.Key_Escape, Qt.Key.Key_Down])
def test_any_key_takes_the_cover_away(start: Start, key: Qt.Key) -> None:
    program = start()
    click(program, "Hide screen")
    press(program, key)
    assert not program.screen.hidden
    assert QApplication.focusWidget() is not None
