"""What a finger may drag, again and again."""

from __future__ import annotations

import enum
import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QScroller

from app import resources
from app.views.drawn.look import Look
from app.views.layout.scrolling import let_finger_scroll, make_scroll_area

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.loading.guide import Guide


def enumerations() -> int:
    gc.collect()
    return sum(isinstance(one, enum.EnumType) for one in gc.get_objects())


def test_a_new_area_to_drag_leaves_no_class_behind(guide: Guide, qtbot: QtBot) -> None:
    look = Look(guide.theme("light"), 20, 48, resources.RESOURCES, 1.0)

    def scroll() -> int:
        area = make_scroll_area(look)
        qtbot.addWidget(area)
        let_finger_scroll(area)
        return enumerations()

    first = scroll()
    assert [scroll() for _ in range(10)] == [first] * 10


def test_however_many_areas_there_are_they_share_one_gesture(guide: Guide, qtbot: QtBot) -> None:
    """Qt never lets go of a gesture: a kiosk would keep one for every screen that was shown."""

    def number() -> int:
        """How many gestures Qt was given so far, this one too."""
        holder = QObject()
        return QScroller.grabGesture(holder, QScroller.ScrollerGestureType.TouchGesture).value

    look = Look(guide.theme("light"), 20, 48, resources.RESOURCES, 1.0)
    areas = [make_scroll_area(look) for _ in range(21)]
    first = areas.pop()
    qtbot.addWidget(first)
    let_finger_scroll(first)
    before = number()
    for area in areas:
        qtbot.addWidget(area)
        let_finger_scroll(area)
        assert QScroller.hasScroller(area.viewport())
    assert number() == before + 1
