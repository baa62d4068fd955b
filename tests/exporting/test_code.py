"""The code, read back by a reader that had no part in making it, from pictures of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import zxingcpp
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter, QTransform

from app.domain.take_home import sheet_of
from app.exporting.code import modules
from app.exporting.sheet_text import code_text
from app.views.self_check.code_view import LEAST_DOT
from tests.exporting.sheets import ALL, SCRIPTS, fullest, much_written, said, summary_of, usual

if TYPE_CHECKING:
    from app.loading.guide import Guide

pytestmark = pytest.mark.usefixtures("qapp")

QUIET_ZONE, LONGEST_CODE, MOST_BYTES = 4, 300, 900
PIXELS = (3, 4, 5, 8)
"""Pixels a module: 5 on the screen of a kiosk, 3 in a small window."""

Rows = tuple[tuple[bool, ...], ...]


def painted(rows: Rows, pixels: int) -> QImage:
    image = QImage(len(rows) * pixels, len(rows) * pixels, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            if dark:
                box = QRect(x * pixels, y * pixels, pixels, pixels)
                painter.fillRect(box, Qt.GlobalColor.black)
    painter.end()
    return image


def read(image: QImage) -> list[str]:
    gray = image.convertToFormat(QImage.Format.Format_Grayscale8)
    width, height, step = gray.width(), gray.height(), gray.bytesPerLine()
    data = bytes(gray.constBits())
    rows = b"".join(data[y * step : y * step + width] for y in range(height))
    found = zxingcpp.read_barcodes(memoryview(rows).cast("B", (height, width)))
    return [one.text for one in found]


def photographed(image: QImage) -> QImage:
    """As a phone sees it: turned a little, grey, from farther away and not quite sharp."""
    turned = QTransform().rotate(7).shear(0.05, 0.02)
    smooth = Qt.TransformationMode.SmoothTransformation
    canvas = QImage(image.size() * 1.6, QImage.Format.Format_RGB32)
    canvas.fill(0xFFBBBBBB)
    painter = QPainter(canvas)
    painter.setOpacity(0.75)
    painter.drawImage(image.width() // 5, image.height() // 5, image.transformed(turned, smooth))
    painter.end()
    return canvas.scaledToWidth(round(canvas.width() * 0.8), smooth)


@pytest.mark.parametrize("pixels", PIXELS)
def test_the_words_are_read_from_a_picture(guide: Guide, pixels: int) -> None:
    text = code_text(usual(guide), more="There is more on your page.")
    assert read(painted(modules(text), pixels)) == [text]


@pytest.mark.parametrize("pixels", [LEAST_DOT, 5])
def test_the_words_are_read_from_a_photograph(guide: Guide, pixels: int) -> None:
    text = code_text(fullest(guide), more="There is more on your page.")
    assert len(text) > LONGEST_CODE - 60
    picture = photographed(painted(modules(text), pixels))
    assert read(picture) == [text]
    half = picture.scaledToWidth(picture.width() // 2, Qt.TransformationMode.SmoothTransformation)
    assert read(half) == [text]


@pytest.mark.parametrize("script", SCRIPTS)
def test_every_script_is_read(script: str) -> None:
    text = (SCRIPTS[script] * 20).encode()[:MOST_BYTES].decode(errors="ignore").strip()
    assert read(painted(modules(text), 4)) == [text]


@pytest.mark.parametrize(
    "text", ["caf\u00e9", "\u201cna\u00efve\u201d", "ABC 123", "12345", "\u65e5\u672c"]
)
def test_no_text_is_taken_for_another_alphabet(text: str) -> None:
    assert read(painted(modules(text), 5)) == [text]


def test_the_longest_code_there_can_be_is_read(guide: Guide) -> None:
    longest = "\u6cbb" * (MOST_BYTES // 3)
    rows = modules(longest)
    assert len(rows) <= 129
    assert read(painted(rows, 4)) == [longest]
    text = code_text(much_written(guide, "chinese", "arabic"))
    assert read(painted(modules(text), 4)) == [text]


def test_a_broken_character_does_not_break_the_code() -> None:
    assert read(painted(modules("a\ud800b\x00c"), 5)) == ["a\ufffdb c"]


def test_light_modules_stand_all_around(guide: Guide) -> None:
    rows = modules(code_text(fullest(guide)))
    assert len({len(row) for row in rows} | {len(rows)}) == 1
    edges = [*rows[:QUIET_ZONE], *rows[-QUIET_ZONE:]]
    edges += [(*row[:QUIET_ZONE], *row[-QUIET_ZONE:]) for row in rows]
    assert not any(any(row) for row in edges)
    assert any(row[QUIET_ZONE] for row in rows)


def test_a_usual_code_is_no_larger_than_a_screen_has_room_for(guide: Guide) -> None:
    assert len(modules(code_text(fullest(guide)))) <= 77


def test_the_code_names_no_clinic_and_no_day(guide: Guide) -> None:
    text = code_text(sheet_of(summary_of(), ALL, said(guide, "Riverside Clinic, 14 March 2026")))
    assert "Riverside" not in text
    assert "2026" not in text
