"""More spacing, as WCAG 2.2 (1.4.12) measures it: in heights of the text, line 1.5, paragraph 2."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from app.views.drawn.list_view import ListView
from app.views.drawn.text import Text
from app.views.drawn.text_view import HEADING_SIZES, TextView, heading, paragraph, strong
from app.views.layout.column import Column
from tests.figures.drawn import look
from tests.journeys.hands import settle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.views.drawn.look import Look
    from tests.conftest import Start

pytestmark = pytest.mark.usefixtures("qapp")

SIZES = (18, 21, 23, 26, 27, 34, 36, 52)
"""Body text in pixels: at home, at a kiosk, and at other percentages."""


def wide(words: str, at: Look) -> float:
    return at.metrics().horizontalAdvance(words)


@pytest.mark.parametrize("px", SIZES)
def test_letters_and_words_stand_further_apart(px: int) -> None:
    usual, more = look(px=px), look(px=px, more_spacing=True)
    letters = wide("nnnnnnnnnn", more) - wide("nnnnnnnnnn", usual)
    assert letters == pytest.approx(10 * 0.12 * px, abs=0.5)
    space = wide("n n", more) - wide("n n", usual)
    assert space == pytest.approx((3 * 0.12 + 0.16) * px, abs=0.5)


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("px", SIZES)
def test_lines_are_one_and_a_half_times_as_high_as_their_text(px: int, bold: bool) -> None:
    at = look(px=px, more_spacing=True)
    for size in (0.89, 1.0, *HEADING_SIZES.values(), 2.33):
        line = Text("n", at, size=size, bold=bold).height(1000)
        assert line >= 1.5 * at.font(size).pixelSize(), size
        # The font's own line is 1.3: half as much again of that would be nearly 2.
        assert line <= 1.6 * at.font(size).pixelSize(), size


@pytest.mark.parametrize("px", SIZES)
def test_what_is_measured_is_what_is_painted(px: int) -> None:
    at = look(px=px, more_spacing=True)
    words = "Magnetic pulses reach a small part of the brain"
    text = Text(words, at)
    assert text.width == pytest.approx(wide(words, at), abs=1)


def gap_between(first: QWidget, second: QWidget) -> int:
    column = Column(5)
    column.add(first)
    column.add(second)
    column.resize(600, column.heightForWidth(600))
    column._place()
    return second.y() - first.geometry().bottom() - 1


def test_paragraphs_stand_two_heights_of_their_text_apart() -> None:
    at = look(px=20, more_spacing=True)
    assert gap_between(paragraph("One", at), paragraph("Two", at)) == 40
    assert gap_between(paragraph("One", at), ListView(["Two"], at)) == 40


def test_a_label_and_small_print_stay_with_their_paragraph() -> None:
    at = look(px=20, more_spacing=True)
    assert gap_between(strong("One", at), paragraph("Two", at)) == 5
    assert gap_between(heading("One", 2, at), paragraph("Two", at)) == 5
    assert gap_between(paragraph("One", at), paragraph("Small", at, size=0.89)) == 5


def test_usual_spacing_is_as_it_was() -> None:
    at = look(px=20)
    assert gap_between(paragraph("One", at), paragraph("Two", at)) == 5
    assert at.font().letterSpacing() == 0
    assert at.font().wordSpacing() == 0


def test_items_of_a_list_stand_further_apart_too() -> None:
    lines = [look(px=20, more_spacing=more) for more in (False, True)]
    usual, more = (ListView(["One", "Two"], at).heightForWidth(600) for at in lines)
    assert more - usual == pytest.approx(20 * (1.0 - 0.35), abs=1)


@pytest.mark.sampled(every=3)
@pytest.mark.parametrize("page", ["what-is-tms", "side-effects", "help-now", "about"])
def test_paragraphs_of_a_page_stand_apart_and_headings_further(start: Start, page: str) -> None:
    program = start()
    program.ways.read(page)
    program.display.choose_spacing(more=True)
    settle()
    px = program._look.px
    pairs = [
        (first, second, space)
        for column in program.window.findChildren(Column)
        for (first, _), (second, space) in pairwise(column._rows)
    ]
    texts = [gap for first, second, gap in pairs if is_text(first) and is_text(second)]
    titles = [
        gap
        for first, second, gap in pairs
        if isinstance(second, TextView) and second.level == 2 and is_text(first)
    ]
    assert texts
    assert min(texts) >= 2 * px
    assert all(gap > 2 * px for gap in titles)


def is_text(widget: QWidget) -> bool:
    return getattr(widget, "apart", 0) > 0
