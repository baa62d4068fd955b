from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QScrollArea, QScroller

from app.domain.mode import Mode
from app.settings import Settings, parser, settings_of
from app.views.window.display_panel import DisplayPanel
from tests.journeys.hands import button, buttons, click, press, settle, tab_to
from tests.journeys.test_linked_pair import open_place

if TYPE_CHECKING:
    from tests.conftest import Start


def test_spacing_is_chosen_among_text_sizes_and_keeps_the_place(start: Start) -> None:
    program = start()
    program.ways.read("side-effects")
    settle()
    click(program, "Text size")
    assert button(program, "Normal").isChecked()
    click(program, "More")
    assert program.display.more_spacing
    assert button(program, "More").isChecked()
    assert program._look.apart == 2 * program._look.px
    assert open_place(program).startswith("side-effects")
    click(program, "Normal")
    assert not program.display.more_spacing
    assert program._look.apart == 0
    click(program, "Done")
    assert "Normal" not in [one.text() for one in buttons(program)]


def test_spacing_is_chosen_with_the_keyboard_alone(start: Start) -> None:
    from PySide6.QtCore import Qt  # noqa: PLC0415

    program = start()
    tab_to(program, "Text size")
    press(program, Qt.Key.Key_Space)
    tab_to(program, "Normal")
    press(program, Qt.Key.Key_Right)
    assert program.display.more_spacing


def test_a_finger_scrolls_the_choices_where_they_have_no_room(start: Start) -> None:
    kiosk = Settings(mode=Mode.KIOSK, theme="light", text_size=200, more_spacing=True)
    program = start(kiosk, width=1080, height=1000)
    program.screen.toggle_display_choices()
    settle()
    areas = program.window.findChildren(QScrollArea)
    (area,) = (one for one in areas if isinstance(one.widget(), DisplayPanel))
    assert area.verticalScrollBar().maximum() > 0
    assert QScroller.hasScroller(area.viewport())


def test_the_next_person_finds_spacing_and_colours_as_they_were(start: Start) -> None:
    program = start()
    program.display.choose_spacing(more=True)
    program.display.choose_theme("cream")
    settle()
    program.ways.start_over()
    settle()
    assert not program.display.more_spacing
    assert program.display.theme == "light"


@pytest.mark.parametrize(
    ("words", "theme", "more"),
    [
        ([], "system", False),
        (["--spacing", "normal", "--theme", "cream"], "cream", False),
        (["--spacing", "more"], "system", True),
    ],
)
def test_spacing_and_cream_can_be_asked_for_at_the_start(
    words: list[str], theme: str, more: bool
) -> None:
    settings = settings_of(parser().parse_args(words))
    assert (settings.theme, settings.more_spacing) == (theme, more)


def test_a_program_that_was_started_with_more_spacing_has_it_from_the_first_picture(
    start: Start,
) -> None:
    program = start(Settings(theme="cream", more_spacing=True))
    assert program._look.more_spacing
    assert program._look.theme.id == "cream"
    click(program, "Text size")
    assert button(program, "More").isChecked()
    assert button(program, "Cream").isChecked()
