"""The page for staff: what it says, with the help lines, and what it does when the file changes."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from app import resources
from app.domain import built_in
from app.exit_status import RESTART
from app.loading.errors import ContentError
from app.not_ready import NotReady
from app.settings import parser
from app.views.drawn.text_view import TextView

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.loading.pack import Pack

BROKEN = "pin = \n"
RIGHT = 'name = "Clinic"\n'


@pytest.fixture(autouse=True)
def ended(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """With what the program ends; really ended, no later event loop would run."""
    ended: list[int] = []
    monkeypatch.setattr(QApplication, "exit", ended.append)
    return ended


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "clinic.toml"
    path.write_text(BROKEN, encoding="utf-8")
    os.utime(path, (1, 1))
    return path


@pytest.fixture
def page(qapp: QApplication, qtbot: QtBot, pack: Pack, path: Path) -> Iterator[NotReady]:
    given = parser().parse_args(["--theme", "light", "--settings", str(path)])
    error = ContentError(path, 3, "has no pin", "Run `fieldguide pin`")
    page = NotReady(qapp, pack, given, error)
    qtbot.addWidget(page.window)
    page.show()
    yield page
    page.deleteLater()


def read(page: NotReady) -> str:
    views = page.window.findChildren(TextView)
    return "\n".join(view.accessibleName() for view in views if view.isVisible())


def test_it_names_the_file_the_problem_and_the_remedy(page: NotReady, path: Path) -> None:
    said = read(page)
    assert f"{path}, line 3" in said
    assert "clinic.toml has no pin." in said
    assert "Run `fieldguide pin`." in said


def test_it_shows_the_help_lines_of_every_country(page: NotReady) -> None:
    said = read(page)
    for words in ("United States", "Call or text 988", "Samaritans", "findahelpline.com"):
        assert words in said
    assert said.index("For staff") < said.index("If you need help now") < said.index("988")


def test_it_stays_while_the_file_is_as_it_was(page: NotReady) -> None:
    before = read(page)
    page.look_again()
    assert (read(page), page.mended) == (before, False)


def test_another_mistake_is_said_instead(page: NotReady, path: Path, qtbot: QtBot) -> None:
    path.write_text("pincode = 1\n", encoding="utf-8")
    page.look_again()
    qtbot.waitUntil(lambda: "unknown key 'pincode'" in read(page))
    assert "has no pin" not in read(page)
    assert not page.mended


def test_it_ends_when_the_file_is_right(page: NotReady, path: Path, ended: list[int]) -> None:
    path.write_text(RIGHT, encoding="utf-8")
    page.look_again()
    assert page.mended
    assert ended == [RESTART]


def test_a_file_that_is_not_there_yet_is_waited_for(
    qapp: QApplication, qtbot: QtBot, pack: Pack, tmp_path: Path
) -> None:
    path = tmp_path / "later.toml"
    given = parser().parse_args(["--settings", str(path)])
    page = NotReady(qapp, pack, given, ContentError(path, 1, "cannot be read", "Put it back"))
    qtbot.addWidget(page.window)
    page.look_again()
    assert not page.mended
    path.write_text(RIGHT, encoding="utf-8")
    page.look_again()
    assert page.mended
    page.deleteLater()


def test_without_any_content_the_built_in_help_is_shown(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not even a theme, a font or an icon has to be there."""
    monkeypatch.setattr(resources, "RESOURCES", tmp_path / "gone")
    content = tmp_path / "content"
    given = parser().parse_args(["--mode", "kiosk", "--theme", "dark", "--language", "xx"])
    page = NotReady(qapp, None, given, ContentError(content, 1, "is not there", "Put it back"))
    qtbot.addWidget(page.window)
    page.window.show()
    page.window.grab()
    said = read(page)
    assert "content is not there." in said
    for name in built_in.COUNTRIES.values():
        assert name in said
    for words in ("Call 911", "Call or text 988", "116 123", "See findahelpline.com"):
        assert words in said
    page.look_again()
    assert not page.mended
    content.mkdir()
    page.look_again()
    assert page.mended
    delete(page.window)
    delete(page)
