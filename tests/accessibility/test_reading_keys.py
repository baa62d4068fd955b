"""With a screen reader, Down and Up go through all that is on a screen; without one they do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from app.views.controls.option_row import OptionRow
from tests.journeys.hands import click, press, settle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.program import Program
    from tests.conftest import Start


@pytest.fixture
def heard() -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def has_focus() -> str:
    widget = QApplication.focusWidget()
    return widget.accessibleName() if widget is not None else ""


def read_on(program: Program, count: int, key: Qt.Key = Qt.Key.Key_Down) -> list[str]:
    said = []
    for _ in range(count):
        press(program, key)
        said.append(has_focus())
    return said


def open_page(start: Start) -> Program:
    program = start()
    program.ways.read("what-is-tms")
    settle()
    return program


@pytest.mark.usefixtures("heard")
def test_down_reads_the_page_piece_by_piece(start: Start) -> None:
    program = open_page(start)
    pieces = read_on(program, 6)
    assert pieces[0].startswith("TMS sends magnetic pulses")
    assert pieces[2:5] == [
        "In short",
        "You sit awake in a chair. A coil rests on your head.",
        "A course means many visits over several weeks.",
    ]
    assert read_on(program, 1, Qt.Key.Key_Up) == [pieces[4]]


@pytest.mark.usefixtures("heard")
def test_down_reads_every_cell_and_stops_at_the_end(start: Start) -> None:
    program = open_page(start)
    pieces = read_on(program, 150)
    assert "Pretend TMS: 10 out of 100 people" in pieces
    assert pieces.index("Much better") < pieces.index("What you can do") < pieces.index("Start")
    assert pieces[-1] == pieces[-2] == "Start"


@pytest.mark.usefixtures("heard")
def test_down_goes_through_the_answers_and_chooses_none(start: Start) -> None:
    program = start()
    program.ways.follow("question:who-for")
    settle()
    program.window.findChildren(OptionRow)[0].setFocus()
    pieces = read_on(program, 20)
    assert pieces[:3] == ["Someone I care for", "I am only looking", "Why we ask"]
    assert "United States" in pieces
    assert not any(row.isChecked() for row in program.window.findChildren(OptionRow))


@pytest.mark.usefixtures("heard")
def test_a_field_for_words_keeps_its_keys(start: Start) -> None:
    program = start()
    click(program, "Search")
    before = has_focus()
    press(program, Qt.Key.Key_Up)
    assert has_focus() == before


def test_without_a_screen_reader_down_stays_what_it_is(start: Start) -> None:
    program = open_page(start)
    assert set(read_on(program, 3)) == {"What is TMS?"}
