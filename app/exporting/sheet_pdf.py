"""A sheet painted on paper: as a PDF in memory, or on whatever Qt can print on.

The PDF has words that can be selected, in embedded letters, a title, its language and an outline.
It has no tags: Qt writes none, so a screen reader takes the words in the order of the page.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QMarginsF, Qt
from PySide6.QtGui import QPageLayout, QPainter, QPdfWriter, QPen

from app.exporting.pieces import POINT
from app.exporting.sheet_pages import Page, pages_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPagedPaintDevice

    from app.domain.take_home import Sheet
    from app.exporting.paper import Paper

PROGRAM = "Fieldguide"
POINTS_PER_INCH = 72
VERSION = "%PDF-1.7"


def paint(pages: Sequence[Page], device: QPagedPaintDevice) -> bool:
    """Paint pages on a device whose corner is the paper's; False where it refuses."""
    painter = QPainter()
    if not painter.begin(device):
        return False
    scale = device.logicalDpiX() / (POINTS_PER_INCH * POINT)
    painter.scale(scale, scale)
    painter.setPen(QPen(Qt.GlobalColor.black))
    whole = True
    for number, page in enumerate(pages):
        whole = whole and (number == 0 or device.newPage())
        page.paint(painter)
    return painter.end() and whole


def upright(paper: Paper) -> QPageLayout:
    """The page for Qt, without margins: the pages have their own."""
    return QPageLayout(paper.size, QPageLayout.Orientation.Portrait, QMarginsF())


def printed_pdf(sheet: Sheet, paper: Paper) -> bytes:
    """The pages as a PDF for a printer: it tells nothing but what stands on them."""
    return _written(pages_of(sheet, paper), paper, PROGRAM)


def sheet_pdf(sheet: Sheet, paper: Paper, *, language: str, title: str) -> bytes:
    """The pages as a PDF to keep."""
    pages = pages_of(sheet, paper)
    return _described(_written(pages, paper, title), pages, language, title)


def _written(pages: Sequence[Page], paper: Paper, title: str) -> bytes:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(POINTS_PER_INCH * POINT)
    writer.setTitle(title)
    writer.setCreator(PROGRAM)
    writer.setPageLayout(upright(paper))
    paint(pages, writer)
    return bytes(buffer.data().data())


def _described(data: bytes, pages: Sequence[Page], language: str, title: str) -> bytes:
    """The PDF with what Qt does not write: its language, and an outline of its sections."""
    from pypdf import PdfReader, PdfWriter  # noqa: PLC0415 - only who saves a PDF needs it
    from pypdf.generic import (  # noqa: PLC0415
        BooleanObject,
        DictionaryObject,
        NameObject,
        TextStringObject,
    )

    from app.exporting.pdf_spaces import mend_spaces  # noqa: PLC0415

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    writer.pdf_header = VERSION
    mend_spaces(writer)
    root = writer.root_object
    # Qt's own description adds a day and an id; and there are no files in the file to list.
    for name in ("/Metadata", "/Names"):
        root.pop(name, None)
    root[NameObject("/Lang")] = TextStringObject(language)
    shown = DictionaryObject({NameObject("/DisplayDocTitle"): BooleanObject(value=True)})
    root[NameObject("/ViewerPreferences")] = shown
    writer.metadata = {"/Title": title, "/Creator": PROGRAM}
    for number, page in enumerate(pages):
        for placed in page.placed:
            if placed.piece.heading:
                heading = placed.piece.heading
                writer.add_outline_item(title=heading, page_number=number)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()
