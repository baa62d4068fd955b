"""One page of the guide alone: a hand-out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.domain.page import ComparePanel, HelplinePanel, QuestionsPanel, ValuesPanel
from app.exporting.booklet.sheets import lay_out
from tests.exporting.test_booklet_given import (
    all_pages,
    booklet_pdf,
    outside,
    page_of,
    read,
    said,
    text_of,
    wanted,
)

if TYPE_CHECKING:
    from app.loading.guide import Guide

pytestmark = [pytest.mark.system, pytest.mark.usefixtures("qapp")]


def test_every_page_can_be_printed_alone(guide: Guide) -> None:
    for page in all_pages(guide):
        booklet = lay_out([page], guide, wanted(guide))
        assert list(outside(booklet)) == []
        assert not booklet.sheets[0].is_cover
        inside = {spot.place.partition("#")[0] for *_, spot in booklet.spots()}
        assert inside <= {page.id, "numbers"}


def test_it_names_pages_that_it_does_not_hold(guide: Guide) -> None:
    text = text_of(booklet_pdf([guide.page("chances")], guide, wanted(guide)))
    assert "Also in the guide: Side effects; TMS and medicine; Get help now" in text


def test_whoever_takes_a_page_along_has_a_number_to_call(guide: Guide) -> None:
    for page in all_pages(guide):
        sheets = read(booklet_pdf([page], guide, wanted(guide, country="gb"))).pages
        text = said(sheets[0 if page.id == "help-now" else -1].extract_text())
        assert "In danger now? Call 999" in text
        assert "116 123" in text


def test_without_a_country_it_names_the_local_number_and_a_directory(guide: Guide) -> None:
    text = text_of(booklet_pdf([guide.page("chances")], guide, wanted(guide)))
    assert "Call your local emergency number" in text
    assert "findahelpline.com" in text


def test_the_help_page_lists_every_country_in_brief(guide: Guide) -> None:
    given = wanted(guide)
    text = text_of(booklet_pdf([guide.page("help-now")], guide, given))
    for code, one in guide.helplines().items():
        assert given.country_names.get(code, "") in text or code == "other"
        assert one.emergency in text
        for line in one.lines:
            assert line.call in text
            assert line.text in text


def test_its_numbers_and_sources_stand_at_its_end(guide: Guide) -> None:
    text = text_of(booklet_pdf([guide.page("chances")], guide, wanted(guide)))
    assert "[1] 19 out of 100 people" in text
    assert "Who was counted:" in text
    assert text.rindex("Psychol Med 2014;44(2):225-239.") > text.index("[1] 19 out of")
    assert "Checked November 2026." in text


def test_every_note_has_a_number_of_its_own(guide: Guide) -> None:
    text = text_of(booklet_pdf([guide.page("chances")], guide, wanted(guide)))
    notes = text[text.index("[1] 19 out of 100 people") :]
    places = [notes.index(f"[{number}] ") for number in range(1, 18)]
    assert places == sorted(places)
    assert "[18]" not in text


def test_its_outline_has_its_sections(guide: Guide) -> None:
    outline = read(booklet_pdf([guide.page("chances")], guide, wanted(guide))).outline
    assert not isinstance(outline[0], list)
    assert outline[0].title == "Could TMS help me?"
    assert isinstance(outline[1], list)


def test_options_are_compared_for_every_concern(guide: Guide) -> None:
    text = text_of(booklet_pdf([page_of(ComparePanel())], guide, wanted(guide)))
    options = guide.options()
    for concern in options.concerns:
        assert concern.name in text
        assert concern.limits[:40] in text
    for record in options.records:
        assert text.count(record.name.split(" (")[0]) >= len(options.concerns)


def test_a_count_of_people_in_the_comparison_has_its_source(guide: Guide) -> None:
    text = text_of(booklet_pdf([page_of(ComparePanel())], guide, wanted(guide)))
    for record in guide.options().records:
        for cell in record.cells.values():
            if "out of" in cell.short:
                assert cell.sources[:30] in text
                assert cell.text[:30] in text


def test_what_matters_is_marked_with_a_pen(guide: Guide) -> None:
    text = text_of(booklet_pdf([page_of(ValuesPanel())], guide, wanted(guide)))
    for statement in guide.options().statements:
        assert statement.text in text
    assert "A lot Some Not much" in text


def test_questions_are_ticked_and_written(guide: Guide) -> None:
    text = text_of(booklet_pdf([page_of(QuestionsPanel())], guide, wanted(guide)))
    assert guide.take_home_words().questions_title in text
    assert guide.wording().ask["options"] in text


def test_help_lines_stand_before_what_follows_them(guide: Guide) -> None:
    text = text_of(booklet_pdf([page_of(HelplinePanel())], guide, wanted(guide, country="us")))
    assert text.index("In danger now? Call 911") < text.index("988 Suicide & Crisis Lifeline")
