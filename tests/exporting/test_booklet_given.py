"""What tests and the benchmark give a booklet: its words, and what is wanted of it."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from pypdf import PdfReader

from app import resources
from app.domain.page import Block, Heading, Page
from app.exporting.booklet.pdf import pdf_of
from app.exporting.booklet.sheets import lay_out
from app.exporting.booklet.words import Wanted
from app.loading.take_home_words import load_take_home_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.exporting.booklet.flow import Placed
    from app.exporting.booklet.sheets import Booklet
    from app.loading.guide import Guide

ENGLISH = load_take_home_words(resources.CONTENT, "en")[1]
TITLE = "Fieldguide: TMS and your other options"


def wanted(guide: Guide, paper: str = "a4", country: str = "") -> Wanted:
    """What is wanted of most booklets here."""
    countries = guide.self_check("phq-9").question("country").options
    return Wanted(
        title=TITLE,
        language="en",
        words=ENGLISH,
        resources=resources.RESOURCES,
        paper=paper,
        country=country,
        country_names={one.code: one.text for one in countries},
    )


def all_pages(guide: Guide) -> list[Page]:
    """Every page in reading order."""
    return [guide.page(entry.id) for entry in guide.contents()]


def page_of(*blocks: Block, title: str = "A page") -> Page:
    """A page made for one test."""
    return Page("made", title, "", (), (Heading(1, title, "top"), *blocks))


def booklet_pdf(pages: Sequence[Page], guide: Guide, wanted: Wanted) -> bytes:
    """A file with these pages."""
    return pdf_of(lay_out(pages, guide, wanted))


def read(pdf: bytes) -> PdfReader:
    """The file as another program reads it."""
    return PdfReader(BytesIO(pdf))


def text_of(pdf: bytes) -> str:
    """All words of a file, with single spaces."""
    return said(" ".join(page.extract_text() for page in read(pdf).pages))


def said(words: str) -> str:
    """Words with single spaces, as they are compared."""
    return " ".join(words.replace("\N{NO-BREAK SPACE}", " ").split())


def outside(booklet: Booklet) -> Iterator[Placed]:
    """What does not stand wholly between the margins."""
    for sheet in booklet.sheets:
        yield from outside_sheet(sheet.placed, booklet.paper.high)


def outside_sheet(placed: Sequence[Placed], room: float) -> Iterator[Placed]:
    """What of a sheet reaches out of it, or into what stands above it."""
    bottom = 0.0
    for one in placed:
        if one.y < bottom - 0.01 or one.y + one.strip.height > room + 0.01:
            yield one
        bottom = one.y + one.strip.height
