"""The list of all pages, as a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.page import Block, Entry, Heading, HelplinePanel, Link, Links, Page

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

TOPICS = "topics"
HELP_PAGE = "help-now"


def topics_page(title: str, groups: Mapping[str, str], contents: Sequence[Entry]) -> Page:
    """A page with a link to every page, under the title of its group."""
    blocks: list[Block] = [Heading(1, title, "top")]
    for group, name in groups.items():
        links = _links(group, contents)
        if links:
            blocks += [Heading(2, name, group), Links(links)]
    return Page(TOPICS, title, "", 1, (), tuple(blocks))


def help_page(title: str) -> Page:
    """The help lines alone, for when a mistake has left out the page about them."""
    return Page(HELP_PAGE, title, "", 1, (), (Heading(1, title, "top"), HelplinePanel()))


def _links(group: str, contents: Sequence[Entry]) -> tuple[Link, ...]:
    return tuple(
        Link(entry.title, f"page:{entry.id}") for entry in contents if entry.group == group
    )
