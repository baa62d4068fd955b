"""Markdown pages with their front matter to pages of blocks; findings name the source's line."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from app.domain.facts import Fact, Source
from app.domain.page import (
    Block,
    Callout,
    Disclosure,
    Heading,
    HelplinePanel,
    Page,
    Prose,
    Table,
    Words,
    plain,
)
from app.loading.errors import ContentError, read_text
from app.loading.guide_words import GuideWords
from app.loading.markdown_tree import check_limits, parse, raw_html
from app.loading.page_blocks import DROPPED, BlockBuilder

if TYPE_CHECKING:
    from collections.abc import Iterator


WORDS_A_MINUTE = 150
IN_ARRAY = 100
LONGEST_FRONT = 4_000
REQUIRED = {
    "title": str,
    "group": str,
    "order": int,
    "main_message": str,
    "call_to_action": str,
    "in_short": list,
    "synonyms": list,
    "sources": list,
    "checked": datetime.date,
    "next_check": datetime.date,
}
OPTIONAL = {"panel": str}
_PLACEHOLDER = re.compile(r"\{\{\s*([^{}.]*?)(?:\.([^{}]*?))?\s*\}\}")


@dataclass(frozen=True)
class Shelf:
    """What pages take from elsewhere: facts, sources and the words of their parts."""

    facts: Mapping[str, Fact]
    sources: Mapping[str, Source]
    words: GuideWords
    pictures: frozenset[str]


@dataclass(frozen=True)
class LoadedPage:
    """A page with what the loader still needs: where it came from and its place in the list."""

    path: Path
    source: str
    order: int
    page: Page


def load_page(path: Path, shelf: Shelf, findings: list[ContentError]) -> LoadedPage | None:
    """The page of a file, or None when it cannot be shown; problems are added to `findings`."""
    try:
        source = read_text(path)
        check_limits(path, source)
        front, start = _front_matter(path, source)
    except ContentError as error:
        findings.append(error)
        return None
    missing = list(_wrong_keys(path, source, front))
    findings.extend([*missing, *raw_html(path, source)])
    if any(key not in front for key in ("title", "group", "order")):
        return None
    return LoadedPage(
        path,
        source,
        int(front["order"]),
        _Builder(path, source, start, shelf, findings).page(front),
    )


def _front_matter(path: Path, source: str) -> tuple[dict[str, Any], int]:
    """The front matter and the number of the line behind it."""
    lines = source.split("\n")
    if lines[0].rstrip() != "---" or "---" not in (line.rstrip() for line in lines[1:]):
        remedy = "Begin with --- and end the front matter with ---"
        raise ContentError(path, 1, "has no front matter", remedy)
    end = next(number for number, line in enumerate(lines[1:], 1) if line.rstrip() == "---")
    try:
        front = _yaml(path, "\n".join(lines[1:end]))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = 2 + (mark.line if mark else 0)
        problem = getattr(error, "problem", None) or "a mistake"
        raise ContentError(path, line, f"is not YAML ({problem})", "Mend this line") from error
    except (ValueError, AttributeError, RecursionError) as error:
        kind = str(error).split("\n")[0][:60]
        remedy = "Look for a date or a number that cannot be"
        raise ContentError(
            path, 2, f"has front matter that cannot be read ({kind})", remedy
        ) from error
    if not isinstance(front, dict):
        raise ContentError(path, 2, "has no keys in its front matter", "Add title: and the rest")
    return front, end + 1


def _yaml(path: Path, text: str) -> object:
    """The value of plain YAML: names for parts and types of one's own could make it endless."""
    if len(text) > LONGEST_FRONT:
        problem = f"has more than {LONGEST_FRONT} characters of front matter"
        raise ContentError(path, 2, problem, "Shorten it")
    for token in yaml.scan(text):
        if isinstance(token, yaml.AliasToken | yaml.AnchorToken | yaml.TagToken):
            line = 2 + token.start_mark.line
            raise ContentError(path, line, "has a &, * or ! before a value", "Put it in quotes")
    return yaml.safe_load(text)


def _wrong_keys(path: Path, source: str, front: dict[str, Any]) -> Iterator[ContentError]:
    for key, kind in REQUIRED.items():
        if key not in front:
            yield ContentError(path, 1, f"has no {key} in its front matter", f"Add {key}: …")
        elif not isinstance(front[key], kind) or isinstance(front[key], bool):
            problem = f"{key} is not a {kind.__name__}"
            yield ContentError(path, _line_of(source, f"{key}:"), problem, "Correct it")
            del front[key]
        elif kind is list and not all(isinstance(one, str) for one in front[key]):
            problem = f"{key} holds something that is not text"
            yield ContentError(path, _line_of(source, f"{key}:"), problem, "Put it in quotes")
            del front[key]
    if front.get("panel", "helplines") != "helplines":
        line = _line_of(source, "panel:")
        yield ContentError(path, line, "has an unknown panel", "Known: helplines")
    for key in set(front) - set(REQUIRED) - set(OPTIONAL):
        remedy = f"Known keys: {', '.join([*REQUIRED, *OPTIONAL])}"
        yield ContentError(path, _line_of(source, f"{key}:"), f"has an unknown key {key}", remedy)


