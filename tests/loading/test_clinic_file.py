from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.loading.clinic import Clinic, load_clinic
from app.loading.errors import ContentError

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "clinic.toml"


def test_a_clinic_may_choose_the_shorter_form(path: Path) -> None:
    path.write_text('# Nobody can follow up here.\ninstrument = "phq-8"\n', encoding="utf-8")
    assert load_clinic(path).instrument == "phq-8"


def test_an_empty_file_changes_nothing(path: Path) -> None:
    path.write_text("", encoding="utf-8")
    assert load_clinic(path) == Clinic()
    assert Clinic().instrument == "phq-9"


BAD = {
    'a = 1\ninstrument = "phq-9"\n': (1, "has an unknown key 'a'"),
    '\ninstrument = "phq-2"\n': (2, "there is no instrument 'phq-2'. Known: phq-9, phq-8."),
    "\n\ninstrument = 8\n": (3, "Expected `str`, got `int`"),
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
