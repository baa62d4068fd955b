from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea

from app.views.page.page_view import PageView
from tests.journeys.hands import settle
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
