"""Keys that work everywhere in the window; behind a hidden screen none does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut

from app.views.reading_keys import ReadingKeys

if TYPE_CHECKING:
    from app.presenters.reader import Reader
    from app.presenters.screen import Screen
    from app.views.main_window import MainWindow

BACK = "Alt+Left"
SEARCH = ("Ctrl+F", "/")


def add_shortcuts(window: MainWindow, reader: Reader, screen: Screen, *, may_search: bool) -> None:
    """Alt+Left goes back a page, the arrows read for who hears, and search has its keys."""

    def go_back() -> None:
        if not screen.hidden:
            reader.go_back()

    def go_search() -> None:
        if not screen.hidden:
            screen.show_search()
            window.frame.focus_first()

    ReadingKeys(window)
    QShortcut(QKeySequence(BACK), window).activated.connect(go_back)
    for keys in SEARCH if may_search else ():
        QShortcut(QKeySequence(keys), window).activated.connect(go_search)
