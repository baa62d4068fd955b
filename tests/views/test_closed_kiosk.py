"""Every way out of a kiosk's window that the program itself can stop, in its own process."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QWidget

from app.domain.mode import Mode
from app.presenters.screen import PAGE
from app.settings import Settings
from tests.journeys.hands import button, settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from app.program import Program
    from tests.conftest import Start

KIOSK = Settings(mode=Mode.KIOSK, theme="light")
Key, Held, Mouse = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton


class Heard(QWidget):
    """A widget that writes down what reaches it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.heard: list[QEvent.Type] = []
        self.setAcceptDrops(True)
        self.setGeometry(200, 200, 100, 100)
        self.setProperty("focusPolicy", 15)
        self.show()
        self.setFocus()
        settle()
        self.heard.clear()

    def event(self, event: QEvent) -> bool:
        self.heard.append(event.type())
        return super().event(event)


@pytest.fixture
def program(start: Start) -> Program:
    return start(KIOSK)


@pytest.fixture
def at_home(start: Start) -> Program:
    return start(Settings(theme="light"))


LETTERS = [(Key(ord(letter)), held) for letter in "ACFPQVWZ" for held in (Held.ControlModifier,)]
STOPPED = [
    *LETTERS,
    *((Key(Key.Key_F1 + number), Held.NoModifier) for number in range(12)),
    (Key.Key_F1, Held.ShiftModifier),
    (Key.Key_F4, Held.AltModifier),
    (Key.Key_Left, Held.AltModifier),
    (Key.Key_Escape, Held.NoModifier),
    (Key.Key_Menu, Held.NoModifier),
    (Key.Key_A, Held.NoModifier),
    (Key.Key_1, Held.NoModifier),
    (Key.Key_Home, Held.ControlModifier),
    (Key.Key_Space, Held.AltModifier),
    (Key.Key_Tab, Held.ControlModifier),
    (Key.Key_D, Held.MetaModifier),
    (Key.Key_Plus, Held.ControlModifier),
    (Key.Key_Backspace, Held.NoModifier),
    (Key.Key_Print, Held.NoModifier),
]
LET_THROUGH = [
    (Key.Key_Tab, Held.NoModifier),
    (Key.Key_Backtab, Held.ShiftModifier),
    (Key.Key_Space, Held.NoModifier),
    (Key.Key_Return, Held.NoModifier),
    (Key.Key_Enter, Held.KeypadModifier),
    (Key.Key_Down, Held.NoModifier),
    (Key.Key_PageDown, Held.NoModifier),
]


def shown(program: Program) -> str:
    """The id of the page that is open, or ""."""
    opening = program.reader.opening
    return opening.page.id if opening else ""


def keys_heard(program: Program, key: Qt.Key, held: Qt.KeyboardModifier) -> bool:
    target = Heard(program.window)
    QTest.keyClick(target, key, held)
    settle()
    kinds = {QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride}
    return bool(kinds & set(target.heard))


