"""The page for staff: what it says, with the help lines, and what it does when the file changes."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import Mock

import pytest
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from app import resources, starting
from app.domain import built_in
from app.exit_status import RESTART
from app.loading.errors import ContentError
from app.not_ready import NotReady
from app.settings import parser
from app.views.drawn.text_view import TextView
from tests.staff_pin import SEAL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

BROKEN = "pincode = 1\n"
RIGHT = 'name = "Clinic"\n'
KIOSK = f"""
screen_diagonal_in = 24.0
pin = "{SEAL}"
crisis_text = "Tell anyone at reception."
"""


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
def refuse(qapp: QApplication, path: Path) -> Iterator[Callable[..., NotReady]]:
    """Starts with a command line that is refused."""
    pages = []

    def start(*options: str) -> NotReady:
        given = parser().parse_args(["--theme", "light", "--settings", str(path), *options])
        started = starting.read(given)
        found = None if isinstance(started.found, ContentError) else started.found
        page = NotReady(qapp, found, given, started.stops[0])
        pages.append(page)
        page.show()
        page.look_again()
        assert not page.mended
        return page

    yield start
    for page in pages:
        # At once: its timer would look on in the next test.
        delete(page.window)
        delete(page)


@pytest.fixture
def page(refuse: Callable[..., NotReady]) -> NotReady:
    return refuse()


def said_by(page: NotReady) -> str:
    views = page.window.findChildren(TextView)
    return "\n".join(view.accessibleName() for view in views if view.isVisible())


def test_it_names_the_file_the_problem_and_the_remedy(page: NotReady, path: Path) -> None:
    said = said_by(page)
    assert f"{path}, line 1" in said
    assert "clinic.toml has an unknown key 'pincode'." in said
    assert "Known keys: count_visits" in said


def test_it_shows_the_help_lines_of_every_country(page: NotReady) -> None:
    said = said_by(page)
    for words in ("United States", "Call or text 988", "Samaritans", "findahelpline.com"):
        assert words in said
    assert said.index("For staff") < said.index("If you need help now") < said.index("988")


def test_it_stays_while_the_file_is_as_it_was(page: NotReady) -> None:
    before = said_by(page)
    page.look_again()
    assert (said_by(page), page.mended) == (before, False)


def test_another_mistake_is_said_instead(page: NotReady, path: Path, qtbot: QtBot) -> None:
    path.write_text("pin = \n", encoding="utf-8")
    page.look_again()
    qtbot.waitUntil(lambda: "is not TOML" in said_by(page))
    assert "unknown key" not in said_by(page)
    assert not page.mended


def test_it_ends_when_the_file_is_right(page: NotReady, path: Path, ended: list[int]) -> None:
    path.write_text(RIGHT, encoding="utf-8")
    page.look_again()
    assert page.mended
    assert ended == [RESTART]


def test_a_file_that_is_not_there_yet_is_waited_for(
    refuse: Callable[..., NotReady], path: Path
) -> None:
    path.unlink()
    page = refuse()
    path.write_text(RIGHT, encoding="utf-8")
    page.look_again()
    assert page.mended


PAGE = "en/pages/ect.md"


def break_content(content: Path, name: str, put: str = "= = ") -> Callable[[], None]:
    """Put something wrong into a file; returns what mends it."""
    file = content / name
    right = file.read_text(encoding="utf-8")
    file.write_text(put + right, encoding="utf-8")

    def mend() -> None:
        file.write_text(right, encoding="utf-8")

    return mend


def test_content_that_is_touched_but_not_mended_does_not_end_it(
    refuse: Callable[..., NotReady], path: Path, content: Path, ended: list[int]
) -> None:
    path.write_text(KIOSK, encoding="utf-8")
    break_content(content, PAGE)
    page = refuse("--mode", "kiosk")
    assert "ect.md" in said_by(page)
    break_content(content, PAGE, "= = =")
    page.look_again()
    assert (page.mended, ended) == (False, [])


@pytest.mark.sampled
@pytest.mark.parametrize("name", [PAGE, "facts.toml", "en/self-check.toml", "helplines.toml"])
def test_it_ends_when_the_content_is_mended(
    refuse: Callable[..., NotReady], path: Path, content: Path, ended: list[int], name: str
) -> None:
    path.write_text(KIOSK, encoding="utf-8")
    mend = break_content(content, name)
    page = refuse("--mode", "kiosk")
    mend()
    page.look_again()
    assert (page.mended, ended) == (True, [RESTART])


def test_what_is_still_wrong_elsewhere_is_said_when_one_file_is_mended(
    refuse: Callable[..., NotReady], path: Path, content: Path, qtbot: QtBot
) -> None:
    mend = break_content(content, PAGE)
    page = refuse("--mode", "kiosk")
    assert "pincode" in said_by(page)
    path.write_text(KIOSK, encoding="utf-8")
    page.look_again()
    qtbot.waitUntil(lambda: "ect.md" in said_by(page))
    assert not page.mended
    mend()
    page.look_again()
    assert page.mended


def test_a_file_that_may_be_read_again_is_noticed(
    refuse: Callable[..., NotReady], path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever gives a file back to its reader does not write it."""
    path.write_text(RIGHT, encoding="utf-8")
    reading = Path.read_text
    monkeypatch.setattr(Path, "read_text", Mock(side_effect=PermissionError(13, "Not permitted")))
    page = refuse()
    assert "Not permitted" in said_by(page)
    monkeypatch.setattr(Path, "read_text", reading)
    path.chmod(0o600)
    page.look_again()
    assert page.mended


def test_files_that_are_as_they_were_are_not_read(
    refuse: Callable[..., NotReady], content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    break_content(content, PAGE)
    page = refuse("--mode", "kiosk")
    reading = Mock()
    monkeypatch.setattr(starting, "read", reading)
    page.look_again()
    reading.assert_not_called()


def test_the_same_finding_leaves_the_page_as_it_is(page: NotReady, path: Path) -> None:
    """A screen reader would begin it anew."""
    before = page.window.findChildren(TextView)
    path.write_text(f"{BROKEN}\n# to be mended\n", encoding="utf-8")
    page.look_again()
    assert page.window.findChildren(TextView) == before


def test_a_language_that_the_mended_content_has_not_is_told(
    refuse: Callable[..., NotReady], path: Path, content: Path, qtbot: QtBot
) -> None:
    """Ending would start what leaves at once, again and again."""
    path.write_text(RIGHT, encoding="utf-8")
    mend = break_content(content, "facts.toml")
    page = refuse("--language", "xx")
    mend()
    page.look_again()
    qtbot.waitUntil(lambda: "'xx'" in said_by(page))
    assert not page.mended


def test_without_any_content_the_built_in_help_is_shown(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not even a theme, a font or an icon has to be there."""
    monkeypatch.setattr(resources, "RESOURCES", tmp_path / "gone")
    content = tmp_path / "content"
    monkeypatch.setattr(resources, "CONTENT", content)
    monkeypatch.setattr(resources, "PACK", tmp_path / "content.pack")
    given = parser().parse_args(["--mode", "kiosk", "--theme", "dark", "--language", "xx"])
    page = NotReady(qapp, None, given, ContentError(content, 1, "is not there", "Put it back"))
    page.window.show()
    page.window.grab()
    said = said_by(page)
    assert "content is not there." in said
    for name in built_in.COUNTRIES.values():
        assert name in said
    for words in ("Call 911", "Call or text 988", "116 123", "See findahelpline.com"):
        assert words in said
    page.look_again()
    assert not page.mended
    content.mkdir()
    page.look_again()
    assert not page.mended
    delete(page.window)
    delete(page)
