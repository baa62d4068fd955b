from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QWidget

from app.domain.contents import HELP_PAGE
from app.domain.mode import Mode
from app.presenters.screen import PAGE, QUESTION
from app.presenters.steps import Asking, Checking, Finished
from app.settings import Settings
from app.views.drawn.text_view import TextView
from app.views.layout.focus_order import focusable
from app.views.layout.scrolling import area_around
from app.views.page.disclosure_view import DisclosureView
from tests.accessibility.audit import said
from tests.accessibility.walk_by_keys import hidden_part
from tests.journeys.hands import (
    ask,
    button,
    buttons,
    click,
    in_view,
    page_view,
    press,
    read,
    settle,
    settle_in_view,
    tab_to,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.domain.page import Page
    from app.program import Program
    from app.views.page.page_view import PageView
    from tests.conftest import Start


def test_another_size_keeps_what_was_scrolled_to_opened_and_focused(start: Start) -> None:
    program = start()
    program.ways.read("faq#not-working")
    settle()
    click(program, "Text size")
    bar = page_view(program)._scroll.verticalScrollBar()
    before = bar.value() / bar.maximum()
    click(program, "125%")
    opened = [one.title for one in program.window.findChildren(DisclosureView) if one.is_open]
    assert opened == ["What if it does not help?"]
    bar = page_view(program)._scroll.verticalScrollBar()
    assert bar.value() / bar.maximum() == pytest.approx(before, abs=0.1)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "125%"


def test_less_room_leaves_the_question_that_is_answered_after_reading(start: Start) -> None:
    program = start()
    ask(program, "phq4")
    click(program, "Read about this")
    click(program, "Several days")
    program.display.choose_text_size(200)
    settle()
    assert not page_view(program).isVisible()
    assert button(program, "Page").isVisible()
    assert QApplication.focusWidget() is button(program, "Several days")


@pytest.mark.parametrize("window", ["another size", "another text"])
def test_less_room_leaves_the_page_that_has_the_focus(start: Start, window: str) -> None:
    program = start()
    ask(program, "phq4")
    while not has_focus(page_view(program)):
        press(program, Qt.Key.Key_F6)
    if window == "another size":
        program.window.resize(1000, 700)
    else:
        program.display.choose_text_size(200)
    settle()
    assert page_view(program).isVisible()
    assert button(program, "Question").isVisible()
    assert has_focus(page_view(program))


def test_the_choices_of_display_make_no_widget_beside_the_window(start: Start) -> None:
    program = start()
    before = QApplication.topLevelWidgets()
    click(program, "Text size")
    click(program, "Done")
    assert set(QApplication.topLevelWidgets()) <= set(before)


@pytest.mark.sampled(every=2)
@pytest.mark.parametrize("chosen", ["", "125%", "Dark"])
def test_done_gives_the_focus_back_to_what_opened_the_choices(start: Start, chosen: str) -> None:
    program = start()
    program.ways.read("faq")
    settle()
    tab_to(program, "Text size")
    press(program, Qt.Key.Key_Space)
    if chosen:
        click(program, chosen)
    tab_to(program, "Done")
    press(program, Qt.Key.Key_Space)
    assert QApplication.focusWidget() is button(program, "Text size")


def test_done_gives_the_focus_to_the_menu_where_the_choices_are_in_it(start: Start) -> None:
    program = start(width=800, height=600)
    click(program, "Text size")
    click(program, "200%")
    click(program, "Done")
    assert QApplication.focusWidget() is button(program, "Menu")


def test_help_takes_the_focus_from_the_choices_of_display(start: Start) -> None:
    program = start()
    program.ways.help()
    settle()
    click(program, "Text size")
    tab_to(program, "Done")
    press(program, Qt.Key.Key_F1)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Get help now"
    assert page_view(program).isAncestorOf(focused)


@pytest.mark.sampled
@pytest.mark.parametrize("size", [125, 200])
def test_another_size_keeps_the_same_words_at_the_top(start: Start, size: int) -> None:
    program = start()
    program.ways.read("side-effects")
    settle()
    view = page_view(program)
    heading = heading_of(view, "Thinking and memory")
    view._scroll.verticalScrollBar().setValue(heading.y())
    program.display.choose_text_size(size)
    # Also before all of the page is made.
    settle_in_view()
    view = page_view(program)
    top = heading_of(view, "Thinking and memory").mapTo(view, QPoint(0, 0)).y()
    assert abs(top) <= 3


def heading_of(view: PageView, words: str) -> QWidget:
    return next(one for one in view.findChildren(TextView) if one.accessibleName() == words)


def test_arrow_keys_go_through_the_sizes(start: Start) -> None:
    program = start()
    click(program, "Text size")
    click(program, "100%")
    press(program, Qt.Key.Key_Right)
    press(program, Qt.Key.Key_Right)
    assert program.display.text_size == 150


def test_the_cover_lifts_after_the_colours_changed_below_it(start: Start) -> None:
    program = start()
    program.ways.read("faq")
    settle()
    click(program, "Hide screen")
    program.display.choose_theme("dark")
    settle()
    click(program, "Touch or press a key to go on")
    settle()
    assert not program.screen.hidden
    assert page_view(program).isEnabled()
    press(program, Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.isVisible()


def test_nothing_behind_the_cover_can_be_reached(start: Start) -> None:
    program = start()
    program.ways.read("ect")
    program.ways.read("faq")
    click(program, "Text size")
    click(program, "Hide screen")
    for _ in range(5):
        press(program, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        assert (
            focused.accessibleName() or focused.property("text") == "Touch or press a key to go on"
        )
    QTest.keyClick(program.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    settle()
    opening = program.reader.opening
    assert opening is not None
    assert opening.page.id == "faq"


@pytest.mark.system
def test_many_countries_sizes_and_switches_leave_no_widgets_behind(
    start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Of the page that follows as much is made each time, however slow the computer is.
    monkeypatch.setattr("app.views.page.page_view.PIECE_MS", 0)
    program = start()
    program.ways.help()
    program.ways.follow("question:country")
    settle()

    def count() -> int:
        # What is made ready while a person reads is made.
        qtbot.waitUntil(
            lambda: not any(one.isActive() for one in program.window.findChildren(QTimer))
        )
        settle()
        return len(program.window.findChildren(QObject))

    def visit() -> None:
        for code in ("ca", "gb", "us"):
            program.self_check.choose("country", code)
        for size in (125, 100):
            program.display.choose_text_size(size)
        settle()

    visit()
    before = count()
    for _ in range(5):
        visit()
    assert count() == before


def test_start_over_leaves_no_country_behind(start: Start) -> None:
    program = start()
    program.ways.follow("question:country")
    program.self_check.choose("country", "us")
    program.ways.help()
    settle()
    assert "Call 911" in read(program)
    program.ways.start_over()
    settle()
    names = [one.accessibleName() for one in program.window.findChildren(QWidget)]
    assert not [name for name in names if "911" in name]


def test_why_we_ask_opens_the_passage_once_and_only_when_it_opens(start: Start) -> None:
    program = start()
    program.ways.follow("question:country")
    settle()
    click(program, "Why we ask")
    program.ways.read("ect")
    settle()
    click(program, "Why we ask")
    opening = program.reader.opening
    assert opening is not None
    assert opening.page.id == "ect"


def without(program: Program, gone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    page = program.guide.page
    contents = program.guide.contents()

    def found(page_id: str) -> Page:
        if page_id == gone:
            raise KeyError(page_id)
        return page(page_id)

    left = tuple(entry for entry in contents if entry.id != gone)
    monkeypatch.setattr(program.guide, "page", found)
    monkeypatch.setattr(program.guide, "contents", lambda: left)


@pytest.mark.sampled
@pytest.mark.parametrize("gone", ["what-is-tms", "help-now", "faq", "ect", "medicine"])
def test_a_page_that_is_left_out_breaks_no_button(
    start: Start, monkeypatch: pytest.MonkeyPatch, gone: str
) -> None:
    program = start()
    without(program, gone, monkeypatch)
    for way in (program.ways.learn, program.ways.compare, program.ways.topics, program.ways.help):
        way()
        settle()
    program.ways.answer()
    program.self_check.go_on()
    settle()
    assert "Which country are you in?" in read(program)


def test_help_is_there_even_without_its_page(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    program = start()
    without(program, HELP_PAGE, monkeypatch)
    program.ways.help()
    settle()
    assert "Call your local emergency number" in read(program)


def test_a_page_with_the_name_of_its_group_is_read_itself(start: Start) -> None:
    program = start()
    program.ways.read("start")
    settle()
    assert "cannot tell you what you have" in read(program)


def test_show_my_summary_shows_it_after_every_way_there(start: Start) -> None:
    program = start()
    check = program.self_check
    program.screen.show_guide(QUESTION)
    for question, code in (("who-for", "me"), ("country", "us"), ("age", "22-or-over")):
        check.choose(question, code)
    for item in range(1, 10):
        check.ask(f"phq{item}")
        check.choose(f"phq{item}", "not-at-all")
    check.change_answers()
    check.change("phq9")
    check.choose("phq9", "several-days")
    check.go_on()
    check.stop_here()
    check.change_answers()
    assert isinstance(check.step, Checking)
    check.go_on()
    assert isinstance(check.step, Finished)


def test_every_button_can_be_pressed_on_every_screen(start: Start) -> None:
    program = start()
    for name in ("Topics", "Text size", "Done", "Home", "Learn about TMS", "Start", "Get help now"):
        click(program, name)
    assert isinstance(program.self_check.step, Asking)
    assert "Previous page" in [one.text() for one in buttons(program)]


def has_focus(pane: QWidget) -> bool:
    """Whether the focus is somewhere in a pane."""
    focus = QApplication.focusWidget()
    return focus is not None and pane.isAncestorOf(focus)


def place_of(program: Program, section: str) -> int:
    """How far below the top of the page's pane a section begins."""
    view = page_view(program)
    assert view.open_page is not None
    widget = view.open_page.section(section)
    assert widget is not None
    return widget.mapTo(view, widget.rect().topLeft()).y()


def test_the_first_page_of_all_is_opened_at_its_section(start: Start) -> None:
    program = start()
    program.ways.read("ect#memory")
    settle()
    assert 0 <= place_of(program, "memory") < 40


def test_a_section_asked_for_behind_the_question_is_there_when_the_page_is_shown(
    start: Start,
) -> None:
    program = start(width=800, height=800)
    program.screen.show_guide(QUESTION)
    program.ways.suggest("ect#memory")
    settle()
    click(program, "Page")
    assert 0 <= place_of(program, "memory") < 40


def test_another_page_takes_the_focus_of_the_one_before(start: Start) -> None:
    program = start()
    program.ways.read("side-effects")
    settle()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Side effects"
    program.reader.follow("ect")
    settle()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "TMS and ECT"
    assert page_view(program).isAncestorOf(focused)


def test_a_page_opened_behind_the_question_is_there_when_it_is_shown(start: Start) -> None:
    program = start(width=800, height=700)
    program.ways.answer()
    settle()
    program.reader.follow("ect#unknown")
    assert not page_view(program).isVisible()
    click(program, "Page")
    assert in_view(program, "What we do not know yet")


def test_a_question_that_fits_has_no_scroll_bar(start: Start) -> None:
    program = start(width=1080, height=1920)
    for question, code in (("who-for", "me"), ("country", "us"), ("age", "22-or-over")):
        program.self_check.choose(question, code)
    program.ways.follow("question:phq1")
    settle()
    bars = [
        area.verticalScrollBar().maximum()
        for area in program.window.findChildren(QScrollArea)
        if area.isVisible() and not page_view(program).isAncestorOf(area)
    ]
    assert bars == [0]


def test_other_colours_keep_the_place_below_an_open_meaning(start: Start) -> None:
    program = start()
    program.ways.read("side-effects")
    settle()
    click(program, "figure-8 coils: what this word means")
    view = page_view(program)
    view.finish()
    settle()
    heading = heading_of(view, "What you can do")
    view._scroll.verticalScrollBar().setValue(heading.y())
    before = heading.mapTo(view, QPoint(0, 0)).y()
    program.display.choose_theme("dark")
    settle()
    view = page_view(program)
    after = heading_of(view, "What you can do").mapTo(view, QPoint(0, 0)).y()
    assert abs(after - before) <= 3


def test_what_is_open_on_another_page_is_not_opened_on_this_one(start: Start) -> None:
    program = start()
    program.ways.read("ect")
    settle()
    page_view(program).finish()
    settle()
    click(program, "Sources and dates")
    program.ways.read("medicine")
    settle()
    program.display.choose_theme("dark")
    settle()
    assert not [one.title for one in program.window.findChildren(DisclosureView) if one.is_open]


def test_what_one_person_opened_is_not_open_for_the_next(start: Start) -> None:
    program = start(width=1000, height=700)
    program.ways.read("what-is-tms")
    settle()
    click(program, "Sources and dates")
    for size in (125, 100):
        program.display.choose_text_size(size)
        settle()
    click(program, "Start over")
    click(program, "Clear everything")
    click(program, "Answer a few questions")
    assert not page_view(program).isVisible()
    program.display.choose_text_size(125)
    settle()
    program.screen.show_guide(PAGE)
    settle()
    assert page_view(program).isVisible()
    assert not [one.title for one in program.window.findChildren(DisclosureView) if one.is_open]


def test_the_focus_stays_on_the_same_one_of_several_of_a_name(start: Start) -> None:
    program = start()
    program.ways.read("daily-life")
    settle()
    page_view(program).finish()
    settle()
    target = marks_of_a_name(program)[-1]
    target.setFocus()
    page_view(program)._scroll.ensureWidgetVisible(target)
    place = len(marks_of_a_name(program)) - 1
    assert place > 0
    program.display.choose_theme("dark")
    settle()
    assert QApplication.focusWidget() is marks_of_a_name(program)[place]


def marks_of_a_name(program: Program) -> list[QPushButton]:
    named = program.window.findChildren(QPushButton)
    return [
        one
        for one in named
        if one.accessibleName() == "4 to 6 weeks: where this number comes from"
        and one.isVisibleTo(page_view(program))
    ]


@pytest.mark.sampled(every=3)
@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1080, 1920)])
@pytest.mark.parametrize("text_size", [100, 200])
def test_help_is_in_view_when_asked_for_while_choosing_a_text_size(
    start: Start, text_size: int, width: int, height: int
) -> None:
    program = start(Settings(theme="light", text_size=text_size), width=width, height=height)
    program.ways.help()
    settle()
    program.screen.toggle_display_choices()
    settle()
    click(program, "Get help now")
    assert page_view(program).isVisible()
    assert not program.screen.choosing_display
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.isVisible()
    assert focused.accessibleName() == "Get help now"


@pytest.mark.sampled(every=3)
@pytest.mark.parametrize("way", ["Home", "Topics", "Search", "Start over"])
def test_going_anywhere_puts_away_the_choice_of_text_size(start: Start, way: str) -> None:
    program = start(Settings(theme="light", text_size=200))
    click(program, "Menu")
    click(program, "Text size")
    click(program, way)
    assert not program.screen.choosing_display
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.isVisible()


@pytest.mark.sampled
@pytest.mark.parametrize("sizes", [(200,), (200, 100, 200), (150, 200)])
def test_a_size_chosen_where_the_choice_covers_the_page_keeps_its_place_and_what_was_open(
    start: Start, sizes: tuple[int, ...]
) -> None:
    program = start(Settings(mode=Mode.KIOSK, theme="light"), width=1080, height=1920)
    program.ways.read("side-effects#common")
    settle()
    click(program, "About these numbers")
    view = page_view(program)
    heading = heading_of(view, "Thinking and memory")
    view._scroll.verticalScrollBar().setValue(heading.y())
    click(program, "Text size")
    for size in sizes:
        click(program, f"{size}%")
    assert not page_view(program).isVisible()
    click(program, "Done")
    view = page_view(program)
    assert view.isVisible()
    assert "Who was counted" in read(program)
    top = heading_of(view, "Thinking and memory").mapTo(view, QPoint(0, 0)).y()
    assert abs(top) <= 3


def test_a_section_opened_while_the_page_is_covered_takes_the_place_of_the_place_before(
    start: Start,
) -> None:
    program = start(Settings(mode=Mode.KIOSK, theme="light"), width=1080, height=1920)
    program.ways.read("side-effects#memory")
    settle()
    click(program, "Text size")
    click(program, "200%")
    program.ways.read("side-effects#serious")
    settle()
    assert 0 <= place_of(program, "serious") < 60


def test_who_went_to_the_end_by_key_stays_there_in_another_size(start: Start) -> None:
    program = start(width=1366, height=600)
    program.ways.read("side-effects")
    settle()
    page_view(program).focus_heading()
    # Sent by the window system, as the ring around the focus sees it.
    QTest.keyClick(program.window.windowHandle(), Qt.Key.Key_End)
    settle()
    for size in (125, 100):
        program.display.choose_text_size(size)
        settle()
        title = QApplication.focusWidget()
        assert title is not None
        assert title.accessibleName() == "Side effects"
        assert title.visibleRegion().isEmpty()
        assert in_view(program, "Checked November 2026. Next check by November 2027.")


@pytest.mark.sampled(every=4)
@pytest.mark.parametrize("sizes", [(100, 200), (200, 100)])
@pytest.mark.parametrize("mode", [Mode.HOME, Mode.KIOSK])
@pytest.mark.parametrize(("width", "height"), [(1366, 768), (768, 1366), (1024, 600)])
@pytest.mark.parametrize("pane", [PAGE, QUESTION])
def test_what_has_the_focus_at_an_end_stays_in_view_in_another_size(
    start: Start, pane: str, width: int, height: int, mode: Mode, sizes: tuple[int, int]
) -> None:
    settings = Settings(mode=mode, text_size=sizes[0])
    program = start(settings, width=width, height=height)
    program.ways.read("side-effects")
    ask(program, "seizure")
    program.screen.show_guide(pane)
    settle()
    area = area_around(button(program, "Sources and dates" if pane == PAGE else "Why we ask"))
    assert area is not None
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    settle()
    last = [one for one in focusable(area) if not one.visibleRegion().isEmpty()][-1]
    last.setFocus()
    name = said(last)
    program.display.choose_text_size(sizes[1])
    settle()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert said(focused) == name
    assert hidden_part(focused) == ""