@pytest.mark.sampled(every=5)
@pytest.mark.parametrize(("key", "held"), STOPPED)
def test_a_key_that_leads_out_reaches_nothing(
    program: Program, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    assert not keys_heard(program, key, held)


@pytest.mark.parametrize(("key", "held"), LET_THROUGH)
def test_a_key_to_read_and_answer_with_works(
    program: Program, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    assert keys_heard(program, key, held)


@pytest.mark.parametrize("screen", ["attract", "home", "page", "question"])
def test_f1_shows_whom_to_call(program: Program, screen: str) -> None:
    if screen == "home":
        program.screen.show_home()
    elif screen != "attract":
        program.screen.show_guide(screen)
    settle()
    QTest.keyClick(program.window, Key.Key_F1)
    settle()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Get help now"
    assert shown(program) == "help-now"
    assert not program.waiting_room.idle.resting


def hide(program: Program) -> None:
    program.screen.hide()


def warn(program: Program) -> None:
    program.waiting_room._warn(30)


@pytest.mark.parametrize("cover", [hide, warn])
def test_f1_shows_nothing_of_a_screen_that_is_covered(
    program: Program, cover: Callable[[Program], None]
) -> None:
    program.screen.show_guide(PAGE)
    cover(program)
    settle()
    QTest.keyClick(program.window, Key.Key_F1)
    settle()
    assert shown(program) != "help-now"


def test_f1_that_something_lies_on_is_nobody(program: Program, qtbot: QtBot) -> None:
    QTest.keyClick(program.window, Key.Key_F1)
    settle()
    with qtbot.assertNotEmitted(program.reader.page_opened):
        for _ in range(3):
            QTest.simulateEvent(program.window, True, Key.Key_F1, Held.NoModifier, "", True, -1)
            settle()


def test_f1_with_another_key_held_shows_nothing(program: Program) -> None:
    QTest.keyClick(program.window, Key.Key_F1, Held.ShiftModifier)
    settle()
    assert shown(program) == ""


def test_at_home_every_key_arrives(at_home: Program) -> None:
    assert keys_heard(at_home, Key.Key_C, Held.ControlModifier)


@pytest.mark.parametrize("which", [Mouse.RightButton, Mouse.MiddleButton, Mouse.BackButton])
def test_only_the_left_button_arrives(program: Program, which: Qt.MouseButton) -> None:
    target = Heard(program.window)
    QTest.mouseClick(target, which)
    assert QEvent.Type.MouseButtonPress not in target.heard
    QTest.mouseClick(target, Mouse.LeftButton)
    assert QEvent.Type.MouseButtonPress in target.heard


def test_a_double_click_selects_nothing_and_presses_a_button_twice(program: Program) -> None:
    target = Heard(program.window)
    QTest.mouseDClick(target, Mouse.LeftButton)
    assert QEvent.Type.MouseButtonDblClick not in target.heard
    pressed: list[bool] = []
    twice = QPushButton("7", program.window)
    twice.clicked.connect(lambda: pressed.append(True))
    twice.show()
    QTest.mouseClick(twice, Mouse.LeftButton)
    QTest.mouseDClick(twice, Mouse.LeftButton)
    QTest.mouseRelease(twice, Mouse.LeftButton)
    assert len(pressed) == 2


def sent(kind: str) -> QEvent:
    where, data = QPointF(5, 5), QMimeData()
    data.setText("a stranger's words")
    left, none = Mouse.LeftButton, Held.NoModifier
    if kind == "menu":
        return QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), QPoint(5, 5))
    if kind == "long press":
        return QContextMenuEvent(QContextMenuEvent.Reason.Other, QPoint(5, 5), QPoint(5, 5))
    if kind == "drag":
        return QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, left, none)
    if kind == "zoom":
        zoom, way = Held.ControlModifier, Qt.ScrollPhase.NoScrollPhase
        turned = QPoint(0, 120)
        return QWheelEvent(where, where, turned, turned, Mouse.NoButton, zoom, way, False)
    return QEvent({"tip": QEvent.Type.ToolTip, "what": QEvent.Type.EnterWhatsThisMode}[kind])


KINDS = ["menu", "long press", "drag", "zoom", "tip", "what"]


@pytest.mark.parametrize("kind", KINDS)
def test_menus_drags_zoom_and_tips_reach_nothing(program: Program, kind: str) -> None:
    target = Heard(program.window)
    QApplication.sendEvent(target, sent(kind))
    assert target.heard == []


@pytest.mark.parametrize("kind", KINDS)
def test_at_home_they_do(at_home: Program, kind: str) -> None:
    target = Heard(at_home.window)
    QApplication.sendEvent(target, sent(kind))
    assert target.heard


def test_a_plain_wheel_scrolls(program: Program) -> None:
    target = Heard(program.window)
    where, turned = QPointF(5, 5), QPoint(0, 120)
    wheel = QWheelEvent(
        where, where, turned, turned, Mouse.NoButton, Held.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(target, wheel)
    assert QEvent.Type.Wheel in target.heard


@pytest.mark.parametrize("kind", [QDialog, QWidget])
def test_another_window_is_closed_as_soon_as_it_opens(
    program: Program, kind: type[QWidget]
) -> None:
    other = kind(program.window) if kind is not QWidget else QWidget()
    other.show()
    assert other.isVisible()
    settle()
    assert not other.isVisible()
    assert program.window.isVisible()


def test_a_dialog_that_waits_for_an_answer_is_closed_too(program: Program) -> None:
    assert QDialog(program.window).exec() == QDialog.DialogCode.Rejected


def test_the_window_is_not_closed(program: Program) -> None:
    assert not program.window.close()
    settle()
    assert program.window.isVisible()


def test_nothing_can_be_pasted(program: Program) -> None:
    field = QLineEdit(program.window)
    field.show()
    field.setFocus()
    QApplication.clipboard().setText("pasted")
    QTest.keyClick(field, Key.Key_V, Held.ControlModifier)
    QTest.mouseClick(field, Mouse.MiddleButton)
    assert field.text() == ""


def test_a_person_can_still_go_about(program: Program) -> None:
    QTest.keyClick(program.window, Key.Key_Tab)
    settle()
    target = button(program, "Learn about TMS")
    target.setFocus()
    QTest.keyClick(target, Key.Key_Return)
    settle()
    assert program.screen.showing == "guide"
