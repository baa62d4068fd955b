"""An element tree of Markdown to blocks; what a page may not hold becomes a finding."""

from __future__ import annotations

import html
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator

from app.domain.figures import plan_of
from app.domain.page import (
    FACT,
    Block,
    Callout,
    Disclosure,
    Figure,
    Heading,
    Link,
    Links,
    Numbers,
    Prose,
    Table,
    Words,
    plain,
)
from app.loading.figures import FigureError, Figures
from app.loading.marks import mentioned, passages, unmarked
from app.loading.placeholders import DROPPED

CALLOUTS = ("note", "caution", "urgent", "clinician")
MOST_COLUMNS, MOST_ROWS = 6, 40
Report = Callable[[str, str, str], None]
"""Called with the offending token as it stands in the source, the problem and the remedy."""


class BlockBuilder:
    """Builds the blocks of one page; `report` is told what it had to leave out.

    A block with an unknown fact in it is left out.
    """

    def __init__(self, report: Report, figures: Figures) -> None:
        self._report = report
        self._figures = figures

    def blocks(self, root: ET.Element) -> tuple[Block, ...]:
        """The blocks of an element's children, in order."""
        found: list[Block] = []
        for child in root:
            # Lists, tables and boxes leave out only their own part of it.
            dropped = DROPPED in "".join(child.itertext()) + _attributes(child)
            if not dropped or child.tag in {"div", "details", "ul", "ol", "table"}:
                found.extend(self._block(child))
        return tuple(found)

    def _block(self, element: ET.Element) -> Iterator[Block]:
        match element.tag:
            case "h2" | "h3":
                yield from self._heading(element)
            case "p":
                yield from self._paragraph(element)
            case "ul" | "ol":
                yield from self._list(element)
            case "table":
                yield from self._table(element)
            case "div":
                yield from self._callout(element)
            case "details":
                yield from self._disclosure(element)
            case tag:
                remedy = "Use headings of two levels, paragraphs, lists, tables and callouts"
                token = "\n---" if tag == "hr" else _first_words(element)
                self._report(token, f"<{tag}> is no part of a page", remedy)

    def _heading(self, element: ET.Element) -> Iterator[Block]:
        text = plain(self._words(element))
        section = element.get("id", "")
        if not section:
            token = f"{'#' * int(element.tag[1])} {text}"
            self._report(token, f"the heading {text!r} has no id", "Add {#id} behind it")
        yield Heading(int(element.tag[1]), text, section)

    def _paragraph(self, element: ET.Element) -> Iterator[Block]:
        only = element[0] if len(element) == 1 and _bare(element) else None
        if only is not None and only.tag == "img":
            yield from self._figure(only)
        elif only is not None and only.tag == "a":
            yield Links((self._link(only),))
        else:
            yield Prose("paragraph", (self._words(element),))

    def _figure(self, element: ET.Element) -> Iterator[Block]:
        source = element.get("src", "")
        scheme, _, name = source.partition(":")
        try:
            text = self._figures.text(source)
        except FigureError as found:
            self._report(source, found.problem, found.remedy)
            return
        for drawing in self._figures.missing_drawings(source):
            problem = f"the figure {source!r} has no drawing {drawing}.svg"
            self._report(source, problem, "Put it into resources/pictures")
        alt, caption = (html.unescape(element.get(key, "")) for key in ("alt", "title"))
        if not alt:
            self._report(source, "the figure has no text in place of it", "Write it in the [ ]")
        plan = plan_of(source)
        facts = plan.facts if plan is not None else (name,) if scheme == "icon-array" else ()
        yield Figure(scheme, name, unmarked(alt), unmarked(caption), *text)
        yield from _numbers((*facts, *mentioned(caption)), text.title)

    def _list(self, element: ET.Element) -> Iterator[Block]:
        items = [item for item in element if DROPPED not in "".join(item.itertext())]
        links = [_only_link(item) for item in items]
        if links and all(link is not None for link in links):
            yield Links(tuple(self._link(link) for link in links if link is not None))
            return
        for item in items:
            if item.find("ul") is not None or item.find("ol") is not None:
                self._report(_first_words(item), "a list stands in a list", "Make it one list")
        kind = "bullets" if element.tag == "ul" else "numbers"
        yield Prose(kind, tuple(self._words(item) for item in items))

    def _table(self, element: ET.Element) -> Iterator[Block]:
        """The table without the rows that have an unknown fact; none without its head."""
        head, *_ = lines = list(element.iter("tr"))
        sound = [row for row in lines if DROPPED not in "".join(row.itertext())]
        if head not in sound:
            return
        rows = [tuple(plain(self._words(cell)) for cell in row) for row in sound]
        if len(rows[0]) > MOST_COLUMNS or len(rows) > MOST_ROWS:
            problem = f"a table has more than {MOST_COLUMNS} columns or {MOST_ROWS} rows"
            self._report(" | ".join(rows[0][:1]), problem, "Split it")
        yield Table(rows[0][:MOST_COLUMNS], tuple(row[:MOST_COLUMNS] for row in rows[1:MOST_ROWS]))
        yield from _numbers(
            mentioned("".join("".join(row.itertext()) for row in sound)), rows[0][0]
        )

    def _callout(self, element: ET.Element) -> Iterator[Block]:
        kind = element.get("class", "").split()[-1]
        title = ""
        body = ET.Element("div")
        for child in element:
            if child.get("class") == "admonition-title":
                title = plain(self._words(child))
            else:
                body.append(child)
        if DROPPED in title:
            return
        if kind not in CALLOUTS:
            self._report(f"!!! {kind}", f"no callout is called {kind!r}", f"Known: {CALLOUTS}")
            kind = "note"
        yield Callout(kind, title, self.blocks(body))

    def _disclosure(self, element: ET.Element) -> Iterator[Block]:
        names = element.get("class", "").split()
        section = next((name[3:] for name in names if name.startswith("id-")), "")
        summary = element.find("summary")
        title = "" if summary is None else plain(self._words(summary))
        if DROPPED in title:
            return
        if not section:
            self._report(f'??? "{title}"', f"{title!r} has no id", "Add {#id} behind it")
        body = ET.Element("div")
        body.extend(child for child in element if child is not summary)
        yield Disclosure(title, section, self.blocks(body))

    def _link(self, element: ET.Element) -> Link:
        text, target = plain(self._words(element)), element.get("href", "")
        if not text:
            self._report(target, "a link has no words", "Write them in the [ ]")
        return Link(text or target, target)

    def _words(self, element: ET.Element) -> Words:
        found: list[tuple[str, str]] = []
        self._collect(element, "", found)
        joined: list[tuple[str, str]] = []
        for text, style in _marked_once(found):
            if joined and joined[-1][1] == style:
                joined[-1] = (joined[-1][0] + text, style)
            elif text:
                joined.append((text, style))
        if joined:
            joined[0] = (joined[0][0].lstrip(), joined[0][1])
            joined[-1] = (joined[-1][0].rstrip(), joined[-1][1])
        return tuple(joined)

    def _collect(self, element: ET.Element, style: str, found: list[tuple[str, str]]) -> None:
        _add(element.text, style, found)
        for child in element:
            if found and child.tag in {"p", "br"}:
                found.append((" ", style))
            if child.tag == "a":
                remedy = "Put it alone in its paragraph"
                token = f"[{''.join(child.itertext())}]({child.get('href', '')}"
                self._report(token, "a link stands in a sentence", remedy)
            elif child.tag == "img":
                remedy = "Put it alone in its paragraph"
                token = f"![{child.get('alt', '')}]({child.get('src', '')}"
                self._report(token, "a figure stands in a sentence", remedy)
            elif child.tag == "em":
                self._report(
                    f"*{_first_words(child)}", "italics are hard to read", "Use plain words"
                )
            self._collect(child, "strong" if child.tag == "strong" else style, found)
            _add(child.tail, style, found)


