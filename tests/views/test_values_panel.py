"""What matters: statements in view come first, and those below know what was marked meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.presenters.screen import PAGE
from app.views.controls.chips import Chips
from app.views.controls.option_row import OptionRow
from app.views.drawn.table_view import TableView
from app.views.page.lined_up_view import LinedUpView
from tests.journeys.hands import page_view, settle, settle_in_view

if TYPE_CHECKING:
    from app.program import Program
    from tests.conftest import Start


def statements(program: Program) -> dict[str, list[str]]:
    """What is marked of each statement that was made, in the order of the page."""
    return {
        one.accessibleName(): [row.text() for row in one.findChildren(OptionRow) if row.isChecked()]
        for one in page_view(program).findChildren(Chips)
    }


def test_statements_below_the_view_come_later_and_know_what_was_marked(start: Start) -> None:
    program = start()
    options = program.guide.options()
    texts = [one.text for one in options.statements]
    level = next(iter(options.words.levels))
    program.screen.show_guide(PAGE)
    program.reader.open("matters")
    settle_in_view()
    in_view = list(statements(program))
    assert 0 < len(in_view) < len(texts)

    program.self_check.mark(options.statements[0], level)
    program.self_check.mark(options.statements[-1], level)
    settle()

    said = options.words.levels[level]
    marked = {texts[0]: [said], texts[-1]: [said]}
    assert statements(program) == {text: marked.get(text, []) for text in texts}
    assert list(statements(program)) == texts
    lined_up = page_view(program).findChild(LinedUpView)
    assert lined_up is not None
    assert len(lined_up.findChildren(TableView)) == 2
