"""A QR code of plain text: a phone shows the words themselves, and asks no network for them."""

from __future__ import annotations

from app.exporting.characters import one_line

QUIET_ZONE = 4
"""Light modules around a code, without which a camera does not find it."""


def modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """The rows of the code with its quiet zone, dark where true."""
    import segno  # noqa: PLC0415 - only a code that is asked for needs it

    clean = "\n".join(one_line(line) for line in text.split("\n"))
    # As bytes: a phone that meets no other mode takes them for UTF-8, whatever the script.
    code = segno.make(clean, error="m", mode="byte", encoding="utf-8", micro=False)
    return tuple(tuple(map(bool, row)) for row in code.matrix_iter(border=QUIET_ZONE))
