from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from app.presenters.screen import PAGE
from app.presenters.steps import Asking, Welcoming
from app.settings import Settings
from app.views.drawn.text_view import TextView
from app.views.page import page_view
from app.views.page.page_view import PageView
from tests.journeys.hands import (
    about_me,
    answer,
    buttons,
    click,
    in_view,
    press,
    read,
    settle,
    settle_in_view,
    to_mood,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.domain.page import Page
    from app.program import Program
    from app.views.page.page_column import PageColumn
    from tests.conftest import Start


def to_question_3(program: Program) -> None:
    to_mood(program)
    answer(program, "Not at all", "Not at all")


def open_place(program: Program) -> str:
    opening = program.reader.opening
    assert opening is not None
    return f"{opening.page.id}#{opening.section}"


def test_why_we_ask_says_why_and_opens_the_passage_beside_the_question(start: Start) -> None:
    program = start()
    to_question_3(program)
    click(program, "Why we ask")
    assert "Depression often changes sleep." in read(program)
    assert open_place(program) == "faq#sleep"
    assert "Try to sleep as usual." in read(program)
    assert isinstance(program.self_check.step, Asking)


def test_read_about_this_shows_the_exact_section(start: Start) -> None:
    program = start()
    to_question_3(program)
    answer(program, *["Not at all"] * 4)
    click(program, "Read about this")
    settle()
    assert open_place(program) == "side-effects#memory"
    assert in_view(program, "Thinking and memory")


@pytest.mark.system
def test_every_question_opens_a_section_that_is_there(start: Start) -> None:
    program = start()
    for question in program.guide.self_check("phq-9").questions():
        program.ways.read(question.learn)
        settle()
        assert open_place(program) == question.learn


def made(program: Program, page: str) -> list[bool]:
    """Whether the title of a page is in view, for each title that was made."""
    title = program.guide.shown(page).title
    views = program.window.findChildren(TextView)
    return [one.isVisible() for one in views if one.accessibleName() == title]


def test_a_section_stands_at_the_top_before_what_is_below_it_is_made(
    start: Start, qtbot: QtBot
) -> None:
    program = start(height=900)
    program.ways.read("side-effects#common")
    page = program.window.findChild(PageView)
    assert isinstance(page, PageView)
    column = page.open_page
    assert column is not None
    assert not column.complete
    section = column.section("common")
    assert section is not None

    def from_top() -> int:
        return section.mapTo(page, section.rect().topLeft()).y()

    before = from_top()
    assert 0 <= before < 40
    below = column.widget.height() - section.y()
    assert below >= page.height() - program._look.em(4)
    qtbot.waitUntil(lambda: column.complete)
    assert from_top() == before


@pytest.mark.system
@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1920, 1080), (1080, 1920)])
def test_every_section_stands_at_the_top_where_the_page_is_long_enough(
    start: Start, width: int, height: int
) -> None:
    program = start(width=width, height=height)
    program.screen.show_guide(PAGE)
    page = program.window.findChild(PageView)
    assert isinstance(page, PageView)
    for question in program.guide.self_check("phq-9").questions():
        page.forget_pages()
        program.ways.read(question.learn)
        column = page.open_page
        assert column is not None
        section = column.section(question.learn.partition("#")[2])
        assert section is not None
        # Not after what is below it was made, which a person would see as a jump.
        top = section.y() - page._scroll.verticalScrollBar().value()
        assert top == program._look.em(0.4) or column.complete, question.learn


def test_the_page_of_the_next_part_is_made_while_a_person_reads(start: Start, qtbot: QtBot) -> None:
    program = start()
    program.ways.answer()
    settle()
    program.self_check.go_on()
    settle()
    click(program, "Me")
    answer(program, "United States")
    click(program, "22 or over")
    qtbot.waitUntil(lambda: made(program, "depression") == [False])
    click(program, "Continue")
    assert made(program, "depression") == [True]


