"""Words that are explained, and numbers that say where they come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from app.domain.mode import Mode
from app.settings import Settings
from app.views.page.mark_button import MarkButton
from app.views.page.marked_view import MarkedView
from app.views.page.note_panel import NotePanel
from app.views.page.page_view import PageView
from tests.journeys.hands import button, click, page_view, press, read, settle

if TYPE_CHECKING:
    from app.program import Program
    from tests.conftest import Start

SEIZURE = "7 out of 10,000 people: where this number comes from"
COILS = "figure-8 coils: what this word means"


def test_a_word_opens_its_meaning_below_it_and_closes_again(start: Start) -> None:
    program = start()
    program.ways.read("side-effects")
    settle()
    click(program, COILS)
    assert "reaches a small patch of the brain" in read(program)
    click(program, COILS)
    assert "reaches a small patch of the brain" not in read(program)


def test_a_number_opens_study_year_people_and_certainty(start: Start) -> None:
    program = start()
    program.ways.read("side-effects#serious")
    settle()
    click(program, SEIZURE)
    settle()
    words = read(program)
    assert "25,526 people" in words
    assert "2021" in words
    assert "How sure we are: " in words


@pytest.mark.sampled
@pytest.mark.parametrize(
    ("width", "height", "text_size", "more"),
    [(640, 480, 200, True), (800, 600, 150, False), (1366, 768, 100, False)],
)
def test_every_word_of_a_mark_is_its_own_to_press(
    start: Start, width: int, height: int, text_size: int, more: bool
) -> None:
    settings = Settings(theme="light", text_size=text_size, more_spacing=more)
    program = start(settings, width=width, height=height)
    covered = []
    for entry in program.guide.contents():
        program.ways.read(entry.id)
        settle()
        marks = [one for one in page_view(program).findChildren(MarkButton) if one.isVisible()]
        covered += [
            (entry.id, one.accessibleName())
            for one in marks
            for line in one._below
            if met(one, line.center().toPoint() - QPoint(0, one._look.em(HALF_A_LINE))) is not one
        ]
    assert covered == []


HALF_A_LINE = 0.7
"""In body text heights: from the line below the words to their middle."""


def met(mark: MarkButton, place: QPoint) -> QWidget | None:
    """What a finger meets at a place of a mark."""
    around = mark.parentWidget()
    return around.childAt(mark.mapToParent(place)) if around is not None else None


def test_what_a_mark_opens_comes_into_view(start: Start) -> None:
    program = start(Settings(theme="light", text_size=200))
    program.ways.read("side-effects#serious")
    settle()
    click(program, SEIZURE)
    settle()
    panel = next(one for one in program.window.findChildren(NotePanel) if one.isVisible())
    top = panel.mapTo(program.window, QPoint(0, 0)).y()
    assert 0 < top < program.window.height() // 2


def test_one_panel_is_open_at_a_time(start: Start) -> None:
    program = start()
    program.ways.read("side-effects")
    settle()
    click(program, COILS)
    click(program, "H-coils: what this word means")
    assert "reaches a small patch of the brain" not in read(program)
    assert "spreads wider" in read(program)


def test_a_table_tells_where_its_numbers_come_from(start: Start) -> None:
    program = start()
    program.ways.read("side-effects#common")
    settle()
    click(program, "About these numbers")
    assert "Who was counted" in read(program)
    click(program, "Close")
    assert "Who was counted" not in read(program)


def test_the_keyboard_opens_and_closes_a_meaning(start: Start) -> None:
    program = start()
    program.ways.read("side-effects")
    settle()
    target = button(program, COILS)
    for _ in range(60):
        if QApplication.focusWidget() is target:
            break
        press(program, Qt.Key.Key_Tab)
    press(program, Qt.Key.Key_Return)
    assert "reaches a small patch of the brain" in read(program)
    press(program, Qt.Key.Key_Return)
    assert "reaches a small patch of the brain" not in read(program)


def test_an_open_meaning_stays_open_at_another_text_size(start: Start) -> None:
    program = start()
    program.ways.read("side-effects")
    settle()
    click(program, COILS)
    program.display.choose_text_size(150)
    settle()
    assert "reaches a small patch of the brain" in read(program)
    opened = [view.opened for view in program.window.findChildren(MarkedView) if view.opened]
    assert opened == ["term:figure-8"]


def test_a_screen_reader_hears_what_a_mark_opens_and_whether_it_is_open(start: Start) -> None:
    program = start()
    program.ways.read("side-effects")
    settle()
    mark = button(program, COILS)
    node = QAccessible.queryAccessibleInterface(mark)
    assert node.text(QAccessible.Text.Name) == COILS
    assert node.state().collapsed
    click(program, COILS)
    assert node.state().expanded


@pytest.mark.system
def test_every_mark_of_every_page_opens(start: Start) -> None:
    program = start()
    opened = 0
    for entry in program.guide.contents():
        program.ways.read(entry.id)
        settle()
        for mark in marks(program):
            mark.click()
            settle()
            opened += 1
    assert opened > 20


def marks(program: Program) -> list[MarkButton]:
    return [one for one in program.window.findChildren(MarkButton) if one.isVisible()]


def page_area(program: Program) -> QScrollArea:
    page = program.window.findChild(PageView)
    assert isinstance(page, PageView)
    area = page.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    return area


def press_at_the_bottom(program: Program, opener: QWidget) -> None:
    """Press what stands at the lower edge of the page's view."""
    area = page_area(program)
    below = opener.mapTo(area.viewport(), QPoint(0, opener.height())).y()
    bar = area.verticalScrollBar()
    bar.setValue(bar.value() + below - area.viewport().height())
    QTest.mouseClick(opener, Qt.MouseButton.LeftButton, pos=opener.rect().center())
    settle()


