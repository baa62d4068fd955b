"""The focus is seen: the same picture with and without it differs, strongly and all around."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app import self_check_pictures
from app.presenters.screen import QUESTION
from app.settings import Settings
from app.views.accessibility.focus_ring import FocusRing
from app.views.drawn.text import BODY_LINE, Mark
from app.views.page.mark_button import MarkButton
from tests.accessibility.audit import named
from tests.accessibility.walk import COLOURS
from tests.accessibility.walk_by_keys import round_by_tab
from tests.journeys.hands import page_view, settle

if TYPE_CHECKING:
    from app.program import Program
    from tests.conftest import Start

THICK = 2
"""In pixels: a ring so thick around what has the focus must stand out at 3 to 1."""

LEAST_CONTRAST = 3.0


@cache
def luminance(pixel: int) -> float:
    """How bright a pixel is, as the guidelines for contrast define it."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    colour = QColor.fromRgb(pixel)
    red, green, blue = linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@cache
def stands_out(one: int, other: int) -> bool:
    """Whether two pixels differ by 3 to 1 or more."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05) >= LEAST_CONTRAST


def changed(window: QWidget, ring: FocusRing) -> int:
    """How many pixels the focus changes enough to be seen."""
    place = ring.geometry()
    focused = window.grab(place).toImage()
    ring.hide()
    without = window.grab(place).toImage()
    ring.show()
    return sum(
        stands_out(focused.pixel(x, y), without.pixel(x, y))
        for x in range(focused.width())
        for y in range(focused.height())
        if focused.pixel(x, y) != without.pixel(x, y)
    )


def show(program: Program, place: str) -> None:
    """Show one of the places to look at."""
    if place == "page":
        program.ways.read("cost")
    elif place == "question":
        program.screen.show_guide(QUESTION)
        self_check_pictures.to("phq1", **self_check_pictures.ADULT)(program)
    elif place == "display":
        program.screen.toggle_display_choices()
    settle()


def go_round(program: Program) -> list[str]:
    """Everything on the screen whose focus is not seen well enough."""
    (ring,) = program.window.findChildren(FocusRing)
    wrong = []
    for one in round_by_tab(program.window):
        QApplication.processEvents()
        if not ring.isVisible():
            wrong.append(f"{named(one)} has no ring")
            continue
        seen = one.visibleRegion().boundingRect()
        needed = 2 * (seen.width() + seen.height()) * THICK
        found = changed(program.window, ring)
        if found < needed:
            wrong.append(f"{named(one)}: {found} pixels of {needed}")
    return wrong


@pytest.mark.sampled
@pytest.mark.parametrize("theme", COLOURS)
def test_the_focus_is_seen_in_every_theme(start: Start, theme: str) -> None:
    program = start(Settings(theme=theme))
    show(program, "home")
    assert go_round(program) == []


@pytest.mark.system
@pytest.mark.parametrize("size", [100, 200])
@pytest.mark.parametrize("theme", COLOURS)
@pytest.mark.parametrize("place", ["question", "page", "display"])
def test_the_focus_is_seen_on_more_screens(start: Start, theme: str, place: str, size: int) -> None:
    program = start(Settings(theme=theme, text_size=size))
    show(program, place)
    assert go_round(program) == []


@pytest.mark.parametrize("size", [100, 200])
def test_words_in_a_text_have_a_ring_that_covers_no_other_line(start: Start, size: int) -> None:
    program = start(Settings(text_size=size))
    program.ways.read("side-effects")
    settle()
    (ring,) = program.window.findChildren(FocusRing)
    next(one for one in round_by_tab(program.window) if isinstance(one, MarkButton))
    QApplication.processEvents()
    line = program._look.line(1, BODY_LINE, bold=False)
    # The lines above and below have as little room to spare.
    assert program._look.px < ring.height() <= line + 6


def test_the_ring_follows_words_that_come_to_stand_on_two_lines(start: Start) -> None:
    program = start()
    program.ways.read("side-effects")
    settle()
    (ring,) = program.window.findChildren(FocusRing)
    words = next(one for one in round_by_tab(program.window) if isinstance(one, MarkButton))
    QApplication.processEvents()
    before = ring.height()
    first = QRect(0, 0, 80, 20)
    words.place(Mark(words.style_of, "some words", (first, first.translated(0, 30))), 0)
    QApplication.processEvents()
    assert ring.height() > before


def test_a_pointer_puts_the_ring_away(start: Start) -> None:
    program = start()
    show(program, "question")
    (ring,) = program.window.findChildren(FocusRing)
    next(round_by_tab(program.window))
    assert ring.isVisible()
    place = program.window.frame.rect().center()
    QTest.mouseClick(program.window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
    assert not ring.isVisible()


@pytest.mark.parametrize(
    ("key", "held", "comes_back"),
    [
        (Qt.Key.Key_Control, Qt.KeyboardModifier.NoModifier, False),
        (Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier, False),
        (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, True),
    ],
    ids=["alone", "larger text", "a press"],
)
def test_who_scrolled_with_a_pointer_stays_there_unless_a_key_is_for_what_has_the_focus(
    start: Start, key: Qt.Key, held: Qt.KeyboardModifier, *, comes_back: bool
) -> None:
    program = start()
    program.ways.read("side-effects")
    settle()
    QTest.mouseClick(program.window.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    page_view(program).focus_heading()
    settle()
    bar = page_view(program)._scroll.verticalScrollBar()
    bar.setValue(bar.maximum() * 6 // 10)
    settle()
    row = page_view(program).place[0]
    assert row > 3

    QTest.keyClick(program.window.windowHandle(), key, held)
    settle()

    assert (page_view(program).place[0] < 3) is comes_back
    assert comes_back or page_view(program).place[0] == row
