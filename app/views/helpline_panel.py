"""HelplinePanel: whom to call or write to, for the chosen country, the emergency number first."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.helplines import Helplines, Line
from app.domain.wording import HelplineWords
from app.views.action_button import ActionButton
from app.views.box import Box
from app.views.column import Column, take_height_from_width
from app.views.look import Look
from app.views.text_view import heading, paragraph, strong

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
        for line in lines.lines:
            column.add(_line(line, words, look), look.em(0.8))
        if country != FALLBACK:
            for line in helplines[FALLBACK].lines:
                column.add(_line(line, words, look), look.em(0.8))
        column.add(paragraph(words.near, look), look.em(0.8))
        column.add(
            paragraph(words.checked.format(date=lines.checked), look, size=0.89, token="text-2")
        )
        choose = ActionButton(words.choose, "secondary", look, "language")
        column.add(choose, look.em(0.8))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Box(column, look, inside="surface", border="primary", bar="urgent"))
        take_height_from_width(self)

        choose.clicked.connect(self.country_wanted)


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
    column.add(paragraph(name, look, token="text-2"))
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
