"""What the program says to whoever looks into its log."""

from __future__ import annotations

import sys
from contextlib import suppress


def say(text: str) -> None:
    """Write a line to stderr; a log that is full or gone keeps nothing from going on."""
    with suppress(OSError, ValueError, AttributeError):
        sys.stderr.write(f"fieldguide: {text}\n")
        sys.stderr.flush()
