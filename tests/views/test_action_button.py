from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QImage

from app import resources
from app.views.action_button import ActionButton
from app.views.look import Look, add_fonts

if TYPE_CHECKING:
    from app.loading.guide import Guide


@pytest.mark.parametrize("target", [44, 72])
def test_an_icon_alone_stands_in_the_middle(qapp: object, guide: Guide, target: int) -> None:  # noqa: ARG001 - icons want an application
    add_fonts(resources.RESOURCES / "fonts")
    look = Look(guide.theme("light"), 18, target, resources.RESOURCES, 1.0)
    button = ActionButton("", "disclosure", look, trailing="chevron-down")
    button.resize(button.sizeHint())
    image = button.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    inside = range(8, image.width() - 8)
    dark = [
        x
        for x in inside
        if any(QColor(image.pixel(x, y)).lightness() < 128 for y in range(8, image.height() - 8))
    ]
    assert abs((dark[0] + dark[-1]) / 2 - (image.width() - 1) / 2) <= 1.5
