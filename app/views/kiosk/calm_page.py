"""CalmPage: what a person sees when something broke, until the next visit begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.built_in import HELPLINES
from app.domain.helplines import ANYWHERE
from app.views.controls.action_button import ActionButton
from app.views.drawn.box import Box
from app.views.drawn.icon_line import IconLine
from app.views.drawn.text_view import heading, paragraph
from app.views.layout.column import Column
from app.views.layout.scrolling import fill_with, make_column_area

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from app.views.drawn.look import Look

WIDEST = 34
"""In body text heights."""


class CalmPage(QWidget):
    """Says that nothing was kept, and where help is; `left` when it is touched, or by a key.

    All its words are built in, for what broke may be what reads them; but `here`, which says whom
    to turn to in this building.
    """

    left = Signal()

    def __init__(self, look: Look, here: str = "") -> None:
        super().__init__()
        self._look = look
        self._here = here
        self._title = heading(self.tr("Something went wrong. Nothing about you was kept."), 1, look)
        again = ActionButton(self.tr("Start again"), "primary", look, "start-over")

        column = Column(look.em(1.0), (look.em(1.5), 0, look.em(1.5), 0), look.em(WIDEST))
        column.add(self._title)
        column.add(
            paragraph(
                self.tr("The start screen comes back by itself. Touch the screen to go there now."),
                look,
            )
        )
        column.add(again)
        column.add(self._help(), look.em(1.6))
        # Large words may need more than a low screen.
        area, _ = make_column_area(column, (2, 3), look)
        fill_with(area, self)
        self.setPalette(look.palette)
        self.setAutoFillBackground(True)

        again.clicked.connect(self.left)

    def focus_heading(self) -> None:
        """Put the focus on the first sentence."""
        self._title.setFocus()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Leave it with a touch anywhere."""
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Leave it with any key that no button wants."""
        self.left.emit()

    def _help(self) -> Box:
        look, column = self._look, Column(self._look.em(0.5))
        emergency = self.tr("In danger? Call your local emergency number, or tell the staff.")
        column.add(heading(self.tr("Get help now"), 2, look, size=1.17))
        column.add(IconLine("urgent", emergency, look, bold=True))
        if self._here:
            column.add(IconLine("people", self._here, look, bold=True))
        for line in HELPLINES[ANYWHERE].lines:
            column.add(IconLine("read", f"{line.name}: {line.web}", look, bold=True))
        return Box(column, look, inside="surface", border="hairline", bar="urgent")
