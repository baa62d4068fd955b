"""Escapes: whatever leads out of a kiosk's window, and what shows that somebody got out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
)

from app.views.kiosk.calm_page import CalmPage
from app.views.kiosk.cleaning_view import CleaningView
from app.views.kiosk.staff_view import StaffView
from tests.endurance.paws import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.endurance.kiosk import Kiosk

OUTSIDE = ("http", "https", "mailto", "tel", "file", "ftp", "sms")
OPENED = (QMenu, QDialog)
TYPED_INTO = (QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox, QComboBox)
BEHIND_THE_PIN = (StaffView, CleaningView)


class Escapes(QObject):
    """Looks at the whole process; hears of every address that is opened outside."""

    def __init__(self, kiosk: Kiosk) -> None:
        super().__init__()
        self._kiosk = kiosk
        self._opened: list[str] = []
        for scheme in OUTSIDE:
            # Its signature says bytes; it takes words alone.
            QDesktopServices.setUrlHandler(scheme, self, "open")  # type: ignore[arg-type]
        QGuiApplication.clipboard().setText(WORDS)

    @Slot(QUrl)
    def open(self, address: QUrl) -> None:
        """Keep an address in place of opening it."""
        self._opened.append(address.toString())

    def found(self) -> list[str]:
        """What is wrong now, in sentences; nothing while nobody got out."""
        return [*self._windows(), *self._widgets(), *self._words(), *self._kiosk.errors]

    def _windows(self) -> Iterator[str]:
        window = self._kiosk.program.window
        if not window.isVisible():
            yield "the window is gone"
        elif not window.isFullScreen():
            yield "the window does not fill the screen"
        for other in QApplication.topLevelWidgets():
            if other is not window and other.isVisible():
                yield f"another window is open: {type(other).__name__}"
        if QApplication.activePopupWidget() or QApplication.activeModalWidget():
            yield "something is open that waits for an answer"

    def _widgets(self) -> Iterator[str]:
        for widget in QApplication.allWidgets():
            if isinstance(widget, OPENED):
                yield f"there is a {type(widget).__name__}"
            if isinstance(widget, TYPED_INTO):
                yield f"something can be typed into a {type(widget).__name__}"
            if isinstance(widget, BEHIND_THE_PIN):
                yield f"the staff's {type(widget).__name__} opened without the PIN"
            if isinstance(widget, CalmPage):
                yield "something failed, and the calm page is shown"

    def _words(self) -> Iterator[str]:
        if QGuiApplication.clipboard().text() not in {"", WORDS}:
            yield "something was copied"
        for address in self._opened:
            yield f"opened outside: {address}"
