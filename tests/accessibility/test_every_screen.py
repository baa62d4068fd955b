"""What a screen reader is told of pages, questions and summaries."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from app.presenters.steps import Asking
from app.self_check_pictures import shots
from app.views.controls.action_button import ActionButton
from app.views.controls.chips import Chips
from app.views.controls.option_row import OptionRow
from app.views.drawn.part import CELL, ITEM, Part
from app.views.page.page_view import PageView
from app.views.self_check.self_check_view import SelfCheckView
from tests.accessibility.tree import Node, interfaces, nodes
from tests.journeys.hands import button, click, settle

if TYPE_CHECKING:
    from app.program import Program
    from tests.conftest import Start

Role = QAccessible.Role


def show(program: Program, picture: str) -> None:
    """Go on in the self-check to the screen of a picture."""
    for name, shot in shots():
        shot(program)
        if name == picture:
            settle()
            return
    raise AssertionError(f"there is no picture {picture!r}")


@pytest.mark.sampled
@pytest.mark.parametrize("only", [("what-is-tms", "faq", "help-now"), ()], ids=["some", "all"])
def test_every_page_has_one_heading_of_level_1_and_no_level_is_left_out(
    start: Start, only: tuple[str, ...]
) -> None:
    program = start()
    for entry in program.guide.contents():
        if only and entry.id not in only:
            continue
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
    show(program, "24-phq1")
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
    show(program, "25-phq2-chosen")
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
    show(program, "24-phq1")
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
    program.ways.follow("question:who-for")
    settle()
    (view,) = program.window.findChildren(SelfCheckView)
    groups = [node.name for node in nodes(view) if node.role == Role.Grouping]
    assert groups == ["Who is this for?", "Which country are you in?"]


def page_of(start: Start, page: str) -> PageView:
    program = start()
    program.ways.read(page)
    settle()
    view = program.window.findChild(PageView)
    assert isinstance(view, PageView)
    return view


def roles(start: Start, page: str) -> list[Node]:
    return nodes(page_of(start, page))


def test_a_figure_says_its_alternative_text(start: Start) -> None:
    figures = [node for node in roles(start, "side-effects") if node.role == Role.Graphic]
    assert [node.name for node in figures] == [
        "47 out of 100 people had headaches with real TMS, "
        "and 36 out of 100 people with pretend TMS."
    ]


def test_a_table_says_every_cell_with_its_heading(start: Start) -> None:
    found = roles(start, "what-is-tms")
    tables = [node.name for node in found if node.role == Role.Table]
    assert tables == ["Result, TMS, Pretend TMS"]
    cells = [node.name for node in found if node.role == Role.Cell]
    assert cells[:4] == [
        "Much better",
        "TMS: 29 out of 100 people",
        "Pretend TMS: 10 out of 100 people",
        "Few or no symptoms",
    ]


@pytest.mark.parametrize("width", [1366, 700])
def test_every_item_and_cell_lies_within_what_paints_it(start: Start, width: int) -> None:
    program = start(width=width, height=900)
    program.ways.read("what-is-tms")
    settle()
    parts = [one for one in program.window.findChildren(Part) if one.isVisible()]
    assert {part.kind for part in parts} == {ITEM, CELL}
    for part in parts:
        around = part.parentWidget()
        assert isinstance(around, QWidget)
        assert around.rect().contains(part.geometry()), part.accessibleName()
    for one, other in pairwise(parts):
        if one.parentWidget() is other.parentWidget():
            assert not one.geometry().intersects(other.geometry())


def test_every_node_can_be_asked_for_all_that_it_may_have(start: Start) -> None:
    """The bus asks each; an answer that Qt cannot take would end the program here too."""
    program = start()
    show(program, "25-phq2-chosen")
    found = list(interfaces(program.window))
    ours = {Role.Heading, Role.ProgressBar, Role.ListItem, Role.List, Role.Button}
    assert ours < {one.role() for one in found}
    for one in found:
        if one.role() in ours:
            assert bool(one.attributesInterface()) is (one.role() == Role.Heading)
            assert bool(one.valueInterface()) is (one.role() == Role.ProgressBar)
            assert one.tableCellInterface() is None


def test_a_list_says_each_item_once(start: Start) -> None:
    found = roles(start, "what-is-tms")
    assert {node.name for node in found if node.role == Role.List} == {""}
    items = [node.name for node in found if node.role == Role.ListItem]
    assert items[:2] == [
        "You sit awake in a chair. A coil rests on your head.",
        "A course means many visits over several weeks.",
    ]


def test_a_figure_has_a_long_description(start: Start) -> None:
    (figure,) = [
        one for one in interfaces(page_of(start, "side-effects")) if one.role() == Role.Graphic
    ]
    assert figure.text(QAccessible.Text.Description).startswith("Each group is 100 small")


def test_a_bar_tells_how_much_is_done(start: Start) -> None:
    program = start()
    show(program, "25-phq2-chosen")
    (bar,) = [one for one in interfaces(program.window) if one.role() == Role.ProgressBar]
    value = bar.valueInterface()
    assert (value.minimumValue(), value.currentValue(), value.maximumValue()) == (0, 28, 100)


def test_a_group_tells_which_question_of_how_many_it_is(start: Start) -> None:
    program = start()
    show(program, "25-phq2-chosen")
    (group,) = [one for one in interfaces(program.window) if one.role() == Role.Grouping]
    assert group.text(QAccessible.Text.Description) == "Question 2 of 9"


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
