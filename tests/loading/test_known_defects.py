"""What the loader still gets wrong: each mark goes when its defect is mended."""

from pathlib import Path

import pytest

from app.loading.errors import ContentError
from app.loading.pack import open_pack, write_pack
from app.loading.self_check import load_self_check, load_wording
from app.loading.themes import load_themes
from tests.loading.breaking import line_of, swap
from tests.loading.smallest import BODY, Desk, own_blocks, source


def defect(reason: str) -> pytest.MarkDecorator:
    """The mark of a test that fails until the program is mended."""
    return pytest.mark.xfail(reason=reason, strict=True)


@defect("only YAMLError is caught, so the program ends with a traceback")
@pytest.mark.parametrize(
    "front",
    [
        {"checked": "2026-02-30"},
        {"checked": "0000-01-01"},
        {"colour": "0x_"},
        {"colour": "!!int x"},
        {"colour": "!!bool x"},
        {"colour": "!!timestamp x"},
        {"colour": "{" * 1_500},
    ],
    ids=lambda front: str(front)[:30],
)
def test_a_value_that_yaml_cannot_make_is_found(desk: Desk, front: dict[str, str | None]) -> None:
    loaded, findings = desk.load(source("", **front))
    assert loaded is None
    assert findings


@defect("only blocks of the body are dropped")
@pytest.mark.parametrize("key", ["main_message", "call_to_action", "in_short"])
def test_no_mark_stands_for_an_unknown_fact_in_the_front_matter(desk: Desk, key: str) -> None:
    words: dict[str, str | None] = {key: '["{{ no }}"]' if key == "in_short" else '"{{ no }}"'}
    loaded, _ = desk.load(source("", **words))
    assert loaded is not None
    assert "\ufffc" not in repr(loaded.page.blocks)


@defect("callouts and answers are kept whatever their title holds")
@pytest.mark.parametrize("opening", ['!!! note "{{ no }}"', '??? "{{ no }}" {#q}'])
def test_no_mark_stands_for_an_unknown_fact_in_a_title(desk: Desk, opening: str) -> None:
    loaded, _ = desk.load(source(f"{opening}\n    Words."))
    assert loaded is not None
    assert "\ufffc" not in repr(loaded.page.blocks)


@defect("a placeholder with other letters is shown as it is written")
@pytest.mark.parametrize("words", ["{{ Headache }}", "{{ head_ache }}", "{{ headache.Rest }}"])
def test_a_placeholder_that_is_mistyped_is_found(desk: Desk, words: str) -> None:
    assert desk.found(source(words))


@defect("figures are not compared with facts and pictures: opening the page then fails")
@pytest.mark.parametrize("figure", ["icon-array:no-fact", "picture:no"])
def test_a_figure_of_nothing_is_found(desk: Desk, figure: str) -> None:
    assert desk.found(source(f"![Alt]({figure})"))


@defect("only required keys are checked")
@pytest.mark.parametrize("panel", ["helpline", "3", "[helplines]"])
def test_an_unknown_panel_is_found(desk: Desk, panel: str) -> None:
    assert desk.found(source(panel=panel))


@defect("the first place of the words is taken, or line 1 when they are not found")
@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("a\n\n- b\n    - c", 2),
        ("a\n\n---\n\nb", 2),
        ("a\n\n## A **bold** part", 2),
        ("one two\n\n*two*", 2),
        ("*one*\n\n*one*", 2),
    ],
)
def test_a_mistake_has_its_own_line(desk: Desk, body: str, line: int) -> None:
    assert desk.found(source(body))[-1][0] == BODY + line


@defect("words of neighbouring paragraphs and lines are joined without a space")
@pytest.mark.parametrize("body", ["- one\n\n    two", "one  \ntwo"])
def test_words_are_never_glued_together(desk: Desk, body: str) -> None:
    loaded, _ = desk.load(source(body))
    assert loaded is not None
    assert "onetwo" not in repr(own_blocks(loaded.page))


@defect("ids are not compared")
def test_an_id_used_twice_on_a_page_is_found(desk: Desk) -> None:
    assert desk.found(source("## A {#part}\n\n## B {#part}"))


@defect("only headings are asked for an id")
def test_an_answer_without_an_id_is_found(desk: Desk) -> None:
    assert desk.found(source('??? "Q?"\n    a'))


@defect("2,000 lines that all have a line end are counted as 2,001")
def test_a_page_of_2000_lines_with_an_end_each_is_read(desk: Desk) -> None:
    text = source()
    assert desk.load(text + "\n" * (2_000 - text.count("\n")))[0] is not None


@defect("keys are only compared at the top of a file or table")
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('learn = "faq#sleep"', 'learn = "faq#sleep"\nshow_wen = []'),
        ("value = 3", "valeu = 3"),
    ],
)
def test_an_unknown_key_of_a_question_is_found(content: Path, old: str, new: str) -> None:
    swap(content / "self-check" / "mood.toml", old, new)
    with pytest.raises(ContentError, match="unknown"):
        load_self_check(content, "en")


@defect("the codes of a condition are not compared with the question's")
def test_a_condition_on_an_answer_that_is_not_there_is_found(content: Path) -> None:
    swap(content / "self-check" / "mood.toml", '"22-or-over"', '"22-and-over"')
    with pytest.raises(ContentError):
        load_self_check(content, "en")


@defect("a table in a file read as a whole is looked for as a key")
def test_a_wrong_word_is_on_its_own_line(content: Path) -> None:
    path = content / "en" / "self-check.toml"
    swap(path, 'go_on = "Continue"', "go_on = 3")
    with pytest.raises(ContentError) as caught:
        load_wording(content, "en")
    assert caught.value.line == line_of(path, "go_on = 3")


@defect("a KeyError instead of a ContentError")
def test_themes_without_a_light_one_are_an_error(themes: Path) -> None:
    (themes / "light.toml").unlink()
    with pytest.raises(ContentError):
        load_themes(themes)


@defect("nobody asks how long the file is: reading a section fails later")
@pytest.mark.parametrize("lost", [1, 100, 500])
def test_a_pack_cut_off_behind_its_header_is_none(tmp_path: Path, lost: int) -> None:
    path = tmp_path / "content.pack"
    path.write_bytes(write_pack({"words": "x" * 600}, (), b"")[:-lost])
    assert open_pack(path, is_current=lambda _stamp, _digest: True) is None


@defect("OverflowError and MemoryError are not caught")
def test_a_pack_with_a_broken_length_is_none(tmp_path: Path) -> None:
    path = tmp_path / "content.pack"
    path.write_bytes(b"fieldguide pack\n" + b"\xff" * 8 + b"rest")
    assert open_pack(path, is_current=lambda _stamp, _digest: True) is None
