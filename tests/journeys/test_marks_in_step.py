"""What matters can be marked on its page and in the self-check: both show the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.presenters.screen import QUESTION
from app.views.controls.chips import Chips
from app.views.controls.option_row import OptionRow
from app.views.layout.scrolling import area_around
from app.views.page.disclosure_view import DisclosureView
from app.views.page.page_view import PageView
from app.views.self_check.self_check_view import SelfCheckView
from tests.journeys.hands import click, read_self_check, scroll_to, settle
from tests.journeys.test_parts_and_changes import EVERYTHING, show_summary
from tests.presenters.questions import ADULT, choose

if TYPE_CHECKING:
    from app.program import Program
    from tests.conftest import Start

SOON = "It works soon"


def chips(program: Program, pane: type[QWidget], statement: str) -> Chips:
    (view,) = program.window.findChildren(pane)
    return next(
        one
        for one in view.findChildren(Chips)
        if one.accessibleName() == statement and one.isVisible()
    )


def chosen(program: Program, pane: type[QWidget], statement: str) -> list[str]:
    rows = chips(program, pane, statement).findChildren(OptionRow)
    return [row.text() for row in rows if row.isChecked()]


def mark(program: Program, pane: type[QWidget], statement: str, level: str) -> OptionRow:
    rows = chips(program, pane, statement).findChildren(OptionRow)
    row = next(one for one in rows if one.text() == level)
    scroll_to(row)
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=row.rect().center())
    settle()
    return row


def side_by_side(start: Start) -> Program:
    program = start()
    choose(program.self_check, {**ADULT, "attend": "yes"})
    program.ways.read("matters")
    program.self_check.ask("attend")
    program.self_check.go_on()
    program.reader.open("matters")
    program.screen.show_guide(QUESTION)
    settle()
    return program


def test_marks_on_the_page_show_in_the_self_check_and_the_other_way_round(start: Start) -> None:
    program = side_by_side(start)
    mark(program, PageView, SOON, "A lot")
    assert chosen(program, SelfCheckView, SOON) == ["A lot"]
    mark(program, SelfCheckView, SOON, "Some")
    assert chosen(program, PageView, SOON) == ["Some"]
    mark(program, SelfCheckView, "It lasts", "Not much")
    assert chosen(program, PageView, "It lasts") == ["Not much"]
    assert dict(program.self_check.marks) == {"soon": "some", "lasts": "not-much"}


def test_marking_leaves_the_focus_where_it_is(start: Start) -> None:
    program = side_by_side(start)
    row = mark(program, SelfCheckView, SOON, "A lot")
    assert QApplication.focusWidget() is row
    row = mark(program, PageView, SOON, "Some")
    assert QApplication.focusWidget() is row


def test_a_summary_beside_the_page_is_renewed(start: Start) -> None:
    program = start()
    show_summary(program, EVERYTHING)
    program.ways.read("matters")
    settle()
    assert SOON not in read_self_check(program)
    row = mark(program, PageView, SOON, "A lot")
    assert SOON in read_self_check(program)
    assert QApplication.focusWidget() is row
    mark(program, PageView, SOON, "Not much")
    assert SOON not in read_self_check(program)


@pytest.mark.sampled
@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_a_mark_beside_leaves_the_summary_where_it_is(start: Start, quarters: int) -> None:
    program = start()
    show_summary(program, EVERYTHING)
    program.ways.read("matters")
    settle()
    click(program, "How this was put together")
    (view,) = program.window.findChildren(SelfCheckView)
    (rules,) = (one for one in view.findChildren(DisclosureView) if one.is_open)
    area = area_around(rules)
    assert area is not None
    bar = area.verticalScrollBar()
    bar.setValue(bar.maximum() * quarters // 4)
    column = area.widget()
    assert column is not None
    rows = [one for one in column.children() if isinstance(one, QWidget)]
    read = next(one for one in rows if one.isVisible() and top_of(one) + one.height() > 0)
    before = top_of(read)
    for level in ("A lot", "Not much"):
        mark(program, PageView, SOON, level)
        assert top_of(read) == before
    assert rules.is_open


def top_of(row: QWidget) -> int:
    """Where a part of the summary stands in its view."""
    area = area_around(row)
    assert area is not None
    return row.mapTo(area.viewport(), QPoint(0, 0)).y()


def test_start_over_takes_every_mark_away(start: Start) -> None:
    program = side_by_side(start)
    mark(program, PageView, SOON, "A lot")
    program.ways.start_over()
    choose(program.self_check, {**ADULT, "attend": "yes"})
    program.self_check.ask("attend")
    program.self_check.go_on()
    program.ways.read("matters")
    settle()
    assert chosen(program, SelfCheckView, SOON) == []
    assert chosen(program, PageView, SOON) == []
