import re
from pathlib import Path

import pytest

from app.checking.rule_table import WIDTH, table
from app.domain.facts import Source
from app.domain.rules import RULES, Outcome
from app.domain.summary import HEADLINE_OF, HEADLINES, NOTES
from app.domain.wording import RuleWords, Titled, Wording
from app.main import main

ROOT = Path(__file__).parents[2]
LONG = "a condition of a number of words that does not fit into one line of a terminal"


def wording() -> Wording:
    """Words that tell apart which of them is printed."""
    words = {rule.words: RuleWords(f"when {rule.words}, {LONG}", "") for rule in RULES}
    given = {
        "headline": {key: Titled(f"headline {key}") for key in HEADLINES},
        "note": {key: Titled(f"note {key}") for key in NOTES},
        "rule": words,
    }
    return Wording._make((dict.fromkeys(Wording._fields) | given).values())


SOURCES = {
    key: Source(key, f"study of {key}", 2001, "", "", seen=key != "SIMON13")
    for rule in RULES
    for key in rule.sources
    if key != "NA18"
}


def rows(text: str) -> list[tuple[str, str]]:
    """The id of every row of the rules, and what is said of it in single blanks."""
    rules = text.partition("\nRules, in the order")[2]
    parts = re.split(r"^(lg-r.*)$", rules, flags=re.MULTILINE)[1:]
    said = (" ".join(part.split()) for part in parts[1::2])
    return list(zip(parts[::2], said, strict=True))


@pytest.fixture(scope="module")
def text() -> str:
    return "\n".join(table(wording(), SOURCES))


def test_every_rule_stands_in_order_with_condition_outcome_and_sources(text: str) -> None:
    found = rows(text)
    assert [head.split()[0] for head, _ in found] == [rule.id for rule in RULES]
    for rule, (_, said) in zip(RULES, found, strict=True):
        assert said.startswith(f"When when {rule.words}, {LONG} Outcome ")
        cited = said.partition(" Sources ")[2]
        assert re.findall(r"(\w+):", cited) == list(rule.sources)


def test_a_rule_with_an_outcome_names_it_with_its_title_and_its_note(text: str) -> None:
    said = dict(rows(text))
    assert "Outcome lg-out-safety: headline safety Sources SIMON13: " in said["lg-r01"]
    assert "Outcome lg-out-worth: headline worth Note note lg-r13 " in said["lg-r13"]


def test_a_rule_without_an_outcome_is_a_note_with_its_title(text: str) -> None:
    said = dict(rows(text))
    for rule in RULES:
        assert (f"Outcome note only: note {rule.words} " in said.get(rule.id, "")) == (
            rule.outcome is None
        )


def test_a_rule_of_two_forms_has_the_words_of_each(text: str) -> None:
    said = dict(rows(text))
    assert "Outcome lg-out-options-first: headline options-first" in said["lg-r18"]
    worth = said["lg-r18 (form: worth)"]
    assert worth.startswith("When when lg-r18-worth, ")
    assert "Outcome lg-out-worth: headline worth-check Note note lg-r18-worth " in worth


def test_a_rule_with_a_headline_of_its_own_has_its_title(text: str) -> None:
    said = dict(rows(text))
    assert "lg-out-options-first: headline assessment-first Note" in said["lg-r27"]
    assert "lg-out-youth: headline youth / headline no-age Sources" in said["lg-r05"]


def test_a_source_is_its_key_study_and_year_and_says_when_it_was_not_seen(text: str) -> None:
    said = dict(rows(text))["lg-r01"]
    assert said.endswith(
        "SIMON13: study of SIMON13, 2001 (reference from memory) "
        "SIMON16: study of SIMON16, 2001 NA18: not in sources.toml"
    )


def test_outcomes_are_listed_from_the_highest(text: str) -> None:
    listed = re.findall(r"^ ?(\d+)\. ([\w-]+): headline ([\w-]+)$", text, re.MULTILINE)
    assert listed == [
        (str(place), outcome.value, HEADLINE_OF[outcome])
        for place, outcome in enumerate(Outcome, 1)
    ]


def test_it_says_how_the_highest_wins_and_that_no_risk_is_computed(text: str) -> None:
    said = " ".join(text.split())
    assert "The highest outcome among the rules that fire wins." in said
    assert "No rule computes a risk" in said


def test_every_line_fits_a_terminal_of_80_columns(text: str) -> None:
    assert max(map(len, text.splitlines())) <= WIDTH < 80


# The command, with our own words


def test_the_command_prints_our_own_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert [head.split()[0] for head, _ in rows(out)] == [rule.id for rule in RULES]
    assert max(map(len, out.splitlines())) <= WIDTH
    assert "lg-out-safety: Please get help now" in out
    assert "None" not in out


def test_every_source_of_a_rule_is_among_our_own(capsys: pytest.CaptureFixture[str]) -> None:
    main(["rules"])
    assert re.findall(r"(\w+): not in sources.toml", capsys.readouterr().out) == []


def test_the_table_calls_nobody_eligible(capsys: pytest.CaptureFixture[str]) -> None:
    main(["rules"])
    said = capsys.readouterr().out.lower()
    assert not [word for word in ("eligible", "candidate", "qualif", "you should") if word in said]


@pytest.mark.parametrize("name", ["en/self-check.toml", "sources.toml"])
@pytest.mark.parametrize("broken", [b"x = [", b"\xff", None])
def test_content_that_cannot_be_read_is_named_and_status_2(
    content: Path,
    name: str,
    broken: bytes | None,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("app.resources.CONTENT", content)
    path = content / name
    path.unlink() if broken is None else path.write_bytes(broken)
    assert main(["rules"]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert err.startswith(f"fieldguide: {path}:")


def test_a_source_that_is_not_sound_is_named_and_the_rest_is_printed(
    content: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("app.resources.CONTENT", content)
    path = content / "sources.toml"
    before, after = path.read_text("utf-8").split("[KROENKE01]\n")
    path.write_text(f"{before}[KROENKE01]\nstudies = 1\n{after}", "utf-8")
    assert main(["rules"]) == 1
    out, err = capsys.readouterr()
    assert "unknown key 'studies'" in err
    assert "KROENKE01: not in sources.toml" in out
