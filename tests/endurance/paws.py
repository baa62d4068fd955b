"""Paws: does what a monkey wants, as the window system would tell it to the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QFileOpenEvent,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QPointingDevice,
    QWindow,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from tests.endurance.events import FINGERS, Event

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.endurance.kiosk import Kiosk

Key, Held, Mouse = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton
BUTTONS = (Mouse.LeftButton,) * 3 + (Mouse.RightButton, Mouse.MiddleButton, Mouse.BackButton)
HELD = (
    Held.NoModifier,
    Held.ShiftModifier,
    Held.ControlModifier,
    Held.AltModifier,
    Held.MetaModifier,
    Held.ControlModifier | Held.AltModifier,
)
KEYS = (
    *(Key.Key_Tab,) * 4,
    *(Key.Key_Space, Key.Key_Return, Key.Key_Enter, Key.Key_Backtab, Key.Key_Escape),
    *(Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down, Key.Key_PageUp, Key.Key_PageDown),
    *(Key.Key_Home, Key.Key_End, Key.Key_Menu, Key.Key_Print, Key.Key_Backspace, Key.Key_Delete),
    *(Key.Key_F1, Key.Key_F4, Key.Key_F5, Key.Key_F10, Key.Key_F11, Key.Key_F12),
    *(Key.Key_A, Key.Key_C, Key.Key_F, Key.Key_Q, Key.Key_V, Key.Key_W, Key.Key_Z, Key.Key_1),
    *(Key.Key_Plus, Key.Key_Minus, Key.Key_Back, Key.Key_HomePage, Key.Key_LaunchMail),
)
LEAPS = {Key.Key_Home, Key.Key_End, Key.Key_F1}
"""Keys that show another place at once."""

SCROLLED_MS = 40
"""Qt scrolls by a timer: it must have had its turn, or chance would decide how far."""

PLACES, REPEATS = 40, 30
"""Through how many places a hand comes to another one, and how often a key that is held is said."""

WORDS = "a stranger's words"


class Paws:
    """Holds what is down: which fingers, and where; `sent` counts what came to the window."""

    def __init__(self, kiosk: Kiosk) -> None:
        self._kiosk = kiosk
        self._window = kiosk.program.window
        handle = self._window.windowHandle()
        assert handle is not None
        self._handle: QWindow = handle
        self._device: QPointingDevice = QTest.createTouchDevice()
        self._touching: dict[int, QPoint] = {}
        self._at_rest = QPoint()
        self.sent = 0
        self._kinds: dict[str, Callable[[Event], None]] = {
            name: getattr(self, f"_{name}")
            for name in (
                *("tap", "press", "release", "move", "double", "down", "drag", "up", "wheel"),
                *("key", "hold", "type", "menu", "drop", "close", "ask", "open", "corner", "wait"),
            )
        }

    def do(self, event: Event) -> None:
        """Do it, and let the program finish what it does in threads."""
        self._kinds[event.kind](event)
        self.sent += EVENTS.get(event.kind, 1)
        if self._kiosk.busy:
            self._kiosk.join()
        # Below the view a page is made by the clock on the wall, which never comes twice.
        self._window.frame.finish()

    def _tap(self, event: Event) -> None:
        """A whole click on any control; without one, on the place."""
        shown = [
            one
            for one in self._window.findChildren(QAbstractButton)
            if one.isVisible() and self._window.rect().contains(_middle(one, self._window))
        ]
        place = QPoint(event.x, event.y)
        if shown:
            place = _middle(shown[event.which % len(shown)], self._window)
        QTest.mouseClick(self._handle, Mouse.LeftButton, HELD[event.held], place)

    def _press(self, event: Event) -> None:
        QTest.mousePress(self._handle, _button(event), HELD[event.held], QPoint(event.x, event.y))

    def _release(self, event: Event) -> None:
        QTest.mouseRelease(self._handle, _button(event), HELD[event.held], QPoint(event.x, event.y))

    def _move(self, event: Event) -> None:
        """Come to another place, through all that lie between, as a hand does."""
        begin, end = self._at_rest, QPoint(event.x, event.y)
        for place in _between(begin, end):
            QTest.mouseMove(self._handle, place)
        self._at_rest = end

    def _double(self, event: Event) -> None:
        place = QPoint(event.x, event.y)
        QTest.mouseDClick(self._handle, _button(event), HELD[event.held], place)

    def _down(self, event: Event) -> None:
        finger, place = event.which % FINGERS, QPoint(event.x, event.y)
        if finger not in self._touching:
            sequence = self._others()
            self._touching[finger] = place
            sequence.press(finger, place, self._handle).commit()

    def _drag(self, event: Event) -> None:
        """Move all fingers that are down, by as much, through all that lies between."""
        by = QPoint(event.x % 161 - 80, event.y % 641 - 320)
        began = dict(self._touching)
        for way in _between(QPoint(), by) if began else ():
            sequence = QTest.touchEvent(self._handle, self._device)
            for finger, place in began.items():
                self._touching[finger] = self._inside(place + way)
                sequence.move(finger, self._touching[finger], self._handle)
            sequence.commit()
        if began:
            self.sent += PLACES
            QTest.qWait(SCROLLED_MS)

    def _up(self, event: Event) -> None:
        self._lift(event.which % FINGERS)

    def _lift(self, finger: int) -> None:
        if finger in self._touching:
            place = self._touching.pop(finger)
            self._others().release(finger, place, self._handle).commit()

    def _wheel(self, event: Event) -> None:
        turned = QPoint(0, 120 * (1 if event.which % 2 else -1))
        where = QPointF(event.x, event.y)
        QTest.wheelEvent(self._handle, where, turned, QPoint(), HELD[event.held])

    def _key(self, event: Event) -> None:
        QTest.keyClick(self._handle, self._key_of(event), HELD[event.held])

    def _key_of(self, event: Event) -> Qt.Key:
        key = KEYS[event.which % len(KEYS)]
        if key in LEAPS:
            # How far a finger drags what leaps away below it is decided by Qt's clock.
            for finger in list(self._touching):
                self._lift(finger)
        return key

    def _hold(self, event: Event) -> None:
        """Lean on a key."""
        key = self._key_of(event)
        for kind in (QEvent.Type.KeyPress,) * REPEATS + (QEvent.Type.KeyRelease,):
            held = QKeyEvent(kind, key, HELD[event.held], "", kind == QEvent.Type.KeyPress)
            QApplication.sendEvent(self._handle, held)

    def _type(self, _event: Event) -> None:
        typed = QInputMethodEvent()
        typed.setCommitString(WORDS)
        QApplication.sendEvent(QApplication.focusWidget() or self._window, typed)

    def _menu(self, event: Event) -> None:
        reasons = QContextMenuEvent.Reason
        reason = (reasons.Mouse, reasons.Keyboard, reasons.Other)[event.which % 3]
        place = QPoint(event.x, event.y)
        QApplication.sendEvent(self._at(event), QContextMenuEvent(reason, place, place))

    def _drop(self, event: Event) -> None:
        data, where = QMimeData(), QPoint(event.x, event.y)
        data.setText(WORDS)
        data.setUrls([QUrl("https://example.org/"), QUrl("file:///etc/hostname")])
        copy, target = Qt.DropAction.CopyAction, self._at(event)
        given = (copy, data, Mouse.LeftButton, Held.NoModifier)
        QApplication.sendEvent(target, QDragEnterEvent(where, *given))
        QApplication.sendEvent(target, QDropEvent(QPointF(where), *given))

    def _close(self, event: Event) -> None:
        if event.which % 2:
            self._window.close()
        else:
            QApplication.sendEvent(self._at(event), QCloseEvent())

    def _ask(self, event: Event) -> None:
        kinds = (QEvent.Type.ToolTip, QEvent.Type.WhatsThis)
        place = QPoint(event.x, event.y)
        QApplication.sendEvent(self._at(event), QHelpEvent(kinds[event.which % 2], place, place))

    def _open(self, _event: Event) -> None:
        QApplication.sendEvent(self._kiosk.app, QFileOpenEvent(QUrl("https://example.org/")))

    def _corner(self, _event: Event) -> None:
        """Hold the corner as long as it takes; three seconds made short."""
        place = QPoint(20, 20)
        QTest.mousePress(self._handle, Mouse.LeftButton, Held.NoModifier, place)
        self._kiosk.program.staff.corner._timer.timeout.emit()
        QTest.mouseRelease(self._handle, Mouse.LeftButton, Held.NoModifier, place)

    def _wait(self, event: Event) -> None:
        """Leave it alone: for a moment, until it asks, or until all is cleared."""
        self._kiosk.wait((1, 10, 100, 185, 400)[event.which % 5])
        self._kiosk.program.staff._say_wait()

    def _others(self) -> QTest.QTouchEventSequence:
        """A touch in which every finger that is down stays where it is."""
        sequence = QTest.touchEvent(self._handle, self._device)
        for finger in self._touching:
            sequence.stationary(finger)
        return sequence

    def _at(self, event: Event) -> QWidget:
        return self._window.childAt(QPoint(event.x, event.y)) or self._window

    def _inside(self, place: QPoint) -> QPoint:
        size = self._window.size()
        x, y = min(max(place.x(), 0), size.width() - 1), min(max(place.y(), 0), size.height() - 1)
        return QPoint(x, y)


EVENTS = {
    **dict.fromkeys(("tap", "double", "key", "drop", "corner"), 2),
    "move": PLACES,
    "hold": REPEATS + 1,
    "drag": 0,
}
"""How many events one thing done is for the window; 1 unless it stands here. Drags count theirs."""


def _between(begin: QPoint, end: QPoint) -> list[QPoint]:
    """So many places on the way, the last of them the end."""
    way = end - begin
    return [begin + way * step / PLACES for step in range(1, PLACES + 1)]


def _button(event: Event) -> Qt.MouseButton:
    return BUTTONS[event.which % len(BUTTONS)]


def _middle(widget: QWidget, window: QWidget) -> QPoint:
    return widget.mapTo(window, widget.rect().center())
