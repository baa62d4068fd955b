"""StaffView: what staff see behind the PIN."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.domain.self_test import FAULT, NOTE, OK, faults
from app.views.controls.action_button import ActionButton
from app.views.drawn.box import Box
from app.views.drawn.icon_line import IconLine
from app.views.drawn.text_view import heading, paragraph
from app.views.layout.column import Column
from app.views.layout.flow import Flow
from app.views.layout.scrolling import fill_with, make_scroll_area

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.self_test import Check
    from app.views.drawn.look import Look

PATIENCE_MS = 180_000
"""How long the page stays: nobody finds it open who comes after staff have left."""
ICONS = {OK: "tick", NOTE: "info", FAULT: "caution"}


class StaffView(QWidget):
    """Says whether the kiosk is safe for patients, and why; below that what staff can do."""

    left = Signal()
    cleaning_wanted = Signal()
    restart_wanted = Signal()
    quit_wanted = Signal()

    def __init__(
        self, checks: Sequence[Check], facts: Sequence[str], visits: Sequence[str], look: Look
    ) -> None:
        super().__init__()
        self._look = look
        self.setPalette(look.palette)
        self.setAutoFillBackground(True)
        self._title = heading(self.tr("Staff page"), 1, look)
        margins = (look.em(1.5), look.em(1.5), look.em(1.5), look.em(2))
        column = Column(look.em(0.7), margins, look.em(38))
        column.add(self._title)
        column.add(self._verdict(faults(checks)))
        column.add(self._actions(), look.em(1.0))
        column.add(heading(self.tr("Self-test"), 2, look), look.em(1.2))
        for check in checks:
            column.add(IconLine(ICONS[check.state], f"{check.name}: {check.said}", look))
        column.add(heading(self.tr("This program"), 2, look), look.em(1.2))
        for fact in facts:
            column.add(paragraph(fact, look), look.em(0.3))
        column.add(heading(self.tr("Visits"), 2, look), look.em(1.2))
        for day in visits:
            column.add(paragraph(day, look), look.em(0.3))
        area = make_scroll_area(look)
        area.setWidget(column)
        fill_with(area, self)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self.left)
        self._patience.start()

    def focus_heading(self) -> None:
        """Put the focus on the title."""
        self._title.setFocus()

    def _verdict(self, why: Sequence[str]) -> QWidget:
        look, column = self._look, Column(self._look.em(0.4))
        if why:
            said = self.tr("Safe for patients: no, because")
            column.add(IconLine("caution", said, look, size=1.17, bold=True))
        else:
            said = self.tr("Safe for patients: yes")
            column.add(IconLine("tick", said, look, size=1.17, bold=True))
        for reason in why:
            column.add(IconLine("", reason, look))
        return Box(
            column, look, inside="surface", border="hairline", bar="" if not why else "urgent"
        )

    def _actions(self) -> QWidget:
        look = self._look
        back = ActionButton(self.tr("Back to patients"), "primary", look, "back")
        clean = ActionButton(self.tr("Clean the screen"), "secondary", look, "hide")
        restart = ActionButton(self.tr("Restart"), "secondary", look, "start-over")
        leave = ActionButton(self.tr("Quit"), "secondary", look, "close")
        back.clicked.connect(self.left)
        clean.clicked.connect(self.cleaning_wanted)
        restart.clicked.connect(self.restart_wanted)
        leave.clicked.connect(self.quit_wanted)
        return Flow([back, clean, restart, leave], look.em(0.6))
