"""What holds for every painted figure: nothing is cut, numbers agree, form tells apart."""

from __future__ import annotations

from itertools import combinations, product
from typing import TYPE_CHECKING

import pytest

from app.domain.figures import PLANS, plan_of
from app.figures.drawing import Drawing
from tests.figures.drawn import SOURCES, THEMES, figure, image, look, paints
from tests.loading.smallest import FACTS, TEXTS, WORDS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

pytestmark = pytest.mark.usefixtures("qapp")

SIZES = (17, 21, 26, 34)
"""Of body text, in pixels."""
ROOMS = (18, 24, 31, 44)
"""Widths, in body text heights."""


@pytest.mark.sampled(every=3)
@pytest.mark.parametrize("px", SIZES)
@pytest.mark.parametrize("source", SOURCES)
def test_no_words_are_cut_or_written_over_each_other(source: str, px: int) -> None:
    for em, more_spacing in product(ROOMS, (False, True)):
        width = px * em
        drawing = paints(source).drawing(width, look(px=px, more_spacing=more_spacing))
        assert drawing.writings
        for one in drawing.writings:
            assert one.box.width() <= one.room + 0.5, (em, one.words)
            assert one.box.left() >= 0, (em, one.words)
            assert one.box.right() <= width + 0.5, (em, one.words)
            assert one.box.bottom() <= drawing.height, (em, one.words)
        for one, other in combinations(drawing.writings, 2):
            assert not one.box.intersects(other.box), (em, one.words, other.words)


@pytest.mark.sampled(every=3)
@pytest.mark.parametrize("px", SIZES)
@pytest.mark.parametrize("source", SOURCES)
def test_no_shape_is_cut(source: str, px: int) -> None:
    for em in ROOMS:
        width = px * em
        drawing = paints(source).drawing(width, look(px=px))
        for box in (
            shape.path.boundingRect().translated(place)
            for shape in drawing.shapes
            for place in shape.places
        ):
            assert box.left() >= -0.5, em
            assert box.right() <= width + 0.5, em
            assert box.bottom() <= drawing.height + 0.5, em


@pytest.mark.sampled(every=3)
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("source", SOURCES)
def test_a_figure_is_painted_in_every_theme(source: str, theme: str) -> None:
    drawing = paints(source).drawing(500, look(theme))
    assert any(shape.colour in THEMES[theme].colours for shape in drawing.shapes)
    paper = int(THEMES[theme].colours["surface"][1:], 16)
    picture = image(drawing, 500, paper)
    first = picture.pixelColor(0, picture.height() - 1)
    assert any(
        picture.pixelColor(x, y) != first
        for x in range(0, picture.width(), 3)
        for y in range(0, picture.height(), 3)
    )


def test_a_narrower_figure_is_higher() -> None:
    for source in SOURCES:
        wide, narrow = (paints(source).drawing(17 * em, look()).height for em in (44, 18))
        assert narrow >= wide, source


def test_the_words_of_every_painted_figure_are_there() -> None:
    assert set(PLANS) <= set(TEXTS)
    assert set(SOURCES) >= set(PLANS)


@pytest.mark.parametrize("source", PLANS)
def test_a_description_says_every_number_that_the_picture_shows(source: str) -> None:
    said = figure(source).description
    for one in PLANS[source].facts:
        assert FACTS[one].say("", WORDS.phrases) in said, one


def test_the_scale_is_described_with_the_names_of_the_self_check() -> None:
    said = figure("scale:phq9").description
    assert "15 to 19: moderately severe." in said
    assert "0 to 4: minimal." in said


def test_people_are_described_by_their_fact() -> None:
    block = figure("icon-array:headache")
    assert block.title == "Headache: 212 adults in a trial of an H-coil"
    assert "With real TMS: 47 filled (Headache), 53 in outline (No headache)." in block.description
    assert "With pretend TMS: 36 filled (Headache), 64 in outline" in block.description
    assert block.description.endswith("212 adults in a trial of an H-coil, during the trial.")


def test_steps_of_any_name_have_four_labels() -> None:
    plan = plan_of("steps:anything")
    assert plan is not None
    assert plan.labels == ("1", "2", "3", "4")
    assert plan_of("picture:home") is None


def test_words_in_another_colour_or_size_take_their_own_room(qapp: QApplication) -> None:
    assert qapp is not None
    drawing = Drawing(look())
    small = drawing.write("one two three", 0, 0, 1000, size=0.89)
    large = drawing.write("one two three", 0, 0, 1000, size=1.5)
    wrapped = drawing.write("one two three", 0, 0, 50)
    assert small < large < wrapped
