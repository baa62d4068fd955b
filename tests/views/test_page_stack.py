"""Pages that stay built: what is done again when one of them is shown, and what not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject

from app.presenters.screen import PAGE, QUESTION
from app.views.drawn.text_view import TextView
from app.views.home.home_view import HomeView
from app.views.layout.column import Column
from app.views.page.page_stack import KEPT
from app.views.page.page_view import PageView
from tests.journeys.hands import settle

if TYPE_CHECKING:
    from app.program import Program
    from tests.conftest import Start


class Told(QObject):
    """Which kinds of event columns and texts were told."""

    def __init__(self) -> None:
        super().__init__()
        self.kinds: list[QEvent.Type] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, Column | TextView):
            self.kinds.append(event.type())
        return False


def reading(start: Start) -> tuple[Program, PageView]:
    program = start()
    program.screen.show_guide(PAGE)
    program.reader.open("side-effects")
    settle()
    page = program.window.findChild(PageView)
    assert isinstance(page, PageView)
    return program, page


def told_while_opening(program: Program, place: str) -> list[QEvent.Type]:
    told = Told()
    program._app.installEventFilter(told)
    program.reader.open(place)
    settle()
    program._app.removeEventFilter(told)
    assert QEvent.Type.Show in told.kinds
    return told.kinds


def test_a_page_that_goes_while_nobody_sees_it_is_not_in_front_of_the_next(start: Start) -> None:
    program = start(width=1000, height=700)
    program.ways.help()
    settle()
    program.screen.show_guide(QUESTION)
    # All in one turn of Qt, in which nothing is deleted.
    program.self_check.choose("country", "us")
    program.ways.read("help-now#now")
    page = program.window.findChild(PageView)
    assert isinstance(page, PageView)
    assert page.isVisible()
    columns = [one for one in page._pages.children() if isinstance(one, Column)]
    assert len(columns) > 1
    assert page.open_page is not None
    assert [one for one in columns if one.isVisible()] == [page.open_page.widget]


def test_a_page_made_ready_is_not_laid_out_again_when_it_is_shown(start: Start) -> None:
    program, page = reading(start)
    while page.prepare(program.reader.page("ect"), whole=True):
        pass
    told = told_while_opening(program, "ect")
    assert QEvent.Type.LayoutRequest not in told
    assert QEvent.Type.Resize not in told


def test_going_back_to_a_page_tells_no_widget_of_colours(start: Start) -> None:
    program, _ = reading(start)
    program.reader.open("ect")
    settle()
    told = told_while_opening(program, "side-effects")
    assert QEvent.Type.PaletteChange not in told
    assert QEvent.Type.ParentChange not in told


@pytest.mark.parametrize("place", ["ect", "help-now"])
def test_a_page_opens_at_its_top_and_is_as_high_as_it_is(start: Start, place: str) -> None:
    program, page = reading(start)
    for opened in (place, "side-effects", place):
        page._scroll.verticalScrollBar().setValue(page._scroll.verticalScrollBar().maximum())
        program.reader.open(opened)
        settle()
        column = page.open_page
        assert column is not None
        assert page._scroll.verticalScrollBar().value() == 0
        view = page._scroll.viewport()
        assert column.widget.height() == max(
            view.height(), column.widget.heightForWidth(view.width())
        )
        seen = [one for one in page.findChildren(Column) if one.parentWidget() is page._pages]
        assert [one for one in seen if one.isVisible()] == [column.widget]


def test_pages_forgotten_unseen_leave_nothing_that_a_later_page_trips_over(start: Start) -> None:
    program, page = reading(start)
    program.screen.show_home()
    settle()
    assert program.window.findChild(HomeView) is not None
    page.forget_pages()
    settle()
    program.window.resize(1200, 700)
    settle()
    assert page._pages.heightForWidth(300) == 0
    program.screen.show_guide(PAGE)
    program.reader.open("ect")
    settle()
    assert page.open_page is not None
    assert page.open_page.widget.isVisible()


def test_a_page_as_high_as_the_one_before_gets_all_of_the_room(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    program, page = reading(start)
    while page.prepare(program.reader.page("ect"), whole=True):
        pass
    ready = page._pages.get("ect")
    assert ready is not None
    high = page._pages.height()
    monkeypatch.setattr(ready.widget, "heightForWidth", lambda _: high)
    assert ready.widget.height() != high
    program.reader.open("ect")
    assert ready.widget.height() == page._pages.height() == high


def test_only_so_many_pages_stay_and_never_the_one_that_is_seen_goes(start: Start) -> None:
    program, page = reading(start)
    entries = [entry.id for entry in program.guide.contents() if entry.id != "side-effects"]
    for likely in entries[: KEPT + 2]:
        page.prepare(program.reader.page(likely), whole=True)
    kept = [one.page.id for one in page._pages.kept]
    assert len(kept) == KEPT
    assert "side-effects" in kept
    assert kept[-1] == entries[KEPT + 1]
