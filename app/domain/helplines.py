"""Where to find help, by country; shown as they stand, never ranked."""

from __future__ import annotations

from typing import NamedTuple


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
    """The emergency number and the lines of one country, and when they were last checked."""

    country: str
    emergency: str
    checked: str
    lines: tuple[Line, ...]
