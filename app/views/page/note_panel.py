"""NotePanel: what a word means, or where numbers come from, below the text that asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.controls.action_button import ActionButton
from app.views.drawn.box import Box
from app.views.drawn.text_view import TextView
from app.views.layout.column import Column, take_height_from_width

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.domain.page import Words
    from app.views.drawn.look import Look


class NotePanel(QWidget):
    """Groups of lines in a box; `closed` is emitted when a person has read enough."""

    closed = Signal()

    def __init__(self, groups: Iterable[Iterable[Words]], close: str, look: Look) -> None:
        super().__init__()
        column = Column(look.em(0.45))
        for group in groups:
            for number, line in enumerate(group):
                column.add(TextView(line, look), None if number else look.em(1.2))
        button = ActionButton(close, "link", look, "close")
        column.add(button, look.em(0.6))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Box(column, look, inside="soft", border="hairline"))
        take_height_from_width(self)

        button.clicked.connect(self.closed)
