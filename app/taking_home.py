"""TakingHome: where what a person takes along is made, and leaves the program because they ask."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from app.domain.helplines import ANYWHERE
from app.domain.take_home import Said, sheet_of
from app.exporting.paper import paper_of, usual_size

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from app.domain.mode import Policy
    from app.domain.summary import Summary
    from app.domain.take_home import Choice, Sheet
    from app.exporting.paper import Paper
    from app.loading.guide import Guide
    from app.presenters.self_check import SelfCheckPresenter
    from app.settings import Settings

PDF_NAME, RECORD_NAME = "my-notes.pdf", "my-answers.json"
"""What a file is called before the person names it: nobody learns from it what is inside."""

LARGE_FROM = 150
"""Percent of text size from which print is large too."""


class TakingHome(QObject):
    """Makes every form from the summary of the moment; keeps nothing, and writes nothing else."""

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
        self.failed = False

    @property
    def prints(self) -> bool:
        """Whether there is a way to print: a dialog, or the printer that the clinic has set."""
        return self._policy.may_save or bool(self._settings.printer)

    def print_page(self, choice: Choice) -> str:
        """Print the page with what was chosen."""
        from app.exporting import printer  # noqa: PLC0415 - few people print

        words = self._guide().take_home_words()
        if self._policy.may_save:
            result = printer.print_with_dialog(self._sheet(choice), self._paper(), self._window)
        else:
            name = self._settings.printer
            result = printer.print_silently(self._sheet(choice), self._paper(), name)
        self.failed = result in {printer.Result.NO_PRINTER, printer.Result.FAILED}
        return {
            printer.Result.PRINTED: words.printing,
            printer.Result.NO_PRINTER: words.no_printer,
            printer.Result.FAILED: words.print_failed,
            printer.Result.CANCELLED: "",
        }[result]

    def save_pdf(self, choice: Choice) -> str:
        """Save the page where the person says."""
        from app.exporting.sheet_pdf import sheet_pdf  # noqa: PLC0415 - few people save

        words, language = self._guide().take_home_words(), self._guide().language
        sheet = self._sheet(choice)

        def made() -> bytes:
            return sheet_pdf(sheet, self._paper(), language=language, title=sheet.title)

        return self._save(words.save_pdf, PDF_NAME, "PDF (*.pdf)", made)

    def save_record(self, choice: Choice) -> str:
        """Save what was answered for a health record, where the person says."""
        from app.exporting.fhir import fhir_bundle  # noqa: PLC0415 - few people save

        words, presenter = self._guide().take_home_words(), self._presenter()
        when = datetime.datetime.now().astimezone().isoformat(timespec="seconds")

        def made() -> bytes:
            bundle = fhir_bundle(
                presenter.check,
                self._summary(),
                when=when,
                language=self._guide().language,
                include_score=choice.score,
                include_item_9=choice.item_9,
            )
            return json.dumps(bundle, ensure_ascii=False, indent=1).encode()

        return self._save(words.save_record, RECORD_NAME, "FHIR (*.json)", made)

    def copy_record(self, choice: Choice, *, taught_back: bool) -> str:
        """Put a note for the clinic's record on the clipboard."""
        from app.exporting.record import record_note  # noqa: PLC0415 - clinicians only

        guide = self._guide()
        note = record_note(
            self._summary(),
            choice,
            self._said(),
            guide.record_words(),
            date=datetime.datetime.now().astimezone().date().isoformat(),
            pages=[guide.shown(page).title for page in self._read()],
            taught_back=taught_back,
        )
        QGuiApplication.clipboard().setText(note)
        return guide.take_home_words().copied

    def code(self, choice: Choice) -> tuple[tuple[bool, ...], ...]:
        """The rows of a code that a phone can read."""
        from app.exporting.code import modules  # noqa: PLC0415 - made when it is asked for
        from app.exporting.sheet_text import code_text  # noqa: PLC0415

        more = self._guide().take_home_words().code_more
        return modules(code_text(self._sheet(choice), more=more))

    def _save(self, title: str, name: str, kind: str, made: Callable[[], bytes]) -> str:
        from app.exporting.saving import save  # noqa: PLC0415 - as above

        words = self._guide().take_home_words()
        path, _ = QFileDialog.getSaveFileName(self._window, title, name, kind)
        if not path:
            return ""
        self.failed = bool(save(Path(path), made()))
        return (words.not_saved if self.failed else words.saved).format(name=Path(path).name)

    def _summary(self) -> Summary:
        return self._presenter().summary

    def _sheet(self, choice: Choice) -> Sheet:
        return sheet_of(self._summary(), choice, self._said())

    def _said(self) -> Said:
        guide, settings = self._guide(), self._settings
        helplines = guide.helplines()
        words = guide.take_home_words()
        clinic = settings.clinic
        if clinic and settings.reviewed:
            clinic = words.reviewed.format(clinic=clinic, date=settings.reviewed)
        country = self._presenter().country
        return Said(
            guide.wording(),
            words,
            guide.options(),
            helplines.get(country, helplines[ANYWHERE]),
            clinic,
        )

    def _paper(self) -> Paper:
        size = usual_size(self._settings.paper, QLocale.system())
        large = self._text_size() >= LARGE_FROM
        page_of = self._guide().take_home_words().page_of
        return paper_of(size)._replace(large=large, page_of=page_of)
