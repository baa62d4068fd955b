"""The audit itself: each kind of finding is found in the smallest window that has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit, QPushButton, QScrollArea, QWidget

from app import resources
from app.loading.guide import Guide
from app.views.controls.action_button import ActionButton
from app.views.drawn.look import Look
from app.views.drawn.text import Text
from tests.accessibility import audit
from tests.accessibility.audit import Least
from tests.accessibility.tree import nodes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPaintEvent
    from pytestqt.qtbot import QtBot

    from app.loading.pack import Pack

LEAST = Least(44, 40, 8)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    one = QWidget()
    one.resize(400, 300)
    qtbot.addWidget(one)
    yield one
    one.hide()


@pytest.fixture
def look(pack: Pack, qtbot: QtBot) -> Look:  # noqa: ARG001 - fonts need an application
    return Look(Guide(pack, "en").theme("light"), 18, 44, resources.RESOURCES, 1.0)


def put(window: QWidget, name: str, *box: int) -> QPushButton:
    button = QPushButton(window)
    button.setAccessibleName(name)
    button.setGeometry(*box)
    return button


class Painting(QWidget):
    """Paints words where it is told, whatever their size."""

    def __init__(self, window: QWidget, text: Text, room: int, left: int = 0) -> None:
        super().__init__(window)
        self._text, self._room, self._left = text, room, left

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the words."""
        painter = QPainter(self)
        self._text.draw(painter, self._left, 0, self._room)
        painter.end()


class PaintedButton(QPushButton):
    """Has a name, and paints words of its own."""

    def __init__(self, window: QWidget, name: str, text: Text) -> None:
        super().__init__(window)
        self.setAccessibleName(name)
        self.resize(300, 50)
        self._text = text

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the words."""
        painter = QPainter(self)
        self._text.draw(painter, 0, 0, 300)
        painter.end()


def kinds(found: Iterator[audit.Finding]) -> list[str]:
    return [one.kind for one in found]


def test_what_has_no_name(window: QWidget) -> None:
    put(window, "", 0, 0, 100, 50)
    put(window, "Named", 0, 100, 100, 50)
    window.show()
    assert kinds(audit.unnamed(nodes(window))) == ["unnamed"]


def test_what_is_nothing_to_a_screen_reader(window: QWidget) -> None:
    painted = QWidget(window)
    painted.setAccessibleName("Words that are painted")
    put(window, "A button", 0, 100, 100, 50)
    window.show()
    assert kinds(audit.without_role(nodes(window))) == ["no role"]


def test_an_icon_without_a_word(window: QWidget, look: Look) -> None:
    for words in ("", "Close"):
        button = ActionButton(words, "quiet", look, "close")
        button.setParent(window)
        button.setAccessibleName("Close this")
    window.show()
    assert kinds(audit.wordless(window)) == ["wordless"]


@pytest.mark.parametrize(
    ("first", "second", "wrong"),
    [
        ((0, 0, 100, 50), (0, 60, 100, 50), False),
        ((0, 0, 100, 50), (110, 0, 100, 50), False),
        ((0, 60, 100, 50), (0, 0, 100, 50), True),
        ((110, 0, 100, 50), (0, 0, 100, 50), True),
    ],
)
def test_what_is_read_in_another_order_than_it_stands(
    window: QWidget, first: tuple[int, ...], second: tuple[int, ...], wrong: bool
) -> None:
    put(window, "First", *first)
    put(window, "Second", *second)
    window.show()
    assert kinds(audit.in_wrong_order(window)) == ["wrong order"] * wrong


@pytest.mark.parametrize(("width", "height"), [(43, 44), (44, 43)])
def test_what_is_smaller_than_a_finger(window: QWidget, width: int, height: int) -> None:
    put(window, "Small", 0, 0, width, height)
    put(window, "Large", 0, 100, 44, 44)
    window.show()
    assert kinds(audit.small(window, LEAST)) == ["small target"]


def test_what_is_large_and_mostly_out_of_what_it_is_in(window: QWidget) -> None:
    inner = QWidget(window)
    inner.setGeometry(0, 0, 200, 30)
    put(inner, "Cut", 0, 0, 100, 60)
    window.show()
    assert kinds(audit.small(window, LEAST)) == ["small target"]
    assert kinds(audit.squeezed(window)) == ["clipped"]


def test_what_stands_too_close(window: QWidget) -> None:
    put(window, "One", 0, 0, 100, 50)
    put(window, "Too close", 0, 57, 100, 50)
    put(window, "Far enough", 108, 0, 100, 107)
    window.show()
    assert kinds(audit.crowded(window, LEAST)) == ["crowded"]


@pytest.mark.parametrize(
    ("words", "size", "room", "left", "wrong"),
    [
        ("Two short words", (300, 40), 300, 0, []),
        ("Two short words", (300, 10), 300, 0, ["clipped"]),
        ("Two short words", (60, 40), 300, 0, ["clipped"]),
        ("Two short words", (300, 40), 300, -5, ["clipped"]),
        ("Electroconvulsive", (60, 200), 60, 0, ["broken word"]),
    ],
)
def test_words_that_need_more_room_than_they_have(
    window: QWidget,
    look: Look,
    monkeypatch: pytest.MonkeyPatch,
    words: str,
    size: tuple[int, int],
    room: int,
    left: int,
    wrong: list[str],
) -> None:
    Painting(window, Text(words, look), room, left).resize(*size)
    window.show()
    with audit.watched_text(monkeypatch) as drawn:
        assert kinds(audit.clipped(window, drawn)) == wrong


@pytest.mark.parametrize(
    ("name", "wrong"),
    [("Remove", False), ("remove: What would I pay?", False), ("Drop", True), ("", True)],
)
def test_what_shows_other_words_than_its_name(
    window: QWidget, look: Look, monkeypatch: pytest.MonkeyPatch, name: str, wrong: bool
) -> None:
    PaintedButton(window, name, Text("Remove", look))
    window.show()
    with audit.watched_text(monkeypatch) as drawn:
        assert kinds(audit.named_otherwise(window, drawn)) == ["named otherwise"] * wrong


def test_words_in_a_field_that_is_too_narrow(
    window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    field = QLineEdit(window)
    field.setPlaceholderText("More words than fit into it")
    field.resize(60, 50)
    window.show()
    with audit.watched_text(monkeypatch) as drawn:
        assert kinds(audit.clipped(window, drawn)) == ["clipped"]


def test_what_would_have_to_be_scrolled_sideways(window: QWidget) -> None:
    area = QScrollArea(window)
    area.resize(200, 200)
    content = QWidget()
    content.resize(300, 100)
    area.setWidget(content)
    window.show()
    assert kinds(audit.too_wide(window)) == ["too wide"]
