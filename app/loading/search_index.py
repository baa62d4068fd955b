"""The search index of one language: made with the pack, read when search is first used."""

from __future__ import annotations

import sys
from collections import defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

from app.domain.page import TERM, Callout, Disclosure, Figure, Heading, Page, Prose, Table, plain
from app.domain.search import (
    FIELD_BITS,
    HEADING,
    LEAD,
    MOST_PLACES,
    PAGE,
    SYNONYM,
    TEXT,
    TITLE,
    Index,
    Passage,
)
from app.domain.search_words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from app.domain.glossary import Term
    from app.domain.page import Block
    from app.domain.question import SelfCheck

PLACE_BYTES = 4
ENDS = (".", "?", "!", ":", ";", ",")
QUOTES = '"\N{RIGHT DOUBLE QUOTATION MARK})'


class Found(NamedTuple):
    """A passage, what it is found by as (where it stands, words), and the words marked in it."""

    passage: Passage
    said: tuple[tuple[int, str], ...]
    marks: frozenset[str]


def build_index(pages: Iterable[Page], check: SelfCheck, glossary: Iterable[Term]) -> Index:
    """What search finds: every section, every question, and each word of the glossary in use."""
    found = [one for page in pages for one in _sections(page)]
    return _index([*found, *_explained(found, glossary), *_questions(check)])


def _sections(page: Page) -> Iterator[Found]:
    """The page's beginning, then each section and each question that opens."""
    parts = _parts(page)
    for name, (heading, *blocks) in parts.items():
        title = [(PAGE, page.title), (HEADING, heading.text)] if name else [(TITLE, page.title)]
        synonyms = [
            (SYNONYM, words)
            for words, section in page.synonyms
            if (section if section in parts else "") == name
        ]
        texts = [(_field(block, name), text) for block in blocks for text in _texts((block,))]
        target = f"page:{page.id}#{name}" if name else f"page:{page.id}"
        text = _joined(text for _, text in texts)
        passage = Passage(target, page.title, heading.text if name else "", text)
        yield Found(passage, (*title, *synonyms, *texts), frozenset(_marks(blocks)))


def _parts(page: Page) -> dict[str, list[Any]]:
    """The blocks of each part of a page by its id, its heading first; "" is the beginning."""
    parts: dict[str, list[Any]] = {"": [Heading(1, page.title, "")]}
    section = ""
    for block in page.blocks:
        match block:
            case Heading(level=level, id=name):
                # In short is part of the beginning.
                section = "" if level == 1 or name == "in-short" else name
                if section:
                    parts[section] = [block]
            case Disclosure(title=title, id=name, blocks=inner) if name:
                if name != "sources":
                    parts[name] = [Heading(2, title, name), *inner]
            case _:
                parts[section].append(block)
    return parts


def _field(block: Block, section: str) -> int:
    """What leads into a page counts more than the text below it."""
    match block:
        case Callout(kind="message") | Prose(kind="bullets") if not section:
            return LEAD
        case _:
            return TEXT


def _marks(blocks: Iterable[Block]) -> Iterator[str]:
    """The styles of all words in these blocks but those that only clinicians see."""
    for block in blocks:
        match block:
            case Prose(items=items):
                yield from (style for item in items for _, style in item)
            case Callout(kind=kind, blocks=inner) if kind != "clinician":
                yield from _marks(inner)
            case Disclosure(blocks=inner):
                yield from _marks(inner)
            case _:
                pass


def _texts(blocks: Iterable[Block]) -> Iterator[str]:
    """What a reader reads in these blocks, without sources, dates and what only clinicians see."""
    for block in blocks:
        match block:
            case Heading(text=text):
                yield text
            case Prose(kind=kind, items=items) if kind not in {"small", "kicker"}:
                yield from (plain(item) for item in items)
            case Table(head=head, rows=rows):
                yield from (
                    " ".join((_ended(row[0], ":"), ", ".join(row[1:]))) for row in (head, *rows)
                )
            case Callout(kind=kind, title=title, blocks=inner) if kind != "clinician":
                yield from (title, *_texts(inner))
            case Disclosure(title=title, id=name, blocks=inner) if name != "sources":
                yield from (title, *_texts(inner))
            case Figure(caption=caption):
                yield caption
            case _:
                pass


def _joined(texts: Iterable[str]) -> str:
    """One text; what ends without a mark gets one."""
    said = (" ".join(text.split()) for text in texts)
    return " ".join(_ended(text, ";") for text in said if text)


def _ended(text: str, mark: str) -> str:
    return text if text.rstrip(QUOTES).endswith(ENDS) else f"{text}{mark}"


def _explained(found: Sequence[Found], glossary: Iterable[Term]) -> Iterator[Found]:
    """Each word of the glossary at the first place where it is marked: there it can be opened."""
    for term in glossary:
        place = next((one for one in found if f"{TERM}{term.id}" in one.marks), None)
        if place is not None:
            passage = place.passage._replace(heading=term.term, text=term.meaning)
            forms = [(SYNONYM, form) for form in term.forms]
            yield place._replace(
                passage=passage, said=((TITLE, term.term), *forms, (TEXT, term.meaning))
            )


def _questions(check: SelfCheck) -> Iterator[Found]:
    for part in check.parts:
        for question in part.questions:
            target = f"question:{question.id}"
            passage = Passage(target, part.title, question.text, question.why)
            said = ((TEXT, question.text), (TEXT, question.why))
            yield Found(passage, said, frozenset())


def _index(found: Sequence[Found]) -> Index:
    words: defaultdict[str, dict[int, int]] = defaultdict(dict)
    phrases: defaultdict[str, dict[int, int]] = defaultdict(dict)
    for number, one in enumerate(found):
        for field, text in one.said:
            spoken = words_of(text)
            for word in spoken:
                words[word][number] = min(field, words[word].get(number, field))
            # A question counts as text, but who types it whole means it.
            named = field in {TITLE, SYNONYM, HEADING} or text == one.passage.heading
            if named and spoken:
                owners = phrases[" ".join(spoken)]
                owners[number] = min(field, owners.get(number, field))
    return Index(
        tuple(one.passage for one in found),
        tuple(sorted(words)),
        tuple(_places(words[word]) for word in sorted(words)),
        tuple(sorted(phrases)),
        tuple(_places(phrases[phrase]) for phrase in sorted(phrases)),
    )


def _places(fields: dict[int, int]) -> bytes:
    """The places, the strongest first, in this machine's order of bytes."""
    order = sorted((field, number) for number, field in fields.items())[:MOST_PLACES]
    return b"".join(
        (number << FIELD_BITS | field).to_bytes(PLACE_BYTES, sys.byteorder)
        for field, number in order
    )
