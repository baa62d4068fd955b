"""NotReadyView: what keeps the program from starting, and whom a person can call meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.views.drawn.box import Box
from app.views.drawn.icon_line import IconLine
from app.views.drawn.text_view import heading, paragraph, strong
from app.views.layout.column import Column
from app.views.layout.scrolling import fill_with, make_scroll_area
from app.views.page.helpline_panel import emergency_words, line_view

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.helplines import Helplines
    from app.domain.wording import HelplineWords
    from app.views.drawn.look import Look


class NotReadyView(QWidget):
    """For staff: the file, what is wrong and the remedy. Below it the lines of every country.

    `names` are the countries' names by code; one without a name comes last.
    """

    def __init__(
        self,
        told: tuple[str, str, str],
        helplines: Mapping[str, Helplines],
        names: Mapping[str, str],
        words: HelplineWords,
        look: Look,
    ) -> None:
        super().__init__()
        self._look = look
        self._words = words
        self.setPalette(look.palette)
        self.setAutoFillBackground(True)
        self.title = heading(self.tr("This screen is not ready"), 1, look)
        column = Column(look.em(0.8), (look.em(1.5), look.em(1.5), look.em(1.5), look.em(2)), 0)
        column.add(self.title)
        whom = self.tr("Please tell a member of staff, or whoever set this up.")
        column.add(paragraph(whom, look, size=1.17))
        column.add(self._staff_box(*told))
        column.add(heading(self.tr("If you need help now"), 2, look), look.em(1.2))
        for lines in helplines.values():
            column.add(self._country(lines, names.get(lines.country, "")))
        area = make_scroll_area(look)
        area.setWidget(column)
        fill_with(area, self)

    def _staff_box(self, place: str, problem: str, remedy: str) -> QWidget:
        look, column = self._look, Column(self._look.em(0.4))
        column.add(strong(self.tr("For staff, or whoever set this up"), look, colour="text-2"))
        column.add(paragraph(place, look, colour="text-2"))
        column.add(IconLine("caution", problem, look, bold=True))
        column.add(IconLine("forward", remedy, look))
        column.add(
            paragraph(
                self.tr("Once the file is mended, this program ends, to be started again."),
                look,
                colour="text-2",
            )
        )
        return Box(column, look, inside="surface", border="hairline", bar="chart-harm")

    def _country(self, lines: Helplines, name: str) -> QWidget:
        look, column = self._look, Column(self._look.em(0.4))
        column.add(strong(name or self.tr("Anywhere else"), look))
        column.add(IconLine("urgent", emergency_words(lines, self._words), look, bold=True))
        for line in lines.lines:
            column.add(line_view(line, self._words, look))
        return Box(column, look, inside="surface", border="hairline", bar="urgent")
