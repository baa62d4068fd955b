"""What is looked for, and what was found for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from app.domain.search import Hit, find

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.search import Index

LEAST = 2
"""Letters without which finding nothing means nothing."""


class Finding(NamedTuple):
    """What was typed, and the places found for it, the best first."""

    query: str
    hits: tuple[Hit, ...]

    @property
    def is_empty(self) -> bool:
        """Whether too little was typed to say that nothing was found."""
        return not self.hits and len(self.query.strip()) < LEAST


NOTHING = Finding("", ())


class Search(QObject):
    """Finds places at every letter; `found` carries a Finding.

    `leads` tells of a target whether it leads anywhere in this program, as it is set up.
    """

    found = Signal(object)

    def __init__(
        self,
        index_of: Callable[[], Index],
        leads: Callable[[str], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._leads = leads
        self._index_of = index_of
        self.finding = NOTHING

    def look_for(self, query: str) -> None:
        """Find what fits these words."""
        hits = tuple(hit for hit in find(self._index_of(), query) if self._leads(hit.target))
        finding = Finding(query, hits)
        if finding != self.finding:
            self.finding = finding
            self.found.emit(finding)

    def forget(self) -> None:
        """Drop what was looked for."""
        self.finding = NOTHING
        # Also when nothing is looked for any more: a field could bring back what was in it.
        self.found.emit(NOTHING)
