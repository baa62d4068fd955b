"""Printing through a real CUPS: a printer that writes PDF files, and printers that fail."""

from __future__ import annotations

import subprocess
import time
from threading import Thread
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from app.exporting import cups, printer
from app.exporting.paper import A4, LETTER, Paper, paper_of
from app.exporting.printer import Result, print_silently, print_with, ready
from app.exporting.sheet_pages import pages_of
from app.exporting.sheet_pdf import printed_pdf
from tests.exporting.private_cups import BACKENDS, PDF_PRINTER, PrivateCups, ask
from tests.exporting.sheets import OWN, fullest, much_written, usual

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from app.loading.guide import Guide

pytestmark = [pytest.mark.system, pytest.mark.usefixtures("fonts")]


@pytest.fixture(scope="module")
def real() -> Iterator[PrivateCups]:
    """One scheduler for all tests."""
    with PrivateCups() as found:
        for name in BACKENDS:
            found.add(name, f"{name}:/here", *(PDF_PRINTER if name == "keep" else ()))
        with pytest.MonkeyPatch.context() as patched:
            patched.setenv("CUPS_SERVER", str(found.socket))
            ask(str(found.socket))
            yield found
        ask(None)


@pytest.fixture(autouse=True)
def nothing_waits(real: PrivateCups) -> Iterator[None]:
    """After each test nothing of a person may be left that could come out later."""
    for path in real.came_out():
        path.unlink()
    yield
    assert real.unfinished() == ""
    assert not list((real.folder / "spool").glob("d*"))
    for name in BACKENDS:
        real.run("cupsenable", name)
        real.run("cupsaccept", name)


def print_usual(guide: Guide, name: str, patience: float = 20.0) -> Result:
    return print_silently(usual(guide), paper_of(A4), name, patience=patience)


def after(seconds: float, does: Callable[[], object]) -> Thread:
    def wait() -> None:
        time.sleep(seconds)
        does()

    thread = Thread(target=wait)
    thread.start()
    return thread


def told(program: str, *arguments: str | Path) -> str:
    done = subprocess.run([program, *arguments], capture_output=True, text=True, check=True)
    return done.stdout


def picture(pdf: Path, page: int = 1) -> QImage:
    """A page from afar, as another program paints it: how dark it is, and where."""
    out = pdf.with_suffix("")
    told("pdftoppm", "-r", "150", "-gray", "-png", "-singlefile", "-f", str(page), pdf, out)
    image = QImage(str(out.with_suffix(".png"))).scaledToWidth(
        100, Qt.TransformationMode.SmoothTransformation
    )
    return image.convertToFormat(QImage.Format.Format_Grayscale8)


def greys(image: QImage) -> list[int]:
    rows = (bytes(cast("memoryview", image.constScanLine(y))) for y in range(image.height()))
    return [shade for row in rows for shade in row[: image.width()]]


def test_the_words_come_out(guide: Guide, real: PrivateCups) -> None:
    assert print_usual(guide, "keep") is Result.PRINTED
    (pdf,) = real.came_out()
    text = " ".join(told("pdftotext", "-layout", pdf, "-").split())
    sheet = usual(guide)
    for section in (*sheet.sections, sheet.helplines):
        assert section.title in text
        assert all(" ".join(line.split()) in text for line in section.lines)
    assert sheet.clinic in text


@pytest.mark.parametrize(
    ("size", "large", "pages", "points"),
    [
        (A4, False, 1, "595 x 842 pts (A4)"),
        (LETTER, False, 1, "612 x 792 pts (letter)"),
        (A4, True, 2, "595 x 842 pts (A4)"),
        (LETTER, True, 2, "612 x 792 pts (letter)"),
    ],
)
@pytest.mark.parametrize("name", ["pdf", "keep"])
def test_one_page_comes_out_or_two_large_ones(
    guide: Guide, real: PrivateCups, name: str, size: str, large: bool, pages: int, points: str
) -> None:
    paper = paper_of(size)._replace(large=large)
    assert print_silently(fullest(guide), paper, name) is Result.PRINTED
    (pdf,) = real.came_out()
    about = told("pdfinfo", pdf)
    assert f"Pages:           {pages}\n" in about
    assert f"Page size:       {points}" in about


