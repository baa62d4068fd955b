"""Every page, question and summary, as `fieldguide pictures` goes through them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.domain.mode import Mode
from app.pictures import shots
from app.presenters.steps import Asking
from app.settings import Settings
from app.views.action_button import ActionButton
from app.views.chips import Chips
from app.views.option_row import OptionRow
from app.views.page_view import PageView
from app.views.self_check_view import SelfCheckView
from app.views.text_view import TextView
from tests.accessibility.tree import Node, nodes
from tests.journeys.hands import button, click, settle
from tests.mock_voice import MockVoice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.program import Program
    from tests.conftest import Start

Role = QAccessible.Role
WINDOWS = [
    pytest.param(Settings(theme="light"), 1366, 768, id="laptop"),
    pytest.param(Settings(theme="light", text_size=200), 1366, 768, id="laptop-200"),
    pytest.param(Settings(mode=Mode.KIOSK, theme="dark"), 1080, 1920, id="kiosk"),
]


def screens(program: Program) -> Iterator[str]:
    for name, shot in shots(program):
        shot(program)
        settle()
        yield name


def said(widget: QWidget) -> str:
    return widget.accessibleName() or str(widget.property("text"))


def cut(widget: QWidget) -> bool:
    return widget.heightForWidth(widget.width()) > widget.height()


@pytest.mark.parametrize(("settings", "width", "height"), WINDOWS)
def test_nothing_is_unnamed_small_or_cut(
    start: Start, settings: Settings, width: int, height: int
) -> None:
    # With a voice there is more to press.
    program = start(settings, width=width, height=height, voice=MockVoice())
    problems = []
    for name in screens(program):
        found = nodes(program.window)
        problems += [
            f"{name}: unnamed {node.role} {node.widget}"
            for node in found
            if node.focusable and not node.name
        ]
        problems += [
            f"{name}: {one.text()!r} is {one.height()} px high"
            for one in program.window.findChildren(QAbstractButton)
            if one.isVisible() and one.height() < 44
        ]
        problems += [
            f"{name}: cut {said(one)!r} at {one.width()} x {one.height()}"
            for one in program.window.findChildren(QWidget)
            if isinstance(one, TextView | ActionButton | OptionRow) and one.isVisible() and cut(one)
        ]
        problems += [f"{name}: {wide} wider than its pane" for wide in too_wide(program)]
    assert "\n".join(problems) == ""


def too_wide(program: Program) -> Iterator[str]:
    for kind in (PageView, SelfCheckView):
        for pane in program.window.findChildren(kind):
            for view in pane.findChildren(QWidget):
                if isinstance(view, TextView | ActionButton | OptionRow) and view.isVisible():
                    right = view.mapTo(pane, view.rect().topRight()).x()
                    if pane.isVisible() and right >= pane.width():
                        yield view.accessibleName() or str(view)


def test_every_page_has_one_heading_of_level_1_and_no_level_is_left_out(start: Start) -> None:
    program = start()
    for entry in program.guide.contents():
        program.ways.read(entry.id)
        settle()
        view = program.window.findChild(PageView)
        assert isinstance(view, PageView)
        levels = [node.level for node in nodes(view) if node.level]
        assert levels.count(1) == 1, entry.id
        assert levels[0] == 1, entry.id
        assert all(b - a <= 1 for a, b in pairwise(levels)), entry.id


def test_the_page_is_read_before_the_question(start: Start) -> None:
    program = start()
    program.ways.read("side-effects")
    settle()
    names = [node.name for node in nodes(program.window)]
    order = ["Home", "Get help now", "Side effects", "In short", "Keep this page open", "Start"]
    places = [names.index(name) for name in order]
    assert places == sorted(places)


def test_a_question_is_read_as_caption_words_answers_and_buttons(start: Start) -> None:
    program = start()
    for name in screens(program):
        if name.startswith("24-phq1"):
            break
    view = program.window.findChild(SelfCheckView)
    assert isinstance(view, SelfCheckView)
    names = [node.name for node in nodes(view) if node.name]
    order = [
        "Back",
        "Your mood  ·  Question 1 of 9",
        "Over the last 2 weeks, how often have you been bothered by any of the following problems?",
        "Little interest or pleasure in doing things",
        "Not at all",
        "I would rather not answer",
        "Why we ask",
        "Continue",
    ]
    places = [names.index(name) for name in order]
    assert places == sorted(places)


def test_answers_are_radio_buttons_in_a_named_group(start: Start) -> None:
    program = start()
    for name in screens(program):
        if name.startswith("25-phq2"):
            break
    view = program.window.findChild(SelfCheckView)
    assert isinstance(view, SelfCheckView)
    found = nodes(view)
    radios = [node for node in found if node.role == Role.RadioButton]
    assert radios[0].name == "Not at all"
    assert len(radios) == 5
    assert [node.name for node in radios if node.checked] == ["More than half the days"]
    groups = [node.name for node in found if node.role == Role.Grouping]
    assert groups == ["Feeling down, depressed, or hopeless"]


def test_an_answer_can_be_given_by_an_accessibility_action(start: Start) -> None:
    program = start()
    for name in screens(program):
        if name.startswith("24-phq1"):
            break
    rows = program.window.findChildren(OptionRow)
    row = next(one for one in rows if one.text() == "Several days")
    act(row)
    assert row.isChecked()
    step = program.self_check.step
    assert isinstance(step, Asking)
    assert step.asked[0].chosen == "several-days"


def act(widget: QWidget) -> None:
    """Do the first action that a widget offers to a screen reader."""
    actions = QAccessible.queryAccessibleInterface(widget).actionInterface()
    actions.doAction(actions.actionNames()[0])
    settle()


def test_what_matters_can_be_marked_by_an_accessibility_action(start: Start) -> None:
    program = start()
    program.ways.read("matters")
    settle()
    group = program.window.findChildren(Chips)[0]
    act(group.findChildren(OptionRow)[0])
    assert list(program.self_check.marks.values()) == ["a-lot"]


def test_a_page_can_be_kept_open_by_an_accessibility_action(start: Start) -> None:
    program = start()
    program.ways.read("ect")
    settle()
    act(button(program, "Keep this page open"))
    assert program.reader.pinned


def test_a_text_size_can_be_chosen_by_an_accessibility_action(start: Start) -> None:
    program = start()
    click(program, "Text size")
    act(button(program, "125%"))
    assert program.display.text_size == 125


def test_questions_that_share_a_screen_are_two_named_groups(start: Start) -> None:
    program = start()
    program.ways.follow("question:country")
    settle()
    (view,) = program.window.findChildren(SelfCheckView)
    groups = [node.name for node in nodes(view) if node.role == Role.Grouping]
    assert groups == ["Who is this for?", "Which country are you in?"]


def roles(start: Start, page: str) -> list[Node]:
    program = start()
    program.ways.read(page)
    settle()
    view = program.window.findChild(PageView)
    assert isinstance(view, PageView)
    return nodes(view)


def test_a_figure_says_its_alternative_text(start: Start) -> None:
    figures = [node for node in roles(start, "side-effects") if node.role == Role.Graphic]
    assert [node.name for node in figures] == [
        "47 out of 100 people had headaches with real TMS, "
        "and 36 out of 100 people with pretend TMS."
    ]


def test_a_table_says_every_cell_with_its_heading(start: Start) -> None:
    tables = [node.name for node in roles(start, "what-is-tms") if node.role == Role.Table]
    assert len(tables) == 1
    assert "Much better: TMS 29 out of 100 people, Pretend TMS 10 out of 100 people" in tables[0]


def test_paragraphs_are_paragraphs(start: Start) -> None:
    assert any(node.role == Role.Paragraph for node in roles(start, "what-is-tms"))


@pytest.mark.parametrize("opened", [False, True])
def test_a_disclosure_tells_whether_it_is_open(start: Start, opened: bool) -> None:
    program = start()
    program.ways.read("faq#hurt" if opened else "faq")
    settle()
    row = next(
        one for one in program.window.findChildren(ActionButton) if one.text() == "Does TMS hurt?"
    )
    state = QAccessible.queryAccessibleInterface(row).state()
    assert bool(state.expandable)
    assert bool(state.expanded) is opened


def test_a_disclosure_can_be_opened_by_an_accessibility_action(start: Start) -> None:
    program = start()
    program.ways.read("faq")
    settle()
    row = next(
        one for one in program.window.findChildren(ActionButton) if one.text() == "Does TMS hurt?"
    )
    QAccessible.queryAccessibleInterface(row).actionInterface().doAction("Press")
    settle()
    assert bool(QAccessible.queryAccessibleInterface(row).state().expanded)
