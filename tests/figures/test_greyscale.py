"""Without colour, as on a grey printer or for an eye that sees none, series are told apart.

How it is measured: two series are painted in the greys of a theme, one over the other's place.
They differ enough when at least 15 in 100 points of the box that holds both have greys with a
contrast of 3 to 1, which WCAG 2.2 (1.4.11) asks of neighbours in a figure. A full form beside its
outline reaches that in any colour; two forms that are alike reach it by their luminance alone.
"""

from __future__ import annotations

from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, QRect, QRectF

from app.figures.drawing import Drawing, Shape
from app.figures.rare_harm import RareHarm, Strip
from app.figures.scale import Scale
from app.figures.shapes import dot
from tests.figures.drawn import SOURCES, THEMES, image, look, paints
from tests.figures.test_form import CLEARLY, NAMES
from tests.loading.smallest import WORDING
from tests.loading.test_contrast import contrast

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage

pytestmark = pytest.mark.usefixtures("qapp")

LEAST = 3.0


@cache
def stand_apart(one: int, other: int) -> bool:
    """Whether two greys have enough contrast."""
    return contrast(*(f"#{grey:02X}{grey:02X}{grey:02X}" for grey in (one, other))) >= LEAST


def difference(one: QImage, other: QImage, box: QRect) -> float:
    """The share of points in a box that differ enough."""
    points = [(x, y) for x in range(box.width()) for y in range(box.height())]
    apart = sum(
        stand_apart(*(picture.pixelColor(box.x() + x, box.y() + y).value() for picture in both))
        for both in ((one, other),)
        for x, y in points
    )
    return apart / len(points)


def paper(theme: str) -> int:
    return int(THEMES[theme].colours["surface"][1:], 16)


def alone(shape: Shape, theme: str) -> QImage:
    """A series painted in the corner of a card."""
    drawing = Drawing(look(theme))
    drawing.fill(shape.path, shape.colour)
    drawing.reach(40)
    return image(drawing, 60, paper(theme))


def differ(one: Shape, other: Shape, theme: str) -> float:
    box = one.path.boundingRect().united(other.path.boundingRect()).toAlignedRect()
    return difference(alone(one, theme), alone(other, theme), box)


def people(drawing: Drawing) -> list[Shape]:
    """The counted and the others."""
    return drawing.shapes[:2]


def sessions(drawing: Drawing) -> list[Shape]:
    """The dots of each kind of week."""
    kinds: list[Shape] = []
    for shape in drawing.shapes:
        if all(shape.path != other.path for other in kinds):
            kinds.append(shape)
    assert len(kinds) == 3
    return kinds


def marks(drawing: Drawing) -> list[Shape]:
    """A pulse and a burst."""
    return drawing.shapes[:2]


SERIES: dict[str, Callable[[Drawing], list[Shape]]] = {
    "icon-array": people,
    "calendar": sessions,
    "pulses": marks,
}
APART = {"rare-harm", "scale"}
"""Figures whose series are not one shape each: they are measured below."""

WITHOUT_SERIES = {"steps"}


def test_every_figure_is_measured() -> None:
    schemes = {source.partition(":")[0] for source in SOURCES}
    assert schemes == set(SERIES) | APART | WITHOUT_SERIES


@pytest.mark.sampled(every=5)
@pytest.mark.parametrize("px", [17, 34])
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("source", [one for one in SOURCES if one.partition(":")[0] in SERIES])
def test_series_differ_in_grey(source: str, theme: str, px: int) -> None:
    drawing = paints(source).drawing(31 * px, look(theme, px))
    series = SERIES[source.partition(":")[0]](drawing)
    assert len(series) > 1
    for one, other in combinations(series, 2):
        assert differ(one, other, theme) >= CLEARLY


@pytest.mark.parametrize("theme", THEMES)
def test_a_rare_harm_differs_in_grey_from_the_people_around_it(theme: str) -> None:
    drawing = RareHarm([Strip("", 64, "", "", "")]).drawing(527, look(theme))
    picture = image(drawing, 527, paper(theme))
    upright, *_, marked = drawing.shapes[:7]
    harmed = marked.path.boundingRect().translated(marked.places[0]).toAlignedRect()
    others = harmed.translated(200, 0)
    assert drawing.shapes[4].path.boundingRect().right() < others.left()
    assert upright.places[-1].x() > others.right()
    beside = picture.copy(others)
    assert difference(picture.copy(harmed), beside, beside.rect()) >= CLEARLY


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("total", [3, 12, 27])
def test_the_step_of_a_total_differs_in_grey_from_the_others(total: int, theme: str) -> None:
    """Above it stands a mark, which is measured where nothing stands without a total."""
    drawing = Scale(NAMES, WORDING.summary.step, total).drawing(400, look(theme))
    mark = next(one for one in drawing.shapes if one.colour == "text")
    picture = image(drawing, 400, paper(theme))
    box = mark.path.boundingRect().toAlignedRect()
    blank = image(Drawing(look(theme)), 400, paper(theme)).scaled(picture.size())
    assert difference(picture, blank, box) >= CLEARLY


def test_the_same_form_in_another_colour_is_no_difference() -> None:
    form = dot(QRectF(0, 0, 20, 20), full=1.0)
    one, other = (Shape(form, colour, (QPointF(),)) for colour in ("chart-well", "chart-harm"))
    assert differ(one, other, "light") < CLEARLY
    assert differ(one, Shape(form, "surface", (QPointF(),)), "light") >= CLEARLY
