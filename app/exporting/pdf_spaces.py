"""A PDF by Qt, mended: it calls a space a tab where a font draws both with one sign."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from pypdf import PdfWriter
    from pypdf.generic import DictionaryObject, StreamObject

TAB, SPACE = b"<0009>", b"<0020>"
_LISTED = re.compile(rb"\[[^\]]*\]")


def mend_spaces(writer: PdfWriter) -> None:
    """Say that a space is a space, else nobody finds two words that stand together."""
    for page in writer.pages:
        resources = cast("DictionaryObject", page["/Resources"].get_object())
        for font in cast("DictionaryObject", resources.get("/Font", {})).values():
            signs = font.get_object().get("/ToUnicode")
            if signs is not None:
                stream = cast("StreamObject", signs.get_object())
                stream.set_data(_LISTED.sub(_without_tabs, stream.get_data()))


def _without_tabs(listed: re.Match[bytes]) -> bytes:
    return listed[0].replace(TAB, SPACE)
