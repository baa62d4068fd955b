"""Every screen in every theme, language and kind of window; a finding saves its picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.accessibility.audit import audit, save_picture, watched_text
from tests.accessibility.walk import COLOURS, SOME, WINDOWS, fitted, screens
from tests.mock_voice import MockVoice

if TYPE_CHECKING:
    from collections.abc import Collection

    from tests.conftest import Start

IN_EVERY_THEME = ("laptop", "laptop-200", "kiosk")


def look(
    start: Start, monkeypatch: pytest.MonkeyPatch, name: str, theme: str, only: Collection[str] = ()
) -> None:
    """Fail with all that is wrong with those screens, each with its picture."""
    window = WINDOWS[name]
    found = []
    settings = fitted(window.themed(theme))
    # With a voice there is more to press.
    program = start(settings, width=window.width, height=window.height, voice=MockVoice())
    with watched_text(monkeypatch) as drawn:
        for language in program.guide.languages():
            program.display.choose_language(language)
            for screen in screens(program, only):
                wrong = audit(program.window, window.least, drawn)
                if wrong:
                    picture = save_picture(program.window, f"{name}-{theme}-{language}-{screen}")
                    found += [f"{picture}: {one.kind}: {one.what}" for one in wrong]
    if found:
        pytest.fail("\n".join(found), pytrace=False)


@pytest.mark.system
@pytest.mark.parametrize(
    ("name", "text", "target"), [("kiosk", 26, 73), ("kiosk-21-inch", 29, 81), ("laptop", 18, 44)]
)
def test_the_program_follows_the_size_of_its_screen(
    start: Start, name: str, text: int, target: int
) -> None:
    window = WINDOWS[name]
    program = start(fitted(window.settings), width=window.width, height=window.height)
    assert (program._look.px, program._look.target) == (text, target)


@pytest.mark.parametrize("number", range(3))
def test_nothing_is_unnamed_small_or_cut(
    start: Start, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    name = ("laptop", "laptop-200", "kiosk")[number]
    look(start, monkeypatch, name, COLOURS[number % len(COLOURS)], SOME[number::3])


@pytest.mark.system
@pytest.mark.parametrize("theme", COLOURS)
@pytest.mark.parametrize("name", IN_EVERY_THEME)
def test_nothing_is_unnamed_small_or_cut_in_any_theme(
    start: Start, monkeypatch: pytest.MonkeyPatch, name: str, theme: str
) -> None:
    look(start, monkeypatch, name, theme)


@pytest.mark.system
@pytest.mark.parametrize("name", sorted(set(WINDOWS) - set(IN_EVERY_THEME)))
def test_nothing_is_unnamed_small_or_cut_in_other_windows(
    start: Start, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    look(start, monkeypatch, name, COLOURS[0])
