from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea

from app.domain.mode import Mode
from app.settings import Settings
from app.views.page.page_view import PageView
from tests.journeys.hands import button, buttons, settle
from tests.journeys.ways_of_using import Finger, row

if TYPE_CHECKING:
    from tests.conftest import Start


@pytest.mark.sampled
@pytest.mark.parametrize("size", [100, 125])
def test_a_finger_that_drags_scrolls_the_page_and_selects_nothing(start: Start, size: int) -> None:
    program = start()
    program.ways.read("side-effects")
    settle()
    program.display.choose_text_size(size)
    settle()
    page = program.window.findChild(PageView)
    assert isinstance(page, PageView)
    area = page.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    finger = QTest.createTouchDevice()
    view = area.viewport()
    before = QGuiApplication.clipboard().text(QGuiApplication.clipboard().Mode.Selection)
    QTest.touchEvent(view, finger).press(0, QPoint(300, 400), view).commit()
    for y in range(390, 90, -10):
        QTest.touchEvent(view, finger).move(0, QPoint(300, y), view).commit()
        QTest.qWait(4)
    QTest.touchEvent(view, finger).release(0, QPoint(300, 90), view).commit()
    QTest.qWait(30)
    assert area.verticalScrollBar().value() > 100
    after = QGuiApplication.clipboard().text(QGuiApplication.clipboard().Mode.Selection)
    assert after == before


def test_two_quick_touches_are_two(start: Start) -> None:
    program = start()
    program.ways.answer_mood()
    settle()
    finger = Finger(program)
    # Once what scrolls listens to fingers, which is when a touch was lost.
    QTest.qWait(150)
    for words in ("Me", "Someone I care for", "Me"):
        finger.choose(words)
        assert row(program, words, "").isChecked()


@pytest.mark.parametrize("mode", [Mode.HOME, Mode.KIOSK])
def test_nothing_looks_pointed_at_once_the_finger_is_lifted(start: Start, mode: Mode) -> None:
    program = start(Settings(mode=mode, theme="light"))
    finger = Finger(program)
    for words in ("Topics", "Home", "Answer a few questions", "Start", "Me", "Text size"):
        finger.press(words) if words != "Me" else finger.choose(words)
        touched = program.window.grab().toImage()
        under = [one for one in buttons(program) if one.underMouse()]
        for one in under:
            one.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
        assert program.window.grab().toImage() == touched, [one.text() for one in under]


def test_a_mouse_that_comes_after_a_finger_shows_what_it_is_over(start: Start) -> None:
    program = start()
    Finger(program).press("Topics")
    home = button(program, "Home")
    before = home.grab().toImage()
    QTest.mouseMove(program.window.windowHandle(), home.mapTo(program.window, home.rect().center()))
    settle()
    assert home.underMouse()
    assert home.grab().toImage() != before
