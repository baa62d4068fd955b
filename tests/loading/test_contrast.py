"""Contrast as WCAG 2 computes it; the pairs and their least ratios are those of ux.md 9.2."""

import pytest

from app.loading.themes import load_themes
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


LEAST = [
    # colour, on what, least ratio
    ("text", "page", 7),
    ("text", "surface", 7),
    ("text", "soft", 7),
    ("text", "urgent-surface", 7),
    ("text-2", "page", 7),
    ("text-2", "surface", 7),
    ("text-2", "soft", 4.5),
    ("on-selected", "selected", 7),
    ("link", "page", 4.5),
    ("link", "surface", 4.5),
    ("link", "soft", 4.5),
    ("on-primary", "primary", 4.5),
    ("on-primary", "primary-hover", 4.5),
    ("primary", "page", 4.5),
    ("primary", "surface", 4.5),
    ("border", "page", 3),
    ("border", "surface", 3),
    ("border", "soft", 3),
    ("focus-outer", "page", 3),
    ("focus-outer", "surface", 3),
    ("focus-outer", "soft", 3),
    ("focus-outer", "urgent-surface", 3),
    ("focus-inner", "focus-outer", 3),
    ("ok", "surface", 4.5),
    ("caution", "surface", 4.5),
    ("urgent", "page", 4.5),
    ("urgent", "surface", 4.5),
    ("urgent", "urgent-surface", 4.5),
    ("chart-well", "surface", 3),
    ("chart-better", "surface", 3),
    ("chart-harm", "surface", 3),
    ("chart-none", "surface", 3),
    ("chart-well", "page", 3),
    ("chart-better", "page", 3),
    ("chart-harm", "page", 3),
    ("chart-none", "page", 3),
]


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("colour", "behind", "least"), LEAST)
def test_colours_stand_out_enough(theme: str, colour: str, behind: str, least: float) -> None:
    colours = THEMES[theme].colours
    assert contrast(colours[colour], colours[behind]) >= least


@pytest.mark.parametrize("theme", THEMES)
def test_a_dark_theme_has_a_page_darker_than_its_text(theme: str) -> None:
    colours = THEMES[theme].colours
    darker = luminance(colours["page"]) < luminance(colours["text"])
    assert darker == THEMES[theme].dark
