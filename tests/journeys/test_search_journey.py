"""Looking for words in the real window: by keyboard alone, with the mouse, and at a kiosk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from app.domain.contents import TOPICS
from app.domain.mode import Mode
from app.pictures import shots
from app.presenters.screen import GUIDE, HOME, PAGE, SEARCH, START_OVER
from app.presenters.steps import Asking
from app.settings import Settings
from app.views.controls.action_button import ActionButton
from app.views.controls.text_field import TextField
from app.views.page import section_mark
from app.views.page.disclosure_view import DisclosureView
from app.views.page.section_mark import SectionMark
from app.views.page.topic_view import TopicView
from app.views.search import search_view
from app.views.search.hit_row import HitRow
from tests.journeys.hands import button, buttons, click, in_view, press, read, settle, tab_to

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.program import Program
    from tests.conftest import Start


def field(program: Program) -> TextField:
    found = [one for one in program.window.findChildren(TextField) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def focus() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def type_words(words: str) -> None:
    """Type where the focus is, one letter after the other."""
    for letter in words:
        QTest.keyClicks(focus(), letter)
    settle()


def find_key(program: Program) -> None:
    QTest.keyClick(program.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    settle()


def titles(program: Program) -> list[str]:
    rows = [one for one in program.window.findChildren(HitRow) if one.isVisible()]
    return [row.accessibleName().split(". ")[0] for row in rows]


def opened(program: Program) -> tuple[str, str]:
    opening = program.reader.opening
    assert opening is not None
    return opening.page.id, opening.section


def test_by_keyboard_alone_a_question_leads_to_its_section(start: Start) -> None:
    program = start()
    find_key(program)
    assert focus() is field(program)
    type_words("does it hurt")
    assert titles(program)[0] == "What people feel most"
    press(program, Qt.Key.Key_Return)
    assert program.screen.showing == GUIDE
    assert opened(program) == ("side-effects", "common")
    assert in_view(program, "What people feel most")
    assert focus().accessibleName() == "What people feel most"


def test_no_letter_or_sign_alone_is_a_shortcut(start: Start) -> None:
    program = start()
    for key in (Qt.Key.Key_Slash, Qt.Key.Key_S, Qt.Key.Key_Plus):
        QTest.keyClick(program.window, key)
        settle()
    assert (program.screen.showing, program.display.text_size) == (HOME, 100)


def test_enter_opens_an_answer_and_leaves_it_open(start: Start) -> None:
    program = start()
    find_key(program)
    type_words("can I drive")
    press(program, Qt.Key.Key_Return)
    assert opened(program)[0] == "faq"
    row = focus()
    assert isinstance(row, ActionButton)
    assert [one.title for one in program.window.findChildren(DisclosureView) if one.is_open]


def test_arrow_keys_go_into_the_hits_and_back_and_enter_opens_one(start: Start) -> None:
    program = start()
    find_key(program)
    type_words("memory")
    press(program, Qt.Key.Key_Down)
    press(program, Qt.Key.Key_Down)
    second = focus()
    assert isinstance(second, HitRow)
    press(program, Qt.Key.Key_Up)
    press(program, Qt.Key.Key_Up)
    assert focus() is field(program)
    press(program, Qt.Key.Key_Up)
    assert focus() is field(program)
    press(program, Qt.Key.Key_Down)
    press(program, Qt.Key.Key_Down)
    assert focus() is second
    target = program.search.finding.hits[1].target
    press(program, Qt.Key.Key_Return)
    assert f"page:{'#'.join(opened(program))}" == target


def test_tab_reaches_every_hit(start: Start) -> None:
    program = start()
    find_key(program)
    type_words("sleep")
    for row in titles(program):
        tab_to(program, row)


@pytest.mark.parametrize("page", ["", "side-effects"])
def test_escape_returns_to_where_the_focus_was(start: Start, page: str) -> None:
    program = start()
    if page:
        program.ways.read(page)
        settle()
    press(program, Qt.Key.Key_Tab)
    before, showing = focus(), program.screen.showing
    find_key(program)
    type_words("hurt")
    press(program, Qt.Key.Key_Down)
    press(program, Qt.Key.Key_Escape)
    assert program.screen.showing == showing
    assert focus() is before


def test_with_the_mouse_a_hit_opens_and_search_keeps_its_words(start: Start) -> None:
    program = start()
    click(program, "Search")
    assert focus() is field(program)
    type_words("pacemaker")
    click(program, "Who needs extra checks?")
    assert opened(program) == ("faq", "who-not")
    disclosures = program.window.findChildren(DisclosureView)
    assert [one.title for one in disclosures if one.is_open] == ["Who needs extra checks?"]
    click(program, "Search")
    assert field(program).text() == field(program).selectedText() == "pacemaker"
    click(program, "Close search")
    assert program.screen.showing == GUIDE


def test_a_question_that_is_found_is_asked(start: Start) -> None:
    program = start()
    program.self_check.go_on()
    find_key(program)
    type_words("which country are you in")
    press(program, Qt.Key.Key_Return)
    step = program.self_check.step
    assert isinstance(step, Asking)
    assert "country" in [one.question.id for one in step.asked]


def test_an_example_that_is_pressed_stays_until_it_is_done(start: Start) -> None:
    program = start()
    click(program, "Search")
    pressed = button(program, program.guide.search_words().examples[0])
    alive: list[bool] = []
    program.search.found.connect(lambda _: alive.append(isValid(pressed)))
    pressed.click()
    assert alive == [True]
    settle()
    assert not isValid(pressed)


def test_an_empty_field_offers_what_people_often_look_for(start: Start) -> None:
    program = start()
    click(program, "Search")
    assert titles(program) == []
    examples = program.guide.search_words().examples
    for example in examples:
        click(program, example)
        assert field(program).text() == example
        assert focus() is field(program)
        assert titles(program), example
        click(program, "Clear what you typed")
        assert field(program).text() == ""
    assert examples[0] in [one.text() for one in buttons(program)]


def test_one_letter_is_not_yet_nothing_found(start: Start) -> None:
    program = start()
    find_key(program)
    type_words("x")
    assert "Nothing found" not in read(program)


def test_where_nothing_is_found_the_topics_are_offered(start: Start) -> None:
    program = start()
    find_key(program)
    type_words("xylophone")
    assert "Nothing found for “xylophone”" in read(program)
    press(program, Qt.Key.Key_Return)
    assert program.screen.showing == SEARCH
    click(program, "See all topics")
    assert opened(program) == (TOPICS, "")


def test_a_very_long_query_is_cut_in_the_field_and_in_what_is_said(start: Start) -> None:
    program = start()
    find_key(program)
    field(program).insert("q" * 10_000)
    settle()
    assert len(field(program).text()) == 200
    assert f"Nothing found for “{'q' * 40}…”" in read(program)


def test_another_text_size_keeps_the_words_what_was_found_and_the_focus(start: Start) -> None:
    program = start()
    find_key(program)
    type_words("memory")
    before = titles(program)
    program.display.choose_text_size(200)
    settle()
    assert field(program).text() == "memory"
    assert titles(program) == before
    assert focus() is field(program)
    press(program, Qt.Key.Key_Escape)
    assert program.screen.showing == HOME


def test_start_over_forgets_also_what_was_wiped_away_before(start: Start) -> None:
    program = start()
    find_key(program)
    type_words("suicide")
    for _ in "suicide":
        press(program, Qt.Key.Key_Backspace)
    click(program, "Start over")
    click(program, "Clear everything")
    find_key(program)
    QTest.keyClick(field(program), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field(program).text() == ""


def test_a_question_that_is_not_asked_is_not_found(start: Start) -> None:
    for instrument in ("phq-9", "phq-8"):
        program = start(Settings(instrument=instrument))
        program.search.look_for("thoughts that you would be better off dead")
        found = "question:phq9" in [hit.target for hit in program.search.finding.hits]
        assert found is (instrument == "phq-9")


def test_start_over_forgets_what_was_looked_for(start: Start) -> None:
    program = start()
    find_key(program)
    type_words("suicide")
    click(program, "Start over")
    click(program, "Clear everything")
    find_key(program)
    assert field(program).text() == ""
    assert program.search.finding.query == ""
    QTest.keyClick(field(program), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field(program).text() == ""


def test_search_comes_back_when_a_person_does_not_start_over(start: Start) -> None:
    program = start()
    find_key(program)
    click(program, "Start over")
    assert program.screen.showing == START_OVER
    click(program, "Keep going")
    assert program.screen.showing == SEARCH
    click(program, "Start over")
    find_key(program)
    press(program, Qt.Key.Key_Escape)
    assert program.screen.showing == HOME


def test_nothing_can_be_looked_for_behind_the_cover(start: Start) -> None:
    program = start()
    click(program, "Hide screen")
    find_key(program)
    assert program.screen.showing == HOME


def test_the_number_of_hits_is_said_once_nobody_types_any_more(
    start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(search_view, "QUIET_MS", 50)
    monkeypatch.setattr(search_view, "announce", lambda _widget, words: said.append(words))
    program = start()
    find_key(program)
    type_words("tired")
    qtbot.waitUntil(lambda: bool(said))
    count = len(program.search.finding.hits)
    assert said == [program.guide.search_words().several.format(count=count)]


def test_the_section_is_marked_for_a_moment(
    start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(section_mark, "SHOWN_MS", 800)
    program = start()
    program.ways.read("side-effects#common")
    settle()
    (mark,) = program.window.findChildren(SectionMark)
    heading = next(one for one in program.window.findChildren(QWidget) if one is focus())
    assert mark.isVisible()
    assert mark.geometry().contains(heading.geometry())
    qtbot.waitUntil(lambda: not program.window.findChildren(SectionMark))


def test_a_page_that_follows_the_self_check_marks_nothing(start: Start) -> None:
    program = start()
    program.ways.read("side-effects")
    program.ways.suggest("faq#sleep")
    settle()
    assert opened(program) == ("faq", "sleep")
    assert not program.window.findChildren(SectionMark)


def test_typing_leaves_no_widgets_behind(start: Start) -> None:
    program = start()
    find_key(program)

    def visit() -> int:
        type_words("does it hurt")
        field(program).clear()
        settle()
        return len(program.window.findChildren(QObject))

    visit()
    assert len({visit() for _ in range(3)}) == 1


KIOSK = Settings(mode=Mode.KIOSK, theme="light")


def takes_text(widget: QWidget) -> bool:
    return widget.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


@pytest.mark.system
def test_at_a_kiosk_no_widget_takes_text_on_any_screen(start: Start) -> None:
    program = start(KIOSK, width=1080, height=1920)
    for name, shot in shots(program):
        shot(program)
        find_key(program)
        assert program.screen.showing != SEARCH, name
        assert [one for one in program.window.findChildren(QWidget) if takes_text(one)] == [], name
        assert "Search" not in [one.text() for one in buttons(program)], name


def test_a_field_would_be_noticed(start: Start) -> None:
    program = start()
    find_key(program)
    assert [one for one in program.window.findChildren(QWidget) if takes_text(one)] == [
        field(program)
    ]


@pytest.mark.system
def test_at_a_kiosk_every_section_is_two_touches_from_the_topics(start: Start) -> None:
    program = start(KIOSK, width=1080, height=1920)
    for entry in program.guide.contents():
        for link in program.guide.sections()[entry.id]:
            program.ways.topics()
            settle()
            (topic,) = [
                one
                for one in program.window.findChildren(TopicView)
                if one.title == entry.title and one.isVisible()
            ]
            if not topic.is_open:
                click(program, f"Parts of {entry.title}")
            row = next(one for one in topic.findChildren(ActionButton) if one.text() == link.text)
            row.click()
            settle()
            assert f"page:{'#'.join(opened(program))}" == link.target
    assert program.screen.pane == PAGE


def test_open_topics_stay_open_in_another_size(start: Start) -> None:
    program = start()
    program.ways.topics()
    settle()
    click(program, "Parts of Side effects")
    program.display.choose_text_size(125)
    settle()
    topics = [one for one in program.window.findChildren(TopicView) if one.isVisible()]
    assert [one.title for one in topics if one.is_open] == ["Side effects"]
