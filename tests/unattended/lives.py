"""What a kiosk in a test told of its lives, and waiting for more."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LONGEST = 60
"""Seconds to wait on a machine that has much to do."""


def wait_until(happens: Callable[[], object], what: str, seconds: float = LONGEST) -> None:
    """Wait for something; fails with its name when it does not happen."""
    until = time.monotonic() + seconds
    while not happens():
        assert time.monotonic() < until, f"{what} did not happen in {seconds} s"
        time.sleep(0.02)


class Lives:
    """The file in which tests.unattended.living_kiosk tells how it lives."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @property
    def told(self) -> list[dict[str, Any]]:
        """Every whole line so far."""
        if not self.path.exists():
            return []
        text = self.path.read_text(encoding="utf-8")
        return [json.loads(line) for line in text[: text.rfind("\n") + 1].splitlines()]

    def began(self) -> list[dict[str, Any]]:
        """The beginning of each life."""
        return [one for one in self.told if "process" in one]

    def await_life(self, number: int) -> dict[str, Any]:
        """How the life with this number, from 1, began."""
        wait_until(lambda: len(self.began()) >= number, f"life {number}")
        return self.began()[number - 1]

    def await_deed(self, deed: str = "answer") -> dict[str, Any]:
        """What the visitor of the first life did."""
        wait_until(lambda: any(one.get("did") == deed for one in self.told), deed)
        return next(one for one in self.told if one.get("did") == deed)
