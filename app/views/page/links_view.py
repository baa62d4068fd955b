"""LinksView: links that stand together, each a row of finger size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.controls.action_button import ActionButton
from app.views.layout.column import take_height_from_width

if TYPE_CHECKING:
    from app.domain.page import Link, Links
    from app.views.drawn.look import Look


class LinksView(QWidget):
    """Emits the target of the link that was pressed."""

    followed = Signal(str)

    def __init__(self, links: Links, look: Look) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.gap)
        take_height_from_width(self)
        for link in links.links:
            row = link_row(link, look)
            row.setProperty("target", link.target)
            row.clicked.connect(self._follow)
            layout.addWidget(row)

    def _follow(self) -> None:
        self.followed.emit(self.sender().property("target"))


def link_row(link: Link, look: Look) -> ActionButton:
    """A link as a row of its own."""
    return ActionButton(link.text, "row", look, icon_of(link.target), trailing="forward")


def icon_of(target: str) -> str:
    """The name of the icon that tells where a link leads."""
    if target.startswith("question:"):
        return "question"
    return "help" if target.startswith("page:help-now") else "read"
