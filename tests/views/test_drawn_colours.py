"""Words stand on no other colour than those whose contrast is tested."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.domain.mode import Mode
from app.loading.guide import Guide
from app.pictures import shots
from app.settings import Settings
from tests.journeys.hands import click, settle
from tests.loading.colour_pairs import TEXTS
from tests.loading.test_contrast import THEMES
from tests.views.drawn_colours import Pairs, telling

if TYPE_CHECKING:
    from app.program import Program
    from tests.conftest import Start

TALL = 3000
"""So high that most of a page is in the picture."""

NOT_AT_REST = {
    ("on-primary", "primary-hover"): "while a pointer is on the button",
    ("border", "surface"): "on a kiosk, at an end of a question that scrolls",
    ("text-2", "soft"): "for two seconds, when a link leads to a section that begins with it",
}
"""Pairs that these pictures do not hold, and when they are drawn."""


def look_at_everything(program: Program, pairs: Pairs) -> None:
    for name, shot in shots(program):
        # Under the cover everything is painted too, and none of it is seen.
        if name != "42-hidden":
            shot(program)
            settle()
            pairs.look_at(program.window)


@pytest.fixture
def pairs(monkeypatch: pytest.MonkeyPatch) -> Pairs:
    theme = telling(THEMES["light"].colours)
    monkeypatch.setattr(Guide, "theme", lambda _guide, _name: theme)
    return Pairs(theme, monkeypatch)


@pytest.mark.system
def test_words_stand_on_the_colours_that_are_judged(start: Start, pairs: Pairs) -> None:
    program = start(height=TALL)
    look_at_everything(program, pairs)
    program.ways.start_over()
    program.ways.follow("question:age")
    settle()
    click(program, "Continue")
    click(program, "Why we ask")
    pairs.look_at(program.window)
    assert pairs.found == set(TEXTS) - set(NOT_AT_REST)


@pytest.mark.system
@pytest.mark.parametrize("mode", [Mode.KIOSK, Mode.CLINICIAN])
def test_in_other_modes_too(start: Start, pairs: Pairs, mode: Mode) -> None:
    program = start(Settings(mode=mode, theme="light"), width=1080, height=TALL)
    look_at_everything(program, pairs)
    assert pairs.found
    assert pairs.found <= set(TEXTS)
