"""What comes first where there is little room, and what tells that there is more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint

from app.domain.mode import Mode
from app.presenters.screen import PAGE, QUESTION
from app.settings import Settings
from app.views.controls.action_button import ActionButton
from app.views.drawn.picture_view import PictureView
from app.views.drawn.text_view import TextView
from app.views.home.way_in_card import WayInCard
from app.views.layout.arrangement import SINGLE, STACKED, arrangement
from app.views.page.links_view import icon_of
from app.views.self_check.self_check_view import SelfCheckView
from app.views.window.header import Header
from tests.conftest import LIGHT
from tests.journeys.hands import ask, button, click, page_view, settle, settle_in_view

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtWidgets import QWidget

    from app.program import Program
    from tests.conftest import Start

TEXT_LINE = 1.5
"""In body text heights."""

HAIRLINE = "#d5d0c4"
LINE_WITHIN = 40
"""In pixels: how near above the button the line is."""


def top_of(program: Program, kind: type[QWidget]) -> int:
    """How far down in the window the first widget of a kind begins."""
    widget = program.window.findChildren(kind)[0]
    return widget.mapTo(program.window, QPoint()).y()


def in_header(program: Program) -> dict[str, QRect]:
    """The buttons that the header shows, and where."""
    (header,) = program.window.findChildren(Header)
    buttons = header.findChildren(ActionButton)
    return {one.text(): one.geometry() for one in buttons if one.isVisible()}


def cut_off(program: Program) -> list[str]:
    """The buttons of the header that are not seen as a whole."""
    shown = [button(program, words) for words in in_header(program)]
    return [one.text() for one in shown if one.visibleRegion().boundingRect() != one.rect()]


def question_height(program: Program) -> int:
    """How high the pane of the question is."""
    (question,) = program.window.findChildren(SelfCheckView)
    return question.height()


def shows_emergency_number(program: Program) -> bool:
    """Whether all of it is seen on the page."""
    words = page_view(program).findChildren(TextView)
    number = next(one for one in words if one.accessibleName() == "In danger now? Call 911")
    return number.visibleRegion().boundingRect() == number.rect()


def test_large_text_puts_the_first_way_in_before_the_picture(start: Start) -> None:
    program = start(Settings(theme="light", text_size=200))
    assert top_of(program, WayInCard) < top_of(program, PictureView)
    assert top_of(program, WayInCard) < program.window.height()


def test_a_tall_screen_begins_with_the_picture(start: Start) -> None:
    program = start(width=1080, height=1920)
    assert top_of(program, PictureView) < top_of(program, WayInCard)


@pytest.mark.parametrize(
    ("settings", "width", "height", "stands"),
    [
        (LIGHT, 700, 800, SINGLE),
        (LIGHT._replace(text_size=125), 768, 1024, SINGLE),
        (LIGHT, 768, 1024, STACKED),
        (LIGHT._replace(mode=Mode.KIOSK), 1080, 1920, STACKED),
        (LIGHT._replace(mode=Mode.KIOSK, text_size=150), 1080, 1920, STACKED),
    ],
)
def test_a_page_has_five_lines_above_the_question_or_its_own_pane(
    start: Start, settings: Settings, width: int, height: int, stands: str
) -> None:
    program = start(settings, width=width, height=height)
    ask(program, "phq6")
    px = program.make_look().px
    assert arrangement(width, height, px) == stands
    if stands == SINGLE:
        click(program, "Page")
    page = page_view(program)
    assert page._scroll.height() >= 5 * TEXT_LINE * px
    (question,) = program.window.findChildren(SelfCheckView)
    assert question.isVisible() == (stands == STACKED)


def test_the_largest_text_leaves_room_for_a_first_answer_on_a_high_kiosk(start: Start) -> None:
    settings = LIGHT._replace(mode=Mode.KIOSK, text_size=200)
    program = start(settings, width=1080, height=1920)
    place = button(program, "Get help now").geometry()
    ask(program, "phq6")
    assert button(program, "Get help now").geometry() == place
    (header,) = program.window.findChildren(Header)
    assert len(header._rows(header.width())) == 2
    row = button(program, "Not at all")
    assert row.visibleRegion().boundingRect() == row.rect()


@pytest.mark.parametrize(("width", "height"), [(768, 1366), (820, 1180), (1366, 768)])
def test_help_stands_in_the_same_row_on_every_screen(start: Start, width: int, height: int) -> None:
    program = start(LIGHT._replace(text_size=200), width=width, height=height)
    rows = [button(program, "Get help now").y()]
    ask(program, "phq6")
    for other in ("Page", "Question"):
        rows.append(button(program, "Get help now").y())
        click(program, other)
    assert len(set(rows)) == 1


@pytest.mark.parametrize(
    ("inches", "width", "height"), [(0.0, 1024, 600), (10.1, 1024, 600), (10.1, 1280, 800)]
)
def test_nothing_of_the_header_is_cut_off_at_a_small_kiosk_with_the_largest_text(
    start: Start, inches: float, width: int, height: int
) -> None:
    kiosk = LIGHT._replace(mode=Mode.KIOSK, text_size=200, screen_diagonal_in=inches)
    program = start(kiosk, width=width, height=height)
    place = button(program, "Get help now").pos()
    ask(program, "phq6")
    assert button(program, "Get help now").pos() == place
    assert not cut_off(program)


@pytest.mark.parametrize("pane", [PAGE, QUESTION])
@pytest.mark.parametrize(("mode", "width"), [(Mode.KIOSK, 1366), (Mode.HOME, 640)])
def test_the_header_stays_as_it_is_while_a_text_size_is_chosen(
    start: Start, mode: Mode, width: int, pane: str
) -> None:
    settings = LIGHT._replace(mode=mode, text_size=150, more_spacing=True)
    program = start(settings, width=width, height=768)
    program.screen.show_guide(pane)
    settle()
    before = in_header(program)
    program.screen.toggle_display_choices()
    for size in (125, 150):
        program.display.choose_text_size(size)
        settle()
    assert in_header(program) == before
    click(program, "Menu")
    assert not cut_off(program)


@pytest.mark.parametrize(
    ("settings", "width", "height"),
    [
        (LIGHT, 768, 1024),
        (LIGHT, 820, 1180),
        (LIGHT._replace(mode=Mode.KIOSK), 1080, 1920),
        (LIGHT._replace(mode=Mode.KIOSK, text_size=125, more_spacing=True), 1080, 1920),
        (LIGHT._replace(mode=Mode.KIOSK, text_size=150), 1080, 1920),
    ],
)
def test_who_asks_for_help_beside_a_question_sees_the_emergency_number(
    start: Start, settings: Settings, width: int, height: int
) -> None:
    program = start(settings, width=width, height=height)
    ask(program, "phq6")
    before = question_height(program)
    click(program, "Get help now")
    assert shows_emergency_number(program)
    beside_help = question_height(program)
    program.rebuild()
    settle()
    assert question_height(program) == beside_help
    click(program, "Not at all")
    click(program, "Continue")
    assert question_height(program) == before


@pytest.mark.parametrize(
    ("settings", "width", "height"),
    [
        (LIGHT._replace(mode=Mode.KIOSK), 1280, 800),
        (LIGHT._replace(mode=Mode.KIOSK, text_size=150), 1366, 768),
        (LIGHT._replace(text_size=200), 1366, 768),
        (LIGHT._replace(text_size=200), 800, 600),
        (LIGHT, 1366, 768),
    ],
)
def test_who_asks_for_help_in_little_room_sees_the_emergency_number(
    start: Start, settings: Settings, width: int, height: int
) -> None:
    program = start(settings, width=width, height=height)
    ask(program, "phq6")
    program.ways.help()
    settle_in_view()
    assert shows_emergency_number(program)
    above = page_view(program)._scroll.verticalScrollBar().value()
    # Where there is room for it, the title stays in view.
    assert not above or settings != LIGHT


@pytest.mark.parametrize("width", [680, 720, 760, 820])
def test_nothing_of_the_header_has_a_row_to_itself_where_two_rows_hold_all(
    start: Start, width: int
) -> None:
    program = start(LIGHT._replace(text_size=125), width=width, height=900)
    help_now = button(program, "Get help now").y()
    for pane in (PAGE, QUESTION):
        program.screen.show_guide(pane)
        settle()
        assert len({box.y() for box in in_header(program).values()}) == 2
        assert button(program, "Get help now").y() == help_now
        assert not cut_off(program)


@pytest.mark.parametrize("pane", ["Page", "Question"])
def test_a_turned_screen_has_the_same_header_whichever_pane_is_shown(
    start: Start, pane: str
) -> None:
    program = start(LIGHT._replace(text_size=200), width=1280, height=800)
    ask(program, "phq6")
    if pane == "Page":
        click(program, pane)
    program.window.resize(800, 1280)
    settle()
    (header,) = program.window.findChildren(Header)
    assert len(header._rows(header.width())) == 2


@pytest.mark.sampled(every=3)
@pytest.mark.parametrize("more", [False, True])
@pytest.mark.parametrize(
    ("mode", "width", "height"),
    [
        (Mode.KIOSK, 768, 1366),
        (Mode.KIOSK, 900, 1440),
        (Mode.KIOSK, 1366, 768),
        (Mode.HOME, 720, 900),
        (Mode.HOME, 1024, 600),
    ],
)
def test_the_header_leaves_most_of_a_small_window_to_what_is_below(
    start: Start, mode: Mode, width: int, height: int, more: bool
) -> None:
    settings = Settings(mode=mode, theme="light", text_size=200, more_spacing=more)
    program = start(settings, width=width, height=height)
    program.screen.show_guide(QUESTION)
    settle()
    (header,) = program.window.findChildren(Header)
    assert header.height() < 0.46 * program.window.height()
    assert button(program, "Get help now").isVisible()
    assert button(program, "Start over").isVisible()


def test_a_line_over_the_whole_width_tells_that_a_question_goes_on(start: Start) -> None:
    program = start(Settings(theme="light", text_size=200))
    program.ways.follow("question:phq1")
    settle()
    above = button(program, "Continue").mapTo(program.window, QPoint()).y()
    picture = program.window.grab().toImage()
    rows = [
        {picture.pixelColor(x, y).name() for x in range(2, picture.width() - 2, 50)}
        for y in range(above - LINE_WITHIN, above)
    ]
    assert {HAIRLINE} in rows


@pytest.mark.parametrize(
    ("target", "icon"),
    [("question:phq1", "question"), ("page:help-now", "help"), ("page:ect", "read")],
)
def test_a_link_to_help_and_to_a_question_has_its_own_icon(target: str, icon: str) -> None:
    assert icon_of(target) == icon
