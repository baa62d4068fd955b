from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain.mode import Mode
from app.presenters.screen import QUESTION
from app.settings import Settings
from app.views.controls.chips import Chips
from app.views.controls.option_row import OptionRow
from app.views.drawn.box import Box
from app.views.drawn.painted_view import PaintedView
from app.views.drawn.table_view import TableView
from app.views.layout.card_grid import CardGrid
from app.views.page.compare_panel import ComparePanel
from app.views.page.page_view import PageView
from app.views.self_check.summary_view import SummaryView
from tests.accessibility.tree import nodes
from tests.journeys.hands import button, click, page_view, press, read, settle, tab_to

if TYPE_CHECKING:
    from app.program import Program
    from tests.conftest import Start

ANAESTHETIC = "It needs no anaesthetic"
VISITS = "It takes few visits"


def mark(program: Program, statement: str, level: str) -> None:
    """Press a level of a statement."""
    groups = program.window.findChildren(Chips)
    group = next(one for one in groups if one.accessibleName() == statement and one.isVisible())
    row = next(one for one in group.findChildren(OptionRow) if one.text() == level)
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=row.rect().center())
    settle()


def lined_up(program: Program) -> list[str]:
    """What stands in the tables below the statements, in words."""
    tables = program.window.findChildren(TableView)
    return [one.accessibleName() for one in tables if one.isVisible()]


def checked(program: Program) -> list[str]:
    rows = program.window.findChildren(OptionRow)
    return [one.text() for one in rows if one.isVisible() and one.isChecked()]


def read_matters(program: Program) -> None:
    program.ways.read("matters")
    settle()


def summed_up(program: Program) -> str:
    view = program.window.findChild(SummaryView)
    assert isinstance(view, SummaryView)
    return "\n".join(node.name for node in nodes(view))


def test_compare_opens_on_a_question_with_nothing_chosen(start: Start) -> None:
    program = start()
    click(program, "Compare your options")
    assert "What do you care about most?" in read(program)
    assert button(program, "Chance of getting better").isVisible()
    assert checked(program) == []
    assert page_view(program).findChildren(CardGrid) == []


def test_a_concern_shows_all_six_options_in_alphabetical_order(start: Start) -> None:
    program = start()
    click(program, "Compare your options")
    click(program, "Memory")
    words = read(program).splitlines()
    names = [
        "Changing or adding medicine: Not known",
        "ECT (electroconvulsive therapy): Many have problems, and some last",
        "Ketamine or esketamine: Not known",
        "No change for now: Nothing new from a treatment",
        "Talk therapy: No change expected",
        "TMS: Not shown to harm memory",
    ]
    places = [words.index(name) for name in names]
    assert places == sorted(places)
    assert "What cannot be compared" in words


def test_another_concern_takes_the_place_of_the_first_and_the_focus_stays(start: Start) -> None:
    program = start()
    click(program, "Compare your options")
    click(program, "Memory")
    click(program, "Cost")
    focus = QApplication.focusWidget()
    assert isinstance(focus, OptionRow)
    assert focus.text() == "Cost"
    words = read(program)
    assert "TMS: The insurer often has to agree first" in words
    assert "TMS: Not shown to harm memory" not in words


def test_a_concern_can_be_chosen_with_the_keyboard_alone(start: Start) -> None:
    program = start()
    tab_to(program, "Compare your options")
    press(program, Qt.Key.Key_Return)
    tab_to(program, "Chance of getting better")
    press(program, Qt.Key.Key_Space)
    assert checked(program) == ["Chance of getting better"]
    press(program, Qt.Key.Key_Right)
    press(program, Qt.Key.Key_Space)
    assert checked(program) == ["How soon, how long"]


@pytest.mark.parametrize("text_size", [100, 200])
def test_the_arrow_keys_reach_every_concern(start: Start, text_size: int) -> None:
    program = start(Settings(theme="light", text_size=text_size))
    program.ways.compare()
    settle()
    first = button(program, "Chance of getting better")
    reached, waiting = {first.text()}, [first]
    while waiting:
        row = waiting.pop()
        for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up):
            row.setFocus()
            QTest.keyClick(row, key)
            focus = QApplication.focusWidget()
            if isinstance(focus, OptionRow) and focus.text() not in reached:
                reached.add(focus.text())
                waiting.append(focus)
    assert reached == {one.name for one in program.guide.options().concerns}


def test_pictures_say_the_numbers_of_both_groups(start: Start) -> None:
    program = start()
    click(program, "Compare your options")
    click(program, "Chance of getting better")
    said = [one.alt for one in program.window.findChildren(PaintedView) if one.isVisible()]
    assert len(said) == 6
    assert said[-1] == (
        "52 out of 100 people felt much better after adding TMS, "
        "36 out of 100 people after switching medicine"
    )


def test_every_option_leads_to_its_page(start: Start) -> None:
    program = start()
    click(program, "Compare your options")
    click(program, "Memory")
    click(program, "ECT (electroconvulsive therapy)")
    opening = program.reader.opening
    assert opening is not None
    assert opening.page.id == "ect"


@pytest.mark.sampled
@pytest.mark.parametrize("changed", ["text", "theme"])
def test_the_concern_and_the_marks_outlast_another_look(start: Start, changed: str) -> None:
    program = start()
    click(program, "Compare your options")
    click(program, "Memory")
    read_matters(program)
    mark(program, VISITS, "Some")

    if changed == "text":
        program.display.choose_text_size(200)
    else:
        program.display.choose_theme("dark")
    settle()
    assert checked(program) == ["Some"]
    program.ways.compare()
    settle()
    assert checked(program) == ["Memory"]


