"""Each word and each score of the PHQ-9 alone: a changed one is refused with its line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from app.loading.errors import ContentError
from app.loading.self_check import load_self_checks
from app.loading.verbatim import DIGESTS
from tests.loading.breaking import line_of, swap
from tests.loading.smallest import CONTENT

if TYPE_CHECKING:
    from pathlib import Path

LINES = (CONTENT / "en" / "self-check.toml").read_text(encoding="utf-8").splitlines()
INSTRUMENTS = ("phq-9", "phq-8")


def line_of_place(place: str) -> int:
    """The line on which the text of a dotted place stands."""
    table, _, key = place.rpartition(".")
    for number in range(LINES.index(f"[{table}]"), len(LINES)):
        if LINES[number].startswith(f"{key} = "):
            return number + 1
    raise AssertionError(place)


def change(path: Path, line: int, old: str, new: str) -> None:
    """Replace a pattern on one line of a file."""
    lines = path.read_text(encoding="utf-8").splitlines()
    changed = re.sub(old, new, lines[line - 1], count=1)
    assert changed != lines[line - 1]
    lines[line - 1] = changed
    path.write_text("\n".join(lines), encoding="utf-8")


def error_of(content: Path, instrument: str = "phq-9") -> ContentError:
    with pytest.raises(ContentError) as caught:
        load_self_checks(content, "en", [instrument])
    return caught.value


@pytest.mark.parametrize("place", DIGESTS["en"])
def test_a_changed_word_is_refused_with_its_line(content: Path, place: str) -> None:
    path, line = content / "en" / "self-check.toml", line_of_place(place)
    change(path, line, r'(\w)([?.]?)"$', r'\1s\2"')
    error = error_of(content)
    assert (error.path, error.line) == (path, line)
    assert "is not what the authors of the PHQ-9 wrote" in error.problem
    assert error.remedy == "Put their words back: the form is verbatim"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Feeling down, depressed", "Feeling down depressed"),
        ("Not at all", "not at all"),
        ("dead, or of hurting", "dead, or of  hurting"),
        ("yourself - or that", "yourself, or that"),
    ],
)
def test_the_smallest_change_is_refused(content: Path, old: str, new: str) -> None:
    swap(content / "en" / "self-check.toml", old, new)
    assert "is not what the authors" in str(error_of(content))


@pytest.mark.parametrize("code", ["not-at-all", "several-days", "more-than-half"])
@pytest.mark.parametrize("instrument", INSTRUMENTS)
def test_a_changed_score_is_refused_with_its_line(
    content: Path, code: str, instrument: str
) -> None:
    path = content / "self-check" / "mood.toml"
    change(path, line_of(path, f'  {{ code = "{code}"'), r"value = \d", "value = 4")
    error = error_of(content, instrument)
    assert "phq1 is scored otherwise than its authors score it" in str(error)
    assert (error.path, error.line) == (path, line_of(path, "options ="))


def test_a_score_of_one_item_alone_is_refused(content: Path) -> None:
    path = content / "self-check" / "mood.toml"
    options = "[" + ", ".join(
        f'{{ code = "{code}", value = {value} }}'
        for code, value in zip(
            ("not-at-all", "several-days", "more-than-half", "nearly-every-day"),
            (3, 2, 1, 0),
            strict=True,
        )
    )
    swap(path, 'id = "phq4"', f'id = "phq4"\noptions = {options}]')
    error = error_of(content)
    assert "phq4 is scored otherwise" in str(error)
    assert error.path == path


def test_an_item_that_was_left_out_is_refused(content: Path) -> None:
    path = content / "self-check" / "mood.toml"
    text = path.read_text(encoding="utf-8")
    start, end = text.index('[[question]]\nid = "phq4"'), text.index('[[question]]\nid = "phq5"')
    path.write_text(text[:start] + text[end:], encoding="utf-8")
    effect = content / "self-check" / "effect.toml"
    change(effect, line_of(effect, '  { question = "phq4"'), "^.*$", "")
    assert error_of(content).path == path


def test_the_question_on_difficulty_is_part_of_the_form(content: Path) -> None:
    path = content / "self-check" / "effect.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('id = "difficulty"', 'id = "hardship"'), encoding="utf-8")
    words = content / "en" / "self-check.toml"
    told = words.read_text(encoding="utf-8")
    words.write_text(told.replace("[question.difficulty", "[question.hardship"), encoding="utf-8")
    assert "the form of phq-9 lacks difficulty" in str(error_of(content))


def test_words_of_our_own_beside_an_item_may_change(content: Path) -> None:
    swap(content / "en" / "self-check.toml", "Low mood is one of", "Feeling low is one of")
    assert load_self_checks(content, "en")["phq-9"].question("phq2").why.startswith("Feeling low")
