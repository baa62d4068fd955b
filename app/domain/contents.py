"""The list of all pages, as a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.page import (
    Block,
    BookletPanel,
    Disclosure,
    Entry,
    Heading,
    HelplinePanel,
    Link,
    Page,
    Topic,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

TOPICS = "topics"
HELP_PAGE = "help-now"
OF_EVERY_PAGE = ("in-short", "sources")
"""Ids of the sections that the program makes on every page."""


def topics_page(
    title: str,
    groups: Mapping[str, str],
    contents: Sequence[Entry],
    sections: Mapping[str, tuple[Link, ...]],
) -> Page:
    """A page that leads to every page and its sections, and to all of them on paper."""
    blocks: list[Block] = [Heading(1, title, "top")]
    for group, name in groups.items():
        topics = [
            Topic(Link(entry.title, f"page:{entry.id}"), sections.get(entry.id, ()))
            for entry in contents
            if entry.group == group
        ]
        if topics:
            blocks += [Heading(2, name, group), *topics]
    blocks.append(BookletPanel())
    return Page(TOPICS, title, "", (), tuple(blocks))


def section_links(page: Page) -> tuple[Link, ...]:
    """A link to each section of a page and to each question that opens on it."""
    found: list[Link] = []
    blocks = [block for block in page.blocks if not isinstance(block, Heading) or block.level > 1]
    for block, following in zip(blocks, [*blocks[1:], None], strict=True):
        match block:
            case Heading(text=text, id=name) if name not in {"", *OF_EVERY_PAGE}:
                # A heading above questions is a title of theirs: they are listed themselves.
                if not isinstance(following, Disclosure):
                    found.append(Link(text, f"page:{page.id}#{name}"))
            case Disclosure(title=text, id=name) if name not in {"", *OF_EVERY_PAGE}:
                found.append(Link(text, f"page:{page.id}#{name}"))
            case _:
                pass
    return tuple(found)


def help_page(title: str) -> Page:
    """The help lines alone, for when a mistake has left out the page about them."""
    return Page(HELP_PAGE, title, "", (), (Heading(1, title, "top"), HelplinePanel()))
