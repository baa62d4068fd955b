"""Header: what is always in reach, in the same place on every screen."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.presenters.screen import PAGE, QUESTION
from app.views.controls.action_button import ActionButton
from app.views.drawn.look import fill_rect
from app.views.layout.arrangement import LOW_BELOW, SINGLE, arrangement
from app.views.layout.column import take_height_from_width
from app.views.layout.focus_order import read_in_order
from app.views.layout.guard import ignore_second_tap

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance

    from app.views.drawn.look import Look

MOST = 0.3
"""Of a window's height: a higher header keeps to what is needed most."""


class Header(QWidget):
    """Icons with words in one row; in a narrow window in two.

    In a low window only the most needed stay, and Menu shows the others.
    """

    home_wanted = Signal()
    topics_wanted = Signal()
    search_wanted = Signal()
    display_wanted = Signal()
    hide_wanted = Signal()
    help_wanted = Signal()
    start_over_wanted = Signal()
    listen_wanted = Signal()
    pane_wanted = Signal(str)

    def __init__(self, look: Look, *, several_languages: bool, may_search: bool) -> None:
        super().__init__()
        self._look = look
        self._window = QSize()
        self._low = self._single = self._menu_open = False
        self._pane = ""
        self._may_listen = False
        self._heights: dict[int, int] = {}
        home = self._button(self.tr("Home"), "home", self.home_wanted)
        topics = self._button(self.tr("Topics"), "topics", self.topics_wanted)
        self._display = self._button(self.tr("Text size"), "text-size", self.display_wanted)
        self._hide = self._button(self.tr("Hide screen"), "hide", self.hide_wanted)
        helping = self._button(self.tr("Get help now"), "help", self.help_wanted, kind="help")
        start_over = self._button(self.tr("Start over"), "start-over", self.start_over_wanted)
        self._first = [home, topics]
        self._middle = [self._display, self._hide]
        self._last = [helping, start_over]
        if may_search:
            self._first.append(self._button(self.tr("Search"), "search", self.search_wanted))
        if several_languages:
            language = self._button(self.tr("Language"), "language", self.display_wanted)
            self._middle.insert(1, language)
        for button in self._first:
            button.clicked.connect(self._close_menu)
        take_height_from_width(self)

    def _button(
        self,
        words: str,
        icon: str,
        wanted: SignalInstance | Callable[[], None],
        kind: str = "quiet",
    ) -> ActionButton:
        button = ActionButton(words, kind, self._look, icon)
        button.setParent(self)
        button.clicked.connect(wanted)
        return button

    @cached_property
    def _menu(self) -> ActionButton:
        return self._button(self.tr("Menu"), "topics", self._toggle_menu)

    @cached_property
    def _listen(self) -> ActionButton:
        return self._button(self.tr("Listen to this page"), "listen", self._listen_now)

    @cached_property
    def _hide_low(self) -> ActionButton:
        return self._button(self.tr("Hide"), "hide", self.hide_wanted)

    @cached_property
    def _switch(self) -> ActionButton:
        return self._button(*self._says(self._pane), self._switch_over)

    @cached_property
    def _either(self) -> list[ActionButton]:
        """The switch with either of its words, to be measured and never shown."""
        either = [self._button(*self._says(pane), self._switch_over) for pane in (PAGE, QUESTION)]
        for one in either:
            one.hide()
        return either

    def _says(self, pane: str) -> tuple[str, str]:
        """The words and the icon of what leads to a pane."""
        return (self.tr("Page"), "read") if pane == PAGE else (self.tr("Question"), "question")

    def fit(self, window: QSize) -> None:
        """Keep to what is needed most in a low window, and where all would take too much of it."""
        self._window = window
        # Help keeps its place, whether the screen has a switch or not, and whatever it says.
        single = arrangement(window.width(), window.height(), self._look.px) == SINGLE
        switches = [[one] for one in self._either] if single else [[]]
        high = max(self._height_of(self._full_rows(window.width(), one)) for one in switches)
        low = window.height() < self._look.em(LOW_BELOW) or high > window.height() * MOST
        if (low, single) != (self._low, self._single):
            self._low, self._single = low, single
            self._lay_out_anew()

    def let_listen(self, *, may: bool) -> None:
        """Offer to read the page aloud; in a higher window a button below the page does."""
        if may != self._may_listen:
            self._may_listen = may
            if self._menu_open:
                self._lay_out_anew()

    def take_focus_from(self, panel: QWidget) -> None:
        """Put the focus of the choices of display, which go, on what opened them."""
        focused = QApplication.focusWidget()
        if focused is not None and panel.isAncestorOf(focused):
            (self._display if self._display.isVisible() else self._menu).setFocus()

    @property
    def single(self) -> bool:
        """Whether the window has room for one of page and question only."""
        return self._single

    def offer(self, pane: str) -> None:
        """Offer to show the other one of page and question where one has room; "" for neither."""
        if pane != self._pane:
            self._pane = pane
            if self._single:
                self._lay_out_anew()

    def heightForWidth(self, width: int) -> int:
        """How high the rows are at a width."""
        if width not in self._heights:
            self._heights[width] = self._height_of(self._rows(width))
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """One row."""
        return QSize(self._look.em(60), self.heightForWidth(self._look.em(60)))

    def minimumSizeHint(self) -> QSize:
        """The header may be as narrow as it must."""
        return QSize(1, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Put the buttons into rows."""
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the background and the line below."""
        painter = QPainter(self)
        box = QRectF(self.rect())
        fill_rect(painter, box, self._look.brush("surface"))
        box.setTop(box.bottom() - 1)
        fill_rect(painter, box, self._look.brush("hairline"))
        painter.end()

    def _lay_out_anew(self) -> None:
        for switch in self._switches():
            switch.say(*self._says(self._pane))
        self._heights.clear()
        self._place()
        self.updateGeometry()

    def _place(self) -> None:
        rows = self._rows(self.width())
        shown = {button for row in rows for button in row}
        for button in self.findChildren(ActionButton):
            button.setVisible(button in shown)
        # Tab goes along the rows, whatever stands in which.
        read_in_order([button for row in rows for button in row])
        top = self._pad()
        for row in rows:
            self._place_row(row, top, alone=len(rows) == 1)
            top += self._row_height() + self._pad()

    def _place_row(self, row: list[ActionButton], top: int, *, alone: bool) -> None:
        """One row keeps its first buttons at the left; several share out their width."""
        pad = self._pad()
        widths = [button.sizeHint().width() for button in row]
        free = max(0, self.width() - pad - sum(width + pad for width in widths))
        x = pad
        for button, width in zip(row, widths, strict=True):
            if alone and button is (self._display if not self._low else row[1]):
                x += free
            wide = width if alone else width + free // len(row)
            button.setGeometry(x, top, min(wide, self.width()), self._row_height())
            x += wide + pad

    def _row_height(self) -> int:
        return self._display.sizeHint().height()

    def _height_of(self, rows: list[list[ActionButton]]) -> int:
        pad = self._pad()
        return len(rows) * (self._row_height() + pad) + pad

    def _pad(self) -> int:
        return max(self._look.gap, self._look.em(0.4))

    def _rows(self, width: int) -> list[list[ActionButton]]:
        return self._low_rows(width) if self._low else self._full_rows(width, self._switches())

    def _full_rows(self, width: int, switch: list[ActionButton]) -> list[list[ActionButton]]:
        everything = [*self._first, *self._middle, *switch, *self._last]
        if self._needed(everything) <= width:
            return [everything]
        helping, start_over = self._last
        above = [[*self._first, helping, start_over], [*self._middle, *switch]]
        below = [[*self._first, helping], [*self._middle, *switch, start_over]]
        apart = [[*self._first, helping], self._middle, [*switch, start_over]]
        for rows in (above, below, apart):
            if all(self._needed(row) <= width for row in rows):
                return rows
        return [line for row in above for line in self._broken(row, width)]

    def _low_rows(self, width: int) -> list[list[ActionButton]]:
        row = [self._menu, self._hide_low, *self._switches(), *self._last]
        if self._needed(row) > width:
            # In a narrow window help has a row of its own, and what is beside it shares one.
            helping, start_over = self._last
            row = [self._menu, self._hide_low, helping, *self._switches(), start_over]
        top = self._broken(row, width)
        if not self._menu_open:
            return top
        others = [one for one in (*self._first, *self._middle) if one is not self._hide]
        listen = [self._listen] if self._may_listen else []
        rest = self._broken([*others, *listen], width)
        if self._height_of([*top, *rest]) > self._window.height():
            # Until Menu is pressed again.
            top = self._broken([self._menu, self._last[0]], width)
        return [*top, *rest]

    def _switches(self) -> list[ActionButton]:
        return [self._switch] if self._pane and self._single else []

    def _broken(self, row: list[ActionButton], width: int) -> list[list[ActionButton]]:
        lines: list[list[ActionButton]] = [[]]
        for button in row:
            if lines[-1] and self._needed([*lines[-1], button]) > width:
                lines.append([])
            lines[-1].append(button)
        return lines

    def _needed(self, row: list[ActionButton]) -> int:
        pad = self._pad()
        return sum(button.sizeHint().width() + pad for button in row) + pad

    def _toggle_menu(self) -> None:
        self._menu_open = not self._menu_open
        self._lay_out_anew()

    def _close_menu(self) -> None:
        if self._menu_open:
            self._toggle_menu()

    def _listen_now(self) -> None:
        # The menu would stand in front of what is read.
        self._toggle_menu()
        self._menu.setFocus()
        self.listen_wanted.emit()

    def _switch_over(self) -> None:
        self.pane_wanted.emit(self._pane)
        # The buttons may stand otherwise now: Start over where this was pressed.
        ignore_second_tap(self.window())
