from pathlib import Path

import pytest

from app.domain.helplines import Helplines, Line
from app.loading.errors import ContentError
from app.loading.helplines import load_helplines
from tests.loading.breaking import swap
from tests.loading.smallest import WORDS

SOUND = """\
[us]
emergency = "911"
checked = 2026-11-22

[[us.line]]
name = "988"
call = "988"
free = true

[ie]
emergency = "112"
checked = 2026-01-01

[[ie.line]]
name = "Lifeline"
web = "example.org"

[[ie.line]]
name = "Second line"
text = "1"

[other]
emergency = ""
checked = 2026-01-01

[[other.line]]
name = "Finder"
chat = "example.org"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "helplines.toml").write_text(SOUND, encoding="utf-8")
    return tmp_path


def load(folder: Path) -> dict[str, Helplines]:
    return load_helplines(folder, WORDS.parts.months)


def test_helplines_are_read_by_country_with_the_month_of_their_check(folder: Path) -> None:
    us = Helplines("us", "911", "November 2026", (Line("988", call="988", free=True),))
    lines = (Line("Lifeline", web="example.org"), Line("Second line", text="1"))
    ie = Helplines("ie", "112", "January 2026", lines)
    other = Helplines("other", "", "January 2026", (Line("Finder", chat="example.org"),))
    assert load(folder) == {"us": us, "ie": ie, "other": other}


def test_somebody_in_no_country_of_ours_is_never_without_help(folder: Path) -> None:
    path = folder / "helplines.toml"
    path.write_text(SOUND[: SOUND.index("[other]")], encoding="utf-8")
    with pytest.raises(ContentError, match=r"has no \[other\]") as caught:
        load(folder)
    assert caught.value.path == path


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ('emergency = "911"\n', "", 1, "missing required field `emergency`"),
        ('emergency = "911"', "emergency = 911", 2, "Expected `str`, got `int`"),
        ("2026-01-01", '"January"', 12, "Invalid RFC3339 encoded date"),
        ('name = "Lifeline"', "", 14, "missing required field `name`"),
        ('name = "Second line"', "", 18, "missing required field `name`"),
        ('name = "Second line"', "name = 2", 19, "Expected `str`, got `int`"),
        ('web = "example.org"', "", 14, "'Lifeline' has no way to reach it"),
        ('text = "1"', "", 18, "'Second line' has no way to reach it"),
        (
            '[[us.line]]\nname = "988"\ncall = "988"\nfree = true',
            "line = []",
            1,
            "[us] has no line",
        ),
        ("[[other.line]]", "[[us.line]]", 22, "[other]: Object missing required field `line`"),
        ('emergency = "112"', 'urgent = "112"', 11, "unknown key 'urgent'"),
        ("[us]", "gb = 3\n[us]", 1, "has no table [gb]"),
        (
            'text = "1"',
            'text = "1"\nhours = "9 to 5"',
            21,
            "'9 to 5' of 'Second line' would be shown",
        ),
    ],
)
def test_nobody_goes_without_helplines_for_one_mistake(
    folder: Path, old: str, new: str, line: int, message: str
) -> None:
    path = folder / "helplines.toml"
    swap(path, old, new)
    with pytest.raises(ContentError) as caught:
        load(folder)
    assert message in str(caught.value)
    assert (caught.value.path, caught.value.line) == (path, line)
