"""PageView: one page of the guide in a scrolled column, with what belongs to reading below it."""

from __future__ import annotations

import math
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.domain.contents import HELP_PAGE
from app.views.drawn.look import Look, fill_rect
from app.views.layout.rest import BETWEEN_MS, PIECE_MS, Rest
from app.views.layout.scrolling import (
    let_finger_scroll,
    make_scroll_area,
    settle,
    show_bar,
    show_soon,
)
from app.views.layout.unseen import paint_unseen
from app.views.page.page_buttons import PageButtons
from app.views.page.page_column import TOP, PageColumn, open_section
from app.views.page.page_stack import PageStack

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from app.domain.page import Page
    from app.presenters.reader import Opening, Place, Reader
    from app.views.controls.action_button import ActionButton
    from app.views.page.block_maker import BlockMaker


class PageView(QWidget):
    """Shows what the reader opens; `shown` carries a page's id when it is on the screen.

    With `prints` a page can be wanted on paper: `print_wanted` carries its id. With `steps` Up and
    Down stay in little room.
    """

    shown = Signal(str)
    print_wanted = Signal(str)

    def __init__(
        self, reader: Reader, maker: BlockMaker, look: Look, *, prints: bool, steps: bool
    ) -> None:
        super().__init__()
        self._reader, self._maker, self._look = reader, maker, look
        self._awaited: Opening | None = None
        self._whole = False
        self._place = TOP
        self._then: Callable[[], None] | None = None
        self._unfinished = False
        self._step = 0
        self._rest = Rest(BETWEEN_MS, self)
        self._scroll = make_scroll_area(look)
        self._pages = PageStack(look)
        self._scroll.setWidget(self._pages)
        self._buttons = PageButtons(reader, self._scroll, look, prints=prints, steps=steps)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(self._scroll, 1)
        self._rows.addWidget(self._buttons.foot)

        self._rest.over.connect(self._build_some)
        self._buttons.print_wanted.connect(self.print_wanted)
        reader.page_opened.connect(self.show_opening)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Put the buttons where there is room for them."""
        self._buttons.fit(self, self._rows, self._pages)
        # At once: a place is gone to in the height that there is.
        self._rows.activate()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the line above what stands below; what is below the view is made after that."""
        if self._unfinished:
            self._unfinished = False
            self._rest.begin()
        below = self._buttons.below
        if below is not None:
            painter = QPainter(self)
            line = QRectF(0, below.y(), self.width(), 1)
            fill_rect(painter, line, self._look.brush("hairline"))
            painter.end()

    @property
    def open_page(self) -> PageColumn | None:
        """What is on the screen."""
        return self._pages.seen

    def add_to_foot(self, button: ActionButton) -> None:
        """Put a button behind those that belong to reading."""
        self._buttons.add(button)
        if self.isVisible():
            self._buttons.fit(self, self._rows, self._pages)

    def put_bar(self, bar: QWidget) -> None:
        """Show a bar above the foot, or at the lower edge where there is none."""
        self._rows.insertWidget(1, bar)
        self._rows.activate()

    def prepare(self, page: Page, *, whole: bool) -> bool:
        """Make a little of a page that may be opened next; False when nothing of it is left.

        Unless it may be opened at any section of it, as a `whole`, what is seen first is enough.
        """
        column = self._pages.get(page.id) or self._column(page)
        view = self._scroll.viewport().rect()
        if column is self._pages.seen or column.fills(view.size(), whole=whole):
            return False
        column.widget.resize(view.width(), column.widget.height())
        column.build_for(PIECE_MS)
        if column.fills(view.size(), whole=whole):
            paint_unseen(column.widget, view)
        return True

    def focus_heading(self) -> None:
        """Put the focus on the title of the open page."""
        if self._pages.seen is not None:
            self._focus(self._pages.seen, None)

    def forget_pages(self) -> None:
        """Drop every page that was built, with what was opened on it."""
        self._awaited = self._then = None
        self._drop(self._pages.kept)

    def renew_helplines(self) -> None:
        """Build anew what shows help lines: another country was chosen."""
        self._drop([column for column in self._pages.kept if column.has_helplines])

    def _drop(self, dropped: Sequence[PageColumn]) -> None:
        for column in dropped:
            self._pages.forget(column)
        opening = self._reader.opening
        if self._pages.seen in dropped and opening is not None:
            self.show_opening(opening)
        for column in dropped:
            self._pages.drop(column)

    def let_finger_scroll(self) -> None:
        """Scroll with a dragging finger."""
        let_finger_scroll(self._scroll)

    def show_opening(self, opening: Opening) -> None:
        """Show a page at a section, as soon as its width is known; what is in view is made first.

        A person who goes back finds a page where they left it.
        """
        self._awaited = opening
        self._whole, self._place, self._then = False, TOP, None
        if self.isVisible():
            self._show_awaited()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Show what was opened meanwhile."""
        self._show_awaited()

    @property
    def awaits_place(self) -> bool:
        """Whether nobody has seen yet the page whose place is awaited."""
        return self._awaited is not None and self._then is not None

    @property
    def place(self) -> Place:
        """The row of the page that is at the top of the view, and how much of it is above."""
        if self._awaited is not None:
            return self._place
        above = self._scroll.verticalScrollBar().value()
        if self._pages.seen is None or not above:
            return TOP
        return self._pages.seen.widget.row_at(above)

    def await_place(self, place: Place, then: Callable[[], None], *, whole: bool) -> None:
        """Show the awaited page at this place, `whole` or not, and do something `then`."""
        self._place = place
        self._then = then
        self._whole = whole

    def go_to_place(self, place: Place) -> None:
        """Scroll to a place that `place` told."""
        if self._pages.seen is not None and place != TOP:
            settle(self._scroll)
            self._scroll.verticalScrollBar().setValue(self._pages.seen.widget.y_of(place))

    def finish(self) -> None:
        """Make what is below the view."""
        if self._pages.seen is not None and not self._pages.seen.complete:
            self._pages.seen.build_rest()
            self._pages.take_height()

    def _show_awaited(self) -> None:
        opening, self._awaited = self._awaited, None
        if opening is None:
            return
        self._buttons.offer_back(offered=opening.can_go_back)
        self._leave()
        self._step = opening.step
        column = self._pages.get(opening.page.id) or self._column(opening.page)
        if column is not self._pages.seen or not opening.followed:
            self._scroll.verticalScrollBar().setValue(0)
        if opening.left is not None:
            self.await_place(opening.left, partial(self.go_to_place, opening.left), whole=False)
        takes_focus = self._has_focus() or not opening.followed
        self._build(column, opening.section)
        target = column.where_left(opening.left) if opening.left is not None else None
        if column is not self._pages.seen:
            self._put_on_screen(column, target, takes_focus=takes_focus)
        place, self._place = self._place, TOP
        then, self._then = self._then, None
        self._whole = False
        self._unfinished = not column.complete
        self.update()
        self._buttons.tell_ends()
        if place == TOP and opening.left is None:
            self._go_where_asked(column, opening)
        if takes_focus:  # also of a page that was on the screen
            self._focus(column, target)
        if then is not None:
            then()
        self._reader.arrive()
        self.shown.emit(opening.page.id)

    def _leave(self) -> None:
        """Remember where the page on the screen is, for who comes back to this step."""
        if self._pages.seen is not None:
            self._reader.leave(self._step, self.place)
            self._pages.seen.leave(self.place)

    def _column(self, page: Page) -> PageColumn:
        column = PageColumn(page, self._maker, self._look, self._scroll)
        self._pages.put(column)
        return column

    def _build(self, column: PageColumn, section: str) -> None:
        """Make of a page what comes into view, and all that is above it."""
        viewport = self._scroll.viewport()
        # For a place as high as it may get without its foot: what is short would move the place.
        seen = viewport.height() if self._place == TOP else self.height()
        width, height = viewport.width(), math.inf if self._whole else seen
        if section:
            column.build_to(section, width, height)
        if not section or self._place != TOP:
            column.build(width, height, self._place[0])

    def _put_on_screen(
        self, column: PageColumn, target: QWidget | None, *, takes_focus: bool
    ) -> None:
        earlier = self._pages.see(column)
        if takes_focus:  # before the earlier page goes: Qt would look for another place
            self._focus(column, target)
        if earlier is not None:
            earlier.widget.hide()
        self._pages.take_height()
        show_bar(self._scroll)

    def _has_focus(self) -> bool:
        return self._scroll.isAncestorOf(QApplication.focusWidget() or self)

    def _build_some(self) -> None:
        """Make a little of what is below the view, and the rest when there is time again."""
        if self._pages.seen is not None and not self._pages.seen.complete:
            self._pages.seen.build_for(PIECE_MS)
            self._rest.go_on()

    def _go_where_asked(self, column: PageColumn, opening: Opening) -> None:
        if opening.section:
            self._go_to(column, opening.section, mark=not opening.followed)
        elif opening.page.id == HELP_PAGE:
            number = column.build_to_number()
            if number is not None:
                # In little room it stands below the view.
                show_soon(number, self._look.em(0.5))

    def _go_to(self, column: PageColumn, section: str, *, mark: bool) -> None:
        widget = column.section(section)
        if widget is not None:
            open_section(widget)
            self._pages.settle()
            self._scroll.verticalScrollBar().setValue(max(0, widget.y() - self._look.em(0.4)))
            if mark:
                from app.views.page.section_mark import SectionMark  # noqa: PLC0415 - not for the start

                SectionMark(widget, self._look)

    def _focus(self, column: PageColumn, target: QWidget | None) -> None:
        """Put the focus on this, or on the heading that was asked for."""
        opening = self._reader.opening
        asked = column.heading(opening.section) if opening is not None else None
        target = target or asked or column.title()
        if target is not None:
            target.setFocus()
