"""PageStack: the pages that stay built, one upon the other, of which one is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.views.drawn.look import fill_rect
from app.views.layout.column import ANY_WIDTH, take_height_from_width, wants_layout
from app.views.layout.focus_order import read_in_order

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QResizeEvent

    from app.views.drawn.look import Look
    from app.views.page.page_column import PageColumn
    from app.views.page.page_foot import PageFoot

KEPT = 6
"""How many pages stay built, so that going back and on is quick."""


class PageStack(QWidget):
    """What is scrolled: as wide as its area and as high as the page that is seen, with its end.

    A page stays in it while another is seen. Qt tells every widget of what is moved out of an area
    and back about its colours, twice, which takes longer than to show it.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.seen: PageColumn | None = None
        self._kept: dict[str, PageColumn] = {}
        self._foot: PageFoot | None = None
        take_height_from_width(self)

    @property
    def kept(self) -> tuple[PageColumn, ...]:
        """All that stay built, first what was not seen for longest."""
        return tuple(self._kept.values())

    @property
    def foot(self) -> PageFoot | None:
        """The buttons that stand at the end of every page, and are scrolled with it."""
        return self._foot

    def end_with(self, foot: PageFoot | None) -> None:
        """Show buttons at the end of every page, or none any more."""
        self._foot = foot
        if foot is not None:
            foot.setParent(self)
            foot.show()
        self.take_height()

    def get(self, page_id: str) -> PageColumn | None:
        """A page that stayed built."""
        return self._kept.get(page_id)

    def put(self, page: PageColumn) -> None:
        """Keep a page, hidden for now; when there are many the first of them goes."""
        page.widget.hide()
        page.widget.setParent(self)
        if self._foot is not None:
            read_in_order([self._foot])
        self._kept[page.page.id] = page
        if len(self._kept) > KEPT:
            oldest = next(one for one in self.kept if one is not self.seen)
            self.forget(oldest)
            self.drop(oldest)

    def see(self, page: PageColumn) -> PageColumn | None:
        """Show a page, and tell which was seen before: it is hidden by who has moved the focus."""
        earlier, self.seen = self.seen, page
        # What was seen last goes last.
        self._kept[page.page.id] = self._kept.pop(page.page.id)
        page.widget.resize(self.width(), page.widget.height())
        page.widget.show()
        return earlier

    def forget(self, page: PageColumn) -> None:
        """Do not find a page again; it is seen until it is dropped."""
        del self._kept[page.page.id]

    def drop(self, page: PageColumn) -> None:
        """Let go of a page."""
        if page is self.seen:
            self.seen = None
        # Another may be shown before Qt's next turn, and this one would stay in front of it.
        page.widget.hide()
        page.widget.deleteLater()

    def take_height(self) -> None:
        """Become as high as the page now, without waiting for Qt's next turn."""
        self.resize(self.width(), self.heightForWidth(self.width()))
        # Qt tells of no change where the page before was as high.
        self._place()

    def settle(self) -> None:
        """Lay the page out now, and become as high."""
        if self.seen is not None:
            self.seen.widget.settle()
            self.take_height()

    def heightForWidth(self, width: int) -> int:
        """How high the page is at a width, with what stands at its end."""
        page = self.seen.widget.heightForWidth(width) if self.seen is not None else 0
        return page + self._end(width).height()

    def sizeHint(self) -> QSize:
        """Any size: the width is given from outside, and makes the height."""
        return QSize(ANY_WIDTH, 1)

    def minimumSizeHint(self) -> QSize:
        """As narrow as it must be."""
        return QSize(1, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Give the page all of the room that the end leaves."""
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint a line above the buttons: they belong to the page, not to its last section."""
        if self._foot is not None:
            painter = QPainter(self)
            left, wide = self._words(self.width())
            fill_rect(painter, QRectF(left, self._foot.y(), wide, 1), self._look.brush("hairline"))
            painter.end()

    def event(self, event: QEvent) -> bool:
        """Pass on that the page wants another height."""
        if wants_layout(event):
            self.updateGeometry()
        return super().event(event)

    def _end(self, width: int) -> QRect:
        """Where the buttons stand below a page of no height: their icons in line with its words."""
        if self._foot is None:
            return QRect()
        left, wide = self._words(width)
        box = QRect(left - self._foot.inset, 0, wide + 2 * self._foot.inset, 0)
        box.setHeight(self._foot.heightForWidth(box.width()))
        return box

    def _words(self, width: int) -> tuple[int, int]:
        """Where the words of the page begin, and how wide they are."""
        return self.seen.widget.words(width) if self.seen is not None else (0, width)

    def _place(self) -> None:
        end = self._end(self.width())
        high = self.height() - end.height()
        if self.seen is not None:
            self.seen.widget.setGeometry(0, 0, self.width(), high)
        if self._foot is not None:
            self._foot.setGeometry(end.translated(0, high))
