"""A theme at a text size, as the brushes, fonts, lengths and pictures that widgets draw with.

Nothing here may touch the `Qt` namespace: making its enumerations would add 18 ms to the start.
A QBrush made from a QColor touches it, so brushes are taken out of a palette.
"""

from __future__ import annotations

import math
import re
from functools import cache, cached_property
from typing import TYPE_CHECKING

from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPalette,
    QPixmap,
)

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QRectF
    from PySide6.QtWidgets import QWidget

    from app.domain.theme import Theme

FAMILY = "Atkinson Hyperlegible Next"
SPACE_S, SPACE_M = 8, 16
LETTERS, WORDS, LINES, PARAGRAPHS = 0.12, 0.16, 1.5, 2.0
"""Of "More spacing", in heights of the text: those of WCAG 2.2, 1.4.12."""
LEAST = 44
"""Of anything that can be pressed, in pixels."""

RADIUS, CARD_RADIUS = 10, 16
PICTURES = 6
"""So many are kept, more than any screen shows: each takes megabytes on a large screen."""

DARK_BELOW = 128

PENS = {
    "text": QPalette.ColorRole.WindowText,
    "text-2": QPalette.ColorRole.PlaceholderText,
    "link": QPalette.ColorRole.Link,
    "primary": QPalette.ColorRole.LinkVisited,
    "on-primary": QPalette.ColorRole.HighlightedText,
}
"""Colours that a widget's painter can write in by itself, and where a palette has them."""

_HEX = re.compile(rb"#[0-9A-F]{6}")
_SIZE = re.compile(rb'width="\d+" height="\d+"')
# Pictures are drawn in the light theme's colours; each stands for a colour.
_DRAWN = {
    b"#1B2429": "text",
    b"#0E5565": "chart-well",
    b"#3C8784": "chart-better",
    b"#DCEBEA": "soft",
    b"#FFFDF9": "surface",
    b"#F7F5F0": "page",
    b"#66727A": "border",
    b"#9A5200": "chart-harm",
    b"#C98F66": "skin-1",
    b"#8A5A3C": "skin-2",
    b"#F0C9A4": "skin-3",
    b"#3A2A22": "hair",
}


def theme_of(palette: QPalette) -> str:
    """Light or dark, as the colours of the system are.

    QStyleHints.colorScheme says the same, but makes all of Qt's enumerations first.
    """
    window = palette.color(QPalette.ColorRole.Window)
    return "dark" if window.lightness() < DARK_BELOW else "light"


class Fonts:
    """The bundled fonts, which Qt knows from now on; read once, so that no file is missed later."""

    def __init__(self, folder: Path) -> None:
        self._files = [path.read_bytes() for path in sorted(folder.glob("*.ttf"))]
        self._add()

    def renew(self) -> None:
        """Let Qt drop every letter that it keeps as it drew it, in each size that anybody chose."""
        QFontDatabase.removeAllApplicationFonts()
        self._add()

    def _add(self) -> None:
        for data in self._files:
            QFontDatabase.addApplicationFontFromData(data)


