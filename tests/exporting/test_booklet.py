"""The whole guide as a PDF, as another program reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from app.domain.page import Callout, Disclosure, Figure, Heading, Link, Links, Prose, plain
from app.exporting.booklet.pdf import pdf_of
from app.exporting.booklet.sheets import lay_out
from tests.exporting.test_booklet_given import (
    TITLE,
    all_pages,
    outside,
    read,
    said,
    wanted,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pypdf import PageObject, PdfReader
    from PySide6.QtCore import QRectF
    from PySide6.QtWidgets import QApplication

    from app.domain.page import Block, Page, Words
    from app.exporting.booklet.sheets import Booklet
    from app.loading.guide import Guide

pytestmark = [pytest.mark.system, pytest.mark.usefixtures("qapp")]


@pytest.fixture(scope="module")
def booklet(guide: Guide, qapp: QApplication) -> Booklet:  # noqa: ARG001 - fonts need a program
    return lay_out(all_pages(guide), guide, wanted(guide))


@pytest.fixture(scope="module")
def pdf(booklet: Booklet) -> bytes:
    return pdf_of(booklet)


@pytest.fixture(scope="module")
def reader(pdf: bytes) -> PdfReader:
    return read(pdf)


@pytest.fixture(scope="module")
def sheets(reader: PdfReader) -> list[str]:
    return [said(page.extract_text()) for page in reader.pages]


def test_it_says_its_title_and_language(reader: PdfReader) -> None:
    root: Any = reader.root_object
    assert reader.metadata is not None
    assert reader.metadata.title == TITLE
    assert root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value is True


def test_it_is_of_a_form_that_knows_see_through_shapes(pdf: bytes) -> None:
    assert pdf.startswith(b"%PDF-1.7")


def test_its_font_is_embedded(reader: PdfReader) -> None:
    fonts = {one["/BaseFont"]: one for one in _used(reader, "/Font")}
    assert fonts
    for name, font in fonts.items():
        assert "AtkinsonHyperlegibleNext" in name
        descriptor = font["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
        assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor)
        assert "/ToUnicode" in font


def test_nothing_in_it_is_made_of_pixels(reader: PdfReader) -> None:
    assert "/Image" not in {one["/Subtype"] for one in _used(reader, "/XObject")}


def _used(reader: PdfReader, kind: str) -> Iterator[Any]:
    """All fonts, or all drawings, of every sheet."""
    for page in reader.pages:
        resources: Any = page["/Resources"]
        if kind in resources:
            yield from (one.get_object() for one in resources[kind].values())


def test_every_paragraph_and_list_stands_in_it_as_text(sheets: list[str], guide: Guide) -> None:
    whole = " ".join(sheets)
    for page in all_pages(guide):
        for block in _shown(page.blocks):
            if isinstance(block, Prose) and block.kind != "small":
                for item in block.items:
                    for words, _ in item:
                        assert said(words)[:40] in whole


def _shown(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Callout) and block.kind == "clinician":
            continue
        yield block
        if isinstance(block, Callout | Disclosure):
            yield from _shown(block.blocks)


def test_the_text_is_in_reading_order(sheets: list[str], guide: Guide) -> None:
    whole = " ".join(sheets)
    page = guide.page("side-effects")
    headings = [block.text for block in page.blocks if isinstance(block, Heading)]
    start = whole.index(f"{headings[0]} {plain(_lead(page))[:30]}")
    places = [whole.index(said(heading), start) for heading in headings]
    assert places == sorted(places)


def _lead(page: Page) -> Words:
    return next(
        block.items[0]
        for block in _shown(page.blocks)
        if isinstance(block, Prose) and block.kind == "lead"
    )


def test_letters_are_not_joined_so_that_words_are_found(sheets: list[str]) -> None:
    assert not {"\N{LATIN SMALL LIGATURE FI}", "\N{LATIN SMALL LIGATURE FL}"} & set("".join(sheets))


def test_there_is_a_space_between_words_and_no_tab(reader: PdfReader) -> None:
    for number in (1, 2, len(reader.pages) - 1):
        words = reader.pages[number].extract_text()
        assert "\t" not in words
        assert TITLE in words


def test_every_sheet_but_the_cover_ends_with_its_number(sheets: list[str]) -> None:
    count = len(sheets)
    for number, words in enumerate(sheets[1:], 2):
        assert words.endswith(f"{number} of {count}")


def test_every_page_begins_on_a_sheet_of_its_own(booklet: Booklet, guide: Guide) -> None:
    for page in all_pages(guide):
        sheet = booklet.sheets[booklet.numbers[page.id] - 1]
        assert page.id in {place.name for place in sheet.placed[0].strip.places}


def test_the_contents_give_the_sheet_of_every_page(sheets: list[str], guide: Guide) -> None:
    listed = sheets[1]
    for page in all_pages(guide):
        after = listed.index(page.title) + len(page.title)
        number = int(listed[after:].split()[0])
        assert page.title in sheets[number - 1]


def test_the_outline_has_every_page_and_its_sections(reader: PdfReader, guide: Guide) -> None:
    outline = _outline(reader)
    for page in all_pages(guide):
        number, sections = outline[page.title]
        assert page.title in said(reader.pages[number].extract_text())
        for block in page.blocks:
            if isinstance(block, Heading) and block.level == 2:
                assert block.text in sections


def _outline(reader: PdfReader) -> dict[str, tuple[int, set[str]]]:
    """Every page's title with its sheet and the titles below it."""
    found: dict[str, tuple[int, set[str]]] = {}
    last = ""
    for one in reader.outline:
        if isinstance(one, list):
            found[last][1].update(_titles(one))
        else:
            last = str(one.title)
            number = reader.get_destination_page_number(one)
            assert number is not None
            found[last] = (number, set())
    return found


