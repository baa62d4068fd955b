"""Four panels with drawings, and what stands in for a drawing that is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.figures.steps import Steps
from app.views.drawn.look import Look
from tests.figures.drawn import THEMES, image, look

if TYPE_CHECKING:
    from pathlib import Path

    from app.figures.drawing import Drawing

pytestmark = pytest.mark.usefixtures("qapp")

LABELS = {"1": "Sit down", "2": "Find the spot", "3": "Treatment", "4": "Go home"}
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 120">'
    '<rect width="160" height="120" fill="#0E5565"/></svg>'
)


def corners(drawing: Drawing) -> list[tuple[float, float]]:
    """Where the label of each panel stands."""
    said = LABELS.values()
    return [(one.box.left(), one.box.top()) for one in drawing.writings if one.words in said]


@pytest.mark.parametrize(("em", "columns"), [(44, 4), (31, 2), (24, 2), (14, 1)])
def test_panels_wrap_where_there_is_no_room(em: int, columns: int) -> None:
    places = corners(Steps("visit", LABELS).drawing(17 * em, look()))
    assert len({round(x) for x, _ in places}) == columns
    assert places == sorted(places, key=lambda place: (place[1], place[0]))


def test_each_panel_has_its_number_and_its_label() -> None:
    drawing = Steps("visit", LABELS).drawing(527, look())
    said = [one.words for one in drawing.writings]
    assert said == ["1", "Sit down", "2", "Find the spot", "3", "Treatment", "4", "Go home"]


def with_drawings(folder: Path, *steps: str) -> Look:
    (folder / "pictures").mkdir(parents=True)
    for step in steps:
        (folder / "pictures" / f"step-visit-{step}.svg").write_text(SVG, encoding="utf-8")
    return Look(THEMES["light"], 17, 44, folder, 1.0)


def test_a_missing_drawing_leaves_a_calm_panel_of_the_same_size(tmp_path: Path) -> None:
    some = Steps("visit", LABELS).drawing(527, with_drawings(tmp_path / "some", "1", "2"))
    none = Steps("visit", LABELS).drawing(527, with_drawings(tmp_path / "none"))
    assert [one.colour for one in none.shapes].count("soft") == 4
    assert [one.colour for one in some.shapes].count("soft") == 2
    assert some.height == none.height


def test_a_drawing_is_painted_in_its_panel(tmp_path: Path) -> None:
    drawing = Steps("visit", LABELS).drawing(527, with_drawings(tmp_path, "1"))
    picture = image(drawing, 527)
    assert picture.pixelColor(60, 60).lightness() < 120
    assert picture.pixelColor(400, 60).lightness() > 200
