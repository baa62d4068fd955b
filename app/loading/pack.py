"""The pack: everything a start needs in one file, read by offset, so that nothing is parsed."""

from __future__ import annotations

import marshal
import os
import sys
from typing import TYPE_CHECKING, Any

from app.loading.plain import from_plain, to_plain

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

MAGIC = b"fieldguide pack\n"
FORMAT = 3
_LENGTH = 8
Stamp = tuple[tuple[str, int, int], ...]


class Pack:
    """Sections by name; each is read and rebuilt when it is asked for.

    `digest` is that of the files it was made from.
    """

    def __init__(
        self,
        index: Mapping[str, tuple[int, int]],
        read: Callable[[int, int], bytes],
        digest: bytes = b"",
    ) -> None:
        self.digest = digest
        self._index = index
        self._read = read

    def get(self, name: str) -> Any:  # noqa: ANN401 - what was put under this name
        """The section's value; raises KeyError when the pack has no such section."""
        offset, length = self._index[name]
        return from_plain(marshal.loads(self._read(offset, length)))  # noqa: S302 - our own file


def write_pack(sections: Mapping[str, Any], stamp: Stamp, digest: bytes) -> bytes:
    """The bytes of a pack: magic, length of the header, header, sections."""
    index = {}
    body = b""
    for name, value in sections.items():
        data = marshal.dumps(to_plain(value))
        index[name] = (len(body), len(data))
        body += data
    header = marshal.dumps((FORMAT, sys.version_info[:2], len(body), digest, stamp, index))
    return MAGIC + len(header).to_bytes(_LENGTH) + header + body


def pack_of(data: bytes) -> Pack:
    """A pack in memory."""
    start, header = _header(lambda offset, length: data[offset : offset + length])
    _, _, _, digest, _, index = header
    return Pack(
        index, lambda offset, length: data[start + offset : start + offset + length], digest
    )


def open_pack(path: Path, *, is_current: Callable[[Stamp, bytes], bool]) -> Pack | None:
    """The pack of a file; None when it is missing, not ours, of another Python or not current."""
    try:
        file = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    except OSError:
        return None

    def read(offset: int, length: int) -> bytes:
        os.lseek(file, offset, os.SEEK_SET)
        return os.read(file, length)

    try:
        start, (_, _, length, digest, stamp, index) = _header(read)
        whole = os.fstat(file).st_size == start + length
    except (ValueError, EOFError, TypeError, OSError, OverflowError, MemoryError):
        os.close(file)
        return None
    if not whole or not is_current(stamp, digest):
        os.close(file)
        return None
    return Pack(index, lambda offset, length: read(start + offset, length), digest)


def _header(read: Callable[[int, int], bytes]) -> tuple[int, Any]:
    """Where the sections start, and the header; raises ValueError for a file that is not ours."""
    if read(0, len(MAGIC)) != MAGIC:
        raise ValueError("not a pack")
    length = int.from_bytes(read(len(MAGIC), _LENGTH))
    header = marshal.loads(read(len(MAGIC) + _LENGTH, length))  # noqa: S302 - our own file
    if header[:2] != (FORMAT, sys.version_info[:2]):
        raise ValueError("a pack of another format or Python")
    return len(MAGIC) + _LENGTH + length, header
