"""PrintInk: what a booklet is printed with, black on white and as sharp as the printer."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QPainter,
    QPixmap,
)
from PySide6.QtSvg import QSvgRenderer

from app.exporting.booklet.paper import BODY, FIGURE

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FAMILY = "Atkinson Hyperlegible Next"
PAPER_COLOURS = {
    "page": "#FFFFFF",
    "surface": "#FFFFFF",
    "text": "#000000",
    "text-2": "#333333",
    "hairline": "#8C8C8C",
}
"""In place of the theme's: nothing is printed where the paper is white, and words are black."""

_SVG_PAPER = re.compile(rb"#(?:FFFDF9|F7F5F0)", re.IGNORECASE)


class PrintInk:
    """A light theme's colours on paper; `px` is the height of text in units of the paper."""

    def __init__(self, colours: Mapping[str, str], resources: Path, px: int = BODY) -> None:
        self._colours = {**colours, **PAPER_COLOURS}
        self._resources = resources
        self._px = px
        self._brushes: dict[str, QBrush] = {}
        self._fonts: dict[tuple[float, bool], QFont] = {}
        self._metrics: dict[tuple[float, bool], QFontMetricsF] = {}
        self._drawn: dict[str, QSvgRenderer] = {}
        _add_fonts(resources / "fonts")

    @cached_property
    def of_figures(self) -> PrintInk:
        """The same for figures, whose words are a little smaller."""
        return PrintInk(self._colours, self._resources, FIGURE)

    def em(self, count: float) -> int:
        """A length of so many text heights."""
        return round(self._px * count)

    def colour(self, token: str) -> QColor:
        """A colour."""
        return QColor(self._colours[token])

    def brush(self, colour: str) -> QBrush:
        """A colour to fill with."""
        if colour not in self._brushes:
            self._brushes[colour] = QBrush(self.colour(colour))
        return self._brushes[colour]

    def font(self, size: float = 1.0, *, bold: bool = False) -> QFont:
        """The guide's font, with the letters' own widths."""
        key = (size, bold)
        if key not in self._fonts:
            font = QFont(FAMILY)
            font.setPixelSize(max(1, round(self._px * size)))
            font.setBold(bold)
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            self._fonts[key] = font
        return QFont(self._fonts[key])

    def metrics(self, size: float = 1.0, *, bold: bool = False) -> QFontMetricsF:
        """The measures of the font."""
        key = (size, bold)
        if key not in self._metrics:
            self._metrics[key] = QFontMetricsF(self.font(size, bold=bold))
        return self._metrics[key]

    def has_picture(self, name: str) -> bool:
        """Whether there is a drawing of this name that can be painted."""
        return self._renderer(f"pictures/{name}").isValid()

    def picture(self, name: str, width: int, height: int) -> QPixmap:
        """A drawing as a pixmap of this size in units, for who cannot paint lines."""
        pixmap = QPixmap(max(1, width), max(1, height))
        pixmap.fill(self.colour("surface"))
        painter = QPainter(pixmap)
        self.draw(painter, name, QRectF(pixmap.rect()))
        painter.end()
        return pixmap

    def draw(self, painter: QPainter, name: str, box: QRectF) -> None:
        """Paint a drawing as lines and shapes; a sleeve that leaves the picture is cut off."""
        painter.save()
        painter.setClipRect(box)
        self._renderer(f"pictures/{name}").render(painter, box)
        painter.restore()

    def draw_icon(self, painter: QPainter, name: str, box: QRectF) -> None:
        """Paint an icon as lines and shapes."""
        self._renderer(f"icons/{name}").render(painter, box)

    def shape(self, name: str) -> float:
        """A drawing's height by its width."""
        size = self._renderer(f"pictures/{name}").viewBoxF()
        return size.height() / size.width() if size.width() else 1.0

    def _renderer(self, name: str) -> QSvgRenderer:
        if name not in self._drawn:
            path = self._resources / f"{name}.svg"
            data = path.read_bytes() if path.is_file() else b""
            renderer = QSvgRenderer()
            if data:
                renderer.load(QByteArray(_SVG_PAPER.sub(b"#FFFFFF", data)))
            self._drawn[name] = renderer
        return self._drawn[name]


def _add_fonts(folder: Path) -> None:
    """Make the bundled fonts known to Qt, unless the window has done so."""
    if FAMILY not in QFontDatabase.families():
        for path in sorted(folder.glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(path))
