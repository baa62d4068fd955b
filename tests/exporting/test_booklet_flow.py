"""Strips onto sheets, whatever they are."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.exporting.booklet.flow import flow
from app.exporting.booklet.strip import Strip, held, paragraph
from tests.exporting.test_booklet_given import outside_sheet

ROOM = 100.0
strips = st.lists(
    st.builds(
        Strip,
        st.floats(0.5, ROOM),
        gap=st.floats(0, 30),
        keep=st.booleans(),
        x=st.floats(0, 1e6),
    ),
    max_size=60,
)


@given(strips)
def test_every_strip_is_printed_once_and_in_order(given: list[Strip]) -> None:
    placed = [one.strip for sheet in flow(given, ROOM) for one in sheet]
    assert [(one.height, one.x) for one in placed] == [(one.height, one.x) for one in given]


@given(strips)
def test_nothing_leaves_its_sheet(given: list[Strip]) -> None:
    assert [one for sheet in flow(given, ROOM) for one in outside_sheet(sheet, ROOM)] == []


@given(strips)
def test_no_sheet_is_empty_but_for_nothing(given: list[Strip]) -> None:
    assert all(flow(given, ROOM)) or not given


@given(st.lists(st.builds(Strip, st.floats(1, 12), gap=st.floats(0, 3), keep=st.booleans())))
def test_what_fits_on_a_sheet_stays_together(given: list[Strip]) -> None:
    runs = 0
    for strip in given:
        runs = runs + 1 if strip.keep else 0
        if runs > 5:
            return
    for sheet, following in pairwise(flow(given, ROOM)):
        assert following
        assert not sheet[-1].strip.keep


def test_the_head_of_a_table_stands_on_every_sheet() -> None:
    head = Strip(10, keep=True)
    rows = [Strip(20, again=head if number else None) for number in range(12)]
    sheets = flow([head, *rows], ROOM)
    assert len(sheets) == 3
    assert all(sheet[0].strip.height == 10 for sheet in sheets)


def test_a_picture_becomes_smaller_before_it_leaves_its_text() -> None:
    picture = Strip(60, shrunk=Strip, least=0.6)
    sheets = flow([*held([Strip(50)], on=True), picture], ROOM)
    assert [one.strip.height for one in sheets[0]] == [50, 50]


def test_a_picture_becomes_no_smaller_than_it_may() -> None:
    picture = Strip(90, shrunk=Strip, least=0.6)
    assert len(flow([Strip(80), picture], ROOM)) == 2


def test_less_white_saves_a_sheet() -> None:
    given = [Strip(18, gap=3) for _ in range(5)]
    assert len(flow(given, ROOM)) == 1
    assert len(flow([Strip(18, gap=9) for _ in range(5)], ROOM)) == 2


def test_neither_the_first_nor_the_last_line_stands_alone() -> None:
    lines = paragraph([Strip(10) for _ in range(5)])
    assert [line.keep for line in lines] == [True, False, False, True, False]
