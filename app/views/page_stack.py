"""PageStack: the pages that stay built, one upon the other, of which one is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from app.views.column import ANY_WIDTH, Column, take_height_from_width, wants_layout

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QResizeEvent


class PageStack(QWidget):
    """What is scrolled: as wide as its area and as high as the page that is seen.

    A page stays in it while another is seen. Qt tells every widget of what is moved out of an area
    and back about its colours, twice, which takes longer than to show it.
    """

    def __init__(self) -> None:
        super().__init__()
        self._seen: Column | None = None
        take_height_from_width(self)

    def put(self, page: Column) -> None:
        """Keep a page, hidden for now."""
        page.hide()
        page.setParent(self)

    def see(self, page: Column) -> Column | None:
        """Show a page, and tell which was seen before: it is hidden by who has moved the focus."""
        earlier, self._seen = self._seen, page
        page.resize(self.width(), page.height())
        page.show()
        return earlier

    def drop(self, page: Column) -> None:
        """Keep a page no longer."""
        if page is self._seen:
            self._seen = None
        page.deleteLater()

    def take_height(self) -> None:
        """Become as high as the page now, without waiting for Qt's next turn."""
        self.resize(self.width(), self.heightForWidth(self.width()))

    def settle(self) -> None:
        """Lay the page out now, and become as high."""
        if self._seen is not None:
            self._seen.settle()
            self.take_height()

    def heightForWidth(self, width: int) -> int:
        """How high the page is at a width."""
        return self._seen.heightForWidth(width) if self._seen is not None else 0

    def sizeHint(self) -> QSize:
        """Any size: the width is given from outside, and makes the height."""
        return QSize(ANY_WIDTH, 1)

    def minimumSizeHint(self) -> QSize:
        """As narrow as it must be."""
        return QSize(1, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Give the page all of the room."""
        if self._seen is not None:
            self._seen.setGeometry(self.rect())

    def event(self, event: QEvent) -> bool:
        """Pass on that the page wants another height."""
        if wants_layout(event):
            self.updateGeometry()
        return super().event(event)
