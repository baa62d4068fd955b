"""ClosedKiosk: stops every key, click and event that could lead a stranger out of the window."""

from __future__ import annotations

from PySide6.QtCore import QChildEvent, QDynamicPropertyChangeEvent, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import (
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QMoveEvent,
    QPaintEvent,
    QResizeEvent,
    QShortcutEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

Key, Kind, Modifier = Qt.Key, QEvent.Type, Qt.KeyboardModifier

MOVING = {
    Key.Key_Left,
    Key.Key_Right,
    Key.Key_Up,
    Key.Key_Down,
    Key.Key_PageUp,
    Key.Key_PageDown,
    Key.Key_Home,
    Key.Key_End,
    Key.Key_Space,
    Key.Key_Return,
    Key.Key_Enter,
}
TABS = {Key.Key_Tab, Key.Key_Backtab}
"""Shift may be held with these alone."""

HELP = QKeySequence("F1")

KEYS = {Kind.KeyPress, Kind.KeyRelease, Kind.ShortcutOverride}
CLICKS = {Kind.MouseButtonPress, Kind.MouseButtonRelease, Kind.MouseButtonDblClick}
NEVER = {
    Kind.Close,
    Kind.Shortcut,
    Kind.ContextMenu,
    Kind.DragEnter,
    Kind.DragMove,
    Kind.Drop,
    Kind.ToolTip,
    Kind.WhatsThis,
    Kind.QueryWhatsThis,
    Kind.EnterWhatsThisMode,
    Kind.NativeGesture,
    Kind.InputMethod,
    Kind.FileOpen,
}
HARMLESS = {
    QChildEvent,
    QDynamicPropertyChangeEvent,
    QHideEvent,
    QMoveEvent,
    QPaintEvent,
    QResizeEvent,
}
LOOKED_AT = {*KEYS, *CLICKS, *NEVER, Kind.Wheel, Kind.Show, Kind.WindowStateChange}


class ClosedKiosk(QObject):
    """The one filter of the whole application: to read, answer and go back needs none of these.

    Any other window that opens all the same is put away at once; the program ends by leaving its
    event loop. What the window system itself does with a key never reaches a program: that is for
    the compositor to close.
    """

    def __init__(self, app: QApplication, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Swallow what leads out; say True of it, as Qt wants."""
        # Of thousands with every screen many are told by their class, which takes half as long.
        if type(event) in HARMLESS or (kind := event.type()) not in LOOKED_AT:
            return False
        if isinstance(event, QKeyEvent):
            return not _moves(event)
        if isinstance(event, QMouseEvent):
            return not _presses(watched, event)
        if isinstance(event, QWheelEvent):
            # With a key held it would zoom, or scroll sideways.
            return event.modifiers() != Modifier.NoModifier
        if kind in NEVER and not _asks_for_help(event):
            event.ignore()
            return True
        self._watch_windows(watched, kind)
        return False

    def _watch_windows(self, watched: QObject, kind: QEvent.Type) -> None:
        if not isinstance(watched, QWidget) or not watched.isWindow():
            return
        if kind == Kind.Show and type(watched) is not type(self._window):
            # Not within its own showing, which would show it after that.
            QTimer.singleShot(0, watched, watched.hide)
        elif watched is self._window and watched.isMinimized():
            QTimer.singleShot(0, watched, watched.showFullScreen)


def _moves(event: QKeyEvent) -> bool:
    """Whether a key only moves about, presses or scrolls."""
    held = event.modifiers() & ~Modifier.KeypadModifier
    if event.key() in TABS:
        return not held & ~Modifier.ShiftModifier
    return event.key() in MOVING and held == Modifier.NoModifier


def _asks_for_help(event: QEvent) -> bool:
    """Whether a key leads to whom to call, and nowhere out."""
    return isinstance(event, QShortcutEvent) and event.key() == HELP


def _presses(watched: QObject, event: QMouseEvent) -> bool:
    """Whether a click is a finger's: a second one presses a button again, and selects nothing."""
    if event.button() != Qt.MouseButton.LeftButton:
        return False
    twice = event.type() == Kind.MouseButtonDblClick and isinstance(watched, QWidget)
    return not twice or isinstance(watched, QAbstractButton)