def reading(start: Start) -> tuple[Program, PageView]:
    """A program with its first page open, and the view of it."""
    program = start()
    program.ways.read("what-is-tms")
    settle()
    page = program.window.findChild(PageView)
    assert isinstance(page, PageView)
    return program, page


@pytest.fixture
def block_by_block(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have every piece of a page that is made ready be one block, however slow the computer is."""
    monkeypatch.setattr(page_view, "PIECE_MS", 0)


def kept(page: PageView, likely: Page) -> PageColumn:
    found = page._pages.get(likely.id)
    assert found is not None
    return found


@pytest.mark.usefixtures("block_by_block")
def test_a_likely_page_is_made_in_pieces_that_no_touch_waits_for(start: Start) -> None:
    program, page = reading(start)
    likely = program.reader.page("side-effects")
    heights = []
    while page.prepare(likely, whole=True):
        heights.append(kept(page, likely).widget.height())
    assert len(heights) == len(likely.blocks)
    assert heights == sorted(heights)
    assert kept(page, likely).complete


@pytest.mark.usefixtures("block_by_block")
@pytest.mark.parametrize("section", ["", "#common"])
def test_of_a_page_that_is_half_ready_only_what_is_missing_is_made(
    start: Start, section: str
) -> None:
    program, page = reading(start)
    likely = program.reader.page("side-effects")
    while page.prepare(likely, whole=True):
        column = kept(page, likely)
        named = column.section(section[1:] or "top")
        if named is not None and column.widget.height() > named.y() + 2 * page.height():
            break
    rows = column.widget.rows
    program.ways.read("side-effects" + section)
    assert page.open_page is column
    assert column.widget.rows == rows
    assert not column.complete
    settle()
    assert in_view(program, "Side effects" if not section else "What people feel most")


@pytest.mark.usefixtures("block_by_block")
def test_of_the_following_page_only_what_is_seen_first_is_made_ready(start: Start) -> None:
    program, page = reading(start)
    likely = program.reader.page("side-effects")
    while page.prepare(likely, whole=False):
        assert kept(page, likely).widget.height() < 2 * page.height()
    column = kept(page, likely)
    assert not column.complete
    rows = column.widget.rows
    program.ways.read("side-effects")
    assert column.widget.rows == rows
    settle_in_view()
    assert in_view(program, "Side effects")
    page.finish()
    assert column.complete


def test_the_following_page_is_made_too_wherever_the_self_check_is(
    start: Start, qtbot: QtBot
) -> None:
    program = start()
    program.ways.answer()
    settle()
    click(program, "Start")
    click(program, "Me")
    answer(program, "United States")
    click(program, "22 or over")
    program.reader.open("cost")
    settle()
    qtbot.waitUntil(lambda: made(program, "depression") == [False])
    ids = [entry.id for entry in program.guide.contents()]
    following = ids[ids.index("cost") + 1]
    qtbot.waitUntil(lambda: made(program, following) == [False])


def test_a_passage_leads_to_its_question(start: Start) -> None:
    program = start()
    to_question_3(program)
    program.ways.read("side-effects#memory")
    settle()
    click(program, "Answer the question about concentration")
    step = program.self_check.step
    assert isinstance(step, Asking)
    assert step.question.id == "phq7"


def test_a_passage_leads_to_what_must_come_first_when_its_question_is_not_open_yet(
    start: Start,
) -> None:
    program = start()
    program.ways.read("side-effects#memory")
    settle()
    click(program, "Answer the question about concentration")
    step = program.self_check.step
    assert isinstance(step, Asking)
    assert step.question.id == "who-for"


def test_the_page_follows_the_self_check_part_by_part_and_a_pin_stops_that(start: Start) -> None:
    program = start()
    click(program, "Answer a few questions")
    click(program, "Start")
    assert open_place(program) == "what-is-tms#cleared"
    click(program, "Topics")
    click(program, "Keep this page")
    about_me(program)
    assert open_place(program) == "topics#"
    click(program, "Keep this page")
    click(program, "Back")
    click(program, "Continue")
    assert open_place(program) == "depression#resistant"


def test_following_leaves_the_focus_on_the_question(start: Start) -> None:
    program = start()
    to_question_3(program)
    focused = program.window.focusWidget()
    assert focused is not None
    assert focused.accessibleName().startswith("Trouble falling")


def test_opening_a_page_moves_the_focus_to_its_heading(start: Start) -> None:
    program = start()
    click(program, "Side effects")
    focused = program.window.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Side effects"


def test_back_returns_to_the_page_before(start: Start) -> None:
    program = start()
    click(program, "Could TMS help me?")
    click(program, "Get help now")
    press(program, Qt.Key.Key_Tab)
    QTest.keyClick(program.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    settle()
    assert open_place(program) == "chances#"


def test_a_narrow_window_shows_one_pane_and_a_switch_that_keeps_both_places(start: Start) -> None:
    program = start(width=800, height=900 - 100)
    to_question_3(program)
    assert "Trouble falling" in read(program)
    assert "When depression does not lift" not in read(program)
    click(program, "Page")
    assert "When depression does not lift" in read(program)
    assert "Trouble falling" not in read(program)
    click(program, "Question")
    assert "Trouble falling" in read(program)


def test_help_is_one_press_away_and_changes_no_answer(start: Start) -> None:
    program = start()
    to_question_3(program)
    before = program.self_check.step
    click(program, "Get help now")
    assert "In danger now? Call 911" in read(program)
    assert repr(program.self_check.step.__class__) == repr(before.__class__)


def test_help_without_a_country_says_where_to_turn(start: Start) -> None:
    program = start()
    click(program, "Get help now")
    words = read(program)
    assert "Call your local emergency number" in words
    assert words.count("See findahelpline.com") == 1
    click(program, "Choose your country to see its numbers")
    step = program.self_check.step
    assert isinstance(step, Asking)
    assert "country" in [one.question.id for one in step.asked]


@pytest.mark.parametrize(
    ("country", "shown"),
    [
        ("gb", ["Call 116 123", "Text SHOUT to 85258", "See findahelpline.com"]),
        ("us", ["Call or text 988", "See findahelpline.com"]),
        ("nz", ["Call or text 1737", "See findahelpline.com"]),
        ("eu", ["See findahelpline.com"]),
    ],
)
def test_help_shows_lines_to_call_and_to_write_to_and_the_directory(
    start: Start, country: str, shown: list[str]
) -> None:
    program = start()
    program.self_check.choose("country", country)
    click(program, "Get help now")
    words = read(program)
    assert [words.count(one) for one in shown] == [1] * len(shown)


def test_text_size_and_colours_keep_place_and_answers(start: Start) -> None:
    program = start(Settings(theme="light"))
    to_question_3(program)
    click(program, "Text size")
    click(program, "125%")
    click(program, "Dark")
    assert program.display.text_size == 125
    step = program.self_check.step
    assert isinstance(step, Asking)
    assert step.question.id == "phq3"
    assert open_place(program) == "depression#mood"
    click(program, "Done")
    assert "125%" not in [one.text() for one in buttons(program)]


def test_hide_screen_covers_all_words_until_it_is_touched(start: Start) -> None:
    program = start()
    to_question_3(program)
    click(program, "Hide screen")
    cover = program.window.childAt(program.window.rect().center())
    assert isinstance(cover, QAbstractButton)
    assert cover.text() == "Touch or press a key to go on"
    click(program, "Touch or press a key to go on")
    assert "Trouble falling" in read(program)


def test_start_over_asks_once_and_then_forgets_all(start: Start) -> None:
    program = start()
    to_question_3(program)
    click(program, "Start over")
    click(program, "Keep going")
    assert isinstance(program.self_check.step, Asking)
    click(program, "Start over")
    click(program, "Clear everything")
    assert isinstance(program.self_check.step, Welcoming)
    assert "Depression not getting better?" in read(program)
