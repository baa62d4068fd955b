"""TakingHome: where what a person takes along is made, and leaves the program because they ask."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QMessageBox

from app.domain.helplines import lines_of
from app.domain.take_home import Said, sheet_of
from app.exporting.paper import paper_of, usual_size

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from app.domain.mode import Policy
    from app.domain.summary import Summary
    from app.domain.take_home import Choice, Sheet
    from app.domain.wording import TakeHomeWords
    from app.exporting.paper import Paper
    from app.exporting.printer import Result
    from app.loading.guide import Guide
    from app.presenters.self_check import SelfCheckPresenter
    from app.printing_guide import PrintingGuide
    from app.settings import Settings

PDF_NAME, RECORD_NAME, GUIDE_NAME = "my-notes.pdf", "my-answers.json", "fieldguide.pdf"
"""What a file is called before the person names it: nobody learns from it what is inside."""

LARGE_FROM = 150
"""Percent of text size from which print is large too."""


class TakingHome(QObject):
    """Makes every form from the summary of the moment; keeps none, and writes nothing else.

    `said` is emitted with a sentence for the person, and whether it went wrong; `came_out` when a
    page was printed.
    """

    said = Signal(str, bool)
    came_out = Signal()
    _printed = Signal(object, int)

    def __init__(
        self,
        guide: Callable[[], Guide],
        presenter: Callable[[], SelfCheckPresenter],
        read: Callable[[], Sequence[str]],
        text_size: Callable[[], int],
        settings: Settings,
        policy: Policy,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._guide = guide
        self._presenter = presenter
        self._read = read
        self._text_size = text_size
        self._settings = settings
        self._policy = policy
        self._window = window
        self._visit = 0
        self._printing: Sheet | None = None
        self._untold: Result | None = None

        self._printed.connect(self._hear_printed)

    @property
    def untold(self) -> tuple[str, bool] | None:
        """How a print went that came out, or did not, while another screen was shown."""
        return self._told(self._untold) if self._untold is not None else None

    def heard(self) -> None:
        """Know that it was seen how a print went."""
        self._untold = None

    @property
    def prints(self) -> bool:
        """Whether there is a way to print: a dialog, or the printer that the clinic has set."""
        return self._policy.may_save or bool(self._settings.printer)

    def print_page(self, choice: Choice) -> None:
        """Print the page with what was chosen: after the system's dialog, or silently."""
        from app.exporting import printer  # noqa: PLC0415 - few people print

        sheet, paper = self._sheet(choice), self._paper()
        if self._policy.may_save:
            wanted = QPrinter(QPrinter.PrinterMode.HighResolution)
            wanted.setPageSize(paper.size)
            if QPrintDialog(wanted, self._window).exec():
                language = self._guide().language
                self._tell_printed(printer.print_with(wanted, sheet, paper, language=language))
            return
        self.said.emit(self._words().sending, False)
        name, visit = self._settings.printer, self._visit
        if self._printing == sheet:
            # Pressed again while it comes: a second copy would be left for others to find.
            return
        self._printing = sheet

        def work() -> None:
            self._printed.emit(printer.print_silently(sheet, paper, name), visit)

        # It waits until the page came out, and the screen must not wait with it.
        Thread(target=work, name="printing", daemon=True).start()

    def forget(self) -> None:
        """Keep nothing of what this person printed, and say nothing of it to the next."""
        self._visit += 1
        self._printing = None
        self._untold = None

    def _hear_printed(self, result: Result, visit: int) -> None:
        if visit == self._visit:
            self._printing = None
            self._untold = result
            self._tell_printed(result)

    def _tell_printed(self, result: Result) -> None:
        words, failed = self._told(result)
        self.said.emit(words, failed)
        if not failed:
            self.came_out.emit()

    def _told(self, result: Result) -> tuple[str, bool]:
        from app.exporting.printer import Result  # noqa: PLC0415 - few people print

        words = self._words()
        said = {
            Result.PRINTED: words.printing,
            Result.NO_PRINTER: words.no_printer,
            Result.FAILED: words.print_failed,
        }
        return said[result], result is not Result.PRINTED

    def save_pdf(self, choice: Choice) -> None:
        """Save the page where the person says."""
        from app.exporting.sheet_pdf import sheet_pdf  # noqa: PLC0415 - few people save

        language, sheet = self._guide().language, self._sheet(choice)

        def made() -> bytes:
            return sheet_pdf(sheet, self._paper(), language=language, title=sheet.title)

        self._save(self._words().save_pdf, PDF_NAME, "PDF (*.pdf)", made)

    def save_record(self, choice: Choice) -> None:
        """Save what was answered for a health record, where the person says."""
        from app.exporting.fhir import fhir_bundle  # noqa: PLC0415 - few people save

        presenter, summary = self._presenter(), self._summary()
        when = datetime.datetime.now().astimezone().isoformat(timespec="seconds")

        def made() -> bytes:
            bundle = fhir_bundle(
                presenter.check,
                summary,
                when=when,
                language=self._guide().language,
                include_score=choice.score,
                include_item_9=choice.item_9,
                # Where it stands on no page, nobody could leave it out.
                include_tell=choice.tell or summary.tell is None,
            )
            return json.dumps(bundle, ensure_ascii=False, indent=1).encode()

        self._save(self._words().save_record, RECORD_NAME, "FHIR (*.json)", made)

    def copy_record(self, choice: Choice, *, taught_back: bool) -> None:
        """Put a note for the clinic's record on the clipboard."""
        from app.exporting.record import record_note  # noqa: PLC0415 - clinicians only

        guide, presenter = self._guide(), self._presenter()
        note = record_note(
            presenter.check,
            presenter.summary,
            choice,
            self._said(),
            guide.record_words(),
            date=datetime.datetime.now().astimezone().date().isoformat(),
            pages=[guide.shown(page).title for page in self._read()],
            # Nothing else sets it: until a concern is chosen, no option is shown.
            compared=bool(presenter.concern),
            taught_back=taught_back,
        )
        QGuiApplication.clipboard().setText(note)
        self.said.emit(self._words().copied, False)

    def print_guide_page(self, page_id: str) -> None:
        """Print one page of the guide."""
        self._tell_guide(printed=self._printing_guide().print_page(page_id))

    def print_guide(self) -> None:
        """Print the whole guide as a booklet."""
        self._tell_guide(printed=self._printing_guide().print_all())

    def save_guide(self) -> None:
        """Save the whole guide as a booklet where the person says."""
        title = self._words().save_guide
        name, failed = self._write(title, GUIDE_NAME, "PDF (*.pdf)", self._printing_guide().pdf)
        if failed:
            self._warn(self._words().not_saved.format(name=name))

    def _printing_guide(self) -> PrintingGuide:
        from app.printing_guide import PrintingGuide  # noqa: PLC0415 - few people print

        size = usual_size(self._settings.paper, QLocale.system())
        return PrintingGuide(self._guide(), self._presenter(), size, self._window)

    def _tell_guide(self, *, printed: bool) -> None:
        if not printed:
            self._warn(self._words().no_print)

    def _warn(self, words: str) -> None:
        QMessageBox.warning(self._window, self._window.windowTitle(), words)

    def code(self, choice: Choice) -> tuple[tuple[bool, ...], ...]:
        """The rows of a code that a phone can read."""
        from app.exporting.code import modules  # noqa: PLC0415 - made when it is asked for
        from app.exporting.sheet_text import code_text  # noqa: PLC0415

        return modules(code_text(self._sheet(choice), more=self._words().code_more))

    def _save(self, title: str, name: str, kind: str, made: Callable[[], bytes]) -> None:
        """Save what a person chose where they say, and tell how it went."""
        name, failed = self._write(title, name, kind, made)
        if name:
            said = self._words().not_saved if failed else self._words().saved
            self.said.emit(said.format(name=name), failed)

    def _write(
        self, title: str, name: str, kind: str, made: Callable[[], bytes]
    ) -> tuple[str, bool]:
        """The name of the file that the person chose, "" for none, and whether it failed."""
        from app.exporting.saving import save  # noqa: PLC0415 - few people save

        path, _ = QFileDialog.getSaveFileName(self._window, title, name, kind)
        return Path(path).name, bool(path) and bool(save(Path(path), made()))

    def _words(self) -> TakeHomeWords:
        return self._guide().take_home_words()

    def _summary(self) -> Summary:
        return self._presenter().summary

    def _sheet(self, choice: Choice) -> Sheet:
        return sheet_of(self._summary(), choice, self._said())

    def _said(self) -> Said:
        guide, settings = self._guide(), self._settings
        words, clinic = self._words(), settings.clinic
        if clinic and settings.reviewed:
            clinic = words.reviewed.format(clinic=clinic, date=settings.reviewed)
        country = self._presenter().country
        return Said(
            guide.wording(),
            words,
            guide.options(),
            lines_of(country, guide.helplines()),
            clinic,
        )

    def _paper(self) -> Paper:
        size = usual_size(self._settings.paper, QLocale.system())
        large = self._text_size() >= LARGE_FROM
        return paper_of(size)._replace(large=large, page_of=self._words().page_of)
