"""What a kiosk finds when it looks at itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

OK, NOTE, FAULT = "ok", "note", "fault"
"""As it should be; to know about; not safe for patients."""


class Check(NamedTuple):
    """One thing that was looked at: its name, how it is, and that in words."""

    name: str
    state: str
    said: str


def faults(checks: Iterable[Check]) -> tuple[str, ...]:
    """Why the kiosk is not safe for patients; nothing when it is."""
    return tuple(check.said for check in checks if check.state == FAULT)
