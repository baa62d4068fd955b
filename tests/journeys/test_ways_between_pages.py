"""Where a link leads, and *Previous page* back to: to where a person was reading."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.mode import Mode
from app.presenters.screen import PAGE
from app.settings import Settings
from app.views.accessibility.announcing import OPENED
from app.views.controls.action_button import ActionButton
from app.views.drawn.text_view import TextView
from app.views.page.page_stack import KEPT
from tests.journeys.hands import button, click, page_view, scroll_to, settle

if TYPE_CHECKING:
    from app.program import Program
    from tests.conftest import Start

LINK = "Who needs extra checks?"
"""At the end of the page on side effects."""


@pytest.fixture
def start(start: Start) -> Start:
    """In a window with room for one pane: the question beside the pages need not be laid out."""
    return partial(start, width=800, height=700)


def above(program: Program) -> int:
    """How many pixels of the page are above the view."""
    return page_view(program)._scroll.verticalScrollBar().value()


def scroll(program: Program, pixels: int) -> None:
    page_view(program)._scroll.verticalScrollBar().setValue(pixels)
    settle()
    assert above(program) == pixels


def heading_of(program: Program, section: str) -> QWidget:
    """The heading of a section of the open page."""
    column = page_view(program).open_page
    assert column is not None
    heading = column.heading(section)
    assert heading is not None
    return heading


def reading(program: Program, place: str = "side-effects") -> None:
    program.ways.read(place)
    settle()


def focused() -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


def test_a_link_to_a_question_that_opens_leads_to_its_row_open(start: Start) -> None:
    program = start()
    reading(program, "cost")
    reading(program, "faq#hurt")
    assert isinstance(focused(), ActionButton)
    assert focused().accessibleName() == "Does TMS hurt?"
    assert focused().property(OPENED) is True


@pytest.mark.sampled
@pytest.mark.parametrize(
    ("settings", "width", "height"),
    [
        pytest.param(Settings(theme="light"), 1366, 768, id="laptop"),
        pytest.param(Settings(mode=Mode.KIOSK), 1080, 1920, id="kiosk"),
        pytest.param(Settings(mode=Mode.KIOSK, text_size=200), 1080, 1920, id="kiosk-200"),
    ],
)
def test_who_followed_a_link_comes_back_to_it(
    start: Start, settings: Settings, width: int, height: int
) -> None:
    program = start(settings, width=width, height=height)
    reading(program)
    link = button(program, LINK)
    scroll_to(link)
    settle()
    before = above(program)
    assert before > 100
    click(program, LINK)
    assert above(program) == 0
    click(program, "Previous page")
    # To the paragraph: a gap above one counts as its beginning.
    assert abs(above(program) - before) <= program._look.em(0.5)
    assert focused() is link
    page = page_view(program)
    top = link.mapTo(page, link.rect().topLeft()).y()
    assert 0 <= top < page.height()


def press_back(program: Program) -> str:
    """Press Alt and the left arrow; which page is open then."""
    QTest.keyClick(focused(), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    settle()
    opening = program.reader.opening
    assert opening is not None
    return opening.page.id


@pytest.mark.sampled(every=3)
@pytest.mark.parametrize("elsewhere", ["Home", "Search", "Start over", "Question"])
def test_alt_and_left_step_back_only_where_a_page_is_seen(start: Start, elsewhere: str) -> None:
    program = start(width=1000, height=700)
    reading(program, "side-effects")
    reading(program, "chances")
    click(program, elsewhere)
    assert press_back(program) == "chances"
    program.screen.show_guide(PAGE)
    settle()
    assert press_back(program) == "side-effects"


def test_who_left_by_the_list_of_topics_comes_back_to_the_section(start: Start) -> None:
    program = start()
    reading(program)
    heading = heading_of(program, "memory")
    scroll(program, heading.y() + 30)
    click(program, "Topics")
    click(program, "TMS and ECT")
    click(program, "Previous page")
    click(program, "Previous page")
    assert abs(above(program) - heading.y() - 30) <= 1
    assert focused() is heading


def test_the_focus_moves_once_on_the_way_back(start: Start) -> None:
    program = start()
    reading(program)
    click(program, LINK)
    moves: list[QWidget | None] = []
    QApplication.instance().focusChanged.connect(lambda _, now: moves.append(now))  # type: ignore[union-attr]
    page_view(program)._reader.go_back()
    settle()
    assert len(moves) == 1


def test_a_page_that_is_opened_anew_begins_at_its_top(start: Start) -> None:
    program = start()
    reading(program)
    scroll(program, 700)
    reading(program, "ect")
    reading(program)
    assert above(program) == 0
    focus = focused()
    assert isinstance(focus, TextView)
    assert focus.accessibleName() == program.reader.page("side-effects").title


def test_help_begins_with_its_numbers_wherever_its_page_was_left(start: Start) -> None:
    program = start()
    click(program, "Get help now")
    for between in ((), ("Home",), ("Home", "Answer a few questions")):
        scroll(program, 200)
        for words in between:
            click(program, words)
        click(program, "Get help now")
        assert above(program) == 0, between
        assert focused().accessibleName() == program.reader.page("help-now").title


def test_what_the_self_check_suggests_leaves_its_own_page_where_it_is(start: Start) -> None:
    program = start()
    reading(program)
    scroll(program, 700)
    program.ways.suggest("side-effects")
    settle()
    assert above(program) == 700


def test_each_step_of_the_way_has_its_place(start: Start) -> None:
    program = start()
    reading(program)
    scroll(program, 900)
    reading(program, "side-effects#memory")
    at_section = above(program)
    scroll(program, at_section - 150)
    reading(program, "cost")
    reading(program, "side-effects#common")
    scroll(program, 0)
    reading(program, "ect")
    found = []
    for _ in range(4):
        program.reader.go_back()
        settle()
        found.append(above(program))
    # To the paragraph: a gap above one counts as its beginning.
    wanted = [0, 0, at_section - 150, 900]
    assert all(
        abs(one - other) <= program._look.em(1) for one, other in zip(found, wanted, strict=True)
    )


@pytest.mark.system
def test_the_way_back_is_kept_through_other_pages_and_another_text_size(start: Start) -> None:
    program = start()
    reading(program)
    heading = heading_of(program, "memory")
    scroll(program, heading.y())
    others = [one.id for one in program.guide.contents() if one.id != "side-effects"][: KEPT + 2]
    for other in others:
        reading(program, other)
    program.display.choose_text_size(125)
    settle()
    for _ in others:
        program.reader.go_back()
        settle()
    heading = heading_of(program, "memory")
    assert above(program) == heading.y()
    assert focused() is heading


def test_from_a_hub_every_way_back_leads_to_its_place(start: Start) -> None:
    program = start()
    click(program, "Topics")
    scroll(program, 300)
    hub = page_view(program).open_page
    for page in [one.id for one in program.guide.contents()][: KEPT + 1]:
        reading(program, page)
        program.reader.go_back()
        settle()
        assert abs(above(program) - 300) <= program._look.em(1)
        assert page_view(program).open_page is hub


@pytest.mark.sampled
@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1080, 1920)])
def test_a_page_left_before_all_of_it_was_made_is_laid_out_when_it_comes_back(
    start: Start, qapp: QApplication, width: int, height: int
) -> None:
    program = start(width=width, height=height)
    reading(program, "cost")
    for entry in program.guide.contents():
        if entry.id == "cost":
            continue
        program.ways.read(entry.id)
        qapp.processEvents()
        program.ways.read("cost")
        qapp.processEvents()
        program.reader.go_back()
        qapp.processEvents()
        column = page_view(program).open_page
        assert column is not None
        rows = [one for one, _ in column.widget._rows if not one.isHidden()]
        for upper, lower in pairwise(rows):
            assert lower.y() >= upper.geometry().bottom(), entry.id


def test_a_button_that_says_more_while_its_page_waits_has_room_when_it_comes_back(
    start: Start,
) -> None:
    program = start()
    reading(program)
    ask = button(program, "Add to my questions")
    ask.click()
    settle()
    narrow = ask.width()
    reading(program, "cost")
    # As when the question is dropped from the list on another page.
    ask.click()
    settle()
    program.reader.go_back()
    settle()
    assert ask.sizeHint().width() > narrow
    assert ask.width() >= ask.sizeHint().width()


def test_the_next_visit_comes_back_to_nothing_of_this_one(start: Start) -> None:
    program = start(Settings(mode=Mode.KIOSK), width=1080, height=1920)
    reading(program)
    scroll(program, 700)
    reading(program, "ect")
    program.ways.start_over()
    settle()
    reading(program)
    reading(program, "ect")
    program.reader.go_back()
    settle()
    assert above(program) == 0
