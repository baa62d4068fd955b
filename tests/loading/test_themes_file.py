from pathlib import Path

import pytest

from app.domain.theme import SYSTEM
from app.domain.theme import THEMES as CHOICES
from app.loading.errors import ContentError
from app.loading.themes import load_themes
from tests.loading.breaking import line_of, swap


def test_there_is_a_theme_for_every_choice(themes: Path) -> None:
    assert set(load_themes(themes)) == set(CHOICES) - {SYSTEM}


@pytest.mark.parametrize("theme", ["light", "cream", "dark", "high-contrast"])
def test_a_theme_that_can_be_chosen_is_not_missing(themes: Path, theme: str) -> None:
    path = themes / f"{theme}.toml"
    path.unlink()
    with pytest.raises(ContentError, match="is not there") as caught:
        load_themes(themes)
    assert caught.value.path == path


@pytest.mark.parametrize("theme", ["cream", "dark", "high-contrast"])
def test_a_theme_that_lacks_a_colour_is_named(themes: Path, theme: str) -> None:
    path = themes / f"{theme}.toml"
    swap(path, "link =", "# link =")
    swap(path, "ok =", "# ok =")
    with pytest.raises(ContentError, match="lacks the colours link, ok") as caught:
        load_themes(themes)
    assert (caught.value.path, caught.value.line) == (path, line_of(path, "[colours]"))


@pytest.mark.parametrize(
    "colour", ["#FFF", "red", "#12191G", "12191D", "#12191D00", "", "#12191D "]
)
def test_a_colour_is_written_with_six_digits(themes: Path, colour: str) -> None:
    path = themes / "dark.toml"
    swap(path, 'page = "#12191D"', f'page = "{colour}"')
    with pytest.raises(ContentError, match="is no colour") as caught:
        load_themes(themes)
    assert caught.value.line == line_of(path, "page =")


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ('id = "dark"', "id = 1", 1, "Expected `str`, got `int`"),
        ('id = "dark"', 'id = "dark"\nshade = true', 2, "unknown key 'shade'"),
        ('id = "dark"', "", 1, "missing required field `id`"),
        ('page = "#12191D"', "page = 12", 3, "Expected `str`, got `int`"),
    ],
)
def test_a_theme_is_what_its_type_says(
    themes: Path, old: str, new: str, line: int, message: str
) -> None:
    swap(themes / "dark.toml", old, new)
    with pytest.raises(ContentError) as caught:
        load_themes(themes)
    assert message in str(caught.value)
    assert caught.value.path == themes / "dark.toml"
    assert caught.value.line == line
