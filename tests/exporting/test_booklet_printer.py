"""The same sheets on a printer: what it asks for, at the size of its paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageRanges, QPageSize, QPdfWriter

from app.exporting.booklet.paint import paint_booklet
from app.exporting.booklet.sheets import lay_out
from tests.exporting.test_booklet_given import read, said, wanted

if TYPE_CHECKING:
    from pypdf import PdfReader

    from app.exporting.booklet.sheets import Booklet
    from app.loading.guide import Guide

pytestmark = pytest.mark.usefixtures("qapp")
A5 = QPageSize(QPageSize.PageSizeId.A5)
A4 = QPageSize(QPageSize.PageSizeId.A4)


def printed(
    booklet: Booklet, size: QPageSize = A4, dots: int = 600, margin: float = 0.0, pages: str = ""
) -> PdfReader:
    """What a printer with this paper, dots an inch and margin in millimetres prints."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    device = QPdfWriter(buffer)
    device.setResolution(dots)
    device.setPageSize(size)
    device.setPageMargins(QMarginsF(margin, margin, margin, margin), QPageLayout.Unit.Millimeter)
    if pages:
        device.setPageRanges(QPageRanges.fromString(pages))
    assert paint_booklet(booklet, device)
    return read(bytes(buffer.data().data()))


@pytest.fixture
def booklet(guide: Guide) -> Booklet:
    return lay_out([guide.page("chances")], guide, wanted(guide))


def corners(reader: PdfReader) -> tuple[float, float, float, float]:
    """Left, lowest, right and highest place where words begin, in points of the paper."""
    found: list[tuple[float, float]] = []

    def visit(text: str, matrix: list[float], at: list[float], *_: object) -> None:
        if text.strip():
            x = at[4] * matrix[0] + matrix[4]
            y = at[5] * matrix[3] + at[4] * matrix[1] + matrix[5]
            found.append((x, y))

    reader.pages[0].extract_text(visitor_text=visit)
    across, up = zip(*found, strict=True)
    return min(across), min(up), max(across), max(up)


@pytest.mark.system
@pytest.mark.parametrize("dots", [300, 600, 1200])
@pytest.mark.parametrize("margin", [0.0, 5.0])
def test_words_stand_in_one_place_at_any_dots_and_margins(
    booklet: Booklet, dots: int, margin: float
) -> None:
    expected = corners(printed(booklet, dots=288))
    assert corners(printed(booklet, dots=dots, margin=margin)) == pytest.approx(expected, abs=1.5)


@pytest.mark.system
def test_smaller_paper_gets_all_of_it_smaller(booklet: Booklet) -> None:
    reader = printed(booklet, size=A5)
    assert len(reader.pages) == len(booklet.sheets)
    left, low, right, top = corners(reader)
    size = reader.pages[0].mediabox
    assert 0 < left < right < size.width
    assert 0 < low < top < size.height
    large, small = corners(printed(booklet)), (left, low, right, top)
    assert small[0] == pytest.approx(large[0] * 148 / 210, abs=2)


def test_only_the_sheets_that_are_asked_for(booklet: Booklet) -> None:
    reader = printed(booklet, pages="2-3")
    count = len(booklet.sheets)
    texts = [said(page.extract_text()) for page in reader.pages]
    assert [f"{number} of {count}" in text for number, text in zip((2, 3), texts, strict=True)] == [
        True,
        True,
    ]


def test_paper_of_an_odd_size(booklet: Booklet) -> None:
    tall = QPageSize(QSizeF(100, 600), QPageSize.Unit.Point)
    assert len(printed(booklet, size=tall).pages) == len(booklet.sheets)
