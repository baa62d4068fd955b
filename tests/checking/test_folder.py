import datetime
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from app.checking import report
from app.checking.finding import Finding
from app.checking.folder import UnreadableFolder, check, reading_levels
from app.main import main
from tests.checking.smallest import HARD, TODAY, Folder, source
from tests.loading.breaking import line_of, swap
from tests.loading.smallest import CONTENT, RESOURCES, ROOT


def places(findings: list[Finding]) -> list[tuple[str, Path, int]]:
    return [(one.rule, one.path, one.line) for one in findings]


def about(words: str, findings: list[Finding]) -> list[Finding]:
    """A small folder has findings of its own, which the tests of other things pass over."""
    return [one for one in findings if words in one.problem]


def test_our_own_content_has_no_finding() -> None:
    findings = "\n".join(str(one) for one in check(CONTENT, RESOURCES, TODAY))
    assert not findings, f"`fieldguide check` says:\n{findings}"


def test_our_own_content_has_a_level_for_every_page() -> None:
    pages = list((CONTENT / "en" / "pages").glob("*.md"))
    levels = reading_levels(CONTENT, RESOURCES)["en"]
    assert len(levels) == len(pages)
    assert all(level.words > 0 and level.exempted <= level.raw for level in levels.values())


# Numbers and sources


def test_a_fact_that_no_file_names_is_found(small: Path) -> None:
    path = small / "facts.toml"
    words = small / "en" / "facts.toml"
    with path.open("a", encoding="utf-8") as file:
        file.write(
            '\n[lonely]\nkind = "amount"\ncount = 3\nunit = "weeks"\nsources = ["LONELY99"]\n'
            'sure = "not"\nchecked = "seen"\nevidence = "none"\n'
        )
    with words.open("a", encoding="utf-8") as file:
        file.write('\n[lonely]\nwhat = "is"\ngroup = "all"\nwhy = "so"\nlabel = "Lonely"\n')
    with (small / "sources.toml").open("a", encoding="utf-8") as file:
        file.write(
            '\n[LONELY99]\nstudy = "A"\nyear = 1999\npeople = ""\ntext = "A."\nseen = true\n'
        )
    found = check(small, RESOURCES, TODAY)
    assert places(about("lonely", found)) == [("unused", path, line_of(path, "[lonely]"))]
    assert about("LONELY99", found) == []


@pytest.mark.sampled
@pytest.mark.parametrize(
    "use", ["{{ lonely }}", "{{lonely.count}}", '![A.](icon-array:lonely "B.")', 'x = "lonely"']
)
def test_a_fact_is_used_by_braces_a_figure_or_a_name_in_toml(small: Path, use: str) -> None:
    with (small / "facts.toml").open("a", encoding="utf-8") as file:
        file.write("\n[lonely]\n")
    (small / "en" / "more.toml").write_text(f"{use}\n# lonely, {{lonelyness}}", encoding="utf-8")
    found = check(small, RESOURCES, TODAY)
    assert [one for one in about("lonely", found) if one.rule == "unused"] == []


def test_a_source_that_nothing_names_is_found(small: Path) -> None:
    path = small / "sources.toml"
    with path.open("a", encoding="utf-8") as file:
        file.write(
            '\n[LONELY99]\nstudy = "A"\nyear = 1999\npeople = ""\ntext = "A."\nseen = true\n'
        )
    (found,) = about("LONELY99", check(small, RESOURCES, TODAY))
    assert (found.rule, found.path, found.line) == ("unused", path, line_of(path, "[LONELY99]"))


@pytest.mark.sampled
@pytest.mark.parametrize("key", ["what", "group", "why", "label", "rest", "comparator"])
def test_a_fact_without_words_is_found(small: Path, key: str) -> None:
    path = small / "en" / "facts.toml"
    written = path.read_text(encoding="utf-8")
    path.write_text(re.sub(f"^{key} = .*$", f'{key} = ""', written, flags=re.MULTILINE), "utf-8")
    (found,) = (one for one in check(small, RESOURCES, TODAY) if one.rule == "fact-words")
    assert found.line == line_of(path, "[response-trials]")
    assert found.problem.endswith(f"no words for {key}")


