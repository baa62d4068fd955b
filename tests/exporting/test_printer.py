"""Printing, with a CUPS that says what a test wants; `test_real_cups.py` asks a real one."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import pytest
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter

from app.exporting import cups, ipp, printer
from app.exporting.cups import CupsError, JobState, Queue
from app.exporting.paper import A4, LETTER, paper_of
from app.exporting.printer import Result, print_silently, print_with, ready
from tests.exporting.sheets import usual

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from app.loading.guide import Guide

pytestmark = pytest.mark.usefixtures("fonts")

FINE = Queue(accepts=True, stopped=False, troubled=False)
JAMMED = FINE._replace(troubled=True)
STOPPED = FINE._replace(stopped=True)
JOB = 7


class MadeUpCups:
    """One printer, and a job that goes through states; each look takes a quarter of a second."""

    def __init__(self) -> None:
        self.printer: list[Queue | Exception | None] = [FINE]
        self.states: list[JobState | Exception | None] = [JobState.COMPLETED]
        self.refuses = False
        self.sent: list[tuple[str, bytes, dict[str, str]]] = []
        self.canceled: list[tuple[str, int]] = []
        self.now = 0.0

    def queue(self, name: str) -> Queue | None:
        return _next(self.printer) if name == "kiosk" else None

    def send(self, name: str, data: bytes, options: Mapping[str, str]) -> int:
        if self.refuses:
            raise CupsError
        self.sent.append((name, data, dict(options)))
        return JOB

    def job_state(self, job: int) -> JobState | None:
        assert job == JOB
        found: JobState | None = _next(self.states)
        return found

    def cancel(self, name: str, job: int) -> None:
        self.canceled.append((name, job))

    def sleep(self, seconds: float) -> None:
        self.now += seconds


def _next(values: list[Any]) -> Any:  # noqa: ANN401 - what a test put there
    value = values.pop(0) if len(values) > 1 else values[0]
    if isinstance(value, Exception):
        raise value
    return value


@pytest.fixture
def made_up(monkeypatch: pytest.MonkeyPatch) -> MadeUpCups:
    found = MadeUpCups()
    monkeypatch.setattr(cups, "here", lambda: True)
    for name in ("queue", "send", "job_state", "cancel"):
        monkeypatch.setattr(cups, name, getattr(found, name))
    clock = SimpleNamespace(monotonic=lambda: found.now, sleep=found.sleep)
    monkeypatch.setattr(printer, "time", clock)
    return found


def print_usual(guide: Guide, name: str = "kiosk") -> Result:
    return print_silently(usual(guide), paper_of(A4), name)


def test_a_page_that_came_out_is_printed(guide: Guide, made_up: MadeUpCups) -> None:
    made_up.states = [JobState.PENDING, JobState.PROCESSING, JobState.COMPLETED]
    assert print_usual(guide) is Result.PRINTED
    ((name, data, options),) = made_up.sent
    assert (name, options) == ("kiosk", {"media": "A4"})
    assert data.startswith(b"%PDF")
    assert made_up.canceled == []


def test_the_printer_is_told_of_the_paper(guide: Guide, made_up: MadeUpCups) -> None:
    print_silently(usual(guide), paper_of(LETTER), "kiosk")
    assert made_up.sent[0][2] == {"media": "Letter"}


UNREADY: dict[str, Queue | Exception | None] = {
    "gone": None,
    "stopped": STOPPED,
    "refusing": FINE._replace(accepts=False),
    "nobody answers": CupsError(),
}


@pytest.mark.parametrize("why", UNREADY)
def test_without_a_printer_that_is_ready_nothing_is_sent(
    guide: Guide, made_up: MadeUpCups, why: str
) -> None:
    made_up.printer = [UNREADY[why]]
    assert not ready("kiosk")
    assert print_usual(guide) is Result.NO_PRINTER
    assert made_up.sent == []


@pytest.mark.parametrize("name", ["", "another"])
def test_a_name_that_is_no_printer_is_not_ready(
    guide: Guide, made_up: MadeUpCups, name: str
) -> None:
    assert not ready(name)
    assert print_usual(guide, name) is Result.NO_PRINTER
    assert made_up.sent == []


def test_a_job_that_is_refused_failed(guide: Guide, made_up: MadeUpCups) -> None:
    made_up.refuses = True
    assert print_usual(guide) is Result.FAILED


@pytest.mark.parametrize(
    "state", [JobState.HELD, JobState.STOPPED, JobState.CANCELED, JobState.ABORTED]
)
def test_a_job_that_does_not_go_on_failed_and_is_taken_back(
    guide: Guide, made_up: MadeUpCups, state: JobState
) -> None:
    made_up.states = [JobState.PROCESSING, state]
    assert print_usual(guide) is Result.FAILED
    assert made_up.canceled == [("kiosk", JOB)]
    assert made_up.now < 1


@pytest.mark.parametrize("later", [None, STOPPED])
def test_a_printer_that_vanishes_or_stops_while_printing_failed(
    guide: Guide, made_up: MadeUpCups, later: Queue | None
) -> None:
    made_up.printer = [FINE, FINE, later]
    made_up.states = [JobState.PROCESSING]
    assert print_usual(guide) is Result.FAILED
    assert made_up.canceled == [("kiosk", JOB)]


def test_a_page_that_takes_too_long_is_taken_back(guide: Guide, made_up: MadeUpCups) -> None:
    made_up.states = [JobState.PROCESSING]
    assert print_usual(guide) is Result.FAILED
    assert made_up.canceled == [("kiosk", JOB)]
    assert printer.PATIENCE <= made_up.now <= printer.PATIENCE + 1


def test_a_jam_is_not_waited_for_that_long(guide: Guide, made_up: MadeUpCups) -> None:
    made_up.printer = [FINE, FINE, JAMMED]
    made_up.states = [JobState.PROCESSING]
    assert print_usual(guide) is Result.FAILED
    assert made_up.canceled == [("kiosk", JOB)]
    assert made_up.now <= printer.GRACE + 1


def test_a_jam_that_is_put_right_is_no_failure(guide: Guide, made_up: MadeUpCups) -> None:
    made_up.printer = [FINE, JAMMED, JAMMED, FINE]
    made_up.states = [*[JobState.PROCESSING] * 60, JobState.COMPLETED]
    assert print_usual(guide) is Result.PRINTED


def test_cups_that_comes_back_is_no_failure(guide: Guide, made_up: MadeUpCups) -> None:
    made_up.states = [CupsError(), CupsError(), JobState.COMPLETED]
    assert print_usual(guide) is Result.PRINTED


def test_cups_that_stays_away_is_one(guide: Guide, made_up: MadeUpCups) -> None:
    made_up.states = [CupsError()]
    assert print_usual(guide) is Result.FAILED
    assert made_up.now <= printer.GRACE + 1


@pytest.mark.parametrize(
    ("then", "result"),
    [(FINE, Result.PRINTED), (JAMMED, Result.FAILED), (STOPPED, Result.FAILED)],
)
def test_a_job_without_a_history_is_judged_by_its_printer(
    guide: Guide, made_up: MadeUpCups, then: Queue, result: Result
) -> None:
    made_up.printer = [FINE, then]
    made_up.states = [None]
    assert print_usual(guide) is result


class Dialog:
    """Of a QPrinter what a dialog sets; a real one would take any printer that there is."""

    def __init__(self, name: str = "kiosk") -> None:
        self.name = name
        self.copies, self.sides = 1, QPrinter.DuplexMode.DuplexAuto
        self.range = QPrinter.PrintRange.AllPages
        self.size = QPageSize(QPageSize.PageSizeId.A5)

    def pageLayout(self) -> Dialog:  # noqa: N802 - as Qt's
        return self

    def pageSize(self) -> QPageSize:  # noqa: N802
        return self.size

    def outputFormat(self) -> QPrinter.OutputFormat:  # noqa: N802
        return QPrinter.OutputFormat.NativeFormat

    def printerName(self) -> str:  # noqa: N802
        return self.name

    def copyCount(self) -> int:  # noqa: N802
        return self.copies

    def duplex(self) -> QPrinter.DuplexMode:
        return self.sides

    def printRange(self) -> QPrinter.PrintRange:  # noqa: N802
        return self.range

    def fromPage(self) -> int:  # noqa: N802
        return 1

    def toPage(self) -> int:  # noqa: N802
        return 2


def print_from(guide: Guide, dialog: Dialog) -> Result:
    return print_with(cast("QPrinter", dialog), usual(guide), paper_of(A4), language="en")


def test_what_was_set_in_the_dialog_is_done(guide: Guide, made_up: MadeUpCups) -> None:
    dialog = Dialog()
    dialog.copies, dialog.sides = 3, QPrinter.DuplexMode.DuplexLongSide
    dialog.range = QPrinter.PrintRange.PageRange
    assert print_from(guide, dialog) is Result.PRINTED
    options = {"media": "A5", "copies": "3", "sides": "two-sided-long-edge", "page-ranges": "1-2"}
    assert made_up.sent[0][2] == options


def test_at_home_a_busy_printer_prints_later(guide: Guide, made_up: MadeUpCups) -> None:
    made_up.states = [JobState.PENDING]
    assert print_from(guide, Dialog()) is Result.PRINTED
    assert made_up.canceled == []
    assert made_up.now <= printer.HOME_PATIENCE + 1


def test_at_home_a_printer_that_stops_failed_all_the_same(
    guide: Guide, made_up: MadeUpCups
) -> None:
    made_up.printer, made_up.states = [FINE, STOPPED], [JobState.STOPPED]
    assert print_from(guide, Dialog()) is Result.FAILED
    assert made_up.canceled == [("kiosk", JOB)]


def test_at_home_a_printer_may_be_gone_too(guide: Guide, made_up: MadeUpCups) -> None:
    assert print_from(guide, Dialog("another")) is Result.NO_PRINTER
    assert made_up.sent == []


def test_print_to_a_file_writes_it_whole_or_not_at_all(guide: Guide, tmp_path: Path) -> None:
    wanted = QPrinter()
    wanted.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    wanted.setOutputFileName(str(tmp_path / "notes.pdf"))
    printed = print_with(wanted, usual(guide), paper_of(A4), language="en")
    assert printed is Result.PRINTED
    assert (tmp_path / "notes.pdf").read_bytes().startswith(b"%PDF")
    wanted.setOutputFileName(str(tmp_path / "gone" / "notes.pdf"))
    printed = print_with(wanted, usual(guide), paper_of(A4), language="en")
    assert printed is Result.FAILED
    assert [one.name for one in tmp_path.iterdir()] == ["notes.pdf"]


def test_without_the_library_there_is_no_cups(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ipp, "NAME", "libnothing.so")
    ipp.library.cache_clear()
    try:
        assert not cups.here()
        with pytest.raises(CupsError):
            cups.queue("kiosk")
    finally:
        ipp.library.cache_clear()
