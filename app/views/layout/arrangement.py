"""How the two panes stand in a window of some size, and how large its text is: sizes in pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.domain.mode import Policy

SIDE, STACKED, SINGLE = "side", "stacked", "single"

SIDE_FROM = 60
"""Body text heights of width from which page and question stand side by side."""

STACKED_FROM = 48
"""Body text heights of height from which a portrait window holds both, the question below.

A lower one would leave a few lines to the page: it is a narrow window like any other.
"""

LOW_BELOW = 25.0
"""Body text heights: a lower window has one row of header, and no foot below the page."""

_STEPS = ((1860, 1000, 1.25), (1500, 820, 1.12))
"""Width, height and factor: a large window holds larger text, so that lines keep their length."""

FEWEST_LINES = 13
"""Body text heights that a window has on its shorter side: larger text would hide the buttons."""


def body_px(policy: Policy, percent: int, width: int, height: int) -> int:
    """The height of body text in a window of this size, at this percentage where it has room."""
    factor = 1.0
    if policy.grows:
        longer, shorter = max(width, height), min(width, height)
        factor = next((f for w, h, f in _STEPS if longer >= w and shorter >= h), 1.0)
    wanted = round(policy.text_px * factor * percent / 100)
    return min(wanted, max(policy.text_px, min(width, height) // FEWEST_LINES))


def arrangement(width: int, height: int, px: int) -> str:
    """SIDE, STACKED or SINGLE."""
    if height > width and height >= STACKED_FROM * px:
        return STACKED
    return SIDE if width >= SIDE_FROM * px else SINGLE
