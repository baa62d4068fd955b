"""Contrast as WCAG 2 computes it, of every pair of colours in every theme."""

import pytest

from app.loading.themes import load_themes
from tests.loading.colour_pairs import DECORATIVE, PAPERS, SHAPE, SHAPES, TEXTS
from tests.loading.smallest import RESOURCES

THEMES = load_themes(RESOURCES / "themes")


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted([luminance(one), luminance(other)])
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#FFFFFF", 21.0),
        ("#FFFFFF", "#FFFFFF", 1.0),
        ("#767676", "#FFFFFF", 4.54),
        ("#0000FF", "#FFFFFF", 8.59),
        ("#FF0000", "#000000", 5.25),
    ],
)
def test_the_formula_gives_known_ratios(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)
    assert contrast(other, one) == contrast(one, other)


@pytest.mark.parametrize("theme", THEMES)
def test_words_stand_out_enough(theme: str) -> None:
    colours = THEMES[theme].colours
    for (words, behind), ratio in TEXTS.items():
        assert contrast(colours[words], colours[behind]) >= ratio, (words, behind)


@pytest.mark.parametrize("theme", THEMES)
def test_shapes_stand_out_enough(theme: str) -> None:
    colours = THEMES[theme].colours
    for shape, behind in SHAPES:
        assert contrast(colours[shape], colours[behind]) >= SHAPE, (shape, behind)


@pytest.mark.parametrize("theme", THEMES)
def test_every_colour_of_a_theme_is_in_a_pair_or_decorates(theme: str) -> None:
    judged = {token for pair in (*TEXTS, *SHAPES) for token in pair}
    assert judged | set(DECORATIVE) == set(THEMES[theme].colours)
    assert judged & set(DECORATIVE) == set()


@pytest.mark.parametrize("theme", ["light", "cream"])
def test_no_background_is_glaring_white(theme: str) -> None:
    colours = THEMES[theme].colours
    assert "#FFFFFF" not in {colours[token] for token in (*PAPERS, "selected")}


def test_cream_is_warm() -> None:
    colours = THEMES["cream"].colours
    for token in (*PAPERS, "selected", "text", "hairline"):
        red, green, blue = (int(colours[token][place : place + 2], 16) for place in (1, 3, 5))
        assert red > green > blue, token


@pytest.mark.parametrize("theme", THEMES)
def test_a_dark_theme_has_a_page_darker_than_its_text(theme: str) -> None:
    colours = THEMES[theme].colours
    darker = luminance(colours["page"]) < luminance(colours["text"])
    assert darker == (theme in {"dark", "high-contrast"})
