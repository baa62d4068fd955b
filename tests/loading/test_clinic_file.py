from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.loading.clinic import Clinic, check_complete, load_clinic
from app.loading.errors import ContentError

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "clinic.toml"


def test_a_clinic_may_choose_the_shorter_form(path: Path) -> None:
    path.write_text('# Nobody can follow up here.\ninstrument = "phq-8"\n', encoding="utf-8")
    assert load_clinic(path).instrument == "phq-8"


def test_a_mark_that_an_editor_puts_in_front_is_no_mistake(path: Path) -> None:
    path.write_text('instrument = "phq-8"\n', encoding="utf-8-sig")
    assert load_clinic(path).instrument == "phq-8"


def test_blanks_tell_nobody_whom_to_turn_to(path: Path) -> None:
    blank = Clinic(screen_diagonal_in=24.0, pin="scrypt:", crisis_text=" ")
    with pytest.raises(ContentError, match="has no crisis_text, which"):
        check_complete(path, blank)
    check_complete(path, replace(blank, crisis_text="Tell anyone at reception."))


def test_an_empty_file_changes_nothing(path: Path) -> None:
    path.write_text("", encoding="utf-8")
    assert load_clinic(path) == Clinic()
    assert Clinic().instrument == "phq-9"


@pytest.mark.parametrize("diagonal", ["21.5", "24", "10", "100"])
def test_a_clinic_says_how_large_its_screen_is(path: Path, diagonal: str) -> None:
    text = f"screen_diagonal_in = {diagonal}\nviewing_distance_cm = 60\n"
    path.write_text(text, encoding="utf-8")
    clinic = load_clinic(path)
    assert (clinic.screen_diagonal_in, clinic.viewing_distance_cm) == (float(diagonal), 60.0)


def test_nobody_need_measure_a_screen() -> None:
    assert (Clinic().screen_diagonal_in, Clinic().viewing_distance_cm) == (None, 50.0)


BAD = {
    'a = 1\ninstrument = "phq-9"\n': (1, "has an unknown key 'a'"),
    '\ninstrument = "phq-2"\n': (2, "there is no instrument 'phq-2'. Known: phq-9, phq-8."),
    "\n\ninstrument = 8\n": (3, "Expected `str`, got `int`"),
    "\nscreen_diagonal_in = 9.9\n": (
        2,
        "screen_diagonal_in cannot be 9.9. Give a number of inches from 10 to 100.",
    ),
    "screen_diagonal_in = 0\n": (1, "screen_diagonal_in cannot be 0."),
    "screen_diagonal_in = nan\n": (1, "screen_diagonal_in cannot be nan."),
    "screen_diagonal_in = 546\n": (1, "from 10 to 100."),
    'screen_diagonal_in = "24"\n': (1, "got `str`"),
    "screen_diagonal_in = 24\nviewing_distance_cm = 0.5\n": (
        2,
        "viewing_distance_cm cannot be 0.5. Give a number of centimetres from 30 to 100.",
    ),
    'instrument = "phq-9"\n[clinic\n': (2, "is not TOML"),
    'instrument = "phq-9"\ninstrument = "phq-8"\n': (2, "is not TOML"),
}


@pytest.mark.parametrize("text", BAD)
def test_a_mistake_is_named_with_its_line(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    line, message = BAD[text]
    with pytest.raises(ContentError) as caught:
        load_clinic(path)
    assert message in str(caught.value)
    assert (caught.value.path, caught.value.line) == (path, line)


def test_a_file_that_is_not_there_is_named(path: Path) -> None:
    with pytest.raises(ContentError, match="cannot be read") as caught:
        load_clinic(path)
    assert caught.value.path == path
