"""What Qt leaves out of a PDF: outline, links and language. Tags are not attempted."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    Fit,
    FloatObject,
    NameObject,
    NullObject,
    NumberObject,
    TextStringObject,
)

from app.exporting.booklet.paper import UNITS_PER_POINT
from app.exporting.pdf_spaces import mend_spaces

if TYPE_CHECKING:
    from pypdf.generic import IndirectObject

    from app.exporting.booklet.sheets import Booklet

VERSION = "%PDF-1.7"
ABOVE = 24
"""In units: a link leaves some white above the place that it opens."""


def marked(pdf: bytes, booklet: Booklet) -> bytes:
    """The file with its outline, links, title and language."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf)))
    mend_spaces(writer)
    _add_outline(writer, booklet)
    _add_links(writer, booklet)
    root = writer.root_object
    root[NameObject("/Lang")] = TextStringObject(booklet.wanted.language)
    root[NameObject("/PageMode")] = NameObject(
        "/UseOutlines" if len(booklet.sheets) > 1 else "/UseNone"
    )
    root[NameObject("/ViewerPreferences")] = DictionaryObject(
        {NameObject("/DisplayDocTitle"): BooleanObject(True)}
    )
    writer.add_metadata({"/Title": booklet.wanted.title})
    # Else the oldest form is claimed, which knows neither see-through shapes nor this language.
    writer.pdf_header = VERSION
    made = BytesIO()
    writer.write(made)
    return made.getvalue()


def _add_outline(writer: PdfWriter, booklet: Booklet) -> None:
    """A bookmark for every page, its sections below it, and its questions below those."""
    above: dict[int, IndirectObject] = {}
    for number, y, place in booklet.places():
        if not place.level:
            continue
        parent = next((above[one] for one in range(place.level - 1, 0, -1) if one in above), None)
        top = _from_foot(booklet, y - ABOVE)
        made = writer.add_outline_item(
            title=place.title,
            page_number=number,
            parent=parent,
            fit=Fit.xyz(left=0, top=top),
            is_open=False,
        )
        above = {level: one for level, one in above.items() if level < place.level}
        above[place.level] = made


def _add_links(writer: PdfWriter, booklet: Booklet) -> None:
    """A link from every spot to the place it names, or to the page where that is unknown."""
    places = {place.name: (number, y) for number, y, place in reversed(list(booklet.places()))}
    pages = list(writer.pages)
    for number, x, y, spot in booklet.spots():
        found = places.get(spot.place) or places.get(spot.place.partition("#")[0])
        if found is None:
            continue
        sheet, below = found
        box = spot.box.translated(x, y)
        corners = (
            box.left() / UNITS_PER_POINT,
            _from_foot(booklet, box.bottom()),
            box.right() / UNITS_PER_POINT,
            _from_foot(booklet, box.top()),
        )
        page = pages[sheet].indirect_reference
        top = FloatObject(_from_foot(booklet, below - ABOVE))
        goal = [page, NameObject("/XYZ"), NumberObject(0), top, NullObject()]
        action = DictionaryObject(
            {NameObject("/S"): NameObject("/GoTo"), NameObject("/D"): ArrayObject(goal)}
        )
        link = DictionaryObject(
            {
                NameObject("/Type"): NameObject("/Annot"),
                NameObject("/Subtype"): NameObject("/Link"),
                NameObject("/Rect"): ArrayObject([FloatObject(round(one, 2)) for one in corners]),
                NameObject("/Border"): ArrayObject([NumberObject(0)] * 3),
                NameObject("/A"): action,
            }
        )
        writer.add_annotation(pages[number], link)


def _from_foot(booklet: Booklet, y: float) -> float:
    """A height below the head of the paper as points above its foot."""
    return round((booklet.paper.height - y) / UNITS_PER_POINT, 2)