def test_a_fact_whose_words_are_missing_is_found(small: Path) -> None:
    swap(small / "en" / "facts.toml", "[response-trials]", "[response]")
    found = {(one.rule, one.problem) for one in check(small, RESOURCES, TODAY)}
    assert ("loading", "has no table [response-trials]") in found
    assert ("fact-words", "has words for 'response', which is no fact") in found


# Questions


def test_a_passage_that_leads_to_none_of_its_questions_is_found(content: Path) -> None:
    page = content / "en" / "pages" / "faq.md"
    swap(page, "[Answer the question about sleep](question:phq3)", "")
    (found,) = check(content, RESOURCES, TODAY)
    assert (found.rule, found.path.name) == ("unlinked-question", "mood.toml")
    assert "phq3" in found.problem
    assert "faq.md" in found.remedy


def test_a_question_that_opens_nothing_is_found(small: Path) -> None:
    path = small / "self-check" / "mood.toml"
    swap(path, '"faq#sleep"', '"help-now#nowhere"')
    (found,) = about("help-now#nowhere", check(small, RESOURCES, TODAY))
    line = line_of(path, 'learn = "help-now#nowhere"')
    assert (found.rule, found.path, found.line) == ("loading", path, line)


# Bad input: each is named, and the check goes on


BAD = {
    "a NUL": (source("We \x00 talk."), 13, "holds a NUL character"),
    "a line of 5 MB": (source("x" * 5_000_000), 1, "is above 64 kB"),
    "not UTF-8": (source("We talk.").encode() + b"\xff", 44, "is not UTF-8"),
    "no front matter": ("We talk.", 1, "has no front matter"),
    "broken YAML": ("---\ntitle: [\n---\n", 2, "is not YAML"),
    "nothing at all": ("", 1, "has no front matter"),
    "only spaces": (" \n" * 100, 1, "has no front matter"),
}


@pytest.mark.sampled
@pytest.mark.parametrize(("bad", "line", "words"), BAD.values(), ids=BAD)
def test_a_page_that_cannot_be_read_is_named_and_the_check_goes_on(
    folder: Folder, bad: str | bytes, line: int, words: str
) -> None:
    other = folder.page.with_name("other.md")
    other.write_text(source("You should go."), encoding="utf-8")
    (found,) = folder.found(bad)
    rest = [one.rule for one in folder.findings() if one.path == other]
    other.unlink()
    assert (found.rule, found.line) == ("loading", line)
    assert words in found.problem
    assert rest == ["orders"]


def test_a_folder_in_place_of_a_page_is_named(folder: Folder) -> None:
    path = folder.page.with_name("dir.md")
    path.mkdir()
    (found,) = [one for one in folder.findings() if one.path == path]
    path.rmdir()
    assert "cannot be read" in found.problem


@pytest.mark.sampled
@pytest.mark.parametrize("name", ["guide.toml", "facts.toml", "self-check.toml"])
def test_a_broken_file_of_words_leaves_the_words_of_pages_checked(content: Path, name: str) -> None:
    (content / "en" / name).write_text("x = [", encoding="utf-8")
    swap(content / "en" / "pages" / "faq.md", "It varies.", "It should vary.")
    found = check(content, RESOURCES, TODAY)
    assert {one.rule for one in found} == {"loading", "orders"}


def test_a_broken_store_of_numbers_is_named_alone(content: Path) -> None:
    (content / "facts.toml").write_text("x = [", encoding="utf-8")
    (found,) = check(content, RESOURCES, TODAY)
    assert (found.path.name, found.rule) == ("facts.toml", "loading")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a pipe")
def test_a_pipe_in_the_folder_is_named_and_never_read(small: Path) -> None:
    pipe = small / "en" / "pages" / "pipe.md"
    os.mkfifo(pipe)
    assert places(check(small, RESOURCES, TODAY)) == [("outside", pipe, 1)]


def test_a_file_that_lies_elsewhere_is_named(small: Path, tmp_path: Path) -> None:
    away = tmp_path / "away.md"
    page = small / "en" / "pages" / "help-now.md"
    page.rename(away)
    page.symlink_to(away)
    found = places(check(small, RESOURCES, TODAY))
    assert [one for one in found if one[0] == "outside"] == [("outside", page, 1)]