def _titles(items: list[Any]) -> Iterator[str]:
    for one in items:
        if isinstance(one, list):
            yield from _titles(one)
        else:
            yield str(one.title)


def test_every_link_leads_to_the_sheet_that_holds_its_place(
    reader: PdfReader, booklet: Booklet
) -> None:
    spots = [(number, spot.place) for number, _, _, spot in booklet.spots()]
    links = [link for page in reader.pages for link in _links(reader, page)]
    assert len(links) == len(spots) > 100
    for (_, place), (_, goal, top) in zip(spots, links, strict=True):
        known = place if place in booklet.numbers else place.partition("#")[0]
        assert goal == booklet.numbers[known] - 1
        assert 0 < top <= booklet.paper.points.height()


def _links(reader: PdfReader, page: PageObject) -> Iterator[tuple[Any, int, float]]:
    numbers = {one.indirect_reference: number for number, one in enumerate(reader.pages)}
    for one in page.get("/Annots", ()):
        link: Any = one.get_object()
        assert link["/Subtype"] == "/Link"
        goal = link["/A"]["/D"]
        yield link["/Rect"], numbers[list.__getitem__(goal, 0)], float(goal[3])


def test_the_words_of_a_link_stand_where_it_can_be_pressed(
    reader: PdfReader, booklet: Booklet, guide: Guide
) -> None:
    targets = {
        link.target.removeprefix("page:"): link.text
        for page in all_pages(guide)
        for block in _shown(page.blocks)
        if isinstance(block, Links)
        for link in block.links
    }
    checked = 0
    for number, x, y, spot in booklet.spots():
        words = targets.get(spot.place)
        if words and number < 12 and number > 1:
            text = _within(reader.pages[number], booklet, spot.box.translated(x, y))
            checked += bool(text)
            assert any(word in text for word in words.split()), (words, text)
    assert checked


def _within(page: PageObject, booklet: Booklet, box: QRectF) -> str:
    found: list[str] = []
    height = booklet.paper.points.height()

    def visit(text: str, matrix: list[float], at: list[float], *_: object) -> None:
        x = at[4] * matrix[0] + matrix[4]
        y = height - (at[5] * matrix[3] + matrix[5])
        if box.left() <= x * 4 + 4 <= box.right() and box.top() <= y * 4 <= box.bottom():
            found.append(text)

    page.extract_text(visitor_text=visit)
    return " ".join(found)


def test_no_link_leads_to_a_page_that_is_unknown(booklet: Booklet) -> None:
    unknown = {
        spot.place
        for *_, spot in booklet.spots()
        if spot.place.partition("#")[0] not in booklet.numbers
    }
    assert unknown == set()


def test_questions_are_left_out_since_nothing_answers_on_paper(
    sheets: list[str], guide: Guide
) -> None:
    whole = " ".join(sheets)
    asked = [link for link in _every_link(guide) if link.target.startswith("question:")]
    assert asked
    assert [link.text for link in asked if f"{link.text} page" in whole] == []


def _every_link(guide: Guide) -> Iterator[Link]:
    for page in all_pages(guide):
        for block in _shown(page.blocks):
            if isinstance(block, Links):
                yield from block.links


def test_every_caption_stands_on_the_sheet_of_its_figure(
    booklet: Booklet, sheets: list[str], guide: Guide
) -> None:
    assert booklet.sheets
    for page in all_pages(guide):
        for block in page.blocks:
            if isinstance(block, Figure) and block.title:
                both = [
                    words
                    for words in sheets
                    if said(block.title) in words and said(block.caption) in words
                ]
                assert both, block.title


def test_no_heading_stands_at_the_foot_of_a_sheet(booklet: Booklet) -> None:
    lost = [
        place.title
        for sheet in booklet.sheets
        for place in sheet.placed[-1].strip.places
        if place.level > 1
    ]
    assert lost == []


def test_what_belongs_together_stays_together(booklet: Booklet) -> None:
    assert [sheet.running for sheet in booklet.sheets if sheet.placed[-1].strip.keep] == []


def test_nothing_is_cut(booklet: Booklet) -> None:
    assert list(outside(booklet)) == []


def test_notes_for_clinicians_are_not_printed(sheets: list[str], guide: Guide) -> None:
    pages = all_pages(guide)
    notes = [b for page in pages for b in page.blocks if isinstance(b, Callout)]
    titles = {one.title for one in notes if one.kind == "clinician"}
    assert titles
    assert [one for one in titles if one in " ".join(sheets)] == []


def test_every_number_leads_to_its_note(booklet: Booklet, guide: Guide) -> None:
    marks = {spot.place for *_, spot in booklet.spots() if spot.place.startswith("numbers#")}
    assert marks
    assert marks <= set(booklet.numbers)
    assert {mark.removeprefix("numbers#") for mark in marks} <= set(guide.facts())


def test_letter_paper_holds_it_too(guide: Guide) -> None:
    booklet = lay_out(all_pages(guide), guide, wanted(guide, paper="letter"))
    assert list(outside(booklet)) == []
    size = read(pdf_of(booklet)).pages[0].mediabox
    assert (round(size.width), round(size.height)) == (612, 792)
