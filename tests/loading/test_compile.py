import shutil
from pathlib import Path
from typing import Any

import pytest

from app.domain.page import Page
from app.domain.question import SelfCheck
from app.loading.compile import compile_content
from app.loading.errors import ContentError
from tests.loading.breaking import line_of, swap
from tests.loading.smallest import CONTENT, RESOURCES


def compiled(
    content: Path, resources: Path = RESOURCES
) -> tuple[dict[str, Any], list[ContentError]]:
    findings: list[ContentError] = []
    return compile_content(content, resources, findings), findings


def check_in(sections: dict[str, Any]) -> SelfCheck:
    check = sections["en/self-check:phq-9"]
    assert isinstance(check, SelfCheck)
    return check


def test_the_real_content_has_no_findings(findings: list[ContentError]) -> None:
    assert [str(finding) for finding in findings] == []


def test_every_page_file_is_in_the_contents_in_its_order(sections: dict[str, Any]) -> None:
    listed = [entry.id for entry in sections["en/contents"]]
    files = {path.stem for path in (CONTENT / "en" / "pages").glob("*.md")}
    assert set(listed) == files
    assert [name[8:] for name in sections if name.startswith("en/page:")] == listed
    assert (listed[0], listed[-1]) == ("start", "about")


def test_every_language_and_theme_has_its_sections(sections: dict[str, Any]) -> None:
    assert sections["languages"] == ("en",)
    assert {"theme:light", "theme:cream", "theme:dark", "theme:high-contrast"} <= set(sections)


def test_a_figure_needs_its_picture_in_the_resources(resources: Path) -> None:
    (resources / "pictures" / "coil-on-head.svg").unlink()
    _, (finding,) = compiled(CONTENT, resources)
    path = CONTENT / "en" / "pages" / "what-is-tms.md"
    assert finding.path == path
    assert "no picture is called 'coil-on-head'" in str(finding)


def test_a_facts_unknown_source_is_found_and_left_out(content: Path) -> None:
    path = content / "facts.toml"
    swap(path, '"BLUMBERGER18", "OREARDON07"', '"NOBODY99", "OREARDON07"')
    sections, (finding,) = compiled(content)
    assert "no source is called 'NOBODY99'" in str(finding)
    assert (finding.path, finding.line) == (path, line_of(path, 'sources = ["NOBODY99"'))
    assert sections["en/facts"]["session-length"].sources == ("OREARDON07",)


@pytest.mark.parametrize("folder", [".", "en"])
def test_nothing_is_shown_without_the_folder_of_a_language(content: Path, folder: str) -> None:
    shutil.rmtree(content / folder)
    with pytest.raises(ContentError, match="holds no guide") as caught:
        compiled(content)
    assert caught.value.path == content


def test_two_languages_are_compiled_beside_each_other(content: Path) -> None:
    (content / "en").rename(content / "cy")
    sections, findings = compiled(content)
    assert (sections["languages"], findings) == (("cy",), [])
    assert isinstance(sections["cy/page:faq"], Page)


def test_every_question_opens_a_passage_that_is_there(sections: dict[str, Any]) -> None:
    check = check_in(sections)
    assert all(part.learn for part in check.parts)
    assert all(question.learn for question in check.questions())


@pytest.mark.sampled
@pytest.mark.parametrize("passage", ["nowhere", "faq#nowhere", "help-now#nowhere"])
def test_a_question_opens_no_passage_that_is_not_there(content: Path, passage: str) -> None:
    path = content / "self-check" / "mood.toml"
    swap(path, "faq#sleep", passage)
    sections, (finding,) = compiled(content)
    check = check_in(sections)
    assert f"phq3 opens {passage!r}, which is not there" in str(finding)
    assert finding.path == path
    assert check.question("phq3").learn == ""
    assert check.question("phq4").learn == "what-is-tms#visits"


def test_a_part_opens_no_passage_that_is_not_there(content: Path) -> None:
    path = content / "self-check" / "mood.toml"
    swap(path, 'learn = "depression#mood"', 'learn = "gone"')
    sections, (finding,) = compiled(content)
    check = check_in(sections)
    assert (finding.path, finding.line) == (path, line_of(path, "learn"))
    assert check.part("mood").learn == ""


@pytest.mark.parametrize("page", ["ect", "faq", "start"])
def test_a_page_that_is_left_out_is_told_once_and_no_link_to_it(content: Path, page: str) -> None:
    path = content / "en" / "pages" / f"{page}.md"
    path.write_text("no front matter", encoding="utf-8")
    swap(content / "en" / "pages" / "cost.md", "(page:", "(page:nowhere)\n\n[Next](page:")
    sections, (first, other) = compiled(content)
    assert str(first).startswith(f"{path}:1: has no front matter")
    assert "'page:nowhere' leads nowhere" in str(other)
    assert page not in {entry.id for entry in sections["en/contents"]}
    assert page not in sections["en/home"].go_to
    assert f"page:{page}" not in repr([sections[name] for name in sections if "/page:" in name])
    learn = {question.learn.partition("#")[0] for question in check_in(sections).questions()}
    assert page not in learn