def test_a_loop_of_links_is_named(small: Path) -> None:
    page = small / "en" / "pages" / "loop.md"
    page.symlink_to(page)
    found = check(small, RESOURCES, TODAY)
    assert page in {one.path for one in found}


@pytest.mark.parametrize("name", ["", "nowhere", "file"])
def test_a_folder_without_content_is_unreadable(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(UnreadableFolder):
        check(tmp_path / name, RESOURCES, TODAY)


def test_the_day_is_the_one_that_is_handed_in(folder: Folder) -> None:
    assert folder.found(source()) == []
    later = check(folder.path, RESOURCES, datetime.date(2040, 1, 1))
    new = {(one.rule, one.path) for one in later} - {
        (one.rule, one.path) for one in folder.findings()
    }
    assert new == {("dates", page) for page in (folder.path / "en" / "pages").glob("*.md")}


# The command


@pytest.fixture
def nothing_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """As of our own content: see above."""
    monkeypatch.setattr(report, "check", lambda *_: [])


@pytest.mark.usefixtures("nothing_is_found")
def test_silence_is_status_0(capsys: pytest.CaptureFixture[str]) -> None:
    assert report.run(CONTENT, RESOURCES, TODAY, "text") == 0
    assert capsys.readouterr() == ("", "")


def test_findings_are_status_1_and_one_line_each(
    folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    folder.found(source("You should go."))
    assert main(["check", str(folder.path)]) == 1
    lines = [line for line in capsys.readouterr().out.splitlines() if "small.md" in line]
    assert lines == [
        f"{folder.page}:13: 'should' talks down to the reader. "
        'Say what they can do, or "talk to your doctor about". [orders]'
    ]


def test_findings_for_machines(folder: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    folder.found(source("You should go."))
    assert main(["check", str(folder.path), "--format", "json"]) == 1
    findings = json.loads(capsys.readouterr().out)
    assert {
        "file": str(folder.page),
        "line": 13,
        "problem": "'should' talks down to the reader",
        "remedy": 'Say what they can do, or "talk to your doctor about"',
        "rule": "orders",
    } in findings


@pytest.mark.usefixtures("nothing_is_found")
def test_no_finding_for_machines_is_an_empty_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert report.run(CONTENT, RESOURCES, TODAY, "json") == 0
    assert json.loads(capsys.readouterr().out) == []


@pytest.mark.parametrize("more", [[], ["--reading-levels"], ["--format", "json"]])
def test_an_unreadable_folder_is_status_2(
    tmp_path: Path, more: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(tmp_path), *more]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert str(tmp_path) in err


def test_reading_levels_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--reading-levels"]) == 0
    head, *rows = capsys.readouterr().out.splitlines()
    assert head.split(maxsplit=1) == ["en", "words  grade  without listed names"]
    assert len(rows) == len(list((CONTENT / "en" / "pages").glob("*.md")))
    assert all(float(row.split()[-1]) <= 6 for row in rows)


def test_reading_levels_for_machines(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--reading-levels", "--format", "json"]) == 0
    first = json.loads(capsys.readouterr().out)[0]
    assert set(first) == {"language", "page", "words", "grade", "without_names"}


def test_the_check_needs_neither_qt_nor_a_display(folder: Folder) -> None:
    folder.found(source("You \u2192 should go."))
    code = (
        "import sys; sys.modules['PySide6'] = None; from app.main import main; "
        f"sys.exit(main(['check', {str(folder.path)!r}]))"
    )
    env = {"PATH": os.environ["PATH"], "PYTHONIOENCODING": "ascii", "SYSTEMROOT": "C:\\Windows"}
    ended = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=env, capture_output=True, text=True, check=False
    )
    assert (ended.returncode, ended.stderr) == (1, "")
    assert "small.md:13: 'should' talks down" in ended.stdout


def test_a_start_without_the_check_does_not_load_it() -> None:
    code = "import sys, app.main; sys.exit('app.checking' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_each_of_two_pages_of_one_title_is_measured_by_itself(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.page.with_name("of-that-title.md").write_text(source(order="2"), encoding="utf-8")
    found = folder.found(source(filler="\n\n".join([HARD] * 20)))
    assert [one.rule for one in found if one.rule == "reading-level"] == ["reading-level"]
