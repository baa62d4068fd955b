"""StartOverView: asks once before everything is cleared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.controls.action_button import ActionButton
from app.views.drawn.text_view import heading, paragraph
from app.views.layout.column import Column

if TYPE_CHECKING:
    from app.views.drawn.look import Look


class StartOverView(QWidget):
    """Two large buttons."""

    agreed = Signal()
    declined = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._title = heading(self.tr("Clear everything and start again?"), 1, look)
        clear = ActionButton(self.tr("Clear everything"), "secondary", look, "start-over")
        keep = ActionButton(self.tr("Keep going"), "secondary", look, "back")

        column = Column(look.em(1.0), (look.em(1.5), 0, look.em(1.5), 0), look.em(30))
        column.add(self._title)
        column.add(
            paragraph(
                self.tr("This clears your answers and your settings from this screen."),
                look,
            )
        )
        column.add(keep, look.em(1.6))
        column.add(clear)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addWidget(column)
        layout.addStretch(3)

        clear.clicked.connect(self.agreed)
        keep.clicked.connect(self.declined)

    def focus_heading(self) -> None:
        """Put the focus on the question."""
        self._title.setFocus()
