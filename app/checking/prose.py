"""The prose of a page's blocks: what a person reads as running text, apart from its furniture."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from app.domain.page import (
    Callout,
    Disclosure,
    Figure,
    Heading,
    HelplinePanel,
    Links,
    Prose,
    Table,
    plain,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.domain.page import Block, Page

B = TypeVar("B", Heading, Prose, Table, Callout, Disclosure, Figure, Links, HelplinePanel)

OPENING = frozenset({"in-short", "top"})
CLOSING = "sources"


class Passage(NamedTuple):
    """A paragraph or an item of a list; `place` is message, in-short, body or the answer's id."""

    text: str
    kind: str
    place: str

    def is_prose(self) -> bool:
        """Whether it counts as running text: a paragraph, or an item that is a full sentence."""
        ends = self.text.rstrip("\"\u201d\u2019')")[-1:]
        full = self.text[:1].isupper() and ends in {".", "?", "!"}
        return full or self.kind in {"paragraph", "lead"}


def passages(page: Page) -> Iterator[Passage]:
    """Every paragraph and item for the person who reads, in order; not those for clinicians."""
    place = "body"
    for block in page.blocks:
        if isinstance(block, Heading):
            place = "in-short" if block.id == "in-short" else "body"
        elif isinstance(block, Prose) and place == "in-short":
            yield from _passages((block,), place)
            place = "body"
        else:
            yield from _passages((block,), place)


def _passages(blocks: tuple[Block, ...], place: str) -> Iterator[Passage]:
    for block in blocks:
        match block:
            case Prose(kind=kind, items=items) if kind not in {"small", "kicker"}:
                yield from (Passage(plain(item), kind, place) for item in items)
            case Callout(kind=kind, blocks=inner) if kind != "clinician":
                yield from _passages(inner, "message" if kind == "message" else place)
            case Disclosure(id=name, blocks=inner) if name != CLOSING:
                yield from _passages(inner, name)
            case _:
                pass


def blocks_of(page: Page, kind: type[B]) -> Iterator[B]:
    """Every block of a kind on a page, those within boxes and answers too."""
    yield from _blocks(page.blocks, kind)


def _blocks(blocks: tuple[Block, ...], kind: type[B]) -> Iterator[B]:
    for block in blocks:
        if isinstance(block, kind):
            yield block
        if isinstance(block, Callout | Disclosure):
            yield from _blocks(block.blocks, kind)
