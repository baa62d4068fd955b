"""Printing lines for who runs a check in a terminal or a pipe."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

UNWRITABLE = 2


def put(lines: Iterable[str]) -> int:
    """Print lines in what the terminal can show; returns 0, or 2 where nothing takes them."""
    encoding = sys.stdout.encoding or "utf-8"
    try:
        for line in lines:
            sys.stdout.write(f"{line.encode(encoding, 'backslashreplace').decode(encoding)}\n")
        sys.stdout.flush()
    except OSError as error:
        # What is left in the buffer would fail again, aloud, when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            return 0
        sys.stderr.write(f"fieldguide: the output cannot be written ({error.strerror})\n")
        return UNWRITABLE
    return 0
