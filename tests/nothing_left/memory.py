"""Looks for words in the memory of another process, in whatever form a program holds text."""

from __future__ import annotations

import os
import re
from pathlib import Path

MAPPING = re.compile(r"([0-9a-f]+)-([0-9a-f]+) rw")
CODES = ("utf-8", "utf-16-le", "utf-32-le")


def copies(process: int, *parts: str) -> int:
    """How often the words that these parts make stand in what the process can write to."""
    forms = ["".join(parts).encode(code) for code in CODES]
    total = 0
    with Path(f"/proc/{process}/mem").open("rb", buffering=0) as memory:
        for line in Path(f"/proc/{process}/maps").read_text(encoding="utf-8").splitlines():
            if found := MAPPING.match(line):
                begin, end = (int(one, 16) for one in found.groups())
                total += sum(map(_read(memory.fileno(), begin, end).count, forms))
    return total


def _read(file: int, begin: int, end: int) -> bytes:
    held = bytearray()
    while begin + len(held) < end:
        try:
            piece = os.pread(file, end - begin - len(held), begin + len(held))
        except OSError:
            # Set aside for the process, and never touched.
            break
        if not piece:
            break
        held += piece
    return bytes(held)