def _line_of(source: str, token: str) -> int:
    place = source.find(token)
    return source.count("\n", 0, place) + 1 if place >= 0 else 1


class _Builder:
    """Makes one page of its front matter and body."""

    def __init__(
        self, path: Path, source: str, start: int, shelf: Shelf, findings: list[ContentError]
    ) -> None:
        self._path = path
        self._source = source
        self._body = "\n".join(source.split("\n")[start:])
        self._shelf = shelf
        self._findings = findings

    def page(self, front: dict[str, Any]) -> Page:
        """The page with the parts that every page has around its body."""
        body = BlockBuilder(self._report, self._figure_problem).blocks(
            parse(self._fill(self._body))
        )
        self._report_twins(body)
        group = str(front["group"])
        if group not in self._shelf.words.groups:
            known = ", ".join(self._shelf.words.groups)
            self._report(f"group: {group}", f"no group is called {group!r}", f"Known: {known}")
        minutes = max(1, round(_count_words(body) / WORDS_A_MINUTE))
        return Page(
            id=self._path.stem,
            title=str(front["title"]),
            group=group,
            minutes=minutes,
            synonyms=tuple(str(synonym) for synonym in front.get("synonyms", ())),
            blocks=(*self._opening(front, minutes), *body, *self._closing(front)),
        )

    def _fill(self, text: str) -> str:
        """The text with its facts; an unknown one is reported, and its block left out."""

        def say(found: re.Match[str]) -> str:
            name, part = found[1], found[2] or ""
            fact = self._shelf.facts.get(name)
            if fact is None:
                self._report(found[0], f"no fact is called {name!r}", "See facts.toml")
                return DROPPED
            try:
                return fact.say(part, self._shelf.words.phrases)
            except KeyError:
                self._report(found[0], f"the fact {name!r} has no {part!r}", "Use another part")
                return DROPPED

        return _PLACEHOLDER.sub(say, text)

    def _figure_problem(self, scheme: str, name: str) -> str:
        """What is wrong with a figure, or ""."""
        if scheme == "picture":
            known = re.fullmatch(r"[a-z0-9-]+", name) and name in self._shelf.pictures
            return "" if known else f"no picture is called {name!r}"
        fact = self._shelf.facts.get(name)
        if fact is None:
            return f"no fact is called {name!r}"
        whole = fact.kind == "share" and fact.of == IN_ARRAY
        return "" if whole else f"the fact {name!r} is not a share of {IN_ARRAY}"

    def _report_twins(self, body: tuple[Block, ...]) -> None:
        """Report ids that stand twice, or that the program uses itself."""
        seen = {"top", "in-short", "sources"}
        for block in body:
            if isinstance(block, Heading | Disclosure) and block.id:
                if block.id in seen:
                    self._report(f"{{#{block.id}}}", f"the id {block.id!r} is taken", "Use another")
                seen.add(block.id)

    def _text(self, value: object) -> Words:
        return ((self._fill(str(value)), ""),)

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
        if front.get("panel") == "helplines":
            yield HelplinePanel()
        if front.get("in_short"):
            yield Heading(2, words.parts.in_short, "in-short")
            lines = [self._text(line) for line in front["in_short"]]
            yield Prose("bullets", tuple(line for line in lines if DROPPED not in plain(line)))

    def _closing(self, front: dict[str, Any]) -> Iterator[Block]:
        parts = self._shelf.words.parts
        listed: list[Words] = []
        for key in front.get("sources", ()):
            source = self._shelf.sources.get(str(key))
            if source is None:
                self._report(str(key), f"no source is called {key!r}", "See sources.toml")
            else:
                people = f", {source.people}" if source.people else ""
                head = f"{source.study}, {source.year}{people}. "
                listed.append(((head, "strong"), (source.text, "")))
        dates = [front.get("checked"), front.get("next_check")]
        said = [_month(day, parts.months) for day in dates if isinstance(day, datetime.date)]
        inner: list[Block] = [Prose("small", tuple(listed))] if listed else []
        if inner:
            yield Disclosure(parts.sources, "sources", tuple(inner))
        if len(said) == len(dates):
            text = parts.checked.format(checked=said[0], next_check=said[1])
            yield Prose("small", (((text, ""),),))

    def _report(self, token: str, problem: str, remedy: str) -> None:
        line = _line_of(self._source, token)
        self._findings.append(ContentError(self._path, line, problem, remedy))


def _month(day: datetime.date, months: tuple[str, ...]) -> str:
    return f"{months[day.month - 1]} {day.year}"


def _count_words(blocks: tuple[Block, ...]) -> int:
    return sum(len(text.split()) for block in blocks for text in _texts(block))


def _texts(block: Block) -> Iterator[str]:
    match block:
        case Heading(text=text):
            yield text
        case Prose(items=items):
            yield from (plain(item) for item in items)
        case Table(head=head, rows=rows):
            yield from (cell for row in (head, *rows) for cell in row)
        case Callout(title=title, blocks=inner) | Disclosure(title=title, blocks=inner):
            yield title
            for one in inner:
                yield from _texts(one)
        case _:
            pass
