"""On which line of a file something stands."""

from __future__ import annotations

import re

_MARKS = re.compile(r"[*_`]")


class Lines:
    """Finds the lines of tokens in a text; a token asked for again is looked for further on."""

    def __init__(self, text: str, first: int = 1) -> None:
        self._first = first
        marked = "\n" + text.replace("\r", "").replace("_", "*")
        self._texts = (marked, _MARKS.sub("", marked))
        self._found: dict[str, tuple[int, int]] = {}

    def of(self, token: str) -> int:
        """The line of a token's next place, else of its last one, else the text's first line.

        A token that is not there as it is written is looked for without emphasis, and the target
        of a link or figure without its words.
        """
        wanted = token.replace("_", "*")
        target = wanted.rpartition("](")[2]
        for text, part in zip(
            (*self._texts, self._texts[0]), (wanted, _MARKS.sub("", wanted), target), strict=True
        ):
            start, line = self._found.get(token, (0, 0))
            place = text.find(part, start) if part else -1
            if place >= 0:
                end = place + len(part)
                self._found[token] = (end, self._first + text.count("\n", 0, end) - 1)
                break
            if line:
                break
        return self._found.get(token, (0, self._first))[1]
