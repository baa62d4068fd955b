"""One page as the check reads it: its source, its front matter, its words and its blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from app.checking.finding import Finding
from app.checking.written import Written, of_page
from app.loading.errors import ContentError, read_text
from app.loading.front_matter import front_matter
from app.loading.lines import Lines
from app.loading.markdown_tree import check_limits

if TYPE_CHECKING:
    from pathlib import Path

    from app.domain.page import Page


class PageFile(NamedTuple):
    """A page that can be read; `page` is None where the loader could not make one."""

    path: Path
    source: str
    front: dict[str, Any]
    written: Written
    page: Page | None

    def line(self, token: str) -> int:
        """The line of a text's first place as it stands in the source; 1 when it does not."""
        return Lines(self.source).of(token)

    def finding(self, line: int, problem: str, remedy: str, rule: str) -> Finding:
        """A finding in this page."""
        return Finding(self.path, line, problem, remedy, rule)


def read_page(path: Path, page: Page | None) -> PageFile | None:
    """The page of a file, or None for one that the loader refuses and has named."""
    try:
        source = read_text(path)
        check_limits(path, source)
        front, body = front_matter(path, source)
    except ContentError:
        return None
    return PageFile(path, source, front, of_page(path, source, body), page)
