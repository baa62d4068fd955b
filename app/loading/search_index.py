"""The search index of one language: made with the pack, read when search is first used."""

from __future__ import annotations

import sys
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from app.domain.page import Callout, Disclosure, Figure, Heading, Page, Prose, Table, plain
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

Term = tuple[str, str, tuple[str, ...]]
"""A word of the glossary: the word, what it means, and its other forms."""

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from app.domain.page import Block
    from app.domain.question import SelfCheck

PLACE_BYTES = 4
ENDS = (".", "?", "!", ":", ";", ",")
QUOTES = '"\N{RIGHT DOUBLE QUOTATION MARK})'


class Found(NamedTuple):
    """A passage with all that it is found by, as (where it stands, words)."""

    passage: Passage
    said: tuple[tuple[int, str], ...]


def build_index(pages: Iterable[Page], check: SelfCheck, glossary: Iterable[Term]) -> Index:
    """What search finds: every section, every question, and each word of the glossary in use."""
    found = [one for page in pages for one in _sections(page)]
    explained = list(_explained(found, glossary))
    return _index([*found, *explained, *_questions(check)])


def _sections(page: Page) -> Iterator[Found]:
    """The page's beginning, then each section and each question that opens."""
    said: dict[str, list[tuple[int, str]]] = {"": [(TITLE, page.title)]}
    section = ""
    for block in page.blocks:
        match block:
            case Heading(level=level, text=text, id=name):
                # In short is part of the beginning.
                section = "" if level == 1 or name == "in-short" else name
                if section:
                    said[section] = [(PAGE, page.title), (HEADING, text)]
            case Disclosure(title=title, id=name, blocks=inner):
                if name and name != "sources":
                    texts = [(TEXT, text) for text in _texts(inner)]
                    said[name] = [(PAGE, page.title), (HEADING, title), *texts]
            case _:
                lead = not section and (
                    (isinstance(block, Callout) and block.kind == "message")
                    or (isinstance(block, Prose) and block.kind == "bullets")
                )
                said[section] += [(LEAD if lead else TEXT, text) for text in _texts((block,))]
    for words, name in page.synonyms:
        said[name if name in said else ""].append((SYNONYM, words))
    for name, parts in said.items():
        heading = next((text for field, text in parts if field == HEADING), "")
        text = _joined(text for field, text in parts if field in {LEAD, TEXT})
        target = f"page:{page.id}#{name}" if name else f"page:{page.id}"
        yield Found(Passage(target, page.title, heading, text), tuple(parts))


def _texts(blocks: Iterable[Block]) -> Iterator[str]:
    """What a reader reads in these blocks, without sources, dates and what only clinicians see."""
    for block in blocks:
        match block:
            case Heading(text=text):
                yield text
            case Prose(kind=kind, items=items) if kind not in {"small", "kicker"}:
                yield from (plain(item) for item in items)
            case Table(head=head, rows=rows):
                yield from (f"{row[0]}: {', '.join(row[1:])}" for row in (head, *rows))
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

    def ended(text: str) -> str:
        return text if text.rstrip(QUOTES).endswith(ENDS) else f"{text};"

    said = (" ".join(text.split()) for text in texts)
    return " ".join(ended(text) for text in said if text)


def _explained(found: Sequence[Found], glossary: Iterable[Term]) -> Iterator[Found]:
    """Each word of the glossary at the first place that uses it: there it can be opened."""
    texts = [f" {' '.join(words_of(one.passage.text))} " for one in found]
    for term, meaning, forms in glossary:
        spoken = [f" {' '.join(words_of(form))} " for form in (term, *forms)]
        for one, text in zip(found, texts, strict=True):
            if any(form in text for form in spoken):
                passage = one.passage._replace(heading=term, text=meaning)
                said = [(TITLE, term), *((SYNONYM, form) for form in forms), (TEXT, meaning)]
                yield Found(passage, tuple(said))
                break


def _questions(check: SelfCheck) -> Iterator[Found]:
    for part in check.parts:
        for question in part.questions:
            target = f"question:{question.id}"
            passage = Passage(target, part.title, question.text, question.why)
            yield Found(passage, ((TEXT, question.text), (TEXT, question.why)))


def _index(found: Sequence[Found]) -> Index:
    words: defaultdict[str, dict[int, int]] = defaultdict(dict)
    phrases: defaultdict[str, dict[int, int]] = defaultdict(dict)
    for number, one in enumerate(found):
        for field, text in one.said:
            spoken = words_of(text)
            for word in spoken:
                words[word][number] = min(field, words[word].get(number, field))
            if field in {TITLE, SYNONYM, HEADING} and spoken:
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
