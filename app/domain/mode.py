"""What each way of running the program may do, as data: code asks the policy, never the mode."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Mode(StrEnum):
    """Where the program stands."""

    HOME = "home"
    KIOSK = "kiosk"
    CLINICIAN = "clinician"


class Policy(NamedTuple):
    """What the program may do and how large it writes.

    `text_px` is the height of body text in pixels at 100 %; `target_px` the least height of a
    control; `grows` lets text follow a large window; `may_type` offers a field to search with.
    """

    text_px: int
    target_px: int
    grows: bool
    fullscreen: bool
    starts_on_broken_content: bool
    shows_clinician_notes: bool
    may_type: bool


POLICIES = {
    Mode.HOME: Policy(
        text_px=18,
        target_px=44,
        grows=True,
        fullscreen=False,
        starts_on_broken_content=True,
        shows_clinician_notes=False,
        may_type=True,
    ),
    Mode.KIOSK: Policy(
        text_px=26,
        target_px=73,
        grows=False,
        fullscreen=True,
        starts_on_broken_content=False,
        shows_clinician_notes=False,
        may_type=False,
    ),
    Mode.CLINICIAN: Policy(
        text_px=24,
        target_px=44,
        grows=False,
        fullscreen=False,
        starts_on_broken_content=True,
        shows_clinician_notes=True,
        may_type=True,
    ),
}
"""Kiosk sizes are those of a 24 inch screen in full HD."""
