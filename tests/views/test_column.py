"""How often a column lays out what is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget

from app.views.layout.column import Column, take_height_from_width

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Row(QWidget):
    """As high as it is told, and counts how often it is asked."""

    def __init__(self, high: int) -> None:
        super().__init__()
        self.high = high
        self.asked = 0
        take_height_from_width(self)

    def heightForWidth(self, width: int) -> int:  # noqa: ARG002 - Qt's signature
        self.asked += 1
        return self.high

    def sizeHint(self) -> QSize:
        return QSize(10, 10)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


def column_of(window: QWidget, *rows: Row) -> Column:
    column = Column(5, (1, 2, 1, 3))
    column.setParent(window)
    for row in rows:
        column.add(row)
    column.resize(200, 100)
    window.show()
    QApplication.processEvents()
    return column


def test_settling_asks_each_row_once(window: QWidget) -> None:
    rows = [Row(20), Row(30)]
    column = column_of(window, *rows)
    for row in rows:
        row.high += 10
        row.asked = 0
    column.settle()
    QApplication.processEvents()
    assert [row.asked for row in rows] == [1, 1]
    assert column.height() == 2 + 30 + 5 + 40 + 3
    assert [row.y() for row in rows] == [2, 37]


def test_another_height_for_what_is_seen_lays_nothing_out(window: QWidget) -> None:
    row = Row(20)
    column = column_of(window, row)
    row.asked = 0
    column.resize(200, 300)
    assert row.asked == 0
    column.resize(210, 300)
    assert row.asked == 1
    assert row.width() == 208


def test_a_row_that_wants_another_height_is_laid_out_once(window: QWidget) -> None:
    rows = [Row(20), Row(30)]
    column = column_of(window, *rows)
    rows[0].high = 50
    rows[1].asked = 0
    rows[0].updateGeometry()
    QApplication.processEvents()
    assert rows[0].height() == 50
    assert rows[1].y() == 2 + 50 + 5
    assert column.heightForWidth(200) == 2 + 50 + 5 + 30 + 3
    assert rows[1].asked == 1


def test_what_changed_while_it_was_hidden_is_laid_out_when_it_is_shown(window: QWidget) -> None:
    rows = [Row(20), Row(30)]
    column = column_of(window, *rows)
    column.hide()
    rows[0].hide()
    column.resize(200, 150)
    column.show()
    QApplication.processEvents()
    assert rows[1].y() == 2 + 5
