"""What looks for words without room finds them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QScrollArea, QWidget

from app.views.controls.action_button import ActionButton
from app.views.drawn.text_view import paragraph
from tests.accessibility.room import BrokenWords, without_room
from tests.figures.drawn import look

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

WORDS = "Magnetic pulses reach a small part of the brain"


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 300)
    yield window
    window.close()


def put(window: QWidget, widget: QWidget, x: int, y: int, width: int, height: int) -> None:
    widget.setParent(window)
    widget.setGeometry(x, y, width, height)
    widget.show()
    window.show()


def kinds(window: QWidget) -> list[str]:
    return [problem.partition(":")[0] for problem in without_room(window)]


def test_what_has_room_is_no_problem(window: QWidget) -> None:
    put(window, paragraph(WORDS, look()), 0, 0, 400, 60)
    put(window, ActionButton("Start", "primary", look()), 0, 60, 100, 50)
    assert kinds(window) == []


@pytest.mark.parametrize(
    ("x", "width", "height", "problem"),
    [
        (0, 100, 60, "cut"),
        (10, 391, 60, "too wide"),
        (-1, 399, 60, "too wide"),
    ],
)
def test_words_without_room_are_found(
    window: QWidget, x: int, width: int, height: int, problem: str
) -> None:
    put(window, paragraph(WORDS, look()), x, 0, width, height)
    assert kinds(window) == [problem]


def test_words_over_words_are_found(window: QWidget) -> None:
    put(window, paragraph(WORDS, look()), 0, 0, 400, 60)
    put(window, paragraph(WORDS, look()), 0, 59, 400, 60)
    assert kinds(window) == ["over each other"]


def test_a_way_to_the_side_is_found(window: QWidget) -> None:
    area, wide = QScrollArea(), QWidget()
    wide.resize(500, 10)
    area.setWidget(wide)
    put(window, area, 0, 0, 400, 300)
    assert kinds(window) == ["scrolls to the side"]


def test_a_broken_word_is_found(window: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = BrokenWords(monkeypatch)
    view = paragraph(WORDS, look())
    put(window, view, 0, 0, 200, 300)
    assert broken.in_picture_of(window) == []
    view.resize(50, 300)
    assert "broken: Magn|etic" in "\n".join(broken.in_picture_of(window))
