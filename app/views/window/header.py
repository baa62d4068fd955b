"""Header: what is always in reach, in the same place on every screen."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.presenters.screen import PAGE
from app.views.controls.action_button import ActionButton
from app.views.drawn.look import fill_rect
from app.views.layout.arrangement import LOW_BELOW, SINGLE, arrangement
from app.views.layout.column import take_height_from_width
from app.views.layout.focus_order import read_in_order
from app.views.layout.guard import ignore_second_tap

if TYPE_CHECKING:
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
        self._low = self._menu_open = False
        self._pane = ""
        self._heights: dict[int, int] = {}
        self._menu = ActionButton(self.tr("Menu"), "quiet", look, "topics")
        home = ActionButton(self.tr("Home"), "quiet", look, "home")
        topics = ActionButton(self.tr("Topics"), "quiet", look, "topics")
        search = ActionButton(self.tr("Search"), "quiet", look, "search")
        display = ActionButton(self.tr("Text size"), "quiet", look, "text-size")
        language = ActionButton(self.tr("Language"), "quiet", look, "language")
        self._hide = hide = ActionButton(self.tr("Hide screen"), "quiet", look, "hide")
        self._hide_low: ActionButton | None = None
        self._switch = ActionButton(self.tr("Question"), "quiet", look, "question")
        helping = ActionButton(self.tr("Get help now"), "help", look, "help")
        start_over = ActionButton(self.tr("Start over"), "quiet", look, "start-over")
        self._listen = ActionButton(self.tr("Listen to this page"), "quiet", look, "listen")
        self._may_listen = False
        self._first = [home, topics, search]
        self._middle = [display, language, hide]
        self._last = [helping, start_over]
        alone = (self._menu, self._listen, self._switch)
        for button in (*alone, *self._first, *self._middle, *self._last):
            button.setParent(self)
        self._shown = {language: several_languages, search: may_search}
        take_height_from_width(self)

        self._connect()

    def _connect(self) -> None:
        home, topics, search = self._first
        display, language, hide = self._middle
        helping, start_over = self._last
        for button, wanted in (
            (home, self.home_wanted),
            (topics, self.topics_wanted),
            (search, self.search_wanted),
            (display, self.display_wanted),
            (language, self.display_wanted),
            (hide, self.hide_wanted),
            (helping, self.help_wanted),
            (start_over, self.start_over_wanted),
        ):
            button.clicked.connect(wanted)
        for button in self._first:
            button.clicked.connect(self._close_menu)
        self._menu.clicked.connect(self._toggle_menu)
        self._switch.clicked.connect(self._switch_over)
        self._listen.clicked.connect(self._listen_now)

    def fit(self, window: QSize) -> None:
        """Keep to what is needed most in a low window, and where all would take too much of it."""
        self._window = window
        # Help keeps its place, whether the screen has a switch or not, and whatever it says.
        single = arrangement(window.width(), window.height(), self._look.px) == SINGLE
        switches = [[one] for one in self._either] if single else [[]]
        high = max(self._height_of(self._full_rows(window.width(), one)) for one in switches)
        low = window.height() < self._look.em(LOW_BELOW) or high > window.height() * MOST
        if low == self._low:
            return
        self._low = low
        if low and self._hide_low is None:
            self._hide_low = ActionButton(self.tr("Hide"), "quiet", self._look, "hide")
            self._hide_low.setParent(self)
            self._hide_low.clicked.connect(self.hide_wanted)
        self._lay_out_anew()

    @cached_property
    def _either(self) -> list[ActionButton]:
        """The switch with either of its words, to be measured and never shown."""
        pairs = ((self.tr("Page"), "read"), (self.tr("Question"), "question"))
        either = [ActionButton(words, "quiet", self._look, icon) for words, icon in pairs]
        for one in either:
            one.setParent(self)
            one.hide()
        return either

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
            display = self._middle[0]
            (display if display.isVisible() else self._menu).setFocus()

    def offer(self, pane: str) -> None:
        """Offer to show the other one of page and question; "" where both have room."""
        if pane == self._pane:
            return
        if pane:
            words = self.tr("Page") if pane == PAGE else self.tr("Question")
            self._switch.say(words, "read" if pane == PAGE else "question")
        self._pane = pane
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
            if alone and button is (self._middle[0] if not self._low else row[1]):
                x += free
            wide = width if alone else width + free // len(row)
            button.setGeometry(x, top, min(wide, self.width()), self._row_height())
            x += wide + pad

    def _row_height(self) -> int:
        return self._menu.sizeHint().height()

    def _height_of(self, rows: list[list[ActionButton]]) -> int:
        pad = self._pad()
        return len(rows) * (self._row_height() + pad) + pad

    def _pad(self) -> int:
        return max(self._look.gap, self._look.em(0.4))

    def _rows(self, width: int) -> list[list[ActionButton]]:
        return self._low_rows(width) if self._low else self._full_rows(width, self._switches())

    def _full_rows(self, width: int, switch: list[ActionButton]) -> list[list[ActionButton]]:
        first, middle = self._of(self._first), self._of(self._middle)
        everything = [*first, *middle, *switch, *self._last]
        if self._needed(everything) <= width:
            return [everything]
        rows = [[*first, *self._last], [*middle, *switch]]
        return [line for row in rows for line in self._broken(row, width)]

    def _low_rows(self, width: int) -> list[list[ActionButton]]:
        hide = self._hide_low or self._hide
        row = [self._menu, hide, *self._switches(), *self._last]
        if self._needed(row) > width:
            # In a narrow window help has a row of its own, and what is beside it shares one.
            helping, start_over = self._last
            row = [self._menu, hide, helping, *self._switches(), start_over]
        top = self._broken(row, width)
        if not self._menu_open:
            return top
        others = [one for one in self._of([*self._first, *self._middle]) if one is not self._hide]
        listen = [self._listen] if self._may_listen else []
        rest = self._broken([*others, *listen], width)
        if self._height_of([*top, *rest]) > self._window.height():
            # Until Menu is pressed again.
            top = self._broken([self._menu, self._last[0]], width)
        return [*top, *rest]

    def _of(self, buttons: list[ActionButton]) -> list[ActionButton]:
        return [button for button in buttons if self._shown.get(button, True)]

    def _switches(self) -> list[ActionButton]:
        return [self._switch] if self._pane else []

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
