"""How many pixels make a finger or a letter of a given size on a screen of a given diagonal.

A screen's own word on its size is often wrong, so the diagonal comes from who set it up.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from app.domain.theme import TEXT_SIZES

if TYPE_CHECKING:
    from app.domain.mode import Policy

DIAGONALS_IN = (10.0, 100.0)
"""From a small tablet to a wall."""

DISTANCES_CM = (30.0, 100.0)
"""From a near-sighted person to one in a wheelchair before a deep desk."""

USUAL_DISTANCE_CM = 50.0

FINGER_MM = 20.0
CAPITAL_MM = 4.8
CAPITAL_EM = 0.668
"""How high a capital of our font is, in text heights."""

LARGE_DEGREES = 0.7
"""How high a capital of large text must be, as seen from where a person stands."""

LEAST_TEXT_PX, LEAST_TARGET_PX = 18, 44
"""Those of a laptop."""

MM_PER_INCH = 25.4


def mm_per_px(diagonal_in: float, width: int, height: int) -> float:
    """How large a pixel of a screen is, whichever way it is turned."""
    return diagonal_in * MM_PER_INCH / math.hypot(width, height)


def target_px(pixel_mm: float) -> int:
    """The least height of what a finger presses."""
    return math.ceil(FINGER_MM / pixel_mm)


def body_text_px(pixel_mm: float) -> int:
    """The text height that makes capitals large enough to read without any enlargement."""
    return math.ceil(CAPITAL_MM / CAPITAL_EM / pixel_mm)


def large_text_px(pixel_mm: float, distance_cm: float) -> int:
    """The text height that large text must reach for who stands so far away."""
    capital = 10 * distance_cm * math.tan(math.radians(LARGE_DEGREES))
    return math.ceil(capital / CAPITAL_EM / pixel_mm)


def on_screen(
    policy: Policy, diagonal_in: float, distance_cm: float, width: int, height: int
) -> Policy:
    """The policy in the pixels of a screen: the largest text that is offered is large text.

    No text and no target is ever smaller in pixels than on a laptop.
    """
    pixel = mm_per_px(diagonal_in, width, height)
    enlarged = math.ceil(large_text_px(pixel, distance_cm) * 100 / max(TEXT_SIZES))
    text = max(LEAST_TEXT_PX, body_text_px(pixel), enlarged)
    return policy._replace(text_px=text, target_px=max(LEAST_TARGET_PX, target_px(pixel)))
