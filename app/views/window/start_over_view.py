"""StartOverView: asks once before everything is cleared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.views.controls.action_button import ActionButton
from app.views.drawn.text_view import heading, paragraph
from app.views.layout.column import Column
from app.views.layout.scrolling import fill_with, make_column_area

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

        side, edge = look.em(1.5), look.em(1.0)
        column = Column(look.em(1.0), (side, edge, side, edge), look.em(30))
        column.add(self._title)
        column.add(
            paragraph(
                self.tr("This clears your answers and your settings from this screen."),
                look,
            )
        )
        column.add(keep, look.em(1.6))
        column.add(clear)
        # Large words may need more than a low screen.
        area, _ = make_column_area(column, (2, 3), look)
        fill_with(area, self)

        clear.clicked.connect(self.agreed)
        keep.clicked.connect(self.declined)

    def focus_heading(self) -> None:
        """Put the focus on the question."""
        self._title.setFocus()
