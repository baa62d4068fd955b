"""A clinic's file that is broken in any way: the kiosk starts, or says what to mend."""

from __future__ import annotations

import os
import time
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest
from shiboken6 import delete

from app.loading.clinic import LARGEST
from app.loading.errors import ContentError
from app.not_ready import NotReady
from app.settings import Settings, parser, settings_of
from app.views.drawn.text_view import TextView
from tests.staff_pin import SEAL

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from app.loading.pack import Pack

RIGHT = f"""
screen_diagonal_in = 24.0
viewing_distance_cm = 60
pin = "{SEAL}"
crisis_text = "Tell anyone at reception. They will stay with you."
name = "Riverside Clinic"
instrument = "phq-9"
paper = "a4"
printer = "Office_1"
reviewed = 2026-11-02
screen_reader = false
count_visits = "/var/lib/fieldguide/visits.csv"
"""
LONGEST_S = 1.0
"""Much more than any file takes, on a machine that has much to do."""


def read(path: Path) -> Settings | ContentError:
    """What a kiosk makes of the file."""
    given = parser().parse_args(["--mode", "kiosk", "--settings", str(path)])
    try:
        return settings_of(given)
    except ContentError as error:
        return error


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "clinic.toml"


def test_the_right_file_is_right(path: Path) -> None:
    path.write_text(RIGHT, encoding="utf-8")
    assert isinstance(read(path), Settings)


BROKEN: dict[str, tuple[bytes, str]] = {
    "too large": (b"# " + b"x" * LARGEST, "is larger than 64 kB"),
    "nested": (b"a = " + b"[" * 3_900, "lists within lists"),
    "nested tables": (b"a = " + b"{a=" * 1_200, "lists within lists"),
    "a number without end": (
        b"screen_diagonal_in = " + b"9" * 20_000,
        "has a line of 20021 characters",
    ),
    "no text": (b"\xff\xfe\x00" * 10, "is not UTF-8"),
    "a NUL": (RIGHT.replace("/var", "/\\u0000var").encode(), "cannot be seen"),
    "words from right to left": (RIGHT.replace("Tell", "\u202eTell").encode(), "cannot be seen"),
    "a long name": (RIGHT.replace("Riverside", "Riverside" * 50).encode(), "name is too long"),
    "no size": (RIGHT.replace("24.0", "nan").encode(), "screen_diagonal_in cannot be nan"),
    "an endless size": (RIGHT.replace("24.0", "inf").encode(), "cannot be inf"),
    "a negative distance": (RIGHT.replace("= 60", "= -60").encode(), "viewing_distance_cm cannot"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_what_is_wrong_is_said_at_once(path: Path, case: str) -> None:
    data, problem = BROKEN[case]
    path.write_bytes(data)
    began = time.monotonic()
    said = read(path)
    assert time.monotonic() - began < LONGEST_S
    assert isinstance(said, ContentError)
    assert problem in str(said)


@pytest.mark.skipif(os.name == "nt", reason="there are no such files")
def test_what_never_ends_is_not_read(path: Path) -> None:
    os.mkfifo(path)
    for place in (path, Path("/dev/zero"), path.parent):
        assert "is not a file" in str(read(place))


def test_a_crisis_text_may_have_lines_and_the_joiners_of_some_languages(path: Path) -> None:
    path.write_text(RIGHT.replace("They will", "\\nThey\u200cwill"), encoding="utf-8")
    assert isinstance(read(path), Settings)


def _flip(data: bytes, by: Random) -> bytes:
    place = by.randrange(len(data))
    return data[:place] + bytes([by.randrange(256)]) + data[place + 1 :]


def _cut(data: bytes, by: Random) -> bytes:
    first, last = sorted(by.randrange(len(data)) for _ in range(2))
    return data[:first] + data[last:]


def _double(data: bytes, by: Random) -> bytes:
    first, last = sorted(by.randrange(len(data)) for _ in range(2))
    return data[:last] + data[first:last] * by.choice((1, 2, 500)) + data[last:]


def _insert(data: bytes, by: Random) -> bytes:
    odd = (b"\0", b"[" * 5000, b'"""', b"\n[[", b"= =", "\u202e".encode(), b"1e999", b"\r", b"-")
    place = by.randrange(len(data))
    return data[:place] + by.choice(odd) + data[place:]


def _swap(data: bytes, by: Random) -> bytes:
    """Give a key another value, of another kind or beyond its range."""
    lines = data.split(b"\n")
    place = by.randrange(len(lines))
    values = (b"-1", b"1e308", b"nan", b"true", b"[]", b"{}", b'""', b"0001-01-01", b"12:00:00")
    lines[place] = lines[place].partition(b"=")[0] + b"= " + by.choice(values)
    return b"\n".join(lines)


WAYS: list[Callable[[bytes, Random], bytes]] = [_flip, _cut, _double, _insert, _swap]


def _broken(seed: int) -> bytes:
    by, data = Random(seed), RIGHT.encode()  # noqa: S311 - the same files every time
    for _ in range(by.choice((1, 1, 2, 5))):
        data = by.choice(WAYS)(data or b"\n", by)
    return data


@pytest.mark.system
def test_a_thousand_broken_files_start_the_kiosk_or_show_the_page_with_help(
    path: Path, qapp: QApplication, pack: Pack
) -> None:
    given = parser().parse_args(["--mode", "kiosk", "--theme", "light", "--settings", str(path)])
    shown, started = set(), 0
    for seed in range(1000):
        path.write_bytes(_broken(seed))
        began = time.monotonic()
        found = read(path)
        assert time.monotonic() - began < LONGEST_S, seed
        if isinstance(found, Settings):
            started += 1
            continue
        kind = found.problem[:30]
        if kind in shown:
            continue
        shown.add(kind)
        page = NotReady(qapp, pack, given, found)
        page.window.resize(1366, 768)
        page.window.show()
        qapp.processEvents()
        said = "\n".join(one.accessibleName() for one in page.window.findChildren(TextView))
        assert "Call or text 988" in said, seed
        assert "findahelpline.com" in said, seed
        assert path.name in said, seed
        # At once: a page that is still there makes itself anew for every later file.
        delete(page.window)
        delete(page)
    # Both happen, and what is wrong is wrong in many ways.
    assert started > 20
    assert len(shown) > 20
