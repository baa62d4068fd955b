"""The door for staff: after five wrong PINs it stays shut for a minute, whoever tries."""

from __future__ import annotations

from typing import NamedTuple

TRIES = 5
WAIT = 60.0
"""Seconds."""


class StaffDoor(NamedTuple):
    """How many PINs were wrong since the last right one or wait, and until when it stays shut.

    Times are seconds of one clock that never goes back.
    """

    wrong: int = 0
    shut_until: float = 0.0

    def wait(self, now: float) -> float:
        """Seconds until a PIN may be tried; 0 when it may."""
        return max(0.0, self.shut_until - now)

    def after(self, *, right: bool, now: float) -> StaffDoor:
        """The door after a PIN was tried; while it is shut, as it was."""
        if self.wait(now):
            return self
        if right:
            return StaffDoor()
        wrong = self.wrong + 1
        return StaffDoor(0, now + WAIT) if wrong == TRIES else StaffDoor(wrong, self.shut_until)
