"""A printer: whether it is there, and whether what was sent to it came out.

With CUPS it is CUPS that is asked, and the page goes there from memory. Elsewhere Qt prints. Of a
printer that it does not know Qt makes another one without a word, so its name is compared.
"""

from __future__ import annotations

import math
import time
from contextlib import suppress
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from app.exporting import cups
from app.exporting.cups import CupsError, JobState
from app.exporting.saving import save
from app.exporting.sheet_pages import pages_of
from app.exporting.sheet_pdf import PROGRAM, paint, printed_pdf, sheet_pdf, upright

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.take_home import Sheet
    from app.exporting.paper import Paper

PATIENCE = 45.0
"""Seconds that a page may take on a printer that nobody watches, and on one at home."""
HOME_PATIENCE = 3.0
GRACE = 8.0
"""Seconds in which a printer that lacks paper, or is open, may be put right."""
LOOK_AGAIN = 0.25

_WAITING = {JobState.PENDING, JobState.PROCESSING}
_SIDES = {
    QPrinter.DuplexMode.DuplexNone: "one-sided",
    QPrinter.DuplexMode.DuplexLongSide: "two-sided-long-edge",
    QPrinter.DuplexMode.DuplexShortSide: "two-sided-short-edge",
}


class Result(Enum):
    """How printing went."""

    PRINTED = "printed"
    NO_PRINTER = "no printer"
    FAILED = "failed"


def ready(name: str) -> bool:
    """Whether there is a printer of this name that takes jobs."""
    if not name:
        return False
    if not cups.here():
        return _printer_of(name) is not None
    try:
        found = cups.queue(name)
    except CupsError:
        return False
    return found is not None and found.accepts and not found.stopped


def print_silently(sheet: Sheet, paper: Paper, name: str, *, patience: float = PATIENCE) -> Result:
    """Print on the one printer that is set, without a dialog, and wait until it came out.

    This takes seconds: call it beside the thread of the window. A page that did not come out in
    time is taken back, for it would come out later in front of somebody else.
    """
    if not ready(name):
        return Result.NO_PRINTER
    if cups.here():
        data = printed_pdf(sheet, paper)
        return _through_cups(name, data, {"media": paper.size.key()}, patience, late=Result.FAILED)
    printer = _printer_of(name)
    return Result.NO_PRINTER if printer is None else _through_qt(printer, sheet, paper)


def print_with(printer: QPrinter, sheet: Sheet, paper: Paper, *, language: str) -> Result:
    """Print as a person set it in the system's dialog: that printer, that size, or that file."""
    paper = paper._replace(size=printer.pageLayout().pageSize())
    if printer.outputFormat() == QPrinter.OutputFormat.PdfFormat:
        path = Path(printer.outputFileName())
        data = sheet_pdf(sheet, paper, language=language, title=sheet.title)
        return Result.FAILED if save(path, data) else Result.PRINTED
    if not cups.here():
        return _through_qt(printer, sheet, paper)
    name = printer.printerName()
    if not ready(name):
        return Result.NO_PRINTER
    data, options = printed_pdf(sheet, paper), _options(printer, paper)
    # At home a printer may be busy, or be switched on later: the page is the person's own.
    return _through_cups(name, data, options, HOME_PATIENCE, late=Result.PRINTED)


def _through_cups(
    name: str, data: bytes, options: Mapping[str, str], patience: float, *, late: Result
) -> Result:
    try:
        job = cups.send(name, data, options)
    except CupsError:
        return Result.FAILED
    end, result = time.monotonic() + patience, None
    put_right_by = math.inf
    while result is None:
        result, troubled = _look(name, job)
        now = time.monotonic()
        put_right_by = min(put_right_by, now + GRACE) if troubled else math.inf
        if result is None and now >= min(end, put_right_by):
            result = Result.FAILED if troubled else late
        if result is None:
            time.sleep(LOOK_AGAIN)
    if result is Result.FAILED:
        with suppress(CupsError):
            cups.cancel(name, job)
    return result


def _look(name: str, job: int) -> tuple[Result | None, bool]:
    """How a job went, None while it goes on; and whether something has to be put right."""
    try:
        state, printer = cups.job_state(job), cups.queue(name)
    except CupsError:
        return None, True
    if state is JobState.COMPLETED:
        return Result.PRINTED, False
    if printer is None or printer.stopped:
        return Result.FAILED, True
    if state is None:
        # Kiosks keep no history of jobs: one that a working printer no longer has is done.
        return Result.FAILED if printer.troubled else Result.PRINTED, printer.troubled
    return None if state in _WAITING else Result.FAILED, printer.troubled


def _options(printer: QPrinter, paper: Paper) -> dict[str, str]:
    """What a person set in the dialog, in the words of CUPS."""
    options = {"media": paper.size.key(), "copies": str(printer.copyCount())}
    if printer.duplex() in _SIDES:
        options["sides"] = _SIDES[printer.duplex()]
    if printer.printRange() == QPrinter.PrintRange.PageRange:
        options["page-ranges"] = f"{printer.fromPage()}-{printer.toPage()}"
    return options


def _printer_of(name: str) -> QPrinter | None:
    """Qt's printer of this name, and no other that it would take instead."""
    if QPrinterInfo.printerInfo(name).isNull():
        return None
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(name)
    native = printer.outputFormat() == QPrinter.OutputFormat.NativeFormat
    return printer if native and printer.printerName() == name else None


def _through_qt(printer: QPrinter, sheet: Sheet, paper: Paper) -> Result:
    printer.setDocName(PROGRAM)
    printer.setFullPage(True)
    printer.setPageLayout(upright(paper))
    painted = paint(pages_of(sheet, paper), printer)
    broken = printer.printerState() in {
        QPrinter.PrinterState.Aborted,
        QPrinter.PrinterState.Error,
    }
    return Result.PRINTED if painted and not broken else Result.FAILED
