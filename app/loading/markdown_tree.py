"""Markdown to an element tree, with the limits that keep a stranger's page from hanging us."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import markdown

from app.loading.errors import ContentError, check_length

if TYPE_CHECKING:
    import xml.etree.ElementTree as ET
    from pathlib import Path

LONGEST_PAGE = 64 * 1024
DEEPEST = 24
MOST_BRACKETS = 500
MOST_LINES = 2_000
MOST_TOGETHER = 100
"""Lines without an empty one: a heading or rule in them makes the parser read them all again."""

_CONTAINER = re.compile(r" {4}|\t|>\s?|[-*+]\s|\d+[.)]\s")
_MARKS = re.compile(r"[*_`]")
_HTML = re.compile(r"<[a-zA-Z/!?]")
_DISCLOSURE = re.compile(r'^\?\?\?\s+"(.*)"\s+\{#([a-z0-9-]+)\}\s*$')


def check_limits(path: Path, text: str) -> None:
    """Raise ContentError for a page that the parser could hang on; it never sees such a page."""
    if len(text.encode()) > LONGEST_PAGE:
        raise ContentError(path, 1, "is above 64 kB", "Split the page into two")
    if text.removesuffix("\n").count("\n") >= MOST_LINES:
        problem = f"has more than {MOST_LINES} lines"
        raise ContentError(path, MOST_LINES, problem, "Split the page into two")
    opened = marks = together = 0
    for number, line in enumerate(text.split("\n"), 1):
        check_length(path, number, line, "Break the line")
        if _depth(line) > DEEPEST:
            raise ContentError(path, number, f"is nested above {DEEPEST} deep", "Flatten it")
        together = together + 1 if line.strip(" \t") else 0
        if together > MOST_TOGETHER:
            problem = f"has more than {MOST_TOGETHER} lines without an empty one"
            raise ContentError(path, number, problem, "Put an empty line between paragraphs")
        opened += line.count("[")
        marks += len(_MARKS.findall(line))
        if max(opened, marks) > MOST_BRACKETS:
            problem = f"has more than {MOST_BRACKETS} opened brackets or emphasis marks"
            raise ContentError(path, number, problem, "Use fewer links and bold words")
        if "\x00" in line:
            raise ContentError(path, number, "holds a NUL character", "Delete it")


def _depth(line: str) -> int:
    place = depth = 0
    while found := _CONTAINER.match(line, place):
        place, depth = found.end(), depth + 1
    return depth


def raw_html(path: Path, text: str) -> list[ContentError]:
    """A finding for every line with raw HTML: it is shown as it is written, never interpreted."""
    return [
        ContentError(path, number, "has raw HTML, which is not interpreted", "Write Markdown")
        for number, line in enumerate(text.split("\n"), 1)
        if _HTML.search(line)
    ]


def parse(text: str) -> ET.Element:
    """The element tree of a page's body; disclosures carry their id as a class `id-…`."""
    parser = markdown.Markdown(
        extensions=["tables", "attr_list", "admonition", "sane_lists", "pymdownx.details"]
    )
    parser.preprocessors.deregister("html_block")
    for name in ("html", "entity", "autolink", "automail", "backtick"):
        parser.inlinePatterns.deregister(name)
    parser.treeprocessors.deregister("prettify")
    lines = [_DISCLOSURE.sub(r'??? id-\2 "\1"', line) for line in text.split("\n")]
    for preprocessor in parser.preprocessors:
        lines = preprocessor.run(lines)
    root: ET.Element = parser.parser.parseDocument(lines).getroot()  # type: ignore[assignment]
    for processor in parser.treeprocessors:
        replaced = processor.run(root)
        root = root if replaced is None else replaced
    return root
