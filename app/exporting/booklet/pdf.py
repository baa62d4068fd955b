"""A booklet as a PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPageSize, QPdfWriter

from app.exporting.booklet.paint import paint_booklet
from app.exporting.booklet.paper import UNITS_PER_INCH

if TYPE_CHECKING:
    from app.exporting.booklet.sheets import Booklet


def pdf_of(booklet: Booklet) -> bytes:
    """The bytes of a PDF with outline, links, title and language."""
    from app.exporting.booklet.marks import marked  # noqa: PLC0415 - pypdf starts slowly

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    device = QPdfWriter(buffer)
    device.setResolution(UNITS_PER_INCH)
    name = booklet.paper.name
    size = QPageSize.PageSizeId.A4 if name == "a4" else QPageSize.PageSizeId.Letter
    device.setPageSize(QPageSize(size))
    device.setPageMargins(QMarginsF(0, 0, 0, 0))
    device.setTitle(booklet.wanted.title)
    device.setCreator("Fieldguide")
    paint_booklet(booklet, device)
    buffer.close()
    return marked(bytes(buffer.data().data()), booklet)
