"""MainWindow: the window itself; what is in it is a Frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget
from shiboken6 import delete, isValid

from app.views.layout.focus_order import move_focus
from app.views.layout.guard import ignore_second_tap

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QResizeEvent

    from app.views.window.frame import Frame


LEAST = (640, 480)
ENTER = (0x01000004, 0x01000005)
"""Qt.Key_Return and Qt.Key_Enter; naming them would make all of Qt's enumerations."""

HOME, END = 0x01000010, 0x01000011
"""Qt.Key_Home and Qt.Key_End."""


class MainWindow(QWidget):
    """Holds one frame; `painted` is emitted once, when the first picture is on the screen."""

    painted = Signal()
    resized = Signal()
    closed = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self._painted = False
        self._replacing = False
        self._fills_screen = False
        self._cover: QWidget | None = None
        self._behind: QWidget | None = None
        self._frame: Frame | None = None
        self.setWindowTitle(title)
        self.setMinimumSize(*LEAST)
        # Until there is a title to give it to: Qt would give it to the first button.
        self.setFocus()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    @property
    def frame(self) -> Frame:
        """What is in the window; raises AssertionError before there is anything."""
        assert self._frame is not None  # noqa: S101
        return self._frame

    def fit(self, screen: QSize, largest: tuple[int, int]) -> None:
        """Be as large as the screen lets, and at most so large."""
        size = (min(largest[0], screen.width()), min(largest[1], screen.height()))
        self._fills_screen = size != largest
        self.resize(*size)

    def open(self, *, fullscreen: bool) -> None:
        """Come onto the screen; a small one is filled."""
        if fullscreen:
            self.showFullScreen()
        elif self._fills_screen:
            self.showMaximized()
        else:
            self.show()

    def put(self, frame: Frame) -> None:
        """Show this frame in place of the one before."""
        earlier, self._frame = self._frame, frame
        self._replacing = True
        if earlier is not None:
            self._layout.removeWidget(earlier)
        self._layout.addWidget(frame)
        if self.isVisible() or earlier is not None:
            # Its size comes before it is shown, so that nothing in it is made for another.
            frame.take_size(self.size())
            frame.setVisible(self._cover is None)
        if earlier is not None:
            earlier.hide()
            earlier.deleteLater()
        self._replacing = False

    def paint_no_more(self) -> None:
        """Spare the picture of the frame, which goes; there is none when making one has failed."""
        if self._frame is not None:
            self._frame.setUpdatesEnabled(False)

    def empty(self) -> None:
        """Let go of the frame at once, so that the next is made in the memory that it had.

        Made beside it, what stays for long would stand between what goes, and memory get holes.
        """
        earlier, self._frame = self._frame, None
        if earlier is not None:
            self._replacing = True
            self._layout.removeWidget(earlier)
            delete(earlier)
            self._replacing = False

    @property
    def covering(self) -> QWidget | None:
        """What is shown in place of the frame, if anything."""
        return self._cover

    def cover(self, cover: QWidget) -> None:
        """Show this in place of the frame, which keeps its places, and of any cover before."""
        self.uncover()
        focused = QApplication.focusWidget()
        self._behind = focused if focused is not None and self.isAncestorOf(focused) else None
        self._cover = cover
        self._replacing = True
        if self._frame is not None:
            self._frame.hide()
        self._layout.addWidget(cover)
        cover.show()
        self._replacing = False

    def uncover(self) -> None:
        """Show the frame again where there is a cover; the focus returns to where it was."""
        cover, self._cover = self._cover, None
        if cover is None:
            return
        self._replacing = True
        self._layout.removeWidget(cover)
        if self._frame is not None:
            self._frame.show()
            ignore_second_tap(self._frame)
        if self._behind is not None and isValid(self._behind):
            self._behind.setFocus()
        elif self._behind is not None and self._frame is not None:
            # What had it has gone meanwhile, as a code does after its minute.
            self._frame.focus_first()
        cover.hide()
        cover.deleteLater()
        self._behind = None
        self._replacing = False

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's signature
        """Move the focus in the order in which a screen reader meets the widgets."""
        return not self._replacing and move_focus(self, forward=next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button that has the focus with Enter too: Qt's own key for it is Space.

        A field takes Home and End for itself.
        """
        button = QApplication.focusWidget()
        if event.key() in ENTER and isinstance(button, QAbstractButton):
            button.click()
        elif event.key() in (HOME, END) and self._frame is not None:
            from app.views.window.end_keys import show_end  # noqa: PLC0415 - not for the start

            show_end(self._frame, last=event.key() == END)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Say so: a larger window may hold larger text."""
        self.resized.emit()

    def event(self, event: QEvent) -> bool:
        """Say so too when the window comes to a screen with pixels of another size."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.resized.emit()
        return super().event(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say so: what is read aloud ends with the window."""
        self.closed.emit()
        super().closeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Notice the first picture."""
        if not self._painted:
            self._painted = True
            self.painted.emit()
