from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.presenters.display import Display

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def display() -> Display:
    return Display("light", 100, "en", False)


def chosen(display: Display) -> tuple[str, int, str, bool]:
    return display.theme, display.text_size, display.language, display.more_spacing


@pytest.mark.parametrize(
    ("choose", "then"),
    [
        (lambda one: one.choose_theme("cream"), ("cream", 100, "en", False)),
        (lambda one: one.choose_text_size(150), ("light", 150, "en", False)),
        (lambda one: one.choose_language("es"), ("light", 100, "es", False)),
        (lambda one: one.choose_spacing(more=True), ("light", 100, "en", True)),
    ],
)
def test_a_choice_changes_one_thing_and_says_so_once(
    display: Display, choose: Callable[[Display], None], then: tuple[str, int, str, bool]
) -> None:
    said: list[None] = []
    display.changed.connect(lambda: said.append(None))
    choose(display)
    choose(display)
    assert chosen(display) == then
    assert len(said) == 1
    display.forget()
    assert chosen(display) == ("light", 100, "en", False)
    assert len(said) == 2


def test_forgetting_goes_back_to_what_the_program_was_started_with() -> None:
    display = Display("dark", 125, "en", True)
    display.choose_spacing(more=False)
    display.choose_theme("cream")
    display.forget()
    assert chosen(display) == ("dark", 125, "en", True)


def test_text_grows_and_shrinks_by_steps_and_no_further() -> None:
    display = Display("light", 150, "en", False)
    seen = []
    for steps in (1, 1, -1, -1, -1, -1):
        display.resize_text(steps)
        seen.append(display.text_size)
    assert seen == [200, 200, 150, 125, 100, 100]
