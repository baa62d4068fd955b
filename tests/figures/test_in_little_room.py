"""Figures in little room, as with large text on an upright screen: whole, no word broken."""

from __future__ import annotations

import re
import tomllib
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF

from app.domain.figures import STEPS
from app.figures.calendar import DAYS, Calendar
from app.figures.icon_array import IconArray
from app.figures.people_beside import PeopleBeside
from app.figures.pulses import Pulses
from app.figures.scale import Scale
from tests.figures.drawn import SOURCES, figure, look, paints
from tests.figures.test_form import NAMES
from tests.loading.smallest import CONTENT, FACTS, WORDING, WORDS

if TYPE_CHECKING:
    from app.figures.drawing import Drawing, Shape, Writing
    from app.figures.painted import Painted

pytestmark = pytest.mark.usefixtures("qapp")

SIZES = (36, 54)
"""Of body text, in pixels: text at 200 % at home and at a kiosk."""

WIDTHS = (200, 260, 340, 420, 480, 496, 560, 612, 700)


def on_pages() -> set[str]:
    """Every figure that a page shows and the program paints."""
    text = "".join(path.read_text(encoding="utf-8") for path in CONTENT.rglob("*.md"))
    found = re.findall(r"\]\(((?:icon-array|rare-harm|calendar|pulses|scale|steps):[\w-]+)", text)
    return {*found, *SOURCES}


def in_comparisons() -> set[str]:
    """The facts that a comparison of the options paints."""
    options = tomllib.loads((CONTENT / "options.toml").read_text(encoding="utf-8"))
    rows = [one[row] for one in options["option"].values() for row in options["pictured"]]
    return {row["facts"][0] for row in rows if "facts" in row}


def people_of(fact: str) -> IconArray:
    return IconArray(FACTS[fact], WORDS.phrases, WORDS.figures)


FIGURES: dict[str, Painted] = {
    **{one: paints(one) for one in sorted(on_pages())},
    **{f"beside:{one}": PeopleBeside(people_of(one)) for one in sorted(in_comparisons())},
    **{f"total:{one}": Scale(NAMES, WORDING.summary.step, one) for one in (0, 12, 14, 27)},
}

KINDS = [name.partition(":")[0] for name in FIGURES]
OF_EACH_KIND = [
    pytest.param(name, marks=pytest.mark.system if kind in KINDS[:place] else ())
    for place, (name, kind) in enumerate(zip(FIGURES, KINDS, strict=True))
]
"""The first figure of each kind for `make test`, all others for `make test-system`."""


def places(shape: Shape) -> list[QRectF]:
    box = shape.path.boundingRect()
    return [box.translated(place) for place in shape.places]


def broken(writing: Writing) -> bool:
    """Whether a line ends within a word."""
    lines = [writing.layout.lineAt(one) for one in range(writing.layout.lineCount())]
    ends = [one.textStart() + one.textLength() for one in lines[:-1]]
    return any(writing.words[end - 1] not in " -" for end in ends)


def assert_nothing_is_cut_off(drawing: Drawing, width: int) -> None:
    page = QRectF(-0.5, -0.5, width + 1, drawing.height + 1)
    for one in drawing.writings:
        assert page.contains(one.box), (width, one.words)
    for shape in drawing.shapes:
        assert all(page.contains(box) for box in places(shape)), (width, shape.colour)
    assert all(page.contains(box) for _, box in drawing.pictures), width


def assert_nothing_stands_over_words(drawing: Drawing, width: int) -> None:
    for one, other in combinations(drawing.writings, 2):
        assert not one.box.intersects(other.box), (width, one.words, other.words)
    for one in drawing.writings:
        # A step's number stands on its round badge.
        behind = [] if one.words in STEPS and drawing.pictures else drawing.shapes
        for shape in behind:
            over = [box for box in places(shape) if box.intersects(one.box)]
            assert not over, (width, one.words, shape.colour)


