"""Keys that work everywhere in the window; behind what covers it none does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from app.presenters.reader import Reader
    from app.presenters.screen import Screen
    from app.views.main_window import MainWindow

BACK = "Alt+Left"
SEARCH = ("Ctrl+F", "/")


def add_shortcuts(window: MainWindow, reader: Reader, screen: Screen, *, may_search: bool) -> None:
    """Let Alt+Left go back to the page before, and, where there is search, its keys open it."""

    def go_back() -> None:
        if not screen.hidden and window.frame.isVisible():
            reader.go_back()

    def go_search() -> None:
        if not screen.hidden:
            screen.show_search()
            window.frame.focus_first()

    QShortcut(QKeySequence(BACK), window).activated.connect(go_back)
    for keys in SEARCH if may_search else ():
        QShortcut(QKeySequence(keys), window).activated.connect(go_search)
