"""figures.toml: what is wrong with it is named with its line, and the other figures stay."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from app import resources
from app.domain.figures import PLANS, FigureText
from app.loading.errors import ContentError
from app.loading.figures import FigureError, Figures, load_figures
from tests.loading.breaking import line_of
from tests.loading.smallest import BODY, DRAWN, FACTS, TEXTS, WORDING, WORDS, Desk, source

if TYPE_CHECKING:
    from pathlib import Path

SOUND = """\
[scale.phq9]
title = "A scale"
description = "A bar."

[steps.tea]
title = "Tea"
description = "It takes {{ first-change }}."

[steps.tea.labels]
1 = "Boil"
2 = "Pour"
3 = "Wait"
4 = "Drink for {{ first-change }}"
"""


def load(tmp_path: Path, text: str) -> tuple[dict[str, FigureText], list[ContentError]]:
    folder = tmp_path / "en"
    folder.mkdir(exist_ok=True)
    (folder / "figures.toml").write_text(text, encoding="utf-8")
    findings: list[ContentError] = []
    return load_figures(tmp_path, "en", FACTS, WORDS, WORDING, findings), findings


def test_sound_figures_have_their_facts_and_their_words(tmp_path: Path) -> None:
    texts, findings = load(tmp_path, SOUND)
    assert findings == []
    assert list(texts) == ["scale:phq9", "steps:tea"]
    assert texts["steps:tea"].title == "Tea"
    assert texts["steps:tea"].description == "It takes 2 to 4 weeks."
    assert texts["steps:tea"].labels["4"] == "Drink for 2 to 4 weeks"
    assert texts["scale:phq9"].description.startswith("A bar. 0 to 4: minimal. 5 to 9: mild.")


BROKEN = {
    "no title": ('title = "Tea"\n', "", "[steps.tea]", "missing required field `title`"),
    "empty title": ('"Tea"', '""', "title = ", "has an empty title. Write it."),
    "no description": (
        'description = "It takes {{ first-change }}."\n',
        "",
        "[steps.tea]",
        "missing required field `description`",
    ),
    "unknown key": ('title = "Tea"', 'titel = "Tea"', "titel", "has an unknown key 'titel'"),
    "unknown fact": (
        "{{ first-change }}.",
        "{{ no }}.",
        "description = ",
        "no fact is called 'no'",
    ),
    "unknown part": (
        "{{ first-change }}.",
        "{{ first-change.rest }}.",
        "description = ",
        "the fact 'first-change' has no 'rest'",
    ),
    "unknown fact in a label": (
        "for {{ first-change }}",
        "for {{ no }}",
        '4 = "Drink',
        "no fact is called 'no'",
    ),
    "no label": ('3 = "Wait"\n', "", "[steps.tea.labels]", "has no label '3'"),
    "empty label": ('"Wait"', '""', '3 = ""', "has no label '3'"),
    "label too many": ('4 = "D', '5 = "Wash"\n4 = "D', '5 = "Wash"', "an unknown label '5'"),
    "a number for words": ('"Wait"', "3", "[steps.tea.labels]", "Expected `str`, got `int`"),
}


@pytest.mark.parametrize(("old", "new", "at", "message"), BROKEN.values(), ids=BROKEN)
def test_a_broken_figure_is_named_and_the_other_stays(
    tmp_path: Path, old: str, new: str, at: str, message: str
) -> None:
    first, second = SOUND.split("\n\n", 1)
    assert old in second
    texts, (finding,) = load(tmp_path, f"{first}\n\n{second.replace(old, new, 1)}")
    path = tmp_path / "en" / "figures.toml"
    assert message in str(finding)
    assert finding.path == path
    lines = path.read_text(encoding="utf-8").splitlines()
    starts = [number for number, line in enumerate(lines, 1) if line.startswith(at)]
    assert finding.line in starts
    assert list(texts) == ["scale:phq9"]


@pytest.mark.parametrize("table", ["[calendar.holidays]", "[pie.chart]", "[calendar]", "[steps]"])
def test_words_of_no_figure_are_found(tmp_path: Path, table: str) -> None:
    words = f'{table}\ntitle = "T"\ndescription = "D"\n\n{SOUND.split("[steps", 1)[0]}'
    texts, findings = load(tmp_path, words)
    assert findings
    assert all(str(tmp_path) in str(one) for one in findings)
    assert "scale:phq9" in texts


def test_a_key_that_is_no_table_is_found(tmp_path: Path) -> None:
    texts, (finding,) = load(tmp_path, f"# Words.\ncolour = 3\n{SOUND}")
    assert "no figure is called 'colour:'" in str(finding)
    assert finding.line == line_of(tmp_path / "en" / "figures.toml", "colour")
    assert "scale:phq9" in texts


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"figures\.toml:1: cannot be read"):
        load_figures(tmp_path, "en", FACTS, WORDS, WORDING, [])


def test_every_figure_of_a_page_brings_its_words(desk: Desk) -> None:
    for name in (*PLANS, "steps:visit", "picture:coil-on-head", "icon-array:headache"):
        assert desk.found(source(f"![Alt]({name})")) == [], name


PAGES = {
    "scheme": ("pie:chart", "no figure is called 'pie:chart'. Known: icon-array, rare-harm"),
    "calendar": ("calendar:holidays", "no figure is called 'calendar:holidays'. Known: calendar:"),
    "rare harm": ("rare-harm:mania", "no figure is called 'rare-harm:mania'. Known: rare-harm:"),
    "steps": ("steps:tea", "the figure 'steps:tea' has no title and no description. Add them to"),
    "picture": ("picture:hide-screen", "the figure 'picture:hide-screen' has no title"),
    "no words": ("icon-array:insomnia", "a picture of 'insomnia' has numbers without words. Add"),
}


@pytest.mark.parametrize(("figure", "message"), PAGES.values(), ids=PAGES)
def test_a_figure_that_cannot_be_shown_is_found_on_its_page(
    desk: Desk, figure: str, message: str
) -> None:
    ((line, found),) = desk.found(source(f"a\n\n![Alt]({figure})"))
    assert found.startswith(message)
    assert line == BODY + 2


def test_each_missing_drawing_of_steps_is_found(desk: Desk) -> None:
    missing = desk.found(source("a\n\n![Alt](steps:paying)"))
    assert missing == [
        (
            BODY + 2,
            f"the figure 'steps:paying' has no drawing step-paying-{step}.svg. "
            "Put it into resources/pictures.",
        )
        for step in (1, 2, 3, 4)
    ]


def test_a_figure_whose_fact_is_gone_is_not_shown() -> None:
    left = {key: fact for key, fact in FACTS.items() if key != "taper-weeks"}
    figures = Figures(TEXTS, left, WORDS, frozenset(DRAWN))
    with pytest.raises(FigureError, match="needs the fact 'taper-weeks'"):
        figures.text("calendar:course")


def test_a_rare_harm_is_counted_in_10_000_people() -> None:
    other = {**FACTS, "seizure-h-coil": replace(FACTS["seizure-h-coil"], of=1000)}
    figures = Figures(TEXTS, other, WORDS, frozenset(DRAWN))
    with pytest.raises(FigureError, match="'seizure-h-coil' is not a share of 10,000"):
        figures.text("rare-harm:seizure-by-coil")


@pytest.mark.parametrize(
    ("fact", "changed", "figure"),
    [
        ("course-a-week", {"count": 7}, "calendar:course"),
        ("course-a-week", {"kind": "share"}, "calendar:course"),
        ("course-weeks", {"low": 0}, "calendar:course"),
        ("course-weeks", {"high": 1_000_000}, "calendar:course"),
        ("taper-weeks", {"count": 1_000_000}, "calendar:course"),
        ("pulses-classic", {"count": 0}, "pulses:patterns"),
        ("pause-theta", {"count": -3}, "pulses:patterns"),
    ],
)
def test_what_cannot_be_painted_is_not_shown(
    fact: str, changed: dict[str, Any], figure: str
) -> None:
    other = {**FACTS, fact: replace(FACTS[fact], **changed)}
    figures = Figures(TEXTS, other, WORDS, frozenset(DRAWN))
    with pytest.raises(FigureError, match=f"the fact '{fact}' cannot be painted"):
        figures.text(figure)


def test_a_label_that_is_filled_in_names_only_what_it_can_hold(tmp_path: Path) -> None:
    ours = (resources.CONTENT / "en" / "figures.toml").read_text(encoding="utf-8")
    texts, (finding,) = load(tmp_path, ours.replace("{number}", "{week}"))
    assert "week holds {week}, which is not filled in" in str(finding)
    assert "calendar:course" not in texts
