"""Nothing is lost at any text size and spacing: nothing cut, no word broken, no way to the side."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest

from app.domain.mode import Mode
from app.domain.theme import SYSTEM, TEXT_SIZES, THEMES
from app.settings import Settings
from tests.accessibility.room import BrokenWords, without_room
from tests.accessibility.walk import screens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.program import Program
    from tests.conftest import Start

LAPTOP, KIOSK = (1366, 768), (1080, 1920)
CHOSEN = [theme for theme in THEMES if theme != SYSTEM]


def problems(program: Program, broken: BrokenWords) -> Iterator[str]:
    for name in screens(program):
        for problem in (*without_room(program.window), *broken.in_picture_of(program.window)):
            yield f"{name}: {problem}"


@pytest.mark.system
@pytest.mark.parametrize(
    ("mode", "theme", "text_size", "more"),
    [
        *product([Mode.HOME], CHOSEN, TEXT_SIZES, [False, True]),
        *product([Mode.KIOSK, Mode.CLINICIAN], ["light"], TEXT_SIZES, [False, True]),
    ],
)
def test_nothing_is_cut_in_any_theme_size_and_spacing(
    start: Start,
    monkeypatch: pytest.MonkeyPatch,
    mode: Mode,
    theme: str,
    text_size: int,
    more: bool,
) -> None:
    broken = BrokenWords(monkeypatch)
    width, height = KIOSK if mode is Mode.KIOSK else LAPTOP
    settings = Settings(mode=mode, theme=theme, text_size=text_size, more_spacing=more)
    program = start(settings, width=width, height=height)
    assert "\n".join(problems(program, broken)) == ""


@pytest.mark.system
@pytest.mark.parametrize(
    ("mode", "width", "height"),
    [(Mode.KIOSK, 768, 1366), (Mode.HOME, 1024, 600), (Mode.HOME, 640, 480)],
)
def test_nothing_is_cut_on_a_small_screen_with_the_largest_text(
    start: Start, monkeypatch: pytest.MonkeyPatch, mode: Mode, width: int, height: int
) -> None:
    broken = BrokenWords(monkeypatch)
    settings = Settings(mode=mode, theme="light", text_size=TEXT_SIZES[-1], more_spacing=True)
    program = start(settings, width=width, height=height)
    assert "\n".join(problems(program, broken)) == ""
