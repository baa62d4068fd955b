"""Everything with keys alone: in the order in which it stands, in view, and with no surprise."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QWidget,
)

from app import self_check_pictures
from app.domain.mode import Mode
from app.domain.page import Disclosure
from app.presenters.screen import PAGE, QUESTION
from app.settings import Settings
from app.views.drawn.text_view import TextView
from app.views.layout.focus_order import focusable
from app.views.page.page_view import PageView
from app.views.search.search_view import SearchView
from app.views.self_check.self_check_view import SelfCheckView
from app.views.window.pane_keys import BEFORE, NEXT
from tests.accessibility.audit import live, named, said, save_picture
from tests.accessibility.walk import SOME, WINDOWS, fitted, screens
from tests.accessibility.walk_by_keys import (
    hidden_part,
    lasting,
    reachable,
    round_by_tab,
    tab,
)
from tests.journeys.hands import ask, button, click, press, settle, settle_in_view

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from app.program import Program
    from app.views.window.main_window import MainWindow
    from tests.conftest import Start


def wrong_with_tab(program: Program) -> Iterator[str]:
    """What Tab does not reach, reaches in another order, or leaves out of view."""
    window = program.window
    order: list[QWidget] = []
    for one in round_by_tab(window):
        order.append(one)
        missing = hidden_part(one)
        if missing:
            yield f"{named(one)} is out of view: {missing}"
    for left in reachable(window) - set(order):
        if lasting([left]):
            yield f"{named(left)} is never reached"
    # Tab goes round; where it began is no matter of order.
    first = next((order.index(one) for one in focusable(window) if one in order), 0)
    yield from wrong_order(window, [*order[first:], *order[:first]])
    places = [pane_of(window, one) for one in order]
    if sum(a > b for a, b in pairwise([*places, places[0]])) > 1:
        yield f"the panes are mixed: {places}"


def wrong_order(window: MainWindow, order: list[QWidget]) -> Iterator[str]:
    """Two that follow each other though the second stands before the first, in what scrolls."""
    for one, other in pairwise(order):
        (within, a), (around, b) = live(one), live(other)
        on_one_line = a.top() <= b.center().y() <= a.bottom()
        before = b.bottom() <= a.top() or (on_one_line and b.right() <= a.left())
        if before and within is around and pane_of(window, one) == pane_of(window, other):
            yield f"{named(other)} comes after {named(one)}"


def pane_of(window: MainWindow, widget: QWidget) -> int:
    """The number of the pane that a widget is in, -1 for none."""
    panes = window.frame.panes
    return next((number for number, pane in enumerate(panes) if pane.isAncestorOf(widget)), -1)


def go_round(start: Start, name: str, only: Collection[str] = ()) -> None:
    """Fail with everything that is wrong on those screens of a window, each with its picture."""
    window = WINDOWS[name]
    program = start(fitted(window.themed("light")), width=window.width, height=window.height)
    found = []
    for screen in screens(program, only, also_scrolled=False):
        for wrong in wrong_with_tab(program):
            picture = save_picture(program.window, f"keys-{name}-{screen}")
            found.append(f"{picture}: {wrong}")
    if found:
        pytest.fail("\n".join(found), pytrace=False)


def test_tab_reaches_everything_in_order_and_in_view(start: Start) -> None:
    go_round(start, "laptop", SOME[:2])


@pytest.mark.system
@pytest.mark.parametrize("name", ["laptop", "laptop-200", "kiosk"])
def test_tab_reaches_everything_in_order_and_in_view_on_every_screen(
    start: Start, name: str
) -> None:
    go_round(start, name)


def test_shift_and_tab_go_the_same_way_back(start: Start) -> None:
    program = start()
    program.ways.read("side-effects")
    settle()
    there = lasting(list(round_by_tab(program.window)))
    back = [one for _ in range(len(there) + 2) if (one := tab(program.window, back=True))]
    assert lasting(back)[: len(there)] == [*reversed(there)]


def state(program: Program) -> tuple[object, ...]:
    """What a key that only moves must leave as it is."""
    opening, screen = program.reader.opening, program.screen
    shown = (screen.showing, screen.pane, screen.hidden, screen.choosing_display)
    return (*shown, opening.page.id if opening else "", program.self_check.step)


PLACES = ["home", "page", "question", "summary"]


def go_to(program: Program, place: str) -> None:
    """Show one of the places."""
    if place == "page":
        program.ways.read("side-effects")
    elif place == "question":
        program.screen.show_guide(QUESTION)
        self_check_pictures.to("phq1", **self_check_pictures.ADULT)(program)
    elif place == "summary":
        program.ways.say_what_matters()
    settle()


@pytest.mark.sampled
@pytest.mark.parametrize("place", PLACES)
def test_arrow_keys_press_nothing_and_move_no_focus_but_among_answers(
    start: Start, place: str
) -> None:
    program = start()
    go_to(program, place)
    before = state(program)
    for one in list(round_by_tab(program.window)):
        if isinstance(one, QRadioButton | QLineEdit):
            continue
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Right):
            one.setFocus()
            QTest.keyClick(one, key)
            assert QApplication.focusWidget() is one, f"{key} on {said(one)!r}"
    assert state(program) == before


@pytest.mark.sampled
@pytest.mark.parametrize("place", PLACES)
def test_space_does_nothing_but_press_the_button_it_is_on(start: Start, place: str) -> None:
    program = start()
    go_to(program, place)
    before = state(program)
    for one in list(round_by_tab(program.window)):
        if not isinstance(one, QAbstractButton | QLineEdit):
            one.setFocus()
            QTest.keyClick(one, Qt.Key.Key_Space)
            assert QApplication.focusWidget() is one
    assert state(program) == before
    click(program, "Topics")
    button(program, "Home").setFocus()
    press(program, Qt.Key.Key_Space)
    assert program.screen.showing == "home"


def test_the_down_key_moves_the_page_that_has_the_focus(start: Start) -> None:
    program = start()
    program.ways.read("side-effects")
    settle()
    bar = program.window.frame.panes[1]._scroll.verticalScrollBar()  # type: ignore[attr-defined]
    program.window.frame.focus_first()
    press(program, Qt.Key.Key_Down)
    moved = bar.value()
    assert moved > 0
    button(program, "Down").setFocus()
    bar.setValue(0)
    press(program, Qt.Key.Key_PageDown)
    assert bar.value() == 0


def in_pane(program: Program) -> int:
    """The number of the pane that has the focus."""
    focused = QApplication.focusWidget()
    assert focused is not None
    return pane_of(program.window, focused)


def f6(program: Program, *, back: bool = False) -> str:
    """Press F6, or Shift+F6, and tell what has the focus then."""
    shift = Qt.KeyboardModifier.ShiftModifier if back else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(program.window, Qt.Key.Key_F6, shift)
    settle()
    focused = QApplication.focusWidget()
    return said(focused) if focused is not None else ""


def test_f6_goes_from_header_to_page_to_question_and_round(start: Start) -> None:
    program = start()
    program.ways.read("side-effects")
    settle()
    assert in_pane(program) == 1
    assert f6(program) == "A few questions about you"
    assert f6(program) == "Home"
    assert f6(program) == "Side effects"
    assert f6(program, back=True) == "Home"
    assert f6(program, back=True) == "A few questions about you"


def test_at_a_kiosk_pages_and_questions_begin_behind_the_header(start: Start) -> None:
    program = start(Settings(mode=Mode.KIOSK, theme="light"), width=1080, height=1920)
    ways: tuple[tuple[Callable[[], None], str, int], ...] = (
        (partial(program.ways.read, "side-effects"), "Side effects", 1),
        (program.self_check.go_on, "Who is this for?", 2),
    )
    for go, words, pane in ways:
        go()
        settle()
        focused = QApplication.focusWidget()
        assert focused is not None
        assert (said(focused), in_pane(program)) == (words, pane)
        tab(program.window)
        assert in_pane(program) == pane


def test_f6_returns_to_where_a_pane_was_left(start: Start) -> None:
    program = start()
    program.ways.read("side-effects")
    settle()
    for _ in range(4):
        tab(program.window)
    left = QApplication.focusWidget()
    assert in_pane(program) == 1
    f6(program)
    f6(program, back=True)
    assert QApplication.focusWidget() is left


def test_f6_goes_to_the_choices_of_display_too(start: Start) -> None:
    program = start()
    program.ways.read("side-effects")
    click(program, "Text size")
    button(program, "Home").setFocus()
    assert f6(program) == "100%"
    assert f6(program) == "Side effects"


def test_f6_leaves_out_the_pane_that_is_not_shown(start: Start) -> None:
    program = start(Settings(theme="light", text_size=200))
    program.screen.show_guide(PAGE)
    program.ways.read("side-effects")
    settle()
    assert len(program.window.frame.panes) == 2
    assert [f6(program) for _ in range(2)] == ["Menu", "Side effects"]


HELD = [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier]


def go_to_end(
    program: Program,
    key: Qt.Key,
    held: Qt.KeyboardModifier = HELD[0],
    pane: type[QWidget] = PageView,
) -> int:
    """Press Home or End where the focus is; how far below the view a pane goes on then."""
    QTest.keyClick(QApplication.focusWidget() or program.window, key, held)
    settle()
    view = program.window.findChild(pane)
    assert isinstance(view, QWidget)
    # The next question is made meanwhile, and hidden.
    areas = [one for one in view.findChildren(QScrollArea) if one.isVisible()]
    bars = [one.verticalScrollBar() for one in areas]
    (left,) = [one.maximum() - one.value() for one in bars if one.isVisible()]
    return left


@pytest.mark.parametrize("held", HELD)
def test_end_and_home_lead_to_the_ends_of_the_page_with_the_focus(
    start: Start, held: Qt.KeyboardModifier
) -> None:
    program = start(Settings(theme="light", text_size=150))
    # Of a page nobody has waited for only what is in view is made.
    program.ways.read("side-effects")
    settle_in_view()
    whole = go_to_end(program, Qt.Key.Key_Home, held)
    focused = QApplication.focusWidget()
    assert whole > 0
    assert go_to_end(program, Qt.Key.Key_End, held) == 0
    assert QApplication.focusWidget() is focused
    assert go_to_end(program, Qt.Key.Key_Home, held) == whole
    # A button below the page belongs to it.
    button(program, "Keep this page open").setFocus()
    assert go_to_end(program, Qt.Key.Key_End, held) == 0


@pytest.mark.parametrize("mode", [Mode.HOME, Mode.KIOSK])
def test_end_and_home_lead_to_the_ends_of_the_question_with_the_focus(
    start: Start, mode: Mode
) -> None:
    program = start(Settings(mode=mode))
    program.ways.read("side-effects")
    ask(program, "seizure")
    program.window.resize(1366, 500)
    settle()
    program.window.frame.focus_first()
    settle()
    press_key = partial(go_to_end, program, pane=SelfCheckView)
    whole = press_key(Qt.Key.Key_Home)
    assert whole > 0
    assert press_key(Qt.Key.Key_End) == 0
    button(program, "Yes").setFocus()
    assert press_key(Qt.Key.Key_Home) == whole


def test_home_and_end_stay_what_they_are_in_a_field(start: Start) -> None:
    program = start(height=500)
    program.screen.show_search()
    settle()
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.setText("metal")
    settle()
    left = go_to_end(program, Qt.Key.Key_Home, pane=SearchView)
    assert field.cursorPosition() == 0
    assert go_to_end(program, Qt.Key.Key_End, pane=SearchView) == left
    assert field.cursorPosition() == len("metal")


@pytest.mark.sampled(every=3)
@pytest.mark.parametrize("place", ["home", "page", "question", "search"])
def test_f1_leads_to_help_from_everywhere(start: Start, place: str) -> None:
    program = start()
    if place == "search":
        program.screen.show_search()
    elif place != "home":
        program.screen.show_guide(PAGE if place == "page" else QUESTION)
    settle()
    QTest.keyClick(program.window, Qt.Key.Key_F1)
    settle()
    focused = QApplication.focusWidget()
    assert isinstance(focused, TextView)
    assert (focused.level, said(focused)) == (1, "Get help now")
    assert program.reader.opening is not None
    assert program.reader.opening.page.id == "help-now"


def test_f1_does_nothing_behind_the_hidden_screen(start: Start) -> None:
    program = start()
    program.screen.hide()
    settle()
    QTest.keyClick(program.window, Qt.Key.Key_F1)
    settle()
    assert program.screen.hidden
    assert program.reader.opening is None or program.reader.opening.page.id != "help-now"


def test_f6_does_nothing_behind_the_hidden_screen(start: Start) -> None:
    program = start()
    program.screen.hide()
    settle()
    before = QApplication.focusWidget()
    f6(program)
    assert QApplication.focusWidget() is before


def test_the_keys_are_told_on_the_page_about_the_guide(start: Start) -> None:
    program = start()
    (keys,) = [
        one
        for one in program.guide.page("about").blocks
        if isinstance(one, Disclosure) and one.id == "keys"
    ]
    anywhere, elsewhere = str(keys).split("waiting-room screen")
    assert f"Shift+{NEXT}" == BEFORE
    for key in ("Tab", "Shift", "Space", "Enter", "Arrow keys", "Home", "End", "F1"):
        assert key in anywhere
    # A closed kiosk has none of these.
    for key in (NEXT, "left arrow", "Ctrl", "Escape"):
        assert key in elsewhere
        assert key not in anywhere
