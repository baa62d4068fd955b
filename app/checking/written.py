"""What authors wrote for people to read, with everything else of a file blanked out.

A written text is as long as its file, so that a place in it has the file's line. `·` stands for a
number from the facts, `¶` between what is read apart: paragraphs, items, cells.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

FACT, APART = "·", "¶"
_READ_KEYS = {"title", "main_message", "call_to_action", "in_short"}
_KEY = re.compile(r"(\w+):")
_ENDS = re.compile(r"[.?!][\"\u201d\u2019')]*\s|¶")
_TOML = re.compile(
    r'"""(?P<long>.*?)"""|"(?P<basic>(?:[^"\\\n]|\\.)*)"|\'(?P<literal>[^\'\n]*)\'|#[^\n]*'
    r"|^\s*\[\[?(?P<table>[\w.-]+)\]|(?<![\w-])(?P<key>[\w-]+)\s*=",
    re.DOTALL | re.MULTILINE,
)

# What a page's body holds beside words, and what each character of it becomes.
_MARKUP = (
    (re.compile(r"\{\{[^{}\n]*\}\}"), FACT),
    (re.compile(r"\]\([^()\s\"]*"), " "),
    (re.compile(r"\{#[^{}\n]*\}"), " "),
    (re.compile(r"^[ ]*(?:!!!|\?\?\?\+?)[ ]*[\w-]*", re.MULTILINE), APART),
    (re.compile(r"^[ ]*(?:#+|[-*+]|\d+[.)])(?=[ ])", re.MULTILINE), APART),
    (re.compile(r"^[ ]*\|[ |:-]+$", re.MULTILINE), APART),
    (re.compile(r"!\[|\|"), APART),
    (re.compile(r"(?<=\n)\n"), APART),
    (re.compile(r"(?<=\S)[ ]+(?=\"[^\"\n]*\"\)[ ]*$)", re.MULTILINE), APART),
    (re.compile(r"(?<=\")[ ]*\n(?=[ ]{4})"), APART),
    (re.compile(r"\*\*"), " "),
)


class Written(NamedTuple):
    """The words of one file; up to `raw` they are shown as they are written, Markdown or not."""

    path: Path
    text: str
    source: str
    raw: int

    def line(self, place: int) -> int:
        """The line of a place in the text."""
        return self.source.count("\n", 0, place) + 1

    def sentence(self, start: int, end: int) -> str:
        """The sentence, cell or heading around a place."""
        before = [found.end() for found in _ENDS.finditer(self.text, 0, start + 1)]
        after = _ENDS.search(self.text, max(end - 1, 0))
        begin = max((one for one in before if one <= start), default=0)
        return self.text[begin : after.end() if after else len(self.text)]


def of_page(path: Path, source: str, body: int) -> Written:
    """The words of a page whose body begins on the line after `body`."""
    lines = source.split("\n")
    front = "\n".join(_front_words(lines[:body]))
    rest = "\n".join(lines[body:])
    for pattern, mark in _MARKUP:
        rest = pattern.sub(lambda found, mark=mark: mark * len(found[0]), rest)  # type: ignore[misc]
    return Written(path, f"{front}\n{rest}", source, len(front))


def _front_words(lines: list[str]) -> list[str]:
    """The lines of the front matter, blank where they are not for people to read."""
    found, key = [], ""
    for line in lines:
        named = _KEY.match(line)
        key = named[1] if named else key
        start = named.end() if named else 0
        words = line[start:]
        if not named:
            words = re.sub(r"^\s*-", lambda dash: APART * len(dash[0]), words)
        kept = key in _READ_KEYS and line.rstrip() != "---"
        filled = re.sub(r"\{\{[^{}]*\}\}", lambda fact: FACT * len(fact[0]), words)
        found.append(APART * start + filled if kept else APART * len(line))
    return found


def of_toml(path: Path, source: str, verbatim: re.Pattern[str]) -> Written:
    """The strings of a TOML file, apart from the keys whose words belong to an instrument."""
    text = [APART] * len(source)
    table = key = ""
    for found in _TOML.finditer(source):
        kind = found.lastgroup
        if kind == "table":
            table, key = found[kind], ""
        elif kind == "key":
            key = found[kind]
        elif kind and not verbatim.fullmatch(f"{table}.{key}"):
            text[slice(*found.span(kind))] = found[kind]
    return Written(path, "".join(text), source, len(source))
