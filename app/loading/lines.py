"""On which line of a file something stands."""

from __future__ import annotations

import re

_MARKS = re.compile(r"[*_` \t]")


class Lines:
    """Finds the lines of tokens in a text; a token asked for again is looked for further on."""

    def __init__(self, text: str, first: int = 1) -> None:
        self._first = first
        self._text = "\n" + text.replace("_", "*")
        self._bare = _MARKS.sub("", self._text)
        self._found: dict[str, tuple[int, int]] = {}

    def of(self, token: str) -> int:
        """The line of a token's next place, else of its last one, else the text's first line.

        A token that is not there as it is written is looked for without emphasis and spaces, and
        the target of a link or figure without its words.
        """
        marked = token.replace("_", "*")
        bare, target = _MARKS.sub("", marked), marked.rpartition("](")[2]
        ways = ((self._text, marked), (self._bare, bare), (self._text, target))
        text, part = next(((text, part) for text, part in ways if part and part in text), ("", ""))
        start, line = self._found.get(token, (0, self._first))
        place = text.find(part, start) if part else -1
        if place >= 0:
            end = place + len(part)
            line = self._first + text.count("\n", 0, end) - 1
            self._found[token] = (end, line)
        return line