@pytest.mark.parametrize("large", [False, True])
def test_the_pdf_printer_paints_what_we_painted(
    guide: Guide, real: PrivateCups, tmp_path: Path, large: bool
) -> None:
    paper = Paper(paper_of(A4).size, large=large)
    assert print_silently(fullest(guide), paper, "pdf") is Result.PRINTED
    (came_out,) = real.came_out()
    ours = tmp_path / "ours.pdf"
    ours.write_bytes(printed_pdf(fullest(guide), paper))
    one, other = greys(picture(ours)), greys(picture(came_out))
    assert len(one) == len(other)
    assert min(other) < 150
    assert max(abs(a - b) for a, b in zip(one, other, strict=True)) < 60
    assert abs(sum(one) - sum(other)) < sum(255 - shade for shade in one) / 10


def test_many_questions_come_out_on_all_their_pages(guide: Guide, real: PrivateCups) -> None:
    assert print_silently(much_written(guide), paper_of(A4), "pdf") is Result.PRINTED
    (pdf,) = real.came_out()
    pages = len(pages_of(much_written(guide), paper_of(A4)))
    assert pages > 2
    assert f"Pages:           {pages}\n" in told("pdfinfo", pdf)


def test_cups_is_told_no_word_of_the_page(guide: Guide, real: PrivateCups) -> None:
    assert print_usual(guide, "keep") is Result.PRINTED
    kept = [path for path in real.folder.rglob("*") if path.is_file() and path.suffix != ".pdf"]
    assert len(kept) > 5
    words = [question.encode() for question in OWN]
    assert not [path for path in kept if any(word in path.read_bytes() for word in words)]
    log = (real.folder / "log" / "error").read_text()
    assert "Fieldguide" in log


def test_a_printer_that_is_missing_is_not_there(guide: Guide, real: PrivateCups) -> None:
    assert ready("pdf")
    assert not ready("gone")
    assert print_usual(guide, "gone") is Result.NO_PRINTER
    assert real.came_out() == []


@pytest.mark.parametrize("command", ["cupsdisable", "cupsreject"])
def test_a_printer_that_is_stopped_is_not_ready(
    guide: Guide, real: PrivateCups, command: str
) -> None:
    real.run(command, "keep")
    assert not ready("keep")
    assert print_usual(guide, "keep") is Result.NO_PRINTER
    real.run("cupsenable", "keep")
    real.run("cupsaccept", "keep")
    assert ready("keep")
    assert real.came_out() == []


def test_a_printer_that_fails_is_found_out(guide: Guide) -> None:
    assert print_usual(guide, "broken") is Result.FAILED


@pytest.mark.parametrize("policy", ["abort-job", "retry-job", "retry-current-job"])
def test_it_is_found_out_whatever_cups_does_about_it(
    guide: Guide, real: PrivateCups, policy: str
) -> None:
    real.add("failing", "broken:/here", "-m", "raw", "-o", f"printer-error-policy={policy}")
    assert print_usual(guide, "failing", patience=2) is Result.FAILED
    real.run("lpadmin", "-x", "failing")


def test_a_jam_is_found_out(guide: Guide, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printer, "GRACE", 1.0)
    began = time.monotonic()
    assert print_usual(guide, "jammed") is Result.FAILED
    assert time.monotonic() - began < 10


def test_a_page_that_takes_too_long_never_comes_out(guide: Guide) -> None:
    assert print_usual(guide, "slow", patience=1) is Result.FAILED


