from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent

from tests.endurance.figures import connections
from tests.journeys.hands import settle, to_mood

if TYPE_CHECKING:
    from tests.conftest import Start


def test_a_frame_that_goes_leaves_nothing_tied_to_what_stays(start: Start) -> None:
    """What stayed tied made every step of a visit a little slower."""
    program = start()
    to_mood(program)
    counts = []
    for size in (125, 150, 125, 150):
        program.display.choose_text_size(size)
        settle()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        counts.append(connections(program))
    # With another text size other parts of the page are in view.
    assert counts[:2] == counts[2:]


def test_the_page_follows_once_a_step_however_often_the_frame_was_made(start: Start) -> None:
    program = start()
    to_mood(program)
    program.rebuild()
    program.rebuild()
    settle()
    opened: list[object] = []
    program.reader.page_opened.connect(opened.append)
    program.self_check.passage_suggested.emit("faq#sleep")
    assert len(opened) == 1
