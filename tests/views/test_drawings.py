"""Our own drawings: only what every theme can colour, and what Qt draws safely and at once."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.domain.theme import Theme
from app.loading.themes import load_themes
from app.views.drawn.look import _DRAWN, Look

RESOURCES = Path(__file__).parents[2] / "resources"
DRAWINGS = {path.stem: path for path in sorted((RESOURCES / "pictures").glob("*.svg"))}
THEMES = load_themes(RESOURCES / "themes")

MOST_BYTES = 12_000
COLOURS = {colour.decode() for colour in _DRAWN}
SVG = "{http://www.w3.org/2000/svg}"
PLACE = {"x", "y", "width", "height", "rx", "ry", "cx", "cy", "r", "d"}
STROKE = {f"stroke-{end}" for end in ("width", "opacity", "dasharray", "linecap", "linejoin")}
ELEMENTS = {
    "svg": {"width", "height", "viewBox"},
    "g": set[str](),
    "path": PLACE,
    "rect": PLACE,
    "circle": PLACE,
    "ellipse": PLACE,
}
LOOKS = {"fill", "fill-opacity", "stroke"} | STROKE

SHAPES = dict.fromkeys(("home", "hide-screen", "waiting-room"), (480, 360))
"""Drawings of the frame; figures are 16 to 9, and a step of four is 160 by 120."""


def faults(svg: str) -> Iterator[str]:
    """What is wrong with a drawing."""
    if len(svg.encode()) > MOST_BYTES:
        yield "large"
    if "<!" in svg or "<?" in svg:
        yield "not plain"
        return
    root = ElementTree.fromstring(svg)  # noqa: S314 - our own file, and no entity can be in it
    if root.get("viewBox") != f"0 0 {root.get('width')} {root.get('height')}":
        yield "view box"
    yield from faults_of(root, filled=False)


def faults_of(element: ElementTree.Element, *, filled: bool) -> Iterator[str]:
    """What is wrong with a part of a drawing and the parts in it; a fill holds for these too."""
    name = element.tag.removeprefix(SVG)
    if name not in ELEMENTS:
        yield f"element {name}"
        return
    yield from (f"attribute {key}" for key in set(element.keys()) - ELEMENTS[name] - LOOKS)
    colours = [element.get(key, "none") for key in ("fill", "stroke")]
    yield from (f"colour {colour}" for colour in colours if colour not in COLOURS | {"none"})
    if f"{element.text or ''}{element.tail or ''}".strip():
        yield "text"
    filled = filled or element.get("fill") is not None
    # What has no fill of its own or around it is black in every theme.
    if ELEMENTS[name] is PLACE and not filled:
        yield "no fill"
    for part in element:
        yield from faults_of(part, filled=filled)


GOOD = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="160" height="120" viewBox="0 0 160 120">\n'
    '<circle cx="80" cy="60" r="40" fill="#DCEBEA" stroke="#1B2429"/>\n'
    "</svg>\n"
)


def test_a_plain_drawing_is_right() -> None:
    assert list(faults(GOOD)) == []


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("#DCEBEA", "#DCEBEB", "colour #DCEBEB"),
        ("#DCEBEA", "#dcebea", "colour #dcebea"),
        ("#1B2429", "#000", "colour #000"),
        ("#1B2429", "black", "colour black"),
        ("#1B2429", "url(#g)", "colour url(#g)"),
        (' fill="#DCEBEA"', "", "no fill"),
        ("</svg>", '<g stroke="none"><path d="M0 0"/></g></svg>', "no fill"),
        ("</svg>", '<g fill="red"><path d="M0 0"/></g></svg>', "colour red"),
        ("</svg>", '<g transform="scale(9)"/></svg>', "attribute transform"),
        (' viewBox="0 0 160 120"', "", "view box"),
        ("0 0 160 120", "0 0 160 90", "view box"),
        ('r="40"', 'r="40" style="fill: red"', "attribute style"),
        ('r="40"', 'r="40" filter="url(#f)"', "attribute filter"),
        ('r="40"', 'r="40" onclick="go()"', "attribute onclick"),
        ("</svg>", "<style>circle {fill: red}</style></svg>", "element style"),
        ("</svg>", '<image href="file:///etc/hosts"/></svg>', "element image"),
        ("</svg>", '<text fill="none">TMS</text></svg>', "element text"),
        ("</svg>", "<linearGradient/></svg>", "element linearGradient"),
        ("</svg>", "<clipPath/></svg>", "element clipPath"),
        ("</svg>", "words</svg>", "text"),
        ("</svg>", "<!-- note --></svg>", "not plain"),
        ("<svg", '<!DOCTYPE svg [<!ENTITY a "b">]><svg', "not plain"),
        ("</svg>", " " * MOST_BYTES + "</svg>", "large"),
    ],
)
def test_a_fault_is_found(old: str, new: str, fault: str) -> None:
    assert old in GOOD
    assert list(faults(GOOD.replace(old, new, 1))) == [fault]


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_drawing_has_no_fault(name: str) -> None:
    assert list(faults(DRAWINGS[name].read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_drawing_has_the_shape_of_its_place(name: str) -> None:
    root = ElementTree.parse(DRAWINGS[name]).getroot()  # noqa: S314 - our own file
    width, height = int(root.get("width", "0")), int(root.get("height", "0"))
    if name in SHAPES:
        assert (width, height) == SHAPES[name]
    elif name.startswith("step-"):
        assert (width, height) == (160, 120)
    else:
        assert width * 9 == height * 16


def test_steps_come_in_fours() -> None:
    steps = [found for name in DRAWINGS if (found := re.fullmatch(r"step-(\w+)-(.+)", name))]
    series = {found[1] for found in steps}
    assert {(found[1], found[2]) for found in steps} == {
        (name, number) for name in series for number in "1234"
    }
    assert {"visit", "paying", "ready", "evidence"} <= series


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_drawing_is_drawn_anew_for_each_theme(
    qapp: QApplication,  # noqa: ARG001 - pictures need it
    name: str,
) -> None:
    drawn = [painted(name, theme) for theme in THEMES.values()]
    assert all(image.size() == QSize(160, 120) for image in drawn)
    assert all(one != other for one, other in pairwise([*drawn, drawn[0]]))


def test_every_icon_has_the_size_that_is_wanted(qapp: QApplication) -> None:  # noqa: ARG001
    look = Look(THEMES["light"], 20, 48, RESOURCES, 1.25)
    sizes = {
        path.stem: look.icon(path.stem, 28).size() for path in (RESOURCES / "icons").glob("*.svg")
    }
    assert len(sizes) > 1
    assert {name: size for name, size in sizes.items() if size != QSize(35, 35)} == {}


def painted(name: str, theme: Theme) -> QImage:
    """A drawing in a theme's colours."""
    return Look(theme, 20, 48, RESOURCES, 1.0).picture(name, 160, 120).toImage()


def test_a_drawing_is_kept_at_its_last_size_only(qapp: QApplication) -> None:  # noqa: ARG001
    look = Look(THEMES["light"], 20, 48, RESOURCES, 1.0)
    icon, small = look.icon("back", 20), look.icon("back", 30)
    for width in range(100, 200):
        look.picture("home", width, 90)
    assert len(look._pixmaps) == 3
    assert (look.icon("back", 20), look.icon("back", 30)) == (icon, small)