@pytest.mark.parametrize("name", ["nowhere", "side-effects#memory"])
def test_the_start_screen_names_only_pages_that_are_there(content: Path, name: str) -> None:
    path = content / "en" / "guide.toml"
    swap(path, 'go_to = ["start"', f'go_to = ["{name}", "start"')
    sections, (finding,) = compiled(content)
    assert f"names page:{name}," in str(finding)
    assert (finding.path, finding.line) == (path, line_of(path, "go_to ="))
    assert sections["en/home"].go_to[0] == "start"


def test_one_mistake_leaves_every_other_page_as_it_was(
    content: Path, sections: dict[str, Any]
) -> None:
    swap(content / "en" / "pages" / "ect.md", "\n## ", "\nA *word*.\n\n## ")
    after, findings = compiled(content)
    assert len(findings) == 1
    assert {name for name in sections if sections[name] != after[name]} == {
        "en/page:ect",
        # Search finds the page without that line.
        "en/search",
    }


@pytest.mark.parametrize(
    "file", ["sources.toml", "facts.toml", "en/facts.toml", "en/self-check.toml"]
)
def test_nothing_is_shown_without_a_file_that_all_need(content: Path, file: str) -> None:
    (content / file).unlink()
    with pytest.raises(ContentError, match="cannot be read") as caught:
        compiled(content)
    assert caught.value.path == content / file


@pytest.mark.sampled(every=4)
@pytest.mark.parametrize("file", ["glossary.toml", "figures.toml", "options.toml"])
@pytest.mark.parametrize("text", ["a = = 3", None])
def test_the_guide_goes_on_without_a_file_that_adds_to_it(
    content: Path, file: str, text: str | None
) -> None:
    path = content / "en" / file
    if text is None:
        path.unlink()
    else:
        path.write_text(text, encoding="utf-8")
    sections, findings = compiled(content)
    assert [one.path for one in findings].count(path) == 1
    assert isinstance(sections["en/page:ect"], Page)


@pytest.mark.parametrize(
    ("old", "new", "place", "message"),
    [
        ('in_short = "In short"', "in_short = 1", "in_short =", "Expected `str`, got `int`"),
        ('sources = "Sources and dates"\n', "", "[parts]", "missing required field `sources`"),
        ('lead = "See', 'leader = "See', "leader =", "unknown key 'leader'"),
        ('"December",', "", "months =", "too few or too many months"),
        ('"December",', '"December", "Smarch",', "months =", "too few or too many months"),
        ("{minutes} minute", "{hours} minute", "read_time =", "read_time holds {hours}"),
        ("{next_check}", "{next}", "checked =", "checked holds {next}, which is not filled in"),
        ("{count} out of {of}", "{} out of {of}", "out_of =", "out_of holds {}"),
        ("{count} out of {of}", "{count:x} out of", "out_of =", "out_of holds {count:x}"),
        ("{count} out of {of}", "{count!r} out of", "out_of =", "out_of holds {count!r}"),
        ("{count} out of {of}", "{count.real} out of", "out_of =", "out_of holds {count.real}"),
        ("{count} out of {of}", "{count out of", "out_of =", "out_of holds {…}"),
        ("{group}: ", "{name}: ", "difference =", "Known: {group}, {count}, {of}"),
        ('to = "to"', "to = 2", "to =", "Expected `str`, got `int`"),
        ('no_difference = "No difference"', "", "[figures]", "missing required field"),
    ],
)
def test_the_guides_own_words_are_complete(
    content: Path, old: str, new: str, place: str, message: str
) -> None:
    path = content / "en" / "guide.toml"
    swap(path, old, new)
    with pytest.raises(ContentError) as caught:
        compiled(content)
    assert message in str(caught.value)
    assert (caught.value.path, caught.value.line) == (path, line_of(path, place))


@pytest.mark.parametrize("table", ["language", "parts", "groups", "home", "topics"])
def test_a_missing_table_of_words_is_named(content: Path, table: str) -> None:
    swap(content / "en" / "guide.toml", f"[{table}]", "[elsewhere]")
    with pytest.raises(ContentError) as caught:
        compiled(content)
    expected = "Object missing required" if table == "home" else f"has no table [{table}]"
    assert expected in str(caught.value)
