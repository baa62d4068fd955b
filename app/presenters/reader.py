"""Which page is open, how it was reached, and whether it follows the self-check."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.page import Page


Place = tuple[int, float]
"""A row of a page, by its number, and how much of it is above the view (0 to 1)."""


class Opening(NamedTuple):
    """A page to show, and the section to show first ("" for its top).

    `followed` when it came because the self-check moved on: it then leaves the focus alone.
    `step` counts the places on the way here from 0. `left` is where this one was left, for a person
    who goes back to it.
    """

    page: Page
    section: str
    followed: bool
    step: int
    left: Place | None = None

    @property
    def can_go_back(self) -> bool:
        """Whether another place was opened before."""
        return self.step > 0


class Reader(QObject):
    """Opens pages; `page_opened` carries an Opening."""

    page_opened = Signal(object)
    pin_changed = Signal(bool)

    def __init__(self, page_of: Callable[[str], Page], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page_of = page_of
        self._places: list[str] = []
        self._read: dict[str, None] = {}
        self._left: dict[int, Place] = {}
        self._arrived = True
        self.pinned = False

    @property
    def opening(self) -> Opening | None:
        """What is open now; to whoever shows it again it is nothing new."""
        return self._opening(self._places[-1], followed=self._arrived) if self._places else None

    @property
    def read(self) -> tuple[str, ...]:
        """The ids of the pages that somebody opened, each once, in the order of the first time.

        Not of those that came with the self-check: nobody may have seen them.
        """
        return tuple(self._read)

    def arrive(self) -> None:
        """Know that what was opened is on the screen."""
        self._arrived = True

    def leave(self, step: int, place: Place) -> None:
        """Remember where the page of a step was left."""
        self._left[step] = place

    def page(self, page_id: str) -> Page:
        """A page that may be opened next; KeyError without such a page."""
        return self._page_of(page_id)

    def open(self, place: str) -> None:
        """Open `page` or `page#section`; KeyError without such a page."""
        self._go_to(place, followed=False)

    def follow(self, place: str) -> None:
        """Open a place because the self-check moved on; does nothing while the page is pinned."""
        if place and not self.pinned:
            self._go_to(place, followed=True)

    def go_back(self) -> None:
        """Open the place before this one, if there is one."""
        if len(self._places) > 1:
            self._places.pop()
            opening = self._opening(self._places[-1], followed=False)
            self.page_opened.emit(opening._replace(left=self._left.get(opening.step)))

    def pin(self, *, pinned: bool) -> None:
        """Keep this page open while the self-check moves on, or let it follow again."""
        self.pinned = pinned
        self.pin_changed.emit(pinned)

    def forget(self) -> None:
        """Drop every place that was read."""
        self._places.clear()
        self._read.clear()
        self._left.clear()
        self.pin(pinned=False)

    def _go_to(self, place: str, *, followed: bool) -> None:
        opening = self._opening(place, followed=followed)
        self._arrived = followed
        if not followed:
            self._read.setdefault(opening.page.id)
        if self._places[-1:] != [place]:
            self._places.append(place)
            # Left by who went back from it to go another way.
            self._left.pop(len(self._places) - 1, None)
        self.page_opened.emit(opening._replace(step=len(self._places) - 1))

    def _opening(self, place: str, *, followed: bool) -> Opening:
        page_id, _, section = place.partition("#")
        return Opening(self._page_of(page_id), section, followed, len(self._places) - 1)
