"""ComparePanel: what a person cares about most, and all options told for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.page import Link, Links
from app.views.controls.chips import Chips, faces_of
from app.views.drawn.box import Box
from app.views.drawn.painted_view import PaintedView
from app.views.drawn.text_view import TextView, heading, paragraph, strong
from app.views.layout.card_grid import CardGrid
from app.views.layout.column import Column, take_height_from_width
from app.views.layout.scrolling import show_opened
from app.views.page.links_view import LinksView
from app.views.page.page_column import MEASURE, WIDEST

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.options import Cell, Concern, OptionRecord, Options, Row
    from app.figures.painted import Painted
    from app.views.drawn.look import Look

CARD = 20.0
"""The least width of a card beside another, in body text heights."""


class ComparePanel(QWidget):
    """Opens on the concerns; choosing one brings its rows into view, and leaves the focus alone.

    `picture` paints the fact with this id, and says it in words.
    """

    concern_chosen = Signal(object)
    link_followed = Signal(str)

    def __init__(
        self,
        options: Options,
        concern: str,
        picture: Callable[[str], tuple[Painted, str]],
        look: Look,
    ) -> None:
        super().__init__()
        self._options = options
        self._picture = picture
        self._look = look
        self._concerns = {one.id: one for one in options.concerns}
        self._shown: Column | None = None
        words = options.words
        names = {key: one.name for key, one in self._concerns.items()}
        chips = Chips(words.pick, faces_of(names, look), concern, look)

        top = Column(look.em(0.6), widest=look.em(MEASURE))
        self._title = heading(words.pick, 2, look)
        top.add(self._title)
        top.add(paragraph(words.pick_hint, look))
        top.add(chips, look.em(0.9))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(top)
        take_height_from_width(self)
        if concern in self._concerns:
            self._show(self._concerns[concern])

        chips.chosen.connect(self._choose)

    def _choose(self, key: str) -> None:
        shown = self._show(self._concerns[key])
        show_opened(self._title, shown, self._look.em(0.5))
        self.concern_chosen.emit(self._concerns[key])

    def _show(self, concern: Concern) -> Column:
        earlier, self._shown = self._shown, self._compared(concern)
        if earlier is not None:
            self._layout.removeWidget(earlier)
            earlier.hide()
            earlier.deleteLater()
        self._layout.addWidget(self._shown)
        self._shown.show()
        self.updateGeometry()
        return self._shown

    def _compared(self, concern: Concern) -> Column:
        look, words = self._look, self._options.words
        column = Column(look.em(0.6), (0, look.em(1.4), 0, 0), widest=look.em(MEASURE))
        column.add(paragraph(words.order, look, size=0.89, colour="text-2"))
        for row in concern.rows:
            column.add(heading(row.name, 3, look), look.em(1.2), widest=look.em(WIDEST))
            cards = [self._card(record, row) for record in self._options.records]
            grid = CardGrid(cards, look.em(CARD), look.em(0.8))
            column.add(grid, look.em(0.6), widest=look.em(WIDEST))
        limits = Column(look.em(0.3))
        limits.add(strong(words.limits, look))
        limits.add(paragraph(concern.limits, look))
        box = Box(limits, look, inside="surface", border="hairline", bar="caution")
        column.add(box, look.em(1.2))
        column.add(heading(words.more, 3, look), look.em(1.2))
        links = LinksView(
            Links(tuple(Link(one.name, f"page:{one.page}") for one in self._options.records)), look
        )
        links.followed.connect(self.link_followed)
        column.add(links)
        return column

    def _card(self, record: OptionRecord, row: Row) -> QWidget:
        look, cell = self._look, record.cells[row.id]
        column = Column(look.em(0.45))
        column.add(_titled(record, cell, look))
        if cell.fact:
            painted, said = self._picture(cell.fact)
            column.add(PaintedView(painted, said, look), look.em(0.7))
        if cell.text:
            column.add(paragraph(cell.text, look))
        for said in (cell.sure, cell.sources):
            if said:
                column.add(paragraph(said, look, size=0.89, colour="text-2"))
        return Box(column, look, inside="surface", border="hairline")


def _titled(record: OptionRecord, cell: Cell, look: Look) -> TextView:
    """The option and what it offers, read as one: "TMS: no anaesthetic"."""
    words = ((record.name, "strong"), ("\N{LINE SEPARATOR}", ""), (cell.short, ""))
    view = TextView(words, look, size=1.0)
    view.setAccessibleName(f"{record.name}: {cell.short}")
    return view
