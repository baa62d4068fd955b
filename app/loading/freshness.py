"""Whether a pack still says what the files say."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from app.loading.errors import ContentError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.loading.pack import Stamp


State = tuple[tuple[str, int, int, int], ...]

UNREADABLE = (-1, 0)
"""Size and time of what cannot be looked at."""


def stamp(*folders: Path) -> Stamp:
    """Name, size and time of every file below the folders; raises ContentError without one."""
    for folder in folders:
        if not folder.is_dir():
            raise ContentError(folder, 1, "is not there", "Put the folder back")
    return tuple(sorted(entry for folder in folders for entry in _stamps(folder, folder.name)))


def _stamps(folder: Path, name: str) -> Iterator[tuple[str, int, int]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            within = f"{name}/{entry.name}"
            if entry.name == "__pycache__":
                continue
            try:
                if entry.is_dir():
                    yield from _stamps(Path(entry.path), within)
                else:
                    seen = entry.stat()
                    yield within, seen.st_size, seen.st_mtime_ns
            except OSError:
                # Such as the link that an editor leaves beside a page: what needs it will say so.
                yield within, *UNREADABLE


def state_of(*paths: str | os.PathLike[str]) -> State:
    """What is told of files, and of all below folders, without reading them; none need be there.

    Another value too when only who may read one has changed, which `stamp` does not look at.
    """
    return tuple(sorted(_states(*paths)))


def _states(*paths: str | os.PathLike[str]) -> Iterator[tuple[str, int, int, int]]:
    for path in paths:
        try:
            about = os.stat(path)  # noqa: PTH116 - a Path for each file would cost more than this
            yield os.fspath(path), about.st_size, about.st_mtime_ns, about.st_ctime_ns
        except OSError:
            # Not there: once it is, that is another value.
            continue
        try:
            with os.scandir(path) as entries:
                yield from _states(*(entry.path for entry in entries))
        except OSError:
            continue


def _files(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        # As above.
        return b""


def digest(*folders: Path) -> bytes:
    """A hash of every file's name and bytes: the same after a fresh clone."""
    import hashlib  # noqa: PLC0415 - a start with a current pack does without it

    hashed = hashlib.blake2b(digest_size=16)
    for folder in folders:
        for path in sorted(_files(folder)):
            data = _bytes(path)
            hashed.update(f"{path.relative_to(folder.parent)}\0{len(data)}\0".encode())
            hashed.update(data)
    return hashed.digest()
