from pathlib import Path

import pytest

from app.domain.facts import Fact
from app.loading.errors import ContentError
from app.loading.facts import load_facts, load_sources
from tests.loading.breaking import line_of, swap
from tests.loading.smallest import WORDS

NUMBERS = """\
[share]
kind = "share"
count = 47
comparator = 38
sources = ["A"]
sure = "fairly"
checked = "seen"
evidence = "row"
harm = true

[range]
kind = "range"
low = 4
high = 6
unit = "weeks"
sources = []
sure = "not"
checked = "memory"
evidence = "row"

[amount]
kind = "amount"
count = 13
unit = "sessions"
sources = ["A", "B"]
sure = "somewhat"
checked = "seen"
evidence = "row"
"""
SAID = '[share]\nwhat = "had headaches"\n\n[range]\n\n[amount]\nlabel = "Usual"\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "en").mkdir()
    (tmp_path / "facts.toml").write_text(NUMBERS, encoding="utf-8")
    (tmp_path / "en" / "facts.toml").write_text(SAID, encoding="utf-8")
    return tmp_path


def load(folder: Path) -> tuple[dict[str, Fact], list[ContentError]]:
    findings: list[ContentError] = []
    return load_facts(folder, "en", WORDS.phrases, findings), findings


def test_sound_facts_are_joined_with_their_words(folder: Path) -> None:
    facts, findings = load(folder)
    assert findings == []
    share = facts["share"]
    assert (share.count, share.of, share.comparator, share.harm) == (47, 100, 38, True)
    assert (share.what, share.sources, facts["amount"].label) == ("had headaches", ("A",), "Usual")


WRONG = [
    # fact, file, what is changed, into what, the line's beginning, message
    ("range", "facts.toml", "weeks", "parsecs", 'unit = "parsecs"', "has no unit 'parsecs'"),
    ("amount", "facts.toml", "sessions", "", 'unit = ""', "has no unit ''"),
    ("share", "facts.toml", "count = 47", "count = 101", "count = 101", "more people than there"),
    ("share", "facts.toml", "count = 47", "count = -1", "count = -1", "more people than there"),
    ("share", "facts.toml", "= 38", "= 101", "comparator = 101", "more people than there"),
    ("share", "facts.toml", "= 38", "= -1", "comparator = -1", "more people than there"),
    ("share", "facts.toml", "count = 47\n", "", "[share]", "[share] has no count"),
    ("range", "facts.toml", "low = 4\n", "", "[range]", "[range] has no low"),
    ("range", "facts.toml", "high = 6\n", "", "[range]", "[range] has no high"),
    ("range", "facts.toml", 'unit = "weeks"\n', "", "[range]", "[range] has no unit"),
    ("range", "facts.toml", "low = 4", "low = 7", "low = 7", "is above high"),
    ("amount", "facts.toml", "count = 13\n", "", "[amount]", "[amount] has no count"),
    ("amount", "facts.toml", 'unit = "sessions"\n', "", "[amount]", "[amount] has no unit"),
    ("share", "facts.toml", '"share"', '"shares"', 'kind = "shares"', "Invalid enum value"),
    ("range", "facts.toml", '"not"', '"unsure"', 'sure = "unsure"', "Invalid enum value"),
    ("share", "facts.toml", '"seen"', '"read"', 'checked = "read"', "Invalid enum value"),
    ("share", "facts.toml", "= 38", '= "38"', 'comparator = "38"', "Expected `int | null`"),
    ("share", "facts.toml", "harm", "harms", "harms = true", "unknown key 'harms'"),
    ("range", "facts.toml", 'sure = "not"\n', "", "[range]", "missing required field `sure`"),
    ("share", "en/facts.toml", "what", "whatever", "whatever", "unknown key 'whatever'"),
    ("amount", "en/facts.toml", '"Usual"', "3", "label = 3", "Expected `str`, got `int`"),
]


@pytest.mark.parametrize(("fact", "file", "old", "new", "place", "message"), WRONG)
def test_a_wrong_fact_is_found_with_file_and_line_and_the_rest_loads(
    folder: Path, fact: str, file: str, old: str, new: str, place: str, message: str
) -> None:
    swap(folder / file, old, new)
    facts, (finding,) = load(folder)
    line = line_of(folder / file, place)
    assert str(finding).startswith(f"{folder / file}:{line}: ")
    assert message in str(finding)
    assert set(facts) == {"share", "range", "amount"} - {fact}


def test_a_fact_without_words_is_found_in_the_file_of_words(folder: Path) -> None:
    swap(folder / "en" / "facts.toml", "[range]", "")
    facts, (finding,) = load(folder)
    assert str(finding).startswith(f"{folder / 'en' / 'facts.toml'}:1: has no table [range]")
    assert set(facts) == {"share", "amount"}


def test_every_wrong_fact_is_found_at_once(folder: Path) -> None:
    swap(folder / "facts.toml", "count = 47", "count = 101")
    swap(folder / "facts.toml", "weeks", "parsecs")
    facts, findings = load(folder)
    assert [finding.line for finding in findings] == [3, 15]
    assert set(facts) == {"amount"}


@pytest.mark.parametrize("count", [0, 100])
def test_nobody_and_everybody_are_counts_too(folder: Path, count: int) -> None:
    swap(folder / "facts.toml", "count = 47", f"count = {count}")
    facts, findings = load(folder)
    assert (facts["share"].count, findings) == (count, [])


def test_a_missing_file_of_facts_is_an_error(folder: Path) -> None:
    (folder / "facts.toml").unlink()
    with pytest.raises(ContentError, match="cannot be read"):
        load(folder)


def test_a_wrong_source_is_found_and_the_rest_loads(tmp_path: Path) -> None:
    sound = 'study = "A trial"\nyear = 2020\npeople = ""\ntext = "T."\nseen = true\n'
    path = tmp_path / "sources.toml"
    path.write_text(f"[A]\n{sound}\n[B]\n{sound}nature = 1\n\n[C]\n{sound}", encoding="utf-8")
    findings: list[ContentError] = []
    assert list(load_sources(tmp_path, findings)) == ["A", "C"]
    assert [finding.line for finding in findings] == [line_of(path, "nature")]
