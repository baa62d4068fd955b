"""BookletPanel: the whole guide on paper, or in a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.controls.action_button import ActionButton
from app.views.drawn.text_view import heading, paragraph
from app.views.layout.column import Column, take_height_from_width
from app.views.layout.flow import Flow

if TYPE_CHECKING:
    from app.domain.wording import TakeHomeWords
    from app.presenters.outlet import Outlet
    from app.views.drawn.look import Look


class BookletPanel(QWidget):
    """Two buttons; the outlet does the rest."""

    def __init__(self, outlet: Outlet, words: TakeHomeWords, look: Look) -> None:
        super().__init__()
        print_all = ActionButton(words.print_guide, "secondary", look, "print")
        save_all = ActionButton(words.save_guide, "secondary", look, "save")
        column = Column(look.em(0.6))
        column.add(heading(words.guide_title, 2, look))
        column.add(paragraph(words.guide_text, look))
        column.add(Flow([print_all, save_all], look.em(0.6)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)
        take_height_from_width(self)

        print_all.clicked.connect(outlet.print_guide)
        save_all.clicked.connect(outlet.save_guide)