def span(program: Program, widget: QWidget) -> tuple[int, int]:
    """Where a widget begins and ends, from the top of the page's view."""
    top = widget.mapTo(page_area(program).viewport(), QPoint(0, 0)).y()
    return top, top + widget.height()


@pytest.mark.sampled
@pytest.mark.parametrize("words", ["About these numbers", "This picture in words", "Sources and"])
def test_what_opens_at_the_lower_edge_comes_into_view(start: Start, words: str) -> None:
    program = start(Settings(mode=Mode.KIOSK), width=1080, height=1920)
    program.ways.read("side-effects")
    settle()
    opener = button(program, words)
    press_at_the_bottom(program, opener)
    holder = opener.parentWidget()
    assert holder is not None
    top, bottom = span(program, holder)
    assert bottom - top > 2 * opener.height()
    assert top >= 0
    assert bottom <= page_area(program).viewport().height() or top < opener.height()


def test_sections_of_a_topic_at_the_lower_edge_come_into_view(start: Start) -> None:
    program = start(Settings(mode=Mode.KIOSK), width=1080, height=1920)
    program.ways.topics()
    settle()
    opener = button(program, "Parts of Could TMS help me?")
    press_at_the_bottom(program, opener)
    holder = opener.parentWidget()
    assert holder is not None
    assert span(program, holder)[1] <= page_area(program).viewport().height()


def test_a_long_panel_begins_in_the_upper_half_of_the_view(start: Start) -> None:
    program = start(Settings(theme="light", text_size=200))
    program.ways.read("side-effects")
    settle()
    mark = button(program, SEIZURE)
    press_at_the_bottom(program, mark)
    panel = next(one for one in program.window.findChildren(NotePanel) if one.isVisible())
    assert panel.height() > page_area(program).viewport().height()
    assert 0 <= span(program, panel)[0] < page_area(program).viewport().height() // 2


def test_about_these_numbers_stays_open_at_another_text_size(start: Start) -> None:
    program = start()
    program.ways.read("side-effects#common")
    settle()
    click(program, "About these numbers")
    program.display.choose_text_size(200)
    settle()
    assert "Who was counted" in read(program)


def test_another_text_size_does_not_scroll_back_to_an_open_meaning(start: Start) -> None:
    program = start()
    program.ways.read("side-effects")
    settle()
    click(program, COILS)
    program.reader.follow("side-effects#memory")
    settle()
    program.display.choose_text_size(150)
    settle()
    mark = button(program, COILS)
    assert span(program, mark)[1] < 0


def test_a_short_word_is_as_wide_as_a_finger(start: Start) -> None:
    program = start()
    program.ways.read("side-effects")
    settle()
    assert min(mark.width() for mark in marks(program)) >= 44
