"""PageColumn: the blocks of one page, those in view first and the others when there is time."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from app.domain.page import Block, ComparePanel, Disclosure, Heading, HelplinePanel, Page
from app.views.drawn.text_view import TextView
from app.views.layout.column import Column, height_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QSize
    from PySide6.QtWidgets import QWidget

    from app.presenters.reader import Place
    from app.views.drawn.look import Look
    from app.views.page.block_maker import BlockMaker

MEASURE = 33.0
"""The widest line in body text heights: about 72 characters."""

WIDEST = 62.0
"""The same for what is compared side by side."""

TOP: Place = (0, 0.0)


class Following(NamedTuple):
    """What belongs to the block before it, and is made by itself: it may stand below the view."""

    gap: int
    make: Callable[[], QWidget]


class PageColumn:
    """A page's widget, where its sections are, and what had the focus when it was left."""

    def __init__(self, page: Page, maker: BlockMaker, look: Look, within: QWidget) -> None:
        em = look.em
        margins = (em(1.5), em(1.2), em(1.5), em(2.0))
        self.widget = Column(em(0.75), margins, em(MEASURE), within)
        self._maker = maker
        self._look = look
        self._waiting: list[Block | Following] = list(page.blocks)
        self._above: Block | None = None
        self._has_helplines = any(isinstance(block, HelplinePanel) for block in page.blocks)
        self._sections: dict[str, QWidget] = {}
        self._made: list[QWidget | None] = []
        self.page = page
        self._left: tuple[Place, QWidget] | None = None

    @property
    def has_helplines(self) -> bool:
        """Whether a chosen country changes what the page shows."""
        return self._has_helplines

    @property
    def complete(self) -> bool:
        """Whether every block has its widget."""
        return not self._waiting

    def fills(self, view: QSize, *, whole: bool) -> bool:
        """Whether nothing is left to make, or, unless all is wanted, of what is seen first."""
        enough = not whole and self.widget.height_from(0, view.width()) >= view.height()
        return self.complete or enough

    def build(self, width: int, height: float, first: int = 0) -> None:
        """Make widgets until the page is as high as this at a width, from its row `first` on."""
        if self.complete:
            return
        built = self.widget.height_from(first, width)
        while self._waiting and built < height:
            widget, gap = self._make_next()
            if widget is not None and self.widget.rows > first:
                # As wide as it will be: a picture is lower than in all of the width.
                built += gap + height_of(widget, self.widget.room_of(widget, width))

    def build_to(self, section: str, width: int, height: float) -> None:
        """Make widgets until the page is as high as this at a width, from a section on."""
        while self._waiting and section not in self._sections:
            self._make_next()
        widget = self._sections.get(section)
        if widget is not None:
            self.build(width, height, self.widget.row_of(widget) + 1)

    def build_to_number(self) -> QWidget | None:
        """Make widgets up to the first emergency number, which it returns; None without any."""
        while self._waiting and not any(hasattr(one, "number") for one in self._made):
            self._make_next()
        found = (getattr(one, "number", None) for one in self._made)
        return next((one for one in found if one is not None), None)

    def build_for(self, milliseconds: int) -> None:
        """Make widgets of other blocks for so long, and at least one."""
        clock = QElapsedTimer()
        clock.start()
        while self._waiting:
            self._make_next()
            if clock.elapsed() >= milliseconds:
                break
        self.widget.settle()

    def build_rest(self) -> None:
        """Make the widgets of all other blocks."""
        while self._waiting:
            self._make_next()
        self.widget.settle()

    def widget_of(self, block: int) -> QWidget | None:
        """The widget of a block, by its number; None for one that is not shown, or not made yet."""
        return self._made[block] if 0 <= block < len(self._made) else None

    def section(self, section: str) -> QWidget | None:
        """The widget that a section begins with, or None without such a section."""
        return self._sections.get(section)

    def title(self) -> TextView | None:
        """The page's own heading."""
        found = self._sections.get("top")
        return found if isinstance(found, TextView) else None

    def heading(self, section: str) -> QWidget | None:
        """What has the title of a section and takes its focus: the row of one that opens."""
        found = self._sections.get(section)
        titled: QWidget | None = getattr(found, "row", found)
        return titled

    def leave(self, place: Place) -> None:
        """Remember what has the focus, if a person sees it, while this place is at the top."""
        focus = QApplication.focusWidget()
        self._left = None
        if focus and self.widget.isAncestorOf(focus) and not focus.visibleRegion().isEmpty():
            self._left = (place, focus)

    def where_left(self, place: Place) -> QWidget | None:
        """What had the focus when the page was left here, or the heading of what was being read."""
        if self._left is not None and self._left[0] == place and isValid(self._left[1]):
            return self._left[1]
        above = [key for key, one in self._sections.items() if self.widget.row_of(one) <= place[0]]
        return self.heading(above[-1]) if above else self.title()

    def _make_next(self) -> tuple[QWidget | None, int]:
        block = self._waiting.pop(0)
        if isinstance(block, Following):
            made = block.make()
            self.widget.add(made, block.gap)
            return made, block.gap
        widget, gap = self._maker.make(block), self._maker.gap(block, self._above)
        self._made.append(widget)
        self._waiting[:0] = [Following(*one) for one in getattr(widget, "following", ())]
        if widget is not None:
            self._above = block
            wide = self._look.em(WIDEST) if isinstance(block, ComparePanel) else 0
            self.widget.add(widget, gap, widest=wide)
            if isinstance(block, Heading | Disclosure):
                self._sections[block.id] = widget
        return widget, gap


def open_section(widget: QWidget) -> None:
    """Open a disclosure that a link leads to."""
    from app.views.page.disclosure_view import DisclosureView  # noqa: PLC0415 - few pages have one

    if isinstance(widget, DisclosureView):
        widget.open()
