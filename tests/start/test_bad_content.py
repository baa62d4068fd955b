from __future__ import annotations

import shutil
from typing import TYPE_CHECKING
from unittest.mock import Mock

import pytest

from app import main, not_ready, resources
from app.domain.contents import TOPICS
from app.domain.mode import Mode
from app.loading.guide import Guide, current_pack

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.loading.errors import ContentError
    from app.loading.pack import Pack
    from app.settings import Settings

BAD_PAGES = {
    "a dead link": ("[Nowhere](page:nowhere)", "'page:nowhere' leads nowhere"),
    "an unknown fact": ("{{ unicorns }} felt better.", "no fact is called 'unicorns'"),
    "raw HTML": ("Some <b>bold</b> words.", "has raw HTML"),
    "a long line": ("word " * 801, "has a line of"),
    "deep nesting": ("> " * 25 + "deep", "is nested above 24 deep"),
    "many brackets": ("[" * 501, "more than 500 opened brackets"),
    "a large page": ("word word word word\n" * 3_300, "above 64 kB"),
}


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[Pack]:
    packs: list[Pack] = []

    def run(pack: Pack, _settings: Settings) -> int:
        packs.append(pack)
        return 0

    monkeypatch.setattr(main, "_run", run)
    return packs


def spoil(content: Path, words: str) -> int:
    page = content / "en" / "pages" / "ect.md"
    lines = page.read_text(encoding="utf-8").split("\n")
    page.write_text("\n".join([*lines, "", words, ""]), encoding="utf-8")
    return len(lines) + 2


@pytest.mark.sampled
@pytest.mark.parametrize("case", BAD_PAGES)
def test_a_bad_page_is_named_with_its_line_and_the_rest_is_shown(
    case: str, content: Path, started: list[Pack], capsys: pytest.CaptureFixture[str]
) -> None:
    words, problem = BAD_PAGES[case]
    line = spoil(content, words)
    assert main.main([]) == 0
    said = capsys.readouterr().err
    assert problem in said
    if case != "a large page":
        assert f"ect.md:{line}:" in said
    contents = [entry.id for entry in Guide(started[0], "en").contents()]
    assert {"what-is-tms", "side-effects", "help-now"} <= set(contents)


def test_a_bad_page_that_should_come_first_leaves_the_list_of_topics(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = content / "en" / "pages"
    spoil(content, BAD_PAGES["deep nesting"][0])
    (pages / "faq.md").write_text((pages / "faq.md").read_text("utf-8") + "\n[Up](page:nowhere)\n")
    opened: list[str] = []

    def run(_pack: Pack, settings: Settings) -> int:
        opened.append(settings.page)
        return 0

    monkeypatch.setattr(main, "_run", run)
    assert main.main(["--page", "ect"]) == 0
    assert main.main(["--page", "faq"]) == 0
    assert opened == [TOPICS, "faq"]


def test_a_missing_key_is_named(
    content: Path, started: list[Pack], capsys: pytest.CaptureFixture[str]
) -> None:
    page = content / "en" / "pages" / "ect.md"
    page.write_text(page.read_text(encoding="utf-8").replace("main_message", "message", 1))
    assert main.main([]) == 0
    assert "has no main_message in its front matter. Add main_message" in capsys.readouterr().err
    assert started


@pytest.mark.sampled
@pytest.mark.parametrize("case", BAD_PAGES)
def test_a_kiosk_does_not_start_on_broken_content(
    case: str,
    content: Path,
    started: list[Pack],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    spoil(content, BAD_PAGES[case][0])
    told: list[ContentError] = []
    monkeypatch.setattr(main, "environment", Mock())

    def run(_pack: Pack, _given: object, refused: ContentError) -> int:
        told.append(refused)
        return 2

    monkeypatch.setattr(not_ready, "run", run)
    assert main.main(["--mode", Mode.KIOSK]) == 2
    assert not started
    assert [one.path.name for one in told] == ["ect.md"]
    said = capsys.readouterr().err
    assert "in kiosk mode the program does not start on broken content" in said
    assert "ect.md:" in said


def _empty(content: Path) -> None:
    shutil.rmtree(content)
    content.mkdir()


def _replace_by_a_file(content: Path) -> None:
    shutil.rmtree(content)
    content.write_text("", encoding="utf-8")


def _spoil_facts(content: Path) -> None:
    (content / "facts.toml").write_text("= =", encoding="utf-8")


def _spoil_words(content: Path) -> None:
    (content / "en" / "self-check.toml").write_bytes(b"\xff")


GONE: dict[str, Callable[[Path], None]] = {
    "no folder": shutil.rmtree,
    "an empty folder": _empty,
    "a file in its place": _replace_by_a_file,
    "no language": lambda content: shutil.rmtree(content / "en"),
    "no facts": _spoil_facts,
    "no self-check": lambda content: shutil.rmtree(content / "self-check"),
    "no question on safety": lambda content: (content / "self-check" / "right-now.toml").unlink(),
    "no words": _spoil_words,
}


@pytest.mark.sampled(every=4)
@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize("case", GONE)
def test_where_nothing_can_be_read_help_is_shown(
    case: str,
    mode: Mode,
    content: Path,
    started: list[Pack],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    GONE[case](content)
    monkeypatch.setattr(main, "environment", Mock())
    shown = Mock(return_value=2)
    monkeypatch.setattr(not_ready, "run", shown)
    assert main.main(["--mode", mode, "--language", "xx"]) == 2
    assert not started
    pack, _given, refused = shown.call_args.args
    assert pack is None
    assert str(refused) in capsys.readouterr().err


def test_a_self_check_that_cannot_be_read_stops_the_start(
    content: Path,
    started: list[Pack],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (content / "self-check" / "mood.toml").write_text('id = "mood"\norder = \n')
    monkeypatch.setattr(not_ready, "run", Mock(return_value=2))
    assert main.main([]) == 2
    assert not started
    assert "mood.toml:2:" in capsys.readouterr().err


def test_the_pack_is_not_written_while_there_is_something_to_mend(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(content, "[Nowhere](page:nowhere)")
    assert main.build() == 1
    assert not resources.PACK.exists()
    assert "the pack was not written" in capsys.readouterr().err


def test_a_pack_that_cannot_be_written_is_told(
    content: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (content.parent / "build").write_text("a file where a folder is to be")
    monkeypatch.setattr(resources, "PACK", content.parent / "build" / "content.pack")
    assert main.build() == 2
    (told,) = capsys.readouterr().err.splitlines()
    assert str(resources.PACK) in told
    assert "look at its folder and disk" in told


def test_changed_content_is_shown_though_the_pack_is_old(content: Path) -> None:
    assert main.build() == 0
    page = content / "en" / "pages" / "ect.md"
    page.write_text(page.read_text(encoding="utf-8").replace("title: TMS and ECT", "title: New"))
    findings: list[ContentError] = []
    pack = current_pack(resources.PACK, content, resources.RESOURCES, findings, trusted=False)
    titles = [entry.title for entry in Guide(pack, "en").contents()]
    assert "New" in titles
