"""Words that are explained, and numbers that say where they come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from app.settings import Settings
from app.views.mark_button import MarkButton
from app.views.marked_view import MarkedView
from app.views.note_panel import NotePanel
from tests.journeys.hands import button, click, press, read, settle

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
