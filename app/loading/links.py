"""Links between pages and questions: a dead one is reported and left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from app.domain.page import Block, Callout, Disclosure, Heading, Links, Page
from app.loading.errors import ContentError
from app.loading.lines import Lines

if TYPE_CHECKING:
    from app.domain.question import SelfCheck
    from app.loading.pages import LoadedPage

Alive = Callable[[str], bool]


class Places(NamedTuple):
    """What is there for links to lead to; `left_out` are pages with a mistake, told already."""

    there: set[str]
    left_out: set[str]

    def nowhere(self, target: str) -> bool:
        """Whether a link to it is a mistake of its own."""
        return target not in self.there and target.partition("#")[0] not in self.left_out


def sections(blocks: Iterable[Block]) -> Iterator[str]:
    """The ids that links into these blocks may name: only what is always on the page."""
    for block in blocks:
        if isinstance(block, Heading | Disclosure) and block.id:
            yield block.id


def targets(pages: Iterable[Page], check: SelfCheck) -> set[str]:
    """Everything a link may lead to."""
    found = {f"question:{question.id}" for question in check.questions()}
    for page in pages:
        found.add(f"page:{page.id}")
        found.update(f"page:{page.id}#{section}" for section in sections(page.blocks))
    return found


def without_dead_links(loaded: LoadedPage, places: Places, findings: list[ContentError]) -> Page:
    """The page with only the links that lead somewhere; mistakes are added to `findings`."""
    lines = Lines(loaded.source)

    def alive(target: str) -> bool:
        if places.nowhere(target):
            line = lines.of(f"]({target})")
            remedy = "Link to page:id, page:id#section or question:id"
            findings.append(ContentError(loaded.path, line, f"{target!r} leads nowhere", remedy))
        return target in places.there

    return loaded.page._replace(blocks=_alive(loaded.page.blocks, alive))


def _alive(blocks: tuple[Block, ...], alive: Alive) -> tuple[Block, ...]:
    found: list[Block] = []
    for block in blocks:
        match block:
            case Links(links=links):
                left = tuple(link for link in links if alive(link.target))
                if left:
                    found.append(Links(left))
            case Callout() | Disclosure():
                found.append(block._replace(blocks=_alive(block.blocks, alive)))
            case _:
                found.append(block)
    return tuple(found)
