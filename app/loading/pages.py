"""Markdown pages with their front matter to pages of blocks; findings name the source's line."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.domain.facts import Fact, Source
from app.domain.glossary import Term
from app.domain.page import (
    Block,
    Callout,
    ComparePanel,
    Disclosure,
    Heading,
    HelplinePanel,
    Page,
    Prose,
    QuestionsPanel,
    Synonym,
    ValuesPanel,
    Words,
    plain,
)
from app.domain.reading import count_words
from app.loading.errors import ContentError, read_text
from app.loading.figures import Figures
from app.loading.front_matter import front_matter, wrong_keys
from app.loading.glossary import Glossary
from app.loading.guide_words import GuideWords
from app.loading.lines import Lines
from app.loading.markdown_tree import check_limits, parse, raw_html
from app.loading.marks import marked, passages
from app.loading.page_blocks import BlockBuilder
from app.loading.placeholders import DROPPED, fill

if TYPE_CHECKING:
    from collections.abc import Iterator

WORDS_A_MINUTE = 150


@dataclass(frozen=True)
class Shelf:
    """What pages take from elsewhere: facts, sources, figures and the words of their parts."""

    facts: Mapping[str, Fact]
    sources: Mapping[str, Source]
    words: GuideWords
    terms: Mapping[str, Term]
    figures: Figures


@dataclass(frozen=True)
class LoadedPage:
    """A page with what the loader still needs: where it came from and its place in the list."""

    path: Path
    source: str
    order: int
    page: Page
    checked: datetime.date | None
    next_check: datetime.date | None


def load_page(path: Path, shelf: Shelf, findings: list[ContentError]) -> LoadedPage | None:
    """The page of a file, or None when it cannot be shown; problems are added to `findings`."""
    try:
        source = read_text(path)
        check_limits(path, source)
        front, start = front_matter(path, source)
    except ContentError as error:
        findings.append(error)
        return None
    missing = list(wrong_keys(path, source, front))
    findings.extend([*missing, *raw_html(path, source)])
    if any(key not in front for key in ("title", "group", "order")):
        return None
    return LoadedPage(
        path,
        source,
        int(front["order"]),
        _Builder(path, source, start, shelf, findings).page(front),
        _day(front, "checked"),
        _day(front, "next_check"),
    )


class _Builder:
    """Makes one page of its front matter and body."""

    def __init__(
        self, path: Path, source: str, start: int, shelf: Shelf, findings: list[ContentError]
    ) -> None:
        self._path = path
        lines = source.split("\n")
        self._front = Lines("\n".join(lines[:start]))
        self._body = "\n".join(lines[start:])
        self._lines = Lines(self._body, start + 1)
        self._shelf = shelf
        self._findings = findings

    def page(self, front: dict[str, Any]) -> Page:
        """The page with the parts that every page has around its body."""
        body = BlockBuilder(self._report, self._shelf.figures).blocks(
            parse(self._fill(self._body, self._lines))
        )
        self._report_twins(body)
        body = Glossary(self._shelf.terms, self._path.stem).mark(body)
        group = str(front["group"])
        if group not in self._shelf.words.groups:
            known = ", ".join(self._shelf.words.groups)
            self._report(
                "\ngroup:", f"no group is called {group!r}", f"Known: {known}", self._front
            )
        minutes = max(1, round(count_words(body) / WORDS_A_MINUTE))
        return Page(
            id=self._path.stem,
            title=str(front["title"]),
            group=group,
            synonyms=tuple(self._synonyms(front, body)),
            blocks=(*self._opening(front, minutes), *body, *self._closing(front)),
        )

    def _synonyms(self, front: dict[str, Any], body: tuple[Block, ...]) -> Iterator[Synonym]:
        """Each with its section; one that is not there is reported, and the whole page meant."""
        ids = [block.id for block in body if isinstance(block, Heading | Disclosure) and block.id]
        for written in front.get("synonyms", ()):
            ((words, section),) = written.items() if isinstance(written, dict) else ((written, ""),)
            if section and section not in ids:
                problem = f"no section is called {section!r}"
                remedy = f"Known: {', '.join(ids)}" if ids else "Leave it out"
                self._report(f": {section}", problem, remedy, self._front)
                section = ""
            yield Synonym(words, section)

    def _fill(self, text: str, lines: Lines) -> str:
        """The text with its facts; an unknown one is reported, and its block left out."""

        def report(token: str, problem: str, remedy: str) -> None:
            self._report(token, problem, remedy, lines)

        return fill(text, self._shelf.facts, self._shelf.words.phrases, report, marked)

    def _report_twins(self, body: tuple[Block, ...]) -> None:
        """Report ids that stand twice, or that the program uses itself."""
        seen = {"top", "in-short", "sources"}
        for block in body:
            if isinstance(block, Heading | Disclosure) and block.id:
                line = self._lines.of(f"{{#{block.id}}}")
                if block.id in seen:
                    problem = f"the id {block.id!r} is taken"
                    self._findings.append(ContentError(self._path, line, problem, "Use another"))
                seen.add(block.id)

    def _text(self, value: object) -> Words:
        return tuple(passages(self._fill(str(value), self._front), ""))

    def _opening(self, front: dict[str, Any], minutes: int) -> Iterator[Block]:
        words = self._shelf.words
        group = words.groups.get(str(front["group"]), "")
        yield Prose(
            "kicker", (((f"{group}  ·  {words.parts.read_time.format(minutes=minutes)}", ""),),)
        )
        yield Heading(1, str(front["title"]), "top")
        said = [
            (kind, self._text(front[key]))
            for kind, key in (("lead", "main_message"), ("paragraph", "call_to_action"))
            if key in front
        ]
        message = [Prose(kind, (words_,)) for kind, words_ in said if DROPPED not in plain(words_)]
        yield Callout("message", "", tuple(message))
        panel = front.get("panel")
        if panel == "helplines":
            yield HelplinePanel()
        if panel == "compare":
            yield ComparePanel()
        if front.get("in_short"):
            yield Heading(2, words.parts.in_short, "in-short")
            lines = [self._text(line) for line in front["in_short"]]
            yield Prose("bullets", tuple(line for line in lines if DROPPED not in plain(line)))
        if panel == "values":
            yield ValuesPanel()
        if panel == "questions":
            yield QuestionsPanel()

    def _closing(self, front: dict[str, Any]) -> Iterator[Block]:
        parts = self._shelf.words.parts
        listed: list[Words] = []
        for key in front.get("sources", ()):
            source = self._shelf.sources.get(str(key))
            if source is None:
                self._report(
                    str(key), f"no source is called {key!r}", "See sources.toml", self._front
                )
            else:
                people = f", {source.people}" if source.people else ""
                head = f"{source.study}, {source.year}{people}. "
                listed.append(((head, "strong"), (source.text, "")))
        dates = [_day(front, "checked"), _day(front, "next_check")]
        said = [_month(day, parts.months) for day in dates if day]
        inner: list[Block] = [Prose("small", tuple(listed))] if listed else []
        if inner:
            yield Disclosure(parts.sources, "sources", tuple(inner))
        if len(said) == len(dates):
            text = parts.checked.format(checked=said[0], next_check=said[1])
            yield Prose("small", (((text, ""),),))

    def _report(self, token: str, problem: str, remedy: str, lines: Lines | None = None) -> None:
        line = (lines or self._lines).of(token)
        self._findings.append(ContentError(self._path, line, problem, remedy))


def _day(front: dict[str, Any], key: str) -> datetime.date | None:
    day = front.get(key)
    return day if isinstance(day, datetime.date) else None


def _month(day: datetime.date, months: tuple[str, ...]) -> str:
    return f"{months[day.month - 1]} {day.year}"
