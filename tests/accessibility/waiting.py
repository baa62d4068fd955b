"""Waiting for something to become true, and no longer."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

PATIENCE = 30.0
"""In seconds: what takes longer has failed, even on a busy machine."""


def until(true: Callable[[], object], what: str, patience: float = PATIENCE) -> None:
    """Come back when it is true; fails with what it was that never came."""
    end = time.monotonic() + patience
    while not true():
        assert time.monotonic() < end, f"waited in vain for {what}"
        time.sleep(0.02)
