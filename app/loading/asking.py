"""Below every section of a page stands a way to put it on the person's own list of questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.contents import OF_EVERY_PAGE
from app.domain.page import AskAbout, Block, Callout, Disclosure, Heading, Page

if TYPE_CHECKING:
    from collections.abc import Iterator

NOT_ASKED = ("always",)
"""The groups of pages that offer help at any time, and ask for nothing."""


def with_asking(page: Page) -> Page:
    """The page with an AskAbout at the end of each section, and in each answer that opens."""
    if page.group in NOT_ASKED:
        return page
    return page._replace(blocks=tuple(_blocks(page)))


def _blocks(page: Page) -> Iterator[Block]:
    section: Heading | None = None
    prose = False
    for block in page.blocks:
        match block:
            case Heading(level=2):
                yield from _about(page, section if prose else None)
                section, prose = block, False
                yield block
            case Disclosure(id=name, title=title) if name and name not in OF_EVERY_PAGE:
                about = AskAbout(f"{page.id}#{name}", title, page.title)
                yield block._replace(blocks=(*block.blocks, about))
            case Callout(kind="clinician") | Disclosure(id="sources"):
                yield from _about(page, section if prose else None)
                section = None
                yield block
            case _:
                prose = True
                yield block
    yield from _about(page, section if prose else None)


def _about(page: Page, section: Heading | None) -> Iterator[AskAbout]:
    """Nothing for what the program makes on every page, or for a title above answers that open."""
    if section is not None and section.id and section.id not in OF_EVERY_PAGE:
        yield AskAbout(f"{page.id}#{section.id}", section.text, page.title)
