"""TopicView: a link to a page, and beside it a button that shows links to its sections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.page import Links
from app.views.accessibility.announcing import OPENED, tell_opened
from app.views.controls.action_button import ActionButton
from app.views.layout.column import take_height_from_width
from app.views.layout.scrolling import show_opened
from app.views.page.links_view import LinksView, link_row

if TYPE_CHECKING:
    from app.domain.page import Topic
    from app.views.drawn.look import Look

INDENT = 2.0
"""In body text heights: how far the sections stand in."""


class TopicView(QWidget):
    """Emits the target of the link that was pressed; its sections are made when first shown."""

    followed = Signal(str)

    def __init__(self, topic: Topic, look: Look) -> None:
        super().__init__()
        self.title = topic.page.text
        self._topic = topic
        self._look = look
        self._sections: LinksView | None = None
        self._page = link_row(topic.page, look)
        self._page.clicked.connect(self._follow)
        self._row = row = QHBoxLayout()
        row.setSpacing(look.gap)
        row.addWidget(self._page, 1)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(look.gap)
        self._layout.addLayout(row)
        take_height_from_width(self)
        self.switch: ActionButton | None = None
        if topic.sections:
            self.switch = ActionButton(
                self.tr("Parts"), "disclosure", look, trailing="chevron-down"
            )
            self.switch.setAccessibleName(self.tr("Parts of {}").format(self.title))
            self.switch.setProperty(OPENED, False)
            self.switch.clicked.connect(self._press)
            row.addWidget(self.switch)

    def heightForWidth(self, width: int) -> int:
        """How high it is at a width; the switch stands below a title that it leaves no room."""
        beside = self.switch.sizeHint().width() + self._look.gap if self.switch is not None else 0
        below = self._page.narrowest + beside > width
        sides = QHBoxLayout.Direction
        self._row.setDirection(sides.TopToBottom if below else sides.LeftToRight)
        return self._layout.heightForWidth(width)

    @property
    def is_open(self) -> bool:
        """Whether the sections are shown."""
        return self._sections is not None and not self._sections.isHidden()

    def open(self) -> None:
        """Show the sections."""
        if not self.is_open:
            self._toggle()

    def _follow(self) -> None:
        self.followed.emit(self._topic.page.target)

    def _press(self) -> None:
        self._toggle()
        if self.switch is not None and self._sections is not None and self.is_open:
            show_opened(self.switch, self._sections, self._look.em(0.5))

    def _toggle(self) -> None:
        shown = not self.is_open
        if self._sections is None:
            self._sections = LinksView(Links(self._topic.sections), self._look)
            self._sections.setContentsMargins(self._look.em(INDENT), 0, 0, 0)
            self._sections.followed.connect(self.followed)
            self._layout.addWidget(self._sections)
        self._sections.setVisible(shown)
        if self.switch is not None:
            self.switch.set_trailing("chevron-up" if shown else "chevron-down")
            tell_opened(self.switch, shown=shown)
        self.updateGeometry()
