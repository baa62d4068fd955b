"""Every figure we have, laid out or painted without a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QImage, QPainter

from app import resources
from app.domain.page import Figure
from app.figures.painted import painted
from app.loading.themes import load_themes
from app.views.drawn.look import Fonts, Look
from tests.loading.smallest import FACTS, SHELF, WORDING, WORDS

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

    from app.domain.facts import Fact, Phrases
    from app.domain.guide import FigureWords
    from app.domain.theme import Theme
    from app.domain.wording import Wording
    from app.figures.drawing import Drawing
    from app.figures.painted import Painted

SOURCES = (
    "icon-array:headache",
    "icon-array:scalp-pain-deep",
    "rare-harm:seizure-by-coil",
    "calendar:course",
    "pulses:patterns",
    "scale:phq9",
    "steps:visit",
    "steps:paying",
    "steps:ready",
    "steps:evidence",
)
"""Figures that the program paints, with words as they are in our content."""

THEMES = load_themes(resources.RESOURCES / "themes")


class Supplies:
    """Facts and words of our content."""

    def facts(self) -> dict[str, Fact]:
        return FACTS

    def phrases(self) -> Phrases:
        return WORDS.phrases

    def figure_words(self) -> FigureWords:
        return WORDS.figures

    def wording(self) -> Wording:
        return WORDING


def figure(source: str) -> Figure:
    """A figure as a page holds it."""
    scheme, _, name = source.partition(":")
    return Figure(scheme, name, "Alt", "", *SHELF.figures.text(source))


def paints(source: str) -> Painted:
    """What paints a figure."""
    made = painted(figure(source), Supplies())
    assert made is not None
    return made


def look(theme: str = "light", px: int = 17, *, more_spacing: bool = False) -> Look:
    """A window's look at a text size; the application must be there."""
    Fonts(resources.RESOURCES / "fonts")
    return Look(THEMES[theme], px, 44, resources.RESOURCES, 1.0, more_spacing=more_spacing)


def black_ink(px: int = 17) -> Look:
    """A look whose colours are all black, but for what is left white: form alone tells apart."""
    white = {"surface", "page", "on-primary", "soft"}
    theme: Theme = THEMES["light"]
    colours = {key: "#FFFFFF" if key in white else "#000000" for key in theme.colours}
    return Look(theme._replace(colours=colours), px, 44, resources.RESOURCES, 1.0)


def image(drawing: Drawing, width: int, paper: int = 0xFFFFFF) -> QImage:
    """A drawing on paper of a colour, in shades of grey."""
    picture = QImage(width, drawing.height + 2, QImage.Format.Format_RGB32)
    picture.fill(paper)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    drawing.paint(painter)
    painter.end()
    return picture.convertToFormat(QImage.Format.Format_Grayscale8)


def ink_in(picture: QImage, box: QRectF) -> float:
    """Which share of a box is black."""
    points = [
        255 - picture.pixelColor(x, y).lightness()
        for x in range(round(box.left()), round(box.right()))
        for y in range(round(box.top()), round(box.bottom()))
    ]
    return sum(points) / 255 / len(points)