def _add(text: str | None, style: str, found: list[tuple[str, str]]) -> None:
    if text:
        found.extend(passages(" ".join(html.unescape(text).split("\n")), style))


def _marked_once(found: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The same words, each fact marked at its first number only: one mark leads to all of it."""
    seen = set()
    for text, style in found:
        yield text, "" if style in seen else style
        if style.startswith(FACT):
            seen.add(style)


def _numbers(facts: tuple[str, ...], about: str) -> Iterator[Block]:
    if facts:
        yield Numbers(tuple(dict.fromkeys(facts)), about)


def _bare(element: ET.Element) -> bool:
    """Whether an element holds nothing but its one child."""
    return not (element.text or "").strip() and not (element[0].tail or "").strip()


def _only_link(item: ET.Element) -> ET.Element | None:
    inner = item[0] if len(item) == 1 and item[0].tag == "p" else item
    if len(inner) == 1 and inner[0].tag == "a" and _bare(inner):
        return inner[0]
    return None


def _attributes(element: ET.Element) -> str:
    return "".join(child.get("alt", "") + child.get("title", "") for child in element.iter("img"))


def _first_words(element: ET.Element) -> str:
    said = (text.strip() for text in element.itertext())
    return next((text for text in said if text), "").split("\n")[0][:40]
