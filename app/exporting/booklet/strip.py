"""Strip: a piece of a booklet that stands on one sheet, such as a line, a row or a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter

    Paint = Callable[[QPainter, Mapping[str, int]], None]
    """Paints from the painter's origin; the mapping tells on which sheet a place stands."""


class Spot(NamedTuple):
    """Where a strip can be pressed, from its top left corner, and the place that opens."""

    box: QRectF
    place: str


class Place(NamedTuple):
    """Where a link can lead: `name` is page or page#section.

    `level` is that of its title in the outline, 0 for a place that the outline leaves out.
    """

    name: str
    title: str = ""
    level: int = 0


class Frame(NamedTuple):
    """The card behind some strips: tokens of its inside, border and bar, "" for none."""

    inside: str
    border: str
    bar: str
    number: int


class Strip(NamedTuple):
    """A height, what paints it, and how it stands to its neighbours.

    `gap` is the space above, dropped at the head of a sheet; `keep` binds it to the next strip;
    `again` is printed above it where it begins a sheet; `shrunk` makes it of another height, down
    to `least` of its own.
    """

    height: float
    paint: Paint | None = None
    x: float = 0.0
    gap: float = 0.0
    keep: bool = False
    spots: tuple[Spot, ...] = ()
    places: tuple[Place, ...] = ()
    frame: Frame | None = None
    again: Strip | None = None
    shrunk: Callable[[float], Strip] | None = None
    least: float = 1.0


def held(strips: Iterable[Strip], *, on: bool = False) -> list[Strip]:
    """Strips that stay on one sheet; `on` binds the last of them to what follows."""
    bound = [strip._replace(keep=True) for strip in strips]
    if bound and not on:
        bound[-1] = bound[-1]._replace(keep=False)
    return bound


def paragraph(strips: Sequence[Strip]) -> list[Strip]:
    """Lines of which neither the first nor the last stands alone on a sheet."""
    last = len(strips) - 1
    return [
        strip._replace(keep=strip.keep or (number != last and number in {0, last - 1}))
        for number, strip in enumerate(strips)
    ]


def spaced(strips: Sequence[Strip], gap: float) -> list[Strip]:
    """Strips with a space above the first."""
    return [strips[0]._replace(gap=gap), *strips[1:]] if strips else []


def moved(strips: Iterable[Strip], x: float) -> list[Strip]:
    """Strips further to the right."""
    return [strip._replace(x=strip.x + x) for strip in strips]


def high(strips: Iterable[Strip]) -> float:
    """How high strips are on one sheet."""
    return sum(strip.gap + strip.height for strip in strips)


def together(strips: Sequence[Strip], most: float) -> list[Strip]:
    """Strips that stay on one sheet unless they are higher than so much."""
    return held(strips) if high(strips) <= most else list(strips)
