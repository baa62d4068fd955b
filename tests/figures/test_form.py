"""Printed with black ink alone, a figure still tells its series apart: by form and filling."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF

from app.domain.figures import RARE_OF
from app.figures.calendar import Calendar, Course, falling
from app.figures.drawing import Drawing, Shape
from app.figures.icon_array import IconArray
from app.figures.pulses import Pulses
from app.figures.rare_harm import RareHarm, Strip
from app.figures.scale import Scale
from app.figures.shapes import dot, person
from tests.figures.drawn import black_ink, figure, image, ink_in, look, paints
from tests.loading.smallest import FACTS, WORDING, WORDS

if TYPE_CHECKING:
    from PySide6.QtGui import QPainterPath

pytestmark = pytest.mark.usefixtures("qapp")

CLEARLY = 0.15
"""How much more of its box one form fills than another, as a share of the box."""


def filled(path: QPainterPath, box: QRectF) -> float:
    drawing = Drawing(black_ink())
    drawing.fill(path, "chart-well")
    return ink_in(image(drawing, round(box.width())), box)


def people(*, full: bool, size: int) -> float:
    return filled(person(size, filled=full), QRectF(0, 0, size, size))


@pytest.mark.parametrize("size", [14, 17, 34])
def test_a_counted_person_is_full_and_another_an_outline(size: int) -> None:
    assert people(full=True, size=size) > people(full=False, size=size) + CLEARLY


@pytest.mark.parametrize("size", [14, 18, 36])
def test_the_three_kinds_of_session_differ(size: int) -> None:
    box = QRectF(0, 0, size, size)
    full, half, empty = (filled(dot(box, full=one), box) for one in (1.0, 0.5, 0.0))
    assert full > half + CLEARLY
    assert half > empty + CLEARLY
    assert empty > 0.1


def words(drawing: Drawing) -> list[str]:
    return [one.words for one in drawing.writings]


def test_people_show_both_numbers_of_both_groups_and_the_difference() -> None:
    said = words(paints("icon-array:headache").drawing(560, look()))
    for one in ("47", "53", "36", "64"):
        assert f"{one} out of 100 people" in said
    assert said[-1] == "With real TMS: 11 more out of 100"
    assert "With" not in words(paints("icon-array:scalp-pain-deep").drawing(560, look()))[-1]


def test_groups_without_a_difference_say_so() -> None:
    same = replace(FACTS["headache"], comparator=FACTS["headache"].count)
    drawing = IconArray(same, WORDS.phrases, WORDS.figures).drawing(560, look())
    assert words(drawing)[-1] == "No difference"


@pytest.mark.parametrize("fact", ["headache", "scalp-pain-deep"])
def test_one_hundred_people_are_drawn_for_each_group(fact: str) -> None:
    array = IconArray(FACTS[fact], WORDS.phrases, WORDS.figures)
    drawing = array.drawing(560, look())
    # The counted, the others, and a key of each.
    shapes = [len(one.places) for one in drawing.shapes]
    groups = [[one.count, 100 - one.count, 1, 1] for one in array.groups]
    assert shapes == [count for group in groups for count in group]


def test_people_are_counted_from_the_bottom_row() -> None:
    drawing = IconArray(FACTS["headache"], WORDS.phrases, WORDS.figures).drawing(560, look())
    full, others = ([place.y() for place in one.places] for one in drawing.shapes[:2])
    assert max(full) > max(others)
    assert min(others) < min(full)


def strips(drawing: Drawing) -> list[list[Shape]]:
    """The shapes of each strip.

    They are bars, lines, aisles, two rings, a clearing, the marked, and two keys.
    """
    return [drawing.shapes[one : one + 9] for one in range(0, len(drawing.shapes), 9)]


@pytest.mark.parametrize("width", [300, 527, 900])
def test_a_strip_has_a_small_square_for_each_of_10_000_people(width: int) -> None:
    drawing = RareHarm([Strip("", 0, "", "", "")]).drawing(width, black_ink())
    ((upright, lines, *_),) = strips(drawing)
    across = sorted({place.x() for place in upright.places})
    down = sorted({place.y() for place in lines.places})
    assert len(across) * len(down) == RARE_OF
    pitch = across[1] - across[0]
    assert 1 <= upright.path.boundingRect().width() <= pitch - 1
    assert min(b - a for a, b in pairwise(down)) == pitch
    assert across[-1] + pitch - 1 <= width


@pytest.mark.parametrize("count", [1, 7, 56, 84, 99])
def test_as_much_is_marked_as_there_are_people_to_count(count: int) -> None:
    drawing = RareHarm([Strip("", count, "", "", "")]).drawing(900, look(px=34))
    ((upright, _, _, _, ring, _, marked, *_),) = strips(drawing)
    places = sorted(place.x() for place in upright.places)
    pitch = places[1] - places[0]
    blocks = [one.boundingRect() for one in marked.path.toSubpathPolygons()]
    assert sum((one.width() // pitch) * (one.height() // pitch) for one in blocks) == count
    assert ring.path.boundingRect().contains(marked.path.boundingRect())
    colours = (upright.colour, marked.colour, ring.colour)
    assert colours == ("chart-none", "chart-harm", "text")


@pytest.mark.parametrize(("px", "width"), [(17, 300), (17, 527), (34, 980)])
def test_the_marked_are_solid_and_the_others_are_not(px: int, width: int) -> None:
    drawing = RareHarm([Strip("", 64, "", "", "")]).drawing(width, black_ink(px))
    picture = image(drawing, width)
    ((upright, _, _, _, _, _, marked, *_),) = strips(drawing)
    solid = marked.path.boundingRect().translated(marked.places[0])
    assert ink_in(picture, solid) > 0.95
    far = QRectF(width * 0.6, upright.places[0].y(), width * 0.1, px * 4)
    assert 0.1 < ink_in(picture, far) < 0.35


def test_a_rare_harm_says_both_numbers_and_what_is_in_doubt() -> None:
    said = words(paints("rare-harm:seizure-by-coil").drawing(527, look()))
    assert "56 out of 10,000 people had a seizure with an H-coil" in said
    assert "9,944 out of 10,000 people did not" in said
    assert "It is one survey, and the maker disputes the number." in said
    assert [one for one in said if "coils" in one] == [
        "All coils together",
        "Figure-8 coils",
        "H-coils",
    ]


def test_a_rare_harm_never_looks_like_the_picture_of_100_people() -> None:
    rare, people = (
        paints(one).drawing(527, look())
        for one in ("rare-harm:seizure-by-coil", "icon-array:headache")
    )
    assert len(rare.shapes[0].places) == 200
    assert all(one.path != other.path for one in rare.shapes for other in people.shapes)


def test_the_calendar_has_as_many_dots_as_the_facts_say() -> None:
    course = paints("calendar:course")
    assert isinstance(course, Calendar)
    weeks = [sum(one.weeks) for one in course.stretches]
    low, high = FACTS["course-sessions"].low, FACTS["course-sessions"].high
    assert (weeks[0], weeks[0] + weeks[1]) == (low, high)
    assert weeks[2] == FACTS["taper-sessions"].count
    assert len(course.stretches[2].weeks) == FACTS["taper-weeks"].count
    assert [one.full for one in course.stretches] == [1.0, 0.5, 0.0]
    keys = len(course.stretches)
    dots = sum(len(one.places) for one in course.drawing(527, look()).shapes)
    assert dots == sum(weeks) + keys


@pytest.mark.parametrize(
    ("sessions", "weeks", "shares"),
    [
        (6, 3, (3, 2, 1)),
        (5, 2, (4, 1)),
        (3, 3, (2, 1, 0)),
        (1, 1, (1,)),
        (0, 2, (0, 0)),
        (20, 2, (5, 5)),
    ],
)
def test_a_taper_thins_out(sessions: int, weeks: int, shares: tuple[int, ...]) -> None:
    assert falling(sessions, weeks) == shares


def test_a_weekend_has_no_dots() -> None:
    labels = figure("calendar:course").labels
    drawing = Calendar(Course(4, 6, 5, 6, 3), labels).drawing(527, look())
    saturday = next(one for one in drawing.writings if one.words == labels["saturday"])
    places = [place for one in drawing.shapes for place in one.places]
    assert all(place.x() < saturday.box.left() for place in places)


def test_days_without_room_are_said_by_a_letter() -> None:
    course = paints("calendar:course")
    assert "Mon" in words(course.drawing(527, look()))
    said = words(course.drawing(220, look()))
    assert said[:7] == ["M", "T", "W", "T", "F", "S", "S"]


def pulses() -> Pulses:
    made = paints("pulses:patterns")
    assert isinstance(made, Pulses)
    return made


def test_pulses_come_when_the_facts_say() -> None:
    made = pulses()
    classic, theta, slow = made.patterns
    assert made.seconds == 12
    assert list(made.times(classic)) == pytest.approx([one / 10 for one in range(40)])
    first = [one / 5 for one in range(10)]
    assert list(made.times(theta)) == pytest.approx([*first, *(10 + one for one in first)])
    assert list(made.times(slow)) == list(range(12))


@pytest.mark.parametrize("width", [300, 408, 527, 900])
def test_a_burst_is_thicker_than_a_pulse_and_marks_never_touch(width: int) -> None:
    drawing = pulses().drawing(width, look())
    thin, thick, line, classic, *_ = drawing.shapes
    wide = thin.path.boundingRect().width()
    assert thick.path.boundingRect().width() >= wide + 2
    assert len(line.places) == 1
    assert len(classic.places) == 40
    gaps = {b.x() - a.x() - wide for a, b in pairwise(classic.places)}
    assert len(gaps) == 1
    assert gaps.pop() >= 1


def test_all_tracks_share_one_axis_with_numbers() -> None:
    drawing = pulses().drawing(527, look())
    said = words(drawing)
    assert said[-8:] == ["0", "2", "4", "6", "8", "10", "12", "Time in seconds"]


def test_a_session_is_as_long_as_the_facts_say() -> None:
    said = " ".join(words(pulses().drawing(527, look())))
    for one in ("session-classic", "session-short", "session-theta", "pause-classic"):
        assert FACTS[one].say("", WORDS.phrases) in said


NAMES = {key: one.name for key, one in WORDING.band.items()}


@pytest.mark.parametrize("total", [0, 4, 5, 14, 27])
def test_a_scale_marks_the_step_of_a_total(total: int) -> None:
    drawing = Scale(NAMES, WORDING.summary.step, total).drawing(400, look())
    assert [one.colour for one in drawing.shapes].count("primary") == 1
    assert str(total) in words(drawing)


@pytest.mark.parametrize("total", [0, 27])
@pytest.mark.parametrize(("px", "width"), [(17, 300), (52, 900)])
def test_the_mark_of_a_scale_is_whole_at_both_ends(px: int, width: int, total: int) -> None:
    drawing = Scale(NAMES, WORDING.summary.step, total).drawing(width, look(px=px))
    mark = next(one for one in drawing.shapes if one.colour == "text").path.boundingRect()
    assert mark.left() >= 0
    assert mark.right() <= width
    step = next(one for one in drawing.shapes if one.colour == "primary").path.boundingRect()
    assert step.left() <= mark.center().x() <= step.right()


@pytest.mark.parametrize("width", [250, 527])
def test_a_scale_without_a_total_has_five_named_steps_of_one_colour(width: int) -> None:
    drawing = Scale(NAMES, WORDING.summary.step).drawing(width, look())
    assert [one.colour for one in drawing.shapes] == ["chart-none"] * 5
    said = " ".join(words(drawing))
    assert all(name in said for name in NAMES.values())
    assert all(number in said.split() for number in ("0", "5", "10", "15", "20", "27"))


def test_a_word_wider_than_its_room_is_broken_and_every_letter_is_coloured() -> None:
    drawing = Drawing(look())
    drawing.write("Antidepressantmedicineantidepressantmedicine", 0, 0, 100)
    drawing.write("\N{GRINNING FACE}" * 4 + " abc", 0, 0, 300)
    wide, coloured = drawing.writings
    assert wide.box.width() <= wide.room
    (colour,) = coloured.layout.formats()
    assert colour.length == len(coloured.words.encode("utf-16-le")) // 2
