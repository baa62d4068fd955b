"""What a finger may drag, again and again."""

from __future__ import annotations

import enum
import gc
from typing import TYPE_CHECKING

from app import resources
from app.views.look import Look
from app.views.scrolling import let_finger_scroll, make_scroll_area

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
