"""Pages that no author would write: nothing raises, and nothing is cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.domain.page import (
    Block,
    Callout,
    Disclosure,
    Figure,
    Heading,
    Link,
    Links,
    Numbers,
    Page,
    Prose,
    Table,
)
from app.exporting.booklet.sheets import lay_out
from tests.exporting.test_booklet_given import booklet_pdf, outside, page_of, text_of, wanted

if TYPE_CHECKING:
    from app.loading.guide import Guide

pytestmark = [pytest.mark.system, pytest.mark.usefixtures("qapp")]
LONG_WORD = "antidisestablishment" * 40
TWO_SCRIPTS = "Ελληνικά και кириллица, and عربي beside them"


def paragraph(text: str) -> Prose:
    return Prose("paragraph", (((text, ""),),))


def printed(guide: Guide, *blocks: Block) -> str:
    page = page_of(*blocks)
    assert list(outside(lay_out([page], guide, wanted(guide)))) == []
    return text_of(booklet_pdf([page], guide, wanted(guide)))


def test_an_empty_page(guide: Guide) -> None:
    page = Page("empty", "", "", (), ())
    assert booklet_pdf([page], guide, wanted(guide)).startswith(b"%PDF")


def test_no_page_at_all(guide: Guide) -> None:
    booklet = lay_out([], guide, wanted(guide))
    assert booklet_pdf([], guide, wanted(guide)).startswith(b"%PDF")
    assert len(booklet.sheets) == 1


@pytest.mark.parametrize(
    "figure",
    [
        Figure("icon-array", "no-such-fact", "What it shows.", "Its point."),
        Figure("picture", "no-such-picture", "What it shows.", "Its point."),
        Figure("steps", "visit", "What it shows.", "Its point."),
        Figure("nobody-draws-this", "x", "What it shows.", "Its point."),
        Figure("rare-harm", "x", "What it shows.", "Its point."),
    ],
)
def test_a_figure_that_cannot_be_drawn_is_told(guide: Guide, figure: Figure) -> None:
    text = printed(guide, figure)
    assert "What it shows. Its point." in text


def test_a_word_wider_than_the_paper_goes_on_in_the_next_line(guide: Guide) -> None:
    text = printed(guide, paragraph(LONG_WORD), Heading(2, LONG_WORD, "long"))
    assert text.replace(" ", "").count(LONG_WORD) >= 2


def test_a_table_of_six_columns(guide: Guide) -> None:
    head = tuple(f"Column {number}" for number in range(6))
    rows = tuple(tuple(f"cell {row} of {one}" for one in range(6)) for row in range(60))
    text = printed(guide, Table(head, rows))
    assert all(f"cell {row} of {one}" in text for row in range(60) for one in range(6))
    assert text.count("Column 5") >= 2


def test_a_table_too_narrow_for_its_words_is_told_row_by_row(guide: Guide) -> None:
    head = tuple(f"Head{number}" for number in range(6))
    rows = (tuple(f"{'w' * 60}{one}" for one in range(6)),)
    text = printed(guide, Table(head, rows))
    assert "Head5:" in text
    assert all(f"{'w' * 60}{one}" in text.replace(" ", "") for one in range(6))


def test_a_cell_higher_than_a_sheet(guide: Guide) -> None:
    cell = " ".join(f"word{number}" for number in range(3000))
    text = printed(guide, Table(("A", "B"), (("row", cell),)))
    assert "word0 " in text
    assert "word2999" in text


def test_rows_of_unequal_length(guide: Guide) -> None:
    text = printed(guide, Table(("A", "B"), (("one",), ("two", "three", "four"), ())))
    assert "three" in text


def test_a_box_higher_than_a_sheet(guide: Guide) -> None:
    lines = tuple(paragraph(f"Line {number} of the box.") for number in range(150))
    text = printed(guide, Callout("urgent", "Title", lines))
    assert all(f"Line {number} of the box." in text for number in range(150))


def test_empty_blocks(guide: Guide) -> None:
    printed(
        guide,
        paragraph(""),
        Prose("bullets", ()),
        Prose("bullets", ((),)),
        Table((), ()),
        Callout("note", "", ()),
        Disclosure("", "", ()),
        Disclosure("", "sources", ()),
        Links(()),
        Numbers((), ""),
        Numbers(("no-such-fact",), ""),
        Heading(2, "", ""),
    )


def test_marks_of_unknown_facts_and_words(guide: Guide) -> None:
    said = (("5 out of 100 people", "fact:no-such"), (" and ", ""), ("seizure", "term:no-such"))
    assert "5 out of 100 people and seizure" in printed(guide, Prose("paragraph", (said,)))


def test_links_to_unknown_places(guide: Guide) -> None:
    links = Links((Link("Nowhere", "page:made#nowhere"), Link("Odd", "https://example.org")))
    text = printed(guide, links)
    assert "Nowhere page 1" in text
    assert "Odd" not in text


def test_two_scripts(guide: Guide) -> None:
    text = printed(guide, paragraph(TWO_SCRIPTS), Table((TWO_SCRIPTS,), ((TWO_SCRIPTS,),)))
    assert "beside them" in text


def test_a_country_that_is_unknown(guide: Guide) -> None:
    given = wanted(guide, country="zz")
    assert "findahelpline.com" in text_of(booklet_pdf([page_of()], guide, given))
    assert "United States" in text_of(booklet_pdf([guide.page("help-now")], guide, given))


def test_a_title_longer_than_a_line(guide: Guide) -> None:
    page = page_of(*(paragraph("Words. " * 200) for _ in range(8)), title="A very long title " * 20)
    given = wanted(guide)._replace(title="The name of a guide that does not end " * 5)
    booklet = lay_out([page, page_of()._replace(id="other")], guide, given)
    assert list(outside(booklet)) == []
    assert booklet_pdf([page], guide, given).startswith(b"%PDF")
