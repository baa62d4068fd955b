"""A file is there whole or not at all, and what went wrong is known."""

from __future__ import annotations

import os
import resource
import signal
import stat
import subprocess
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from app.exporting.saving import FAILED, FOLDER, FULL, save

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DATA = b"my notes " * 20_000
OLD = b"an older page"


@contextmanager
def files_no_larger_than(size: int) -> Iterator[None]:
    """As on a disk that is nearly full: a write comes back with an error."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    earlier = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, earlier)


@contextmanager
def as_nobody(folder: Path) -> Iterator[None]:
    """As a person who may look into a folder and write nothing there."""
    root = os.geteuid() == 0
    for one in (folder, *folder.parents[:3]):
        one.chmod(one.stat().st_mode | 0o055)
    folder.chmod(0o555)
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)
        folder.chmod(0o755)


def test_all_of_it_is_there(tmp_path: Path) -> None:
    path = tmp_path / "Meine Fragen \u2013 \u65e5\u672c.pdf"
    assert save(path, DATA) == ""
    assert path.read_bytes() == DATA
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize("old", [None, 0o644])
def test_nobody_else_may_read_it(tmp_path: Path, old: int | None) -> None:
    path = tmp_path / "notes.pdf"
    if old is not None:
        path.write_bytes(OLD)
        path.chmod(old)
    assert save(path, DATA) == ""
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_name_that_exists_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "notes.pdf"
    path.write_bytes(OLD * 100_000)
    assert save(path, DATA) == ""
    assert path.read_bytes() == DATA


def test_a_full_disk_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "notes.pdf"
    path.write_bytes(OLD)
    with files_no_larger_than(4096):
        assert save(path, DATA) == FULL
    assert path.read_bytes() == OLD
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def test_a_full_disk_leaves_nothing_half_written(tmp_path: Path) -> None:
    with files_no_larger_than(4096):
        assert save(tmp_path / "notes.pdf", DATA) == FULL
    assert list(tmp_path.iterdir()) == []


def test_after_a_failure_the_next_one_works(tmp_path: Path) -> None:
    path = tmp_path / "notes.pdf"
    with files_no_larger_than(4096):
        save(path, DATA)
    assert save(path, DATA) == ""
    assert path.read_bytes() == DATA


def test_a_folder_without_permission_is_said(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    with as_nobody(folder):
        assert save(folder / "notes.pdf", DATA) == FOLDER
    assert list(folder.iterdir()) == []


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    assert save(tmp_path / "gone" / "notes.pdf", DATA) == FOLDER


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "notes.pdf").mkdir()
    assert save(tmp_path / "notes.pdf", DATA) == FAILED
    assert (tmp_path / "notes.pdf").is_dir()


def test_what_is_no_file_is_not_replaced_by_one(tmp_path: Path) -> None:
    pipe, link = tmp_path / "pipe", tmp_path / "notes.pdf"
    os.mkfifo(pipe)
    link.symlink_to(pipe)
    assert save(link, DATA) == FAILED
    assert save(pipe, DATA) == FAILED
    assert pipe.is_fifo()
    assert link.is_symlink()


def test_a_name_that_is_too_long_is_said(tmp_path: Path) -> None:
    assert save(tmp_path / ("x" * 300), DATA) == FAILED
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_a_file_too(tmp_path: Path) -> None:
    assert save(tmp_path / "notes.txt", b"") == ""
    assert (tmp_path / "notes.txt").read_bytes() == b""


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own that holds 64 kB."""
    assert os.geteuid() == 0, "only root may mount a disk: run these tests as root"
    disk = tmp_path / "disk"
    disk.mkdir()
    _run("mount", "-t", "tmpfs", "-o", "size=64k", "small", str(disk))
    yield disk
    _run("umount", str(disk))


def _run(*command: str) -> None:
    subprocess.run(command, check=True)


@pytest.mark.system
def test_a_disk_that_is_really_full(small_disk: Path) -> None:
    path = small_disk / "notes.pdf"
    path.write_bytes(OLD)
    assert save(path, DATA) == FULL
    assert path.read_bytes() == OLD
    assert [one.name for one in small_disk.iterdir()] == [path.name]
    assert save(path, OLD + OLD) == ""
    assert path.read_bytes() == OLD + OLD


@pytest.mark.system
def test_a_disk_that_may_only_be_read(small_disk: Path) -> None:
    _run("mount", "-o", "remount,ro", str(small_disk))
    assert save(small_disk / "notes.pdf", DATA) == FOLDER
