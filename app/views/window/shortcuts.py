"""Keys that work everywhere in the window; behind what covers it none does.

None is a letter or a sign alone: who dictates would press it by speaking (WCAG 2.1.4).
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut

from app.views.accessibility.reading_keys import ReadingKeys
from app.views.page.page_view import PageView
from app.views.window.pane_keys import PaneKeys

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.presenters.display import Display
    from app.presenters.reader import Reader
    from app.presenters.screen import Screen
    from app.presenters.ways import Ways
    from app.views.window.main_window import MainWindow


def add_shortcuts(
    window: MainWindow,
    reader: Reader,
    ways: Ways,
    screen: Screen,
    display: Display,
    *,
    may_search: bool,
) -> None:
    """F1, Alt+Left, F6, Ctrl+F, Ctrl with plus and minus, and arrows for who hears the screen.

    Alt+Left goes back only where a page is on the screen: nobody would see it elsewhere.
    """
    PaneKeys(window, screen)
    ReadingKeys(window)

    def get_help() -> None:
        ways.help()
        window.frame.focus_first()

    def go_back() -> None:
        if any(isinstance(one, PageView) for one in window.frame.panes):
            reader.go_back()

    def search() -> None:
        screen.show_search()
        window.frame.focus_first()

    _add(window, screen, ["F1"], get_help)
    _add(window, screen, ["Alt+Left"], go_back)
    _add(window, screen, ["Ctrl++", "Ctrl+="], partial(display.resize_text, 1))
    _add(window, screen, ["Ctrl+-"], partial(display.resize_text, -1))
    if may_search:
        _add(window, screen, ["Ctrl+F"], search)


def _add(window: MainWindow, screen: Screen, keys: list[str], action: Callable[[], object]) -> None:
    def act() -> None:
        if not screen.hidden and window.frame.isVisible():
            action()

    for one in keys:
        shortcut = QShortcut(QKeySequence(one), window)
        # A key that something lies on is nobody: a visit would never end by itself.
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(act)
