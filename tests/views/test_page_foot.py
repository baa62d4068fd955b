from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect

from app.domain.mode import Mode
from app.settings import Settings
from app.views.page.page_foot import PageFoot
from tests.journeys.hands import settle

if TYPE_CHECKING:
    from tests.conftest import Start


@pytest.mark.parametrize(
    ("text_size", "width", "lines"),
    [
        pytest.param(100, 1080, 1, id="kiosk"),
        pytest.param(200, 1080, 2, id="kiosk-200"),
        pytest.param(200, 640, 3, id="narrow-200"),
    ],
)
def test_every_word_of_the_foot_has_room(
    start: Start, text_size: int, width: int, lines: int
) -> None:
    program = start(Settings(mode=Mode.KIOSK, text_size=text_size), width=width, height=1920)
    program.ways.read("side-effects")
    program.ways.read("ect")
    settle()
    foot = program.window.findChild(PageFoot)
    assert isinstance(foot, PageFoot)
    buttons = [one for one in (*foot._left, *foot._right) if one.isVisible()]
    assert len(buttons) == 4
    for one in buttons:
        assert one.width() >= one.sizeHint().width()
        assert foot.rect().contains(one.geometry())
        others = [other for other in buttons if other is not one]
        assert not any(one.geometry().intersects(QRect(other.geometry())) for other in others)
    assert len({one.y() for one in buttons}) == lines
    assert foot._right[-1].geometry().right() >= foot.width() - foot._left[0].x() - 1
