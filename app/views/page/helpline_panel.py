"""HelplinePanel: whom to call or write to, for the chosen country, the emergency number first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.helplines import ANYWHERE, foremost, lines_of, ways
from app.views.controls.action_button import ActionButton
from app.views.drawn.box import Box
from app.views.drawn.icon_line import IconLine
from app.views.drawn.text_view import paragraph, strong
from app.views.layout.column import Column, take_height_from_width
from app.views.layout.flow import Flow
from app.views.page.disclosure_view import DisclosureView

if TYPE_CHECKING:
    from app.domain.helplines import Helplines, Line
    from app.domain.wording import HelplineWords
    from app.views.drawn.look import Look

LARGE = 1.17
"""The size of a number: what a person in need looks for."""


class HelplinePanel(QWidget):
    """Shows one country's lines; `country_wanted` asks for the question about the country.

    `here` says whom to turn to in this building. A brief panel leaves out what to do without a
    telephone, which the screen around it says, and folds away the directory of all countries.
    `number` is the line with the emergency number.
    """

    country_wanted = Signal()

    def __init__(
        self,
        helplines: dict[str, Helplines],
        country: str,
        country_name: str,
        words: HelplineWords,
        look: Look,
        *,
        brief: bool,
        here: str = "",
    ) -> None:
        super().__init__()
        fallback = helplines[ANYWHERE]
        lines = lines_of(country, helplines)
        self._words = words
        self._look = look
        others = [line for line in lines.lines if line not in foremost(lines)]
        anywhere = [line for line in fallback.lines if line not in lines.lines]
        self._others = [*others, *anywhere] if brief else others
        self._anywhere = [] if brief else anywhere
        self._column = Column(look.em(0.5))
        self._choose = ActionButton(
            words.choose_other if country_name else words.choose,
            "link" if country_name else "secondary",
            look,
            "language",
        )

        self._add_numbers(lines, country_name, here)
        self._add_rest(lines, country_name, brief=brief)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Box(self._column, look, inside="surface", border="hairline", bar="urgent"))
        take_height_from_width(self)

        self._choose.clicked.connect(self.country_wanted)

    def _add_numbers(self, lines: Helplines, country_name: str, here: str) -> None:
        look, words, column = self._look, self._words, self._column
        title = words.title.format(country=country_name) if country_name else words.fallback_title
        column.add(strong(title, look, size=0.89, colour="text-2"))
        self.number = IconLine("urgent", emergency_words(lines, words), look, size=LARGE, bold=True)
        column.add(self.number)
        if here:
            column.add(IconLine("people", here, look, size=LARGE, bold=True), look.em(0.6))
        if not country_name:
            column.add(self._choose, look.em(0.7))
        for line in foremost(lines):
            column.add(line_view(line, words, look), look.em(0.6))
        if self._others:
            column.add(DisclosureView(words.more, self._fill_others, look), look.em(0.8))
        for line in self._anywhere:
            column.add(line_view(line, words, look), look.em(0.6))

    def _add_rest(self, lines: Helplines, country_name: str, *, brief: bool) -> None:
        look, words, column = self._look, self._words, self._column
        if not brief:
            column.add(paragraph(words.near, look), look.em(0.6))
        if lines.checked:
            checked = words.checked.format(date=lines.checked)
            column.add(paragraph(checked, look, size=0.89, colour="text-2"), look.em(0.4))
        if country_name:
            column.add(Flow([self._choose]), 0)

    def _fill_others(self, column: Column) -> None:
        for line in self._others:
            column.add(line_view(line, self._words, self._look))


def emergency_words(lines: Helplines, words: HelplineWords) -> str:
    """What to do in danger."""
    if lines.emergency:
        return words.emergency.format(number=lines.emergency)
    return words.emergency_other


def shortest_help(lines: Helplines, words: HelplineWords, here: str) -> list[tuple[str, str]]:
    """Icon and words: what to do in danger, whom to turn to here, how to reach the first line."""
    line = lines.lines[0]
    first = f"{line.name}: {ways(line, words)[0]}"
    found = [("urgent", emergency_words(lines, words)), ("people", here), (icon_of(line), first)]
    return [(icon, said) for icon, said in found if said]


def icon_of(line: Line) -> str:
    """The icon of the first way that a line offers."""
    return "phone" if line.call else "message" if line.text else "read"


def line_view(line: Line, words: HelplineWords, look: Look) -> QWidget:
    """Every way that a line offers, and below it the line's name."""
    column = Column(look.em(0.1))
    first, *others = ways(line, words)
    column.add(IconLine(icon_of(line), first, look, size=LARGE, bold=True))
    terms = ((words.free, line.free), (words.always, line.hours == "always"))
    said = [line.name, *(word for word, holds in terms if holds)]
    small = ", ".join(said)
    for text in (*others, small):
        column.add(IconLine("", text, look, colour="text-2" if text is small else "text"))
    return column
