"""FocusRing: two rings around what has the keyboard's focus, while the keyboard is used."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import isValid

from app.views.drawn.look import RADIUS, Look
from app.views.layout.scrolling import scroll_into_view

MARGIN = 6
OUTER, INNER = 3, 3


class FocusRing(QWidget):
    """Lies over the window, around the widget that has the focus and as much of it as is in view.

    Made after the first picture: it names `Qt`, which costs 18 ms.
    """

    def __init__(self, window: QWidget, look: Look) -> None:
        super().__init__(window)
        self._look = look
        self._window = window
        self._target: QWidget | None = None
        self._keyboard = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._box = QRect()
        self.hide()
        self._carriers: list[QWidget] = []
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)
        # What the window system sends to the window; watching every widget would cost each event.
        handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def set_look(self, look: Look) -> None:
        """Draw in other colours from now on."""
        self._look = look
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt's signature
        """Notice whether the keyboard or a pointer was used last, and when the target moves."""
        kind = event.type()
        if kind == QEvent.Type.KeyPress:
            focus = QApplication.focusWidget()
            if not self._keyboard:
                self._keyboard = True
                self._surround(focus)
            # Who scrolled with a pointer stays there, unless the key is for what has the focus.
            if _presses(event) or _writes(event, focus):
                self._bring()
        elif kind in {QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin}:
            self._keyboard = False
            self._let_go()
        elif kind in {QEvent.Type.Move, QEvent.Type.Resize} and self._target is not None:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the outer and the inner ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self._box.translated(-self.pos()))
        ring = QPainterPath()
        for inset in (0, OUTER):
            inner = box.adjusted(inset, inset, -inset, -inset)
            ring.addRoundedRect(inner, RADIUS + MARGIN - inset, RADIUS + MARGIN - inset)
        painter.fillPath(ring, self._look.brush("focus-outer"))
        ring = QPainterPath()
        for inset in (OUTER, OUTER + INNER):
            inner = box.adjusted(inset, inset, -inset, -inset)
            ring.addRoundedRect(inner, RADIUS + MARGIN - inset, RADIUS + MARGIN - inset)
        painter.fillPath(ring, self._look.brush("focus-inner"))
        painter.end()

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._surround(new)
        self._bring()

    def _surround(self, new: QWidget | None) -> None:
        self._let_go()
        if new is None or not self._keyboard or not self._window.isAncestorOf(new):
            return
        self._target = new
        carrier: QWidget | None = new
        while carrier is not None and carrier is not self._window:
            carrier.installEventFilter(self)
            self._carriers.append(carrier)
            carrier = carrier.parentWidget()
        self._place()

    def _bring(self) -> None:
        """Bring what is surrounded into view."""
        if self._target is not None:
            scroll_into_view(self._target, 3 * MARGIN)
            self._place()

    def _let_go(self) -> None:
        for carrier in self._carriers:
            if isValid(carrier):
                carrier.removeEventFilter(self)
        self._carriers.clear()
        self._target = None
        self.hide()

    def _place(self) -> None:
        target = self._target
        if target is None:
            return
        self._box = _on(self._window, target).adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)
        view = self._window.rect()
        parent = target.parentWidget()
        while parent is not None and parent is not self._window:
            view = view.intersected(
                _on(self._window, parent).adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)
            )
            parent = parent.parentWidget()
        self.setGeometry(self._box.intersected(view))
        self.raise_()
        self.show()
        self.update()


def _presses(event: QEvent) -> bool:
    """Whether a key presses the button that has the focus."""
    keys = {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}
    return isinstance(event, QKeyEvent) and event.key() in keys


def _writes(event: QEvent, focus: QWidget | None) -> bool:
    """Whether a key writes into the field that has the focus, or deletes in it."""
    if not isinstance(event, QKeyEvent) or not isinstance(focus, QLineEdit):
        return False
    plain = {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}
    return bool(event.text()) and event.modifiers() in plain


def _on(window: QWidget, widget: QWidget) -> QRect:
    """Where a widget is, or what it has the ring around."""
    box: QRect = getattr(widget, "ringed", widget.rect())
    return box.translated(widget.mapTo(window, QPoint(0, 0)))
