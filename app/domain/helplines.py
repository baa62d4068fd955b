"""Where to find help, by country; shown as they stand, never ranked."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.wording import HelplineWords


class Line(NamedTuple):
    """A help line: empty strings where it offers no such way; `press` is a key after the call."""

    name: str
    call: str = ""
    text: str = ""
    text_word: str = ""
    chat: str = ""
    web: str = ""
    press: str = ""
    hours: str = ""
    free: bool = False


class Helplines(NamedTuple):
    """The emergency number and the lines of one country, and when they were last checked.

    An empty number stands for the local one, an empty month for none that is known.
    """

    country: str
    emergency: str
    checked: str
    lines: tuple[Line, ...]


ANYWHERE = "other"


def lines_of(country: str, helplines: Mapping[str, Helplines]) -> Helplines:
    """Those of a country, or those for anywhere else."""
    return helplines.get(country, helplines[ANYWHERE])


def foremost(lines: Helplines) -> tuple[Line, ...]:
    """What is shown at once: the first line, and one to write to where that is for calls alone.

    Source: evidence.md section 19, its layout rule.
    """
    first, *others = lines.lines
    written = [line for line in others if line.text or line.chat]
    return (first,) if first.text or first.chat else (first, *written[:1])


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
