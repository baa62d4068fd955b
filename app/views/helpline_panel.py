"""HelplinePanel: whom to call or write to, for the chosen country, the emergency number first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.action_button import ActionButton
from app.views.box import Box
from app.views.column import Column, take_height_from_width
from app.views.disclosure_view import DisclosureView
from app.views.flow import Flow
from app.views.text_view import heading, paragraph, strong

if TYPE_CHECKING:
    from app.domain.helplines import Helplines, Line
    from app.domain.wording import HelplineWords
    from app.views.look import Look

FALLBACK = "other"


class HelplinePanel(QWidget):
    """Shows one country's lines; `country_wanted` asks for the question about the country."""

    country_wanted = Signal()

    def __init__(
        self,
        helplines: dict[str, Helplines],
        country: str,
        country_name: str,
        words: HelplineWords,
        look: Look,
    ) -> None:
        super().__init__()
        lines = helplines.get(country, helplines[FALLBACK])
        title = words.title.format(country=country_name) if country_name else words.fallback_title
        column = Column(look.em(0.5))
        column.add(heading(title, 2, look, size=1.17))
        column.add(_emergency(lines, words, look))
        self._words = words
        self._look = look
        self._others = lines.lines[1:]
        fallback = helplines[FALLBACK]
        column.add(_line(lines.lines[0], words, look), look.em(0.7))
        if self._others:
            column.add(DisclosureView(words.more, self._fill_others, look), look.em(0.7))
        if lines is not fallback:
            for line in fallback.lines:
                column.add(_line(line, words, look), look.em(0.7))
        column.add(paragraph(words.near, look), look.em(0.7))
        chosen = words.choose_other if country_name else words.choose
        choose = ActionButton(chosen, "link", look, "language")
        checked = words.checked.format(date=lines.checked)
        column.add(paragraph(checked, look, size=0.89, colour="text-2"), look.em(0.5))
        column.add(Flow([choose]), look.em(0.2))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Box(column, look, inside="surface", border="primary", bar="urgent"))
        take_height_from_width(self)

        choose.clicked.connect(self.country_wanted)

    def _fill_others(self, column: Column) -> None:
        for line in self._others:
            column.add(_line(line, self._words, self._look))


def _emergency(lines: Helplines, words: HelplineWords, look: Look) -> QWidget:
    said = (
        words.emergency.format(number=lines.emergency) if lines.emergency else words.emergency_other
    )
    return strong(said, look, size=1.17)


def _line(line: Line, words: HelplineWords, look: Look) -> QWidget:
    """A line's name, and below it every way it offers in one sentence each."""
    column = Column(look.em(0.15))
    extra = ", ".join(
        word
        for word, holds in ((words.free, line.free), (words.always, line.hours == "always"))
        if holds
    )
    name = f"{line.name} ({extra})" if extra else line.name
    column.add(paragraph(name, look, colour="text-2"))
    column.add(strong("  ·  ".join(ways(line, words)), look))
    return column


def ways(line: Line, words: HelplineWords) -> tuple[str, ...]:
    """How this line can be reached, in words."""
    found = []
    both = line.call and line.call == line.text and not line.text_word and not line.press
    if both:
        found.append(words.call_and_text.format(number=line.call))
    elif line.call:
        press = ", " + words.press.format(key=line.press) if line.press else ""
        found.append(words.call.format(number=line.call) + press)
    if line.text and not both:
        pattern = words.text_word if line.text_word else words.text
        found.append(pattern.format(number=line.text, word=line.text_word))
    if line.chat:
        found.append(words.chat.format(address=line.chat))
    if line.web:
        found.append(words.web.format(address=line.web))
    return tuple(found)
