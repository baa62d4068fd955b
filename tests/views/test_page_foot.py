from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QScrollArea

from app.domain.mode import Mode
from app.settings import Settings
from app.views.layout.focus_order import focusable
from app.views.page.page_foot import PageFoot
from tests.journeys.hands import button, buttons, page_view, read_page, scroll_to, settle
from tests.mock_voice import MockVoice

if TYPE_CHECKING:
    from app.program import Program
    from tests.conftest import Start


def scrolled(program: Program) -> QScrollArea:
    area = page_view(program).findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    return area


@pytest.mark.sampled(every=2)
@pytest.mark.parametrize(
    ("text_size", "width", "lines"),
    [
        pytest.param(100, 1080, 1, id="kiosk"),
        pytest.param(200, 1080, 2, id="kiosk-200"),
        pytest.param(200, 640, 3, id="narrow-200"),
    ],
)
def test_every_word_of_the_foot_has_room(
    start: Start, text_size: int, width: int, lines: int
) -> None:
    program = start(Settings(mode=Mode.KIOSK, text_size=text_size), width=width, height=1920)
    program.ways.read("side-effects")
    read_page(program, "ect")
    foot = program.window.findChild(PageFoot)
    assert isinstance(foot, PageFoot)
    shown = [one for one in (*foot._left, *foot._right) if one.isVisible()]
    assert len(shown) == 4
    for one in shown:
        assert one.width() >= one.sizeHint().width()
        assert foot.rect().contains(one.geometry())
        others = [other for other in shown if other is not one]
        assert not any(one.geometry().intersects(QRect(other.geometry())) for other in others)
    assert len({one.y() for one in shown}) == lines
    assert foot._right[-1].geometry().right() >= foot.width() - foot._left[0].x() - 1


LITTLE_ROOM = [
    pytest.param(Mode.KIOSK, 200, 768, 1366, id="portrait-kiosk-200"),
    pytest.param(Mode.KIOSK, 150, 1366, 768, id="kiosk-150"),
    pytest.param(Mode.HOME, 200, 1366, 768, id="laptop-200"),
    pytest.param(Mode.HOME, 200, 640, 480, id="small-200"),
]


@pytest.mark.sampled(every=3)
@pytest.mark.parametrize(("mode", "text_size", "width", "height"), LITTLE_ROOM)
def test_in_little_room_the_buttons_stand_at_the_end_of_the_page(
    start: Start, mode: Mode, text_size: int, width: int, height: int
) -> None:
    program = start(Settings(mode=mode, text_size=text_size), width=width, height=height)
    named = ["Previous page", "Keep this page open"]
    if mode is Mode.HOME:
        named.append("Print this page")
    read_page(program, "start")
    for page in ("matters", "side-effects"):
        read_page(program, page)
        area = scrolled(program)
        assert area.height() >= 0.75 * page_view(program).height()
        reached = [one.accessibleName() for one in focusable(page_view(program))]
        # Who cannot drag has Down on a kiosk all the time.
        steps = ["Down"] if mode is Mode.KIOSK else []
        assert reached[reached.index(named[0]) :] == [*named, *steps]
        for words in named:
            scroll_to(button(program, words))
            assert area.rect().contains(button(program, words).mapTo(area, QPoint()))


def test_where_there_is_room_again_the_buttons_stand_below_and_keep_the_focus(
    start: Start,
) -> None:
    program = start(Settings(text_size=200), width=1366, height=768)
    read_page(program, "side-effects")
    button(program, "Keep this page open").setFocus()
    for height, below in ((2000, True), (768, False), (2000, True)):
        program.window.resize(1366, height)
        settle()
        focus = QApplication.focusWidget()
        assert focus is button(program, "Keep this page open")
        assert scrolled(program).isAncestorOf(focus) is not below
        assert ("Down" in [one.text() for one in buttons(program)]) is below


def test_up_and_down_come_back_into_the_foot(start: Start) -> None:
    program = start(Settings(text_size=200), width=1366, height=768, voice=MockVoice())
    read_page(program, "side-effects")
    program.window.resize(1440, 900)
    settle()
    foot = program.window.findChild(PageFoot)
    assert isinstance(foot, PageFoot)
    assert foot.height() == foot.heightForWidth(foot.width())
    assert button(program, "Down").visibleRegion().boundingRect().height() >= 44


def test_the_place_at_the_end_of_a_page_is_kept(start: Start) -> None:
    program = start(Settings(mode=Mode.KIOSK, text_size=200), width=640, height=480)
    read_page(program, "side-effects")
    bar = scrolled(program).verticalScrollBar()
    bar.setValue(bar.maximum())
    program.ways.help()
    settle()
    scroll_to(button(program, "Previous page"))
    button(program, "Previous page").click()
    settle()
    bar = scrolled(program).verticalScrollBar()
    assert bar.value() > 0.95 * bar.maximum()


def test_the_focus_is_not_lost_with_a_button_that_goes(start: Start) -> None:
    program = start(Settings(text_size=150), width=1366, height=768)
    read_page(program, "side-effects")
    button(program, "Down").setFocus()
    program.display.choose_text_size(200)
    settle()
    assert "Down" not in [one.text() for one in buttons(program)]
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Side effects"
