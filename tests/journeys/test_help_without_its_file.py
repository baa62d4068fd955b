"""Nobody goes without help: where the file of helplines is broken, what is built in is shown."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from app import resources
from app.loading.guide import build_pack
from app.loading.pack import pack_of
from app.program import Program
from app.settings import Settings
from tests.journeys.hands import click, read, read_self_check, settle
from tests.journeys.test_parts_and_changes import EVERYTHING, show_summary

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from app.loading.errors import ContentError


@pytest.fixture(params=[None, "a = = 3", '[us]\nemergency = "911"\n', "[other]\nline = 3\n"])
def program(
    request: pytest.FixtureRequest, tmp_path: Path, qtbot: QtBot, qapp: QApplication
) -> Iterator[Program]:
    """The program with a file of helplines that is missing, no TOML, or lacks what all need."""
    content = shutil.copytree(resources.CONTENT, tmp_path / "content")
    path = content / "helplines.toml"
    if request.param is None:
        path.unlink()
    else:
        path.write_text(request.param, encoding="utf-8")
    findings: list[ContentError] = []
    data = build_pack(content, resources.RESOURCES, findings)
    assert [one.path for one in findings] == [path]
    started = Program(qapp, pack_of(data), Settings(theme="light"))
    started.window.resize(1366, 768)
    with qtbot.waitSignal(started.prepared):
        started.window.show()
    yield started
    started.end()


@pytest.mark.sampled
def test_help_is_there_all_the_same(program: Program) -> None:
    click(program, "Get help now")
    words = read(program)
    assert "Call your local emergency number" in words
    assert "See findahelpline.com" in words
    assert "Numbers as of" not in words
    program.self_check.choose("country", "us")
    settle()
    assert "Call 911" in read(program)
    assert "Call or text 988" in read(program)


@pytest.mark.sampled
def test_support_and_summary_have_it_too(program: Program) -> None:
    show_summary(program, {**EVERYTHING, "phq9": "several-days", "safe-now": "no"})
    assert "Call 911" in read_self_check(program)
    assert "Call or text 988" in read_self_check(program)
    program.self_check.ask("safe-now")
    settle()
    assert "Call 911" in read_self_check(program)
