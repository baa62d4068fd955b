"""How long a booklet takes: the whole guide, and one page, from the pack to the PDF's bytes."""

from __future__ import annotations

import os
import time

from PySide6.QtGui import QGuiApplication

from app import resources
from app.exporting.booklet.pdf import pdf_of
from app.exporting.booklet.sheets import lay_out
from app.loading.guide import Guide, current_pack
from tests.benchmarks.report import Row, slowest, table
from tests.exporting.test_booklet_given import all_pages, wanted

LIMIT, PAGE_LIMIT = 3_000.0, 500.0
ROUNDS = 5


def measure(rounds: int) -> list[Row]:
    """Print the table and return its lines."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    program = QGuiApplication.instance() or QGuiApplication([])
    whole, laid, page, sheets, size = [], [], [], 0, 0
    for _ in range(min(rounds, ROUNDS)):
        # A new guide each time: one keeps what it has read.
        guide = _guide()
        start = time.perf_counter()
        booklet = lay_out(all_pages(guide), guide, wanted(guide))
        laid.append((time.perf_counter() - start) * 1000)
        size = len(pdf_of(booklet))
        whole.append((time.perf_counter() - start) * 1000)
        sheets = len(booklet.sheets)
        guide = _guide()
        start = time.perf_counter()
        pdf_of(lay_out([guide.page("side-effects")], guide, wanted(guide)))
        page.append((time.perf_counter() - start) * 1000)
    del program
    rows = [
        slowest("the whole guide as a PDF", whole, LIMIT),
        Row("of which laying it out", laid),
        slowest("one page as a PDF", page, PAGE_LIMIT),
        Row("sheets of the whole guide", [float(sheets)], ""),
        Row("size of the whole guide", [size / 2**20], "MB"),
    ]
    table(f"Booklet: from the pack to the bytes, {len(whole)} rounds", rows)
    return rows


def _guide() -> Guide:
    pack = current_pack(resources.PACK, resources.CONTENT, resources.RESOURCES, [], trusted=False)
    return Guide(pack, "en")