def test_the_focus_returns_to_its_own_group_of_levels(start: Start) -> None:
    program = start()
    read_matters(program)
    mark(program, VISITS, "Some")
    program.display.choose_theme("dark")
    settle()
    groups = program.window.findChildren(Chips)
    group = next(one for one in groups if one.accessibleName() == VISITS)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert group.isAncestorOf(focus)


@pytest.mark.sampled
@pytest.mark.parametrize(
    ("settings", "width", "height", "columns"),
    [
        pytest.param(Settings(theme="light"), 1366, 768, 2, id="laptop"),
        pytest.param(Settings(theme="light", text_size=200), 1366, 768, 1, id="laptop-200"),
        pytest.param(Settings(mode=Mode.KIOSK), 1080, 1920, 1, id="kiosk"),
    ],
)
def test_cards_stand_beside_each_other_only_where_there_is_room(
    start: Start, settings: Settings, width: int, height: int, columns: int
) -> None:
    program = start(settings, width=width, height=height)
    program.ways.compare()
    settle()
    click(program, "Chance of getting better")
    grid = program.window.findChild(CardGrid)
    assert isinstance(grid, CardGrid)
    cards = [one for one in grid.findChildren(Box) if one.parentWidget() is grid]
    assert len({one.x() for one in cards}) == columns
    page = program.window.findChild(PageView)
    assert isinstance(page, PageView)
    panel = page.findChild(ComparePanel)
    assert isinstance(panel, ComparePanel)
    assert panel.width() <= page.width()


def test_nothing_is_marked_for_the_person(start: Start) -> None:
    program = start()
    read_matters(program)
    assert checked(program) == []
    assert lined_up(program) == []
    assert "Mark “A lot” or “Some” above, and you see it here." in read(program)


def test_marks_line_up_with_every_option_and_are_renewed(start: Start) -> None:
    program = start()
    read_matters(program)
    mark(program, VISITS, "Some")
    mark(program, ANAESTHETIC, "A lot")
    tables = lined_up(program)
    assert len(tables) == 2
    assert "Talk therapy: It needs no anaesthetic: matters a lot No anaesthetic" in tables[0]
    assert "TMS: It takes few visits: matters some Most weekdays for 4 to 6 weeks" in tables[1]
    mark(program, ANAESTHETIC, "Not much")
    assert len(lined_up(program)) == 1


def test_marks_reach_the_summary_and_its_link_leads_back(start: Start) -> None:
    program = start()
    read_matters(program)
    mark(program, VISITS, "Some")
    mark(program, ANAESTHETIC, "A lot")
    program.self_check.stop_here()
    program.screen.show_guide(QUESTION)
    settle()
    words = summed_up(program)
    assert "What matters to you" in words
    assert "It needs no anaesthetic: matters a lot\nIt takes few visits: matters some" in words
    program.ways.read("options")
    settle()
    click(program, "See or change what matters to you")
    opening = program.reader.opening
    assert opening is not None
    assert opening.page.id == "matters"


def test_a_mark_beside_the_summary_renews_it_and_leaves_the_focus(start: Start) -> None:
    program = start()
    program.self_check.stop_here()
    read_matters(program)
    mark(program, VISITS, "A lot")
    assert "It takes few visits: matters a lot" in summed_up(program)
    assert isinstance(QApplication.focusWidget(), OptionRow)
    mark(program, VISITS, "Not much")
    assert "It takes few visits" not in summed_up(program)


def test_start_over_forgets_what_was_chosen_and_marked(start: Start) -> None:
    program = start()
    click(program, "Compare your options")
    click(program, "Memory")
    read_matters(program)
    mark(program, VISITS, "A lot")
    program.ways.start_over()
    settle()
    assert (dict(program.self_check.marks), program.self_check.concern) == ({}, "")
    read_matters(program)
    assert checked(program) == []
    assert lined_up(program) == []
    program.ways.compare()
    settle()
    assert checked(program) == []


def test_levels_are_radio_buttons_in_groups_named_by_their_statements(start: Start) -> None:
    program = start()
    read_matters(program)
    view = program.window.findChild(PageView)
    assert isinstance(view, PageView)
    found = nodes(view)
    groups = [node.name for node in found if node.role == QAccessible.Role.Grouping]
    statements = [one.text for one in program.guide.options().statements]
    assert groups == statements
    radios = [node.name for node in found if node.role == QAccessible.Role.RadioButton]
    assert radios == ["A lot", "Some", "Not much"] * 8


@pytest.mark.parametrize(
    ("settings", "width", "height"),
    [
        pytest.param(Settings(mode=Mode.KIOSK), 1080, 1920, id="kiosk"),
        pytest.param(Settings(theme="light"), 1366, 768, id="laptop"),
    ],
)
def test_what_is_told_for_a_concern_comes_into_view(
    start: Start, settings: Settings, width: int, height: int
) -> None:
    program = start(settings, width=width, height=height)
    program.ways.compare()
    settle()
    click(program, "Chance of getting better")
    page = program.window.findChild(PageView)
    grid = program.window.findChild(CardGrid)
    assert isinstance(page, PageView)
    assert isinstance(grid, CardGrid)
    assert grid.mapTo(page, grid.rect().topLeft()).y() < page.height() * 2 // 3
    chosen = button(program, "Chance of getting better")
    assert chosen.mapTo(page, chosen.rect().topLeft()).y() > 0
