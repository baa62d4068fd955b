"""PrintingGuide: pages of the guide, or all of them, on paper or in a file."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from app import resources
from app.domain.findings import COUNTRY
from app.exporting.booklet.paint import paint_booklet
from app.exporting.booklet.pdf import pdf_of
from app.exporting.booklet.sheets import lay_out
from app.exporting.booklet.words import Wanted
from app.exporting.paper import paper_of
from app.exporting.saving import save

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from app.domain.page import Page
    from app.exporting.booklet.sheets import Booklet
    from app.loading.guide import Guide
    from app.presenters.self_check import SelfCheckPresenter


class PrintingGuide:
    """Lays out what is wanted for one guide, on a4 or letter."""

    def __init__(
        self, guide: Guide, presenter: SelfCheckPresenter, size: str, window: QWidget
    ) -> None:
        self._guide = guide
        self._presenter = presenter
        self._size = size
        self._window = window

    def pdf(self) -> bytes:
        """The whole guide as a PDF."""
        return pdf_of(self._booklet(self._all()))

    def print_all(self) -> bool:
        """Print the whole guide after the system's dialog; False where it did not print."""
        return self._print(self._all())

    def print_page(self, page_id: str) -> bool:
        """Print one page after the system's dialog; False where it did not print."""
        return self._print([self._guide.shown(page_id)])

    def _all(self) -> list[Page]:
        return [self._guide.page(entry.id) for entry in self._guide.contents()]

    def _print(self, pages: Sequence[Page]) -> bool:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageSize(paper_of(self._size).size)
        printer.setFullPage(True)
        if not QPrintDialog(printer, self._window).exec():
            return True
        booklet = self._booklet(pages)
        printer.setDocName(booklet.wanted.title)
        if printer.outputFormat() == QPrinter.OutputFormat.PdfFormat:
            # A file gets what Qt leaves out of one: outline, links and language.
            return not save(Path(printer.outputFileName()), pdf_of(booklet))
        return paint_booklet(booklet, printer)

    def _booklet(self, pages: Sequence[Page]) -> Booklet:
        guide, words = self._guide, self._guide.booklet_words()
        countries = self._presenter.check.question(COUNTRY).options
        today = datetime.datetime.now().astimezone().date()
        wanted = Wanted(
            title=words.title if len(pages) > 1 else pages[0].title,
            language=guide.language,
            words=words,
            resources=resources.RESOURCES,
            paper=self._size,
            country=self._presenter.country,
            country_names={one.code: one.text for one in countries},
            date_line=words.date_line.format(date=today.isoformat()),
        )
        return lay_out(pages, guide, wanted)