def test_a_printer_that_stops_while_printing(guide: Guide, real: PrivateCups) -> None:
    stopping = after(1, lambda: real.run("cupsdisable", "slow"))
    assert print_usual(guide, "slow") is Result.FAILED
    stopping.join()


def test_a_printer_that_vanishes_while_printing(guide: Guide, real: PrivateCups) -> None:
    real.add("leaving", "slow:/here")
    leaving = after(1, lambda: real.run("lpadmin", "-x", "leaving"))
    assert print_usual(guide, "leaving") is Result.FAILED
    leaving.join()


def test_a_job_that_somebody_takes_back(guide: Guide, real: PrivateCups) -> None:
    taking = after(1, lambda: real.run("cancel", "-a", "slow"))
    assert print_usual(guide, "slow") is Result.FAILED
    taking.join()


def test_a_printer_that_holds_its_jobs(guide: Guide, real: PrivateCups) -> None:
    real.add("holding", "keep:/here", "-m", "raw", "-o", "job-hold-until-default=indefinite")
    assert print_usual(guide, "holding") is Result.FAILED
    real.run("lpadmin", "-x", "holding")
    assert real.came_out() == []


def test_without_a_history_a_page_that_came_out_is_printed(guide: Guide, real: PrivateCups) -> None:
    with real.changed("PreserveJobHistory Yes", "PreserveJobHistory No"):
        assert print_usual(guide, "keep") is Result.PRINTED
        assert print_usual(guide, "broken") is Result.FAILED
    assert len(real.came_out()) == 1


def test_cups_that_is_down_is_no_printer(guide: Guide, real: PrivateCups) -> None:
    real.stop()
    try:
        assert not ready("keep")
        assert print_usual(guide, "keep") is Result.NO_PRINTER
    finally:
        real.start()


def test_cups_that_goes_down_while_printing(
    guide: Guide, real: PrivateCups, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printer, "GRACE", 1.0)
    stopping = after(1, lambda: real.stop(crash=True))
    assert print_usual(guide, "slow") is Result.FAILED
    stopping.join()
    real.start()
    # It could not be taken back while nobody answered.
    real.run("cancel", "-a", "-x")


def test_it_works_beside_the_thread_of_the_window(guide: Guide) -> None:
    results: list[Result] = []
    thread = Thread(target=lambda: results.append(print_usual(guide, "keep")))
    thread.start()
    thread.join(30)
    assert results == [Result.PRINTED]


def test_what_a_dialog_gives_is_printed(guide: Guide, real: PrivateCups) -> None:
    wanted = QPrinter(QPrinter.PrinterMode.HighResolution)
    wanted.setPrinterName("keep")
    wanted.setPageSize(paper_of(LETTER).size)
    result = print_with(wanted, usual(guide), paper_of(A4), language="en")
    assert result is Result.PRINTED
    (pdf,) = real.came_out()
    assert "(letter)" in told("pdfinfo", pdf)


def test_qt_takes_another_printer_for_a_missing_one() -> None:
    """Why a name is compared: were this ever mended, we could ask Qt alone."""
    wanted = QPrinter(QPrinter.PrinterMode.HighResolution)
    assert {"keep", "pdf"} <= set(QPrinterInfo.availablePrinterNames())
    wanted.setPrinterName("gone")
    assert wanted.isValid()
    assert wanted.printerName() != "gone"


def test_where_there_is_no_cups_qt_prints(
    guide: Guide, real: PrivateCups, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cups, "here", lambda: False)
    assert not ready("gone")
    assert print_usual(guide, "gone") is Result.NO_PRINTER
    assert ready("keep")
    assert print_usual(guide, "keep") is Result.PRINTED
    until = time.monotonic() + 10
    while not real.came_out() or real.unfinished():
        assert time.monotonic() < until
        time.sleep(0.1)
    (pdf,) = real.came_out()
    assert OWN[0] in " ".join(told("pdftotext", "-layout", pdf, "-").split())
    assert "Pages:           1\n" in told("pdfinfo", pdf)
