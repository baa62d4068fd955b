"""Whom to call stands on every summary (tv-32), and the own list beside getting ready to talk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.domain.mode import Mode
from app.self_check_pictures import SUMMARIES
from app.settings import Settings
from tests.journeys.hands import buttons, click, read, settle
from tests.journeys.test_parts_and_changes import EVERYTHING, show_summary

if TYPE_CHECKING:
    from tests.conftest import Start


@pytest.mark.sampled(every=13)
@pytest.mark.parametrize("name", SUMMARIES)
@pytest.mark.parametrize("mode", [Mode.HOME, Mode.KIOSK])
def test_help_stands_on_every_summary(start: Start, name: str, mode: Mode) -> None:
    program = start(Settings(mode=mode))
    show_summary(program, {**EVERYTHING, **SUMMARIES[name]})
    assert "In danger now? Call 911" in read(program)
    assert "Get help now" in {one.accessibleName() for one in buttons(program)}


def test_the_own_list_stands_where_a_person_gets_ready_to_talk(start: Start) -> None:
    program = start()
    program.ways.read("side-effects")
    settle()
    click(program, "Add to my questions: Thinking and memory")
    program.ways.read("next")
    settle()
    assert "My questions" in read(program)
    assert "Can we talk about “Thinking and memory”?" in read(program)
    click(program, "Take off the list")
    assert "Can we talk about “Thinking and memory”?" not in read(program)