class Look:
    """A theme at a text size; `px` is the height of body text, `target` the least of a control.

    `passage` is the least of what can be pressed within a text, `gap` what is between two controls.
    Where a control has 20 mm, they have 15 and 3. `apart` is the least space between two
    paragraphs, 0 for any. What is printed has an ink of its own: paper keeps its spacing.
    """

    def __init__(
        self,
        theme: Theme,
        px: int,
        target: int,
        pictures: Path,
        ratio: float,
        *,
        more_spacing: bool = False,
    ) -> None:
        self.theme = theme
        self.px = px
        self.target = max(target, round(px * 2.4))
        self.more_spacing = more_spacing
        self.apart = self.em(PARAGRAPHS) if more_spacing else 0
        self.passage = max(LEAST, math.ceil(target * 15 / 20))
        self.gap = max(SPACE_S, math.ceil(target * 3 / 20))
        self._pictures = pictures
        self._ratio = ratio
        self._brushes: dict[str, QBrush] = {}
        self._metrics: dict[tuple[int, bool], QFontMetricsF] = {}
        self._lines: dict[tuple[float, float, bool], int] = {}
        self._pixmaps: dict[tuple[str, int, int, str], QPixmap] = {}

    def em(self, count: float) -> int:
        """A length of so many body text heights, in pixels."""
        return round(self.px * count)

    def hex(self, colour: str) -> str:
        """A colour as #RRGGBB."""
        return self.theme.colours[colour]

    def brush(self, colour: str) -> QBrush:
        """A colour to fill with."""
        if colour not in self._brushes:
            palette = QPalette()
            palette.setColor(QPalette.ColorRole.Window, QColor(self.hex(colour)))
            self._brushes[colour] = palette.brush(QPalette.ColorRole.Window)
        return self._brushes[colour]

    def font(self, size: float = 1.0, *, bold: bool = False) -> QFont:
        """The guide's font at so many body text heights."""
        font = QFont(FAMILY)
        font.setPixelSize(round(self.px * size))
        font.setBold(bold)
        if self.more_spacing:
            high = font.pixelSize()
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, high * LETTERS)
            font.setWordSpacing(high * WORDS)
        return font

    def line(self, size: float, natural: float, *, bold: bool) -> int:
        """How high a line of text is: so many times the font's own line, and as spacing asks."""
        key = (size, natural, bold)
        if key not in self._lines:
            high = round(self.metrics(size, bold=bold).height() * natural)
            least = math.ceil(round(self.px * size) * LINES) if self.more_spacing else 0
            self._lines[key] = max(high, least)
        return self._lines[key]

    def metrics(self, size: float = 1.0, *, bold: bool = False) -> QFontMetricsF:
        """The measures of the font at so many body text heights."""
        key = (round(self.px * size), bold)
        if key not in self._metrics:
            self._metrics[key] = QFontMetricsF(self.font(size, bold=bold))
        return self._metrics[key]

    @cached_property
    def palette(self) -> QPalette:
        """The colours of a window on the page's background."""
        return self.palette_on("page")

    def palette_on(self, colour: str) -> QPalette:
        """The colours of a widget on another background."""
        palette = QPalette()
        role = QPalette.ColorRole
        for roles, of in (
            ((role.Window, role.Base, role.Button), colour),
            ((role.Text, role.ButtonText), "text"),
            ((role.Highlight,), "primary"),
            *(((pen,), of) for of, pen in PENS.items()),
        ):
            for one in roles:
                palette.setColor(one, QColor(self.hex(of)))
        for pen in (role.ButtonText, *PENS.values()):
            palette.setColor(QPalette.ColorGroup.Disabled, pen, QColor(self.hex("border")))
        return palette

    def pen(self, colour: str, widget: QWidget) -> str:
        """Let the painter of a widget write in a colour, if it can; returns in which it does."""
        if colour in PENS:
            if colour != "text":
                widget.setForegroundRole(PENS[colour])
            return colour
        return "text"

    def icon(self, name: str, size: int, colour: str = "text") -> QPixmap:
        """An icon in one colour."""
        return self._drawn(f"icons/{name}.svg", size, size, colour)

    def has_picture(self, name: str) -> bool:
        """Whether there is a picture of this name."""
        return (self._pictures / "pictures" / f"{name}.svg").exists()

    def picture(self, name: str, width: int, height: int) -> QPixmap:
        """A picture in the theme's colours; the last few are kept, each in its last size."""
        key = (f"pictures/{name}.svg", width, height, "text")
        drawn = [other for other in self._pixmaps if _is_picture(other) and other != key]
        outdated = [other for other in drawn if other[0] == key[0]]
        others = [other for other in drawn if other[0] != key[0]]
        for other in [*outdated, *others[: 1 - PICTURES]]:
            del self._pixmaps[other]
        pixmap = self._drawn(*key)
        # The last one stays longest.
        self._pixmaps[key] = self._pixmaps.pop(key)
        return pixmap

    def drop_pictures(self) -> None:
        """Keep the icons alone, which are small."""
        for key in [one for one in self._pixmaps if _is_picture(one)]:
            del self._pixmaps[key]

    def forget_drawn(self) -> None:
        """Draw and measure again what is wanted next: a measure holds on to letters as drawn."""
        self._pixmaps.clear()
        self._metrics.clear()

    def _drawn(self, name: str, width: int, height: int, outline: str) -> QPixmap:
        key = (name, width, height, outline)
        if key not in self._pixmaps:

            def swap(found: re.Match[bytes]) -> bytes:
                colour = _DRAWN[found[0]]
                return self.hex(outline if colour == "text" else colour).encode()

            data = _HEX.sub(swap, _read(self._pictures / name))
            # A reader that can scale takes four of Qt's classes, which the start need not make.
            size = (round(width * self._ratio), round(height * self._ratio))
            pixmap = QPixmap()
            pixmap.loadFromData(_SIZE.sub(b'width="%d" height="%d"' % size, data, count=1), "svg")
            # A copy: what Qt has drawn on keeps its tools, ten times as large as an icon.
            pixmap = pixmap.copy()
            pixmap.setDevicePixelRatio(self._ratio)
            self._pixmaps[key] = pixmap
        return self._pixmaps[key]


def _is_picture(key: tuple[str, int, int, str]) -> bool:
    return key[0].startswith("pictures/")


@cache
def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        # What is drawn says nothing that words do not say: a person is helped without it.
        return b""


def fill_rect(painter: QPainter, box: QRectF, brush: QBrush) -> None:
    """Fill a box; QPainter.fillRect would make all of Qt's enumerations."""
    path = QPainterPath()
    path.addRect(box)
    painter.fillPath(path, brush)


def fill_dots(painter: QPainter, line: QRectF, size: float, brush: QBrush) -> None:
    """Fill squares of a size along the upper edge of a box, as far apart as they are wide."""
    # On whole pixels, or some would run together.
    left, top, side, path = round(line.x()), round(line.y()), max(1, round(size)), QPainterPath()
    for number in range(round(line.width() / side / 2)):
        path.addRect(left + 2 * number * side, top, side, side)
    painter.fillPath(path, brush)


def fill_rounded(painter: QPainter, box: QRectF, radius: float, brush: QBrush) -> None:
    """Fill a box with rounded corners."""
    path = QPainterPath()
    path.addRoundedRect(box, radius, radius)
    painter.fillPath(path, brush)


def fill_box(
    painter: QPainter, box: QRectF, radius: float, border: tuple[float, QBrush], inside: QBrush
) -> None:
    """Fill a box with rounded corners and a border of (width, colour) within it."""
    width, brush = border
    if width:
        fill_rounded(painter, box, radius, brush)
        box = box.adjusted(width, width, -width, -width)
    fill_rounded(painter, box, max(0.0, radius - width), inside)
