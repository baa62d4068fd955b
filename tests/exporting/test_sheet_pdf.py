"""The PDF, as another program reads it."""

from __future__ import annotations

import io
import shutil
import subprocess
import threading
import unicodedata
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QCoreApplication

from app.exporting.paper import A4, LETTER, paper_of
from app.exporting.sheet_pdf import printed_pdf, sheet_pdf
from tests.exporting.sheets import OWN, SCRIPTS, fullest, much_written, usual

if TYPE_CHECKING:
    from pathlib import Path

    from app.domain.take_home import Sheet
    from app.loading.guide import Guide

pytestmark = pytest.mark.usefixtures("fonts")


def pdf_of(sheet: Sheet, size: str = A4, *, large: bool = False) -> PdfReader:
    paper = paper_of(size)._replace(large=large)
    return PdfReader(io.BytesIO(sheet_pdf(sheet, paper, language="en", title="My notes")))


def text_of(reader: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split("\n"))


def test_every_word_can_be_selected(guide: Guide) -> None:
    sheet = fullest(guide)
    text = text_of(pdf_of(sheet))
    for section in (*sheet.sections, sheet.helplines):
        assert section.title in text
        assert all(line in text for line in section.lines)
    assert all(line in text for line in (sheet.title, sheet.clinic, *sheet.foot))


def test_words_are_in_the_order_of_reading(guide: Guide) -> None:
    sheet = fullest(guide)
    text = text_of(pdf_of(sheet, large=True))
    places = [text.index(section.title) for section in sheet.sections]
    assert places == sorted(places)


def test_letters_that_often_melt_together_stay_apart(guide: Guide) -> None:
    question = "What is the final office offer for flying fish?"
    sections = (usual(guide).sections[0]._replace(lines=(question,)),)
    assert question in text_of(pdf_of(usual(guide)._replace(sections=sections)))


@pytest.mark.parametrize(("size", "points"), [(A4, (595, 842)), (LETTER, (612, 792))])
def test_pages_have_the_size_of_the_paper(guide: Guide, size: str, points: tuple[int, int]) -> None:
    box = pdf_of(usual(guide), size).pages[0].mediabox
    assert (round(box.width), round(box.height)) == points


def test_letters_are_embedded_and_only_those_that_are_used(guide: Guide) -> None:
    reader = pdf_of(usual(guide))
    fonts = reader.pages[0]["/Resources"]["/Font"]  # type: ignore[index]
    for font in fonts.values():
        (letters,) = font.get_object()["/DescendantFonts"]
        described = letters.get_object()["/FontDescriptor"].get_object()
        assert "AtkinsonHyperlegible" in described["/FontName"]
        assert "/FontFile2" in described
    assert len(sheet_pdf(usual(guide), paper_of(A4), language="en", title="")) < 60_000


def test_it_names_its_language_and_its_title(guide: Guide) -> None:
    reader = pdf_of(usual(guide))
    assert str(reader.root_object["/Lang"]) == "en"
    assert reader.metadata is not None
    assert reader.metadata.title == "My notes"
    assert reader.root_object["/ViewerPreferences"]["/DisplayDocTitle"]  # type: ignore[index]


def test_its_outline_holds_every_section_at_its_page(guide: Guide) -> None:
    sheet = fullest(guide)
    reader = pdf_of(sheet, large=True)
    titles = [*(section.title for section in sheet.sections), sheet.notes_title]
    found = {one.title: reader.get_destination_page_number(one) for one in reader.outline}  # type: ignore[arg-type, union-attr]
    assert list(found) == titles
    for title, page in found.items():
        assert page is not None
        assert title is not None
        assert str(title) in reader.pages[page].extract_text()


def test_it_tells_nothing_of_the_computer_or_the_person(guide: Guide) -> None:
    reader = pdf_of(usual(guide))
    assert reader.metadata is not None
    assert set(reader.metadata) <= {"/Title", "/Creator", "/Producer", "/CreationDate"}
    assert reader.xmp_metadata is None
    for data in (printed_pdf(usual(guide), paper_of(A4)), _bytes(reader)):
        assert b"/root" not in data.replace(b"/Root", b"")
        assert b"/home" not in data


def test_what_goes_to_a_printer_is_titled_neutrally(guide: Guide) -> None:
    reader = PdfReader(io.BytesIO(printed_pdf(usual(guide), paper_of(A4))))
    assert reader.metadata is not None
    assert reader.metadata.title == "Fieldguide"
    assert not reader.metadata.author
    assert OWN[0] in text_of(reader).replace("\t", " ")


def test_everything_is_black(guide: Guide) -> None:
    for page in pdf_of(fullest(guide), large=True).pages:
        contents = page.get_contents()
        assert contents is not None
        colours = {
            tuple(float(one) for one in operands)
            for operands, operator in contents.operations
            if operator in {b"rg", b"RG", b"scn", b"SCN", b"g", b"G"} and len(operands) < 4
        }
        assert colours == {(0.0, 0.0, 0.0)}


def test_there_are_no_links_and_nothing_that_acts(guide: Guide) -> None:
    reader = pdf_of(fullest(guide))
    assert not any(page.annotations for page in reader.pages)
    assert not {"/OpenAction", "/AA", "/Names"} & set(reader.root_object)


@pytest.mark.sampled
@pytest.mark.parametrize("script", SCRIPTS)
def test_every_script_is_painted(guide: Guide, script: str) -> None:
    reader = pdf_of(much_written(guide, "greek", script))
    assert len(reader.pages) > 2


WORDS = {"arabic": "العلاج", "hebrew": "הטיפול", "chinese": "治疗会疼吗", "greek": "θεραπεία"}


@pytest.mark.system
@pytest.mark.parametrize("script", WORDS)
def test_words_of_other_scripts_can_be_selected(guide: Guide, tmp_path: Path, script: str) -> None:
    (questions, *_) = usual(guide).sections
    sheet = usual(guide)._replace(sections=(questions._replace(lines=(SCRIPTS[script],)),))
    pdf = tmp_path / "notes.pdf"
    pdf.write_bytes(sheet_pdf(sheet, paper_of(A4), language="en", title="My notes"))
    pdftotext = shutil.which("pdftotext")
    assert pdftotext, "pdftotext is missing: see packaging/linux/test-packages.txt"
    done = subprocess.run([pdftotext, pdf, "-"], capture_output=True, text=True, check=True)
    # Arabic comes as the shapes that are painted, which stand for its letters.
    assert WORDS[script] in unicodedata.normalize("NFKC", done.stdout)


def test_it_can_be_made_beside_the_thread_of_the_window(guide: Guide) -> None:
    made: list[bytes] = []
    sheet = usual(guide)
    thread = threading.Thread(target=lambda: made.append(printed_pdf(sheet, paper_of(A4))))
    thread.start()
    thread.join(20)
    assert OWN[0] in text_of(PdfReader(io.BytesIO(made[0]))).replace("\t", " ")
    assert QCoreApplication.instance() is not None


def _bytes(reader: PdfReader) -> bytes:
    reader.stream.seek(0)
    return reader.stream.read()
