"""How much there is to read on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.page import Block, Callout, Disclosure, Heading, Prose, Table, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def count_words(blocks: Sequence[Block]) -> int:
    """How many words stand in these blocks, without those that the program adds."""
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
