from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

from app.domain.mode import Mode
from app.settings import Settings
from app.views.page.topic_view import TopicView
from tests.journeys.hands import settle

if TYPE_CHECKING:
    from tests.conftest import Start


def test_an_icon_alone_stands_in_the_middle(start: Start) -> None:
    program = start(Settings(mode=Mode.KIOSK, theme="light"), width=1080, height=1920)
    program.ways.topics()
    settle()
    switch = next(one.switch for one in program.window.findChildren(TopicView) if one.switch)
    image = switch.grab().toImage()
    dark = [
        x
        for x in range(8, image.width() - 8)
        for y in range(8, image.height() - 8)
        if QColor(image.pixel(x, y)).lightness() < 128
    ]
    assert abs((min(dark) + max(dark)) / 2 - image.width() / 2) <= 2
