"""What a monkey does next: a pure function of its seed, whatever is on the screen."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, NamedTuple

from tests.endurance.kiosk import HEIGHT, WIDTH

if TYPE_CHECKING:
    from collections.abc import Iterator

FINGERS, HELD = 3, 6
"""How many fingers there are, and ways to hold other keys; which is which is for the paws."""

KINDS = {
    "tap": 26,
    "press": 8,
    "release": 8,
    "move": 40,
    "double": 3,
    "down": 7,
    "drag": 2,
    "up": 7,
    "wheel": 5,
    "key": 28,
    "hold": 2,
    "type": 1,
    "menu": 1,
    "drop": 1,
    "close": 1,
    "ask": 1,
    "open": 1,
    "corner": 1,
    "wait": 1,
}
"""A tap is a touch on a control, whatever it is; the others are anywhere. Of so many."""

EDGE = 0.1
"""How often a place is at the edge of the screen."""


class Event(NamedTuple):
    """One thing done: where, and with which button, key, finger or of the controls."""

    kind: str
    x: int
    y: int
    which: int
    held: int


def events(seed: int) -> Iterator[Event]:
    """One after the other, without end."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    kinds, often = list(KINDS), list(KINDS.values())
    while True:
        (kind,) = chance.choices(kinds, often)
        x, y = _place(chance)
        # Most buttons are the left one, and most keys are held with no other.
        held = chance.randrange(HELD) if chance.random() < 0.25 else 0
        yield Event(kind, x, y, chance.randrange(10_000), held)


def _place(chance: random.Random) -> tuple[int, int]:
    x, y = chance.randrange(WIDTH), chance.randrange(HEIGHT)
    if chance.random() < EDGE:
        x = chance.choice([0, 1, WIDTH - 2, WIDTH - 1])
    if chance.random() < EDGE:
        y = chance.choice([0, 1, HEIGHT - 2, HEIGHT - 1])
    return x, y
