"""Fingers, and hands that tremble: all of a button is live, and acts when it is let go.

Presses come in through the window, so whatever lies over a button would catch them.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget

from app import self_check_pictures
from app.domain.mode import Mode
from app.presenters.screen import QUESTION
from app.settings import Settings
from app.views.page.mark_button import MarkButton
from app.views.page.page_view import PageView
from app.views.self_check.self_check_view import SelfCheckView
from tests.accessibility.audit import named, save_picture
from tests.accessibility.tree import nodes
from tests.accessibility.walk import SOME, WINDOWS, screens
from tests.journeys.hands import buttons, click, scroll_to, settle

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from app.program import Program
    from tests.conftest import Start

LEFT = Qt.MouseButton.LeftButton
INSET = 2
VIEWS = Path(__file__).parents[2] / "app" / "views"


def corners(target: QWidget) -> Iterator[QPoint]:
    """The places 2 px inside each corner, in the window."""
    box = target.rect().adjusted(INSET, INSET, -INSET, -INSET)
    for place in (box.topLeft(), box.topRight(), box.bottomLeft(), box.bottomRight()):
        yield target.mapTo(target.window(), place)


def in_view(target: QWidget) -> bool:
    """Whether all of it can be pressed where it stands."""
    return target.visibleRegion().boundingRect() == target.rect()


def wrong_with_presses(program: Program) -> Iterator[str]:
    """What does not go down at a corner, or is pressed when the finger has left it.

    Nobody can leave what fills the window.
    """
    window = program.window
    handle = window.windowHandle()
    away = QPoint(1, window.height() - 2)
    for target in buttons(program):
        if not target.isEnabled() or target.size() == window.size():
            continue
        if not in_view(target):
            scroll_to(target)
        clicks, count = counted()
        target.clicked.connect(count)
        for place in corners(target):
            QTest.mousePress(handle, LEFT, pos=place)
            if not target.isDown() and not on_another_passage(target, place):
                yield f"{named(target)} is dead at {place.toTuple()}"
            QTest.mouseMove(handle, away)
            QTest.mouseRelease(handle, LEFT, pos=away)
        target.clicked.disconnect(count)
        if clicks:
            yield f"{named(target)} was pressed by a finger that had left it"


def counted() -> tuple[list[object], Callable[[], None]]:
    """A list, and what adds to it each time it is called."""
    clicks: list[object] = []

    def count() -> None:
        clicks.append(None)

    return clicks, count


def on_another_passage(target: QWidget, place: QPoint) -> bool:
    """Whether a passage of a text is pressed where one of the line beside it reaches into it."""
    found = target.window().childAt(place)
    return isinstance(target, MarkButton) and isinstance(found, MarkButton)


def press_everything(start: Start, name: str, only: Collection[str] = ()) -> None:
    """Fail with all that does not react, each with the picture of its screen."""
    window = WINDOWS[name]
    program = start(window.themed("light"), width=window.width, height=window.height)
    found = []
    for screen in screens(program, only, also_scrolled=False):
        # A touch anywhere on the first screen of a kiosk leads away from it, the first corner too.
        if screen != "00-attract":
            for wrong in wrong_with_presses(program):
                picture = save_picture(program.window, f"hands-{name}-{screen}")
                found.append(f"{picture}: {wrong}")
    if found:
        pytest.fail("\n".join(found), pytrace=False)


def test_all_of_a_button_is_live(start: Start) -> None:
    press_everything(start, "kiosk", SOME[4:])


@pytest.mark.system
@pytest.mark.parametrize("name", ["laptop", "laptop-200", "kiosk"])
def test_all_of_a_button_is_live_on_every_screen(start: Start, name: str) -> None:
    press_everything(start, name)


PLACES = {
    "WayInCard": "home",
    "ActionButton": "home",
    "MarkButton": "page",
    "OptionRow": "question",
    "CheckRow": "take-home",
    "HitRow": "search",
    "HideScreen": "hidden",
}
"""Every kind of button, and where there is one."""


def test_every_kind_of_button_is_pressed() -> None:
    kind = re.compile(r"class (\w+)\(Q(?:PushButton|RadioButton|CheckBox|ToolButton)\)")
    found = {name for path in VIEWS.rglob("*.py") for name in kind.findall(path.read_text("utf-8"))}
    assert found == set(PLACES)


def go_to(program: Program, place: str) -> None:
    """Show one of the places."""
    if place == "page":
        program.ways.read("cost")
    elif place == "question":
        program.screen.show_guide(QUESTION)
        self_check_pictures.to("phq1", **self_check_pictures.ADULT)(program)
    elif place == "take-home":
        program.ways.say_what_matters()
        program.self_check.take_home()
    elif place == "search":
        program.screen.show_search()
        program.search.look_for("does it hurt")
    elif place == "hidden":
        program.screen.hide()
    settle()


@pytest.mark.sampled(every=3)
@pytest.mark.parametrize("corner", range(4))
@pytest.mark.parametrize("kind", PLACES)
def test_a_button_acts_when_it_is_let_go(start: Start, kind: str, corner: int) -> None:
    program = start()
    go_to(program, PLACES[kind])
    target = next(one for one in buttons(program) if type(one).__name__ == kind)
    scroll_to(target)
    clicks, count = counted()
    target.clicked.connect(count)
    place = list(corners(target))[corner]
    handle = program.window.windowHandle()
    QTest.mousePress(handle, LEFT, pos=place)
    assert target.isDown()
    assert not clicks
    QTest.mouseRelease(handle, LEFT, pos=place)
    assert len(clicks) == 1


FORBIDDEN = re.compile(
    r"mouseMoveEvent|mouseDoubleClickEvent|doubleClicked|dragEnterEvent|setAcceptDrops|QDrag\b"
    r"|enterEvent|setToolTip|HoverEnter|customContextMenu|contextMenuEvent|tapAndHold|QSwipe"
    r"|QPinch|QSlider|\.pressed\.connect"
)


def test_nothing_is_made_for_dragging_tapping_twice_or_hovering() -> None:
    found = [
        f"{path.name}: {line.strip()}"
        for path in sorted(VIEWS.rglob("*.py"))
        for line in path.read_text("utf-8").splitlines()
        if FORBIDDEN.search(line)
    ]
    assert found == []


@pytest.mark.sampled
@pytest.mark.parametrize("place", ["home", "page", "question"])
def test_hovering_shows_nothing_that_is_not_there_without(start: Start, place: str) -> None:
    program = start()
    go_to(program, place)
    before = [(node.role, node.name) for node in nodes(program.window)]
    handle = program.window.windowHandle()
    for one in buttons(program):
        if in_view(one):
            QTest.mouseMove(handle, one.mapTo(program.window, one.rect().center()))
            settle()
            assert [(node.role, node.name) for node in nodes(program.window)] == before


def pane(program: Program, kind: type[QWidget]) -> tuple[QWidget, QScrollArea]:
    """A pane and what scrolls in it."""
    (found,) = program.window.findChildren(kind)
    (area,) = [one for one in found.findChildren(QScrollArea) if one.isVisible()]
    return found, area


def scrollers(inside: QWidget) -> list[QAbstractButton]:
    """Up and Down of a pane, where they are shown."""
    found = [one for one in inside.findChildren(QAbstractButton) if one.isVisible()]
    return [one for one in found if one.text() in {"Up", "Down"}]


KIOSK = Settings(mode=Mode.KIOSK, theme="light")


@pytest.mark.sampled
@pytest.mark.parametrize("kind", [PageView, SelfCheckView])
def test_a_kiosk_scrolls_both_panes_by_buttons(start: Start, kind: type[QWidget]) -> None:
    program = start(KIOSK, width=1080, height=1920)
    program.ways.say_what_matters()
    program.ways.read("side-effects")
    settle()
    inside, area = pane(program, kind)
    up, down = scrollers(inside)
    assert (up.isEnabled(), down.isEnabled()) == (False, True)
    bar = area.verticalScrollBar()
    places = [bar.value()]
    while down.isEnabled():
        QTest.mouseClick(down, LEFT, pos=down.rect().center())
        settle()
        assert bar.value() > places[-1]
        # Something of what was read stays in view.
        assert bar.value() < places[-1] + area.viewport().height()
        places.append(bar.value())
    assert bar.value() == bar.maximum()
    while up.isEnabled():
        QTest.mouseClick(up, LEFT, pos=up.rect().center())
        settle()
    assert bar.value() == 0


def test_a_question_that_fits_has_no_buttons_to_scroll_with(start: Start) -> None:
    program = start(KIOSK, width=1080, height=1920)
    click(program, "Answer a few questions")
    inside, area = pane(program, SelfCheckView)
    assert area.verticalScrollBar().maximum() == 0
    assert scrollers(inside) == []


def test_they_go_when_a_larger_window_has_room_for_everything(start: Start) -> None:
    program = start(KIOSK, width=1080, height=600)
    click(program, "Answer a few questions")
    assert len(scrollers(pane(program, SelfCheckView)[0])) == 2
    program.window.resize(1080, 1920)
    settle()
    inside, area = pane(program, SelfCheckView)
    assert area.verticalScrollBar().maximum() == 0
    assert scrollers(inside) == []


def test_at_home_a_question_has_none(start: Start) -> None:
    program = start(width=900, height=600)
    program.ways.say_what_matters()
    settle()
    inside, area = pane(program, SelfCheckView)
    assert area.verticalScrollBar().maximum() > 0
    assert scrollers(inside) == []