@pytest.mark.parametrize(
    ("px", "more_spacing"),
    [
        (54, False),
        pytest.param(54, True, marks=pytest.mark.system),
        pytest.param(36, False, marks=pytest.mark.system),
        pytest.param(36, True, marks=pytest.mark.system),
    ],
)
@pytest.mark.parametrize("name", OF_EACH_KIND)
def test_a_figure_is_whole_and_so_is_each_of_its_words(
    name: str, px: int, more_spacing: bool
) -> None:
    for width in WIDTHS:
        drawing = FIGURES[name].drawing(width, look(px=px, more_spacing=more_spacing))
        assert_nothing_is_cut_off(drawing, width)
        assert_nothing_stands_over_words(drawing, width)
        for one in drawing.writings:
            assert not broken(one), (width, one.words)


@pytest.mark.parametrize("name", OF_EACH_KIND)
def test_words_are_not_written_smaller_at_a_kiosk(name: str) -> None:
    for width in (480, 612, 980):
        for one in FIGURES[name].drawing(width, look(px=54)).writings:
            # The first letters of days may be smaller, so that they do not touch.
            if len(one.words) > 1:
                assert one.layout.font().pixelSize() >= round(54 * 0.89), (width, one.words)


@pytest.mark.parametrize("px", SIZES)
def test_a_hundred_people_stand_in_ten_columns_with_keys_of_their_size(px: int) -> None:
    for width in WIDTHS:
        counted, others, *keys = people_of("headache").drawing(width, look(px=px)).shapes[:4]
        boxes = [*places(counted), *places(others)]
        assert len({box.left() for box in boxes}) == 10
        assert all(box.right() <= width for box in boxes), width
        for one, key in zip((counted, others), keys, strict=True):
            assert key.path == one.path


@pytest.mark.parametrize(("px", "width"), [(17, 306), (18, 560), (36, 480), (54, 648)])
def test_people_are_as_large_as_a_line_where_there_is_room(px: int, width: int) -> None:
    counted = people_of("headache").drawing(width, look(px=px)).shapes[0]
    assert counted.path.boundingRect().height() == pytest.approx(px)


@pytest.mark.parametrize(("px", "width"), [(54, 612), (54, 480), (36, 408), (54, 200)])
def test_numbers_stand_below_people_that_leave_them_no_line(px: int, width: int) -> None:
    drawing = PeopleBeside(people_of("headache")).drawing(width, look(px=px))
    foot = max(box.bottom() for shape in drawing.shapes[:2] for box in places(shape))
    numbers = next(one for one in drawing.writings if one.words.startswith("47 out of"))
    assert numbers.box.top() >= foot
    assert numbers.box.left() == 0
    assert drawing.height < 60 * px


@pytest.mark.parametrize(("px", "width"), [(18, 560), (36, 560), (36, 1120)])
def test_numbers_stand_beside_people_where_they_have_a_line(px: int, width: int) -> None:
    drawing = PeopleBeside(people_of("headache")).drawing(width, look(px=px))
    foot = max(box.bottom() for shape in drawing.shapes[:2] for box in places(shape))
    numbers = next(one for one in drawing.writings if one.words.startswith("47 out of"))
    assert numbers.box.top() < foot


@pytest.mark.parametrize("px", SIZES)
def test_sessions_and_letters_of_days_leave_a_gap(px: int) -> None:
    course = paints("calendar:course")
    assert isinstance(course, Calendar)
    names = [figure("calendar:course").labels[day] for day in DAYS]
    for width in WIDTHS:
        drawing = course.drawing(width, look(px=px))
        week = next(places(one) for one in drawing.shapes if len(one.places) == 5)
        for one, other in pairwise(week):
            assert other.left() - one.right() >= 0.2 * one.width(), width
        for first, second in pairwise(drawing.writings[: len(names)]):
            assert second.box.left() - first.box.right() >= 2, width


@pytest.mark.parametrize("px", [18, *SIZES])
def test_a_pause_is_named_on_one_line_within_it_or_below_the_track(px: int) -> None:
    made = paints("pulses:patterns")
    assert isinstance(made, Pulses)
    for width in (*WIDTHS, 980):
        drawing = made.drawing(width, look(px=px))
        lines = [one for one in drawing.shapes if one.colour == "chart-none"]
        pauses = [one for one in drawing.writings if one.words.startswith("pause of")]
        for line, pause in zip(lines, pauses, strict=False):
            foot = places(line)[0].bottom()
            within = pause.layout.lineCount() == 1 and pause.box.bottom() <= foot
            assert within or pause.box.top() >= foot, (width, pause.words)
