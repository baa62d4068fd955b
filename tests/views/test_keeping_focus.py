"""What has the focus keeps it when what it stands in is put elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from app.views.layout.keeping_focus import keeping_focus
from tests.journeys.hands import settle

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("goes", [False, True])
def test_a_button_keeps_the_focus_unless_it_goes(qtbot: QtBot, goes: bool) -> None:
    window, moved, elsewhere = QWidget(), QWidget(), QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    other, button = QPushButton("Other"), QPushButton("Button", moved)
    for one in (other, moved, elsewhere):
        layout.addWidget(one)
    there = QVBoxLayout(elsewhere)
    with qtbot.waitActive(window):
        window.show()
    button.setFocus()
    with keeping_focus(moved):
        there.addWidget(moved)
        moved.show()
        if goes:
            button.hide()
    settle()
    assert (QApplication.focusWidget() is button) is not goes
