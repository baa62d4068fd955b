"""The page as it is laid out: how many there are, how large, and what stands where."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QPageSize, QTextLayout

from app.domain.take_home import Choice, Section, Sheet, sheet_of
from app.exporting.paper import A4, LETTER, Paper, paper_of, usual_size
from app.exporting.pieces import FAMILY, POINT
from app.exporting.sheet_pages import Page, pages_of
from app.views.drawn import look
from tests.exporting.sheets import (
    SCRIPTS,
    disclosed,
    fullest,
    much_written,
    nothing_told,
    said,
    unsafe,
    usual,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.loading.guide import Guide

pytestmark = [pytest.mark.system, pytest.mark.usefixtures("fonts")]

PAPERS = [
    pytest.param(Paper(paper_of(size).size, large=large), id=f"{size}-{large}")
    for size in (A4, LETTER)
    for large in (False, True)
]
PLACES = {"en_US": LETTER, "es_MX": LETTER, "fr_CA": LETTER, "en_GB": A4, "de_DE": A4, "es_ES": A4}


def layouts(page: Page) -> Iterator[QTextLayout]:
    """Every text of a page, once, in the order of reading."""
    seen: list[QTextLayout] = []
    for placed in page.placed:
        for line in placed.piece.lines:
            if not any(line.layout is one for one in seen):
                seen.append(line.layout)
                yield line.layout


def texts(pages: tuple[Page, ...]) -> list[str]:
    return [layout.text() for page in pages for layout in layouts(page)]


def writing_lines(page: Page) -> int:
    return sum(len(placed.piece.boxes) == 1 for placed in page.placed)


@pytest.mark.parametrize("paper", PAPERS)
def test_all_that_can_be_chosen_fits_on_one_page_or_two_large_ones(
    guide: Guide, paper: Paper
) -> None:
    wanted = 2 if paper.large else 1
    assert len(pages_of(fullest(guide), paper)) == wanted
    assert len(pages_of(sheet_of(nothing_told(), Choice(), said(guide)), paper)) <= wanted


@pytest.mark.parametrize("paper", PAPERS)
def test_no_letter_is_smaller_than_it_may_be(guide: Guide, paper: Paper) -> None:
    least = 18 if paper.large else 12
    for sheet in (usual(guide), fullest(guide), much_written(guide)):
        sizes = [
            layout.font().pixelSize() / POINT
            for page in pages_of(sheet, paper)
            for layout in layouts(page)
        ]
        assert min(sizes) >= least


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("scripts", [("greek", "arabic"), ("chinese", "hebrew")])
def test_nothing_of_what_was_written_is_cut(
    guide: Guide, paper: Paper, scripts: tuple[str, str]
) -> None:
    sheet = much_written(guide, *scripts)
    pages = pages_of(sheet, paper)
    (questions,) = (section for section in sheet.sections if section.kind == "numbers")
    assert len(questions.lines) >= 40
    found = texts(pages)
    assert {" ".join(line.split()) for line in questions.lines} <= set(found)
    assert f"{len(questions.lines)}." in found
    assert len(pages) > 2


@pytest.mark.parametrize("paper", PAPERS)
def test_every_piece_stands_within_the_white_around_it(guide: Guide, paper: Paper) -> None:
    size = paper.size.size(QPageSize.Unit.Point) * POINT
    for sheet in (fullest(guide), much_written(guide)):
        for page in pages_of(sheet, paper):
            for piece, x, y in page.placed:
                assert x >= 36 * POINT
                assert y >= 36 * POINT
                assert y + piece.height <= size.height() - 20 * POINT
                for line in piece.lines:
                    text = line.layout.lineAt(line.number)
                    assert x + line.x + text.naturalTextWidth() <= size.width() - 36 * POINT


@pytest.mark.parametrize("paper", PAPERS)
def test_no_piece_stands_on_another(guide: Guide, paper: Paper) -> None:
    for sheet in (usual(guide), fullest(guide), much_written(guide)):
        for page in pages_of(sheet, paper):
            placed = sorted(page.placed, key=lambda one: one.y)
            for above, below in pairwise(placed):
                assert above.y + above.piece.height <= below.y + 1


def test_a_title_never_stands_alone_at_the_end_of_a_page(guide: Guide) -> None:
    for length in range(20, 60):
        first = Section("First", "bullets", ("word",) * length)
        second = Section("Second", "numbers", ("word",) * 30)
        sheet = usual(guide)._replace(sections=(first, second))
        starts = [
            page.placed[at + 1].piece
            for page in pages_of(sheet, paper_of(A4))
            for at, placed in enumerate(page.placed)
            if placed.piece.heading == "Second"
        ]
        assert [start.lines[-1].layout.text() for start in starts] == ["word"]


@pytest.mark.parametrize("paper", PAPERS)
def test_there_is_room_to_write(guide: Guide, paper: Paper) -> None:
    for sheet in (usual(guide), fullest(guide), much_written(guide)):
        assert writing_lines(pages_of(sheet, paper)[-1]) >= 2


def test_with_room_there_is_a_line_below_each_question(guide: Guide) -> None:
    section = Section("Questions", "numbers", ("Does it hurt?", "Can I drive?"))
    (page,) = pages_of(usual(guide)._replace(sections=(section,)), paper_of(A4))
    drawn = [len(placed.piece.boxes) for placed in page.placed]
    first = next(at for at, one in enumerate(page.placed) if one.piece.heading == "Questions")
    assert drawn[first + 1 : first + 5] == [0, 1, 0, 1]


@pytest.mark.parametrize("paper", PAPERS)
def test_whom_to_call_stands_on_the_first_page(guide: Guide, paper: Paper) -> None:
    for sheet in (usual(guide), much_written(guide), sheet_of(unsafe(), Choice(), said(guide))):
        first = texts(pages_of(sheet, paper)[:1])
        assert {*sheet.helplines.lines, sheet.helplines.title, *sheet.foot} <= set(first)


def test_the_clinic_stands_below_the_title(guide: Guide) -> None:
    sheet = usual(guide)
    assert texts(pages_of(sheet, paper_of(A4)))[:2] == [sheet.title, sheet.clinic]
    assert "" not in texts(pages_of(sheet._replace(clinic=""), paper_of(A4)))


def test_several_pages_are_numbered_and_one_is_not(guide: Guide) -> None:
    paper = paper_of(A4)._replace(page_of="Page {page} of {pages}")
    assert not any("Page " in text for text in texts(pages_of(usual(guide), paper)))
    pages = pages_of(much_written(guide), paper)
    last = [texts((page,))[-1] for page in pages]
    assert last == [f"Page {at} of {len(pages)}" for at in range(1, len(pages) + 1)]


def test_words_beside_safety_are_help_alone(guide: Guide) -> None:
    sheet = sheet_of(unsafe(), Choice(score=True, item_9=True), said(guide))
    assert sheet.sections == ()
    assert len(pages_of(sheet, paper_of(A4))) == 1


def test_a_disclosure_that_was_chosen_stands_on_the_page(guide: Guide) -> None:
    sheet = sheet_of(disclosed(), Choice(item_9=True), said(guide))
    assert any("better off dead" in text for text in texts(pages_of(sheet, paper_of(A4))))


@pytest.mark.parametrize("script", SCRIPTS)
def test_every_script_is_laid_out(guide: Guide, script: str) -> None:
    section = Section("Questions", "numbers", (SCRIPTS[script],))
    sheet = usual(guide)._replace(sections=(section,))
    assert SCRIPTS[script].strip() in texts(pages_of(sheet, paper_of(A4)))


@pytest.mark.parametrize(
    "words", ["", " ", "x" * 5000, "word " * 3000, "\ud800\x00\u202e", "\u0301" * 900]
)
def test_strange_words_anywhere_do_not_break_the_page(guide: Guide, words: str) -> None:
    plain = usual(guide)
    section = Section(words, "numbers", (words, "Does it hurt?"))
    for sheet in (
        plain._replace(sections=(section,)),
        plain._replace(title=words, clinic=words, notes_title=words),
        plain._replace(helplines=section, foot=(words,)),
    ):
        for large in (False, True):
            pages = pages_of(sheet, paper_of(A4)._replace(large=large))
            height = paper_of(A4).size.size(QPageSize.Unit.Point).height() * POINT
            assert all(one.y < height for page in pages for one in page.placed)


@pytest.mark.parametrize("place", PLACES)
def test_the_place_decides_on_the_paper(place: str) -> None:
    assert usual_size("", QLocale(place)) == PLACES[place]


def test_a_setting_decides_before_the_place() -> None:
    assert usual_size(A4, QLocale("en_US")) == A4
    assert usual_size(LETTER, QLocale("de_DE")) == LETTER
    assert usual_size("", QLocale.c()) == A4


def test_a_page_is_set_in_the_guides_own_font() -> None:
    assert FAMILY == look.FAMILY


def test_a_sheet_says_nothing_of_itself_in_a_log(guide: Guide) -> None:
    assert repr(usual(guide)) == Sheet.__name__
