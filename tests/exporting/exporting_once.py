"""A person who takes everything along once; `test_writes_nothing_else.py` runs and watches it.

It is given a folder to save in, a printer or "", and whether Qt shall print: that leaves a copy in
a temporary file, which a watcher has to find.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from app import resources
from app.domain.take_home import sheet_of
from app.exporting import cups
from app.exporting.code import modules
from app.exporting.fhir import fhir_bundle
from app.exporting.paper import A4, paper_of
from app.exporting.printer import print_silently
from app.exporting.record import record_note
from app.exporting.saving import save
from app.exporting.sheet_pdf import sheet_pdf
from app.exporting.sheet_text import code_text
from app.loading.guide import Guide, build_pack
from app.loading.pack import pack_of
from app.views.drawn.look import Fonts
from tests.domain.people import CHECK
from tests.exporting.sheets import ALL, said, summary_of

if TYPE_CHECKING:
    from app.domain.take_home import Sheet

BEGIN, END = "/fieldguide-begins-here", "/fieldguide-ends-here"
"""Files that there are not: that they are looked for is all that a watcher sees of a mark."""

SAVED = ("my-notes.pdf", "my-answers.json")
WHEN = "2026-11-26T12:00:00+00:00"


def take_along(guide: Guide, folder: Path, printer: str) -> dict[str, object]:
    """Every form that there is."""
    summary = summary_of()
    sheet = sheet_of(summary, ALL, said(guide))
    return {
        "code": modules(code_text(sheet)) != (),
        "record": record_note(
            guide.self_check("phq-9"),
            summary,
            ALL,
            said(guide),
            guide.record_words(),
            date="26 November 2026",
            pages=("What is TMS?",),
            compared=True,
            taught_back=True,
        )
        != "",
        "pdf": save(folder / SAVED[0], sheet_pdf(sheet, paper_of(A4), language="en", title="T")),
        "fhir": save(folder / SAVED[1], json.dumps(_bundle()).encode()),
        "printed": _printed(sheet, printer) if printer else "",
    }


def _bundle() -> object:
    return fhir_bundle(
        CHECK,
        summary_of(),
        when=WHEN,
        language="en",
        include_score=True,
        include_item_9=True,
        include_tell=True,
    )


def _printed(sheet: Sheet, printer: str) -> str:
    return print_silently(sheet, paper_of(A4), printer).value


def main(folder: str, printer: str, through_qt: str) -> None:
    """Everything is loaded before the first mark, and nothing is printed on the screen between."""
    program = QGuiApplication([])
    Fonts(resources.RESOURCES / "fonts")
    guide = Guide(pack_of(build_pack(resources.CONTENT, resources.RESOURCES, [])), "en")
    said(guide)
    if through_qt:
        cups.here = lambda: False
    os.access(BEGIN, os.R_OK)
    done = take_along(guide, Path(folder), printer)
    os.access(END, os.R_OK)
    sys.stdout.write(json.dumps(done))
    program.quit()


if __name__ == "__main__":
    main(*sys.argv[1:])
