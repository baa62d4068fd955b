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
    """Finds places at every letter; `found` carries a Finding."""

    found = Signal(object)

    def __init__(self, index_of: Callable[[], Index], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._index_of = index_of
        self.finding = NOTHING

    def look_for(self, query: str) -> None:
        """Find what fits these words."""
        self._take(Finding(query, find(self._index_of(), query)))

    def forget(self) -> None:
        """Drop what was looked for."""
        self._take(NOTHING)

    def _take(self, finding: Finding) -> None:
        if finding != self.finding:
            self.finding = finding
            self.found.emit(finding)
