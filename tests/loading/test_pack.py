import marshal
import sys
from pathlib import Path
from typing import Any

import pytest

from app.domain.page import Heading
from app.loading.pack import FORMAT, MAGIC, Pack, Stamp, open_pack, pack_of, write_pack

SECTIONS = {"languages": ("en",), "en/words": "x" * 500, "en/page:a": Heading(1, "A", "top")}
STAMP: Stamp = (("content/a.md", 3, 17),)
DATA = write_pack(SECTIONS, STAMP, b"digest")
HEADER_END = len(MAGIC) + 8 + int.from_bytes(DATA[len(MAGIC) : len(MAGIC) + 8])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "content.pack"


def opened(path: Path, data: bytes) -> Pack | None:
    path.write_bytes(data)
    return open_pack(path, is_current=lambda _stamp, _digest: True)


def with_header(header: Any) -> bytes:  # noqa: ANN401
    data = marshal.dumps(header)
    return MAGIC + len(data).to_bytes(8) + data


def test_a_pack_of_a_file_gives_every_section_back(path: Path) -> None:
    pack = opened(path, DATA)
    assert pack is not None
    assert {name: pack.get(name) for name in SECTIONS} == SECTIONS


def test_a_pack_in_memory_gives_every_section_back() -> None:
    pack = pack_of(DATA)
    assert {name: pack.get(name) for name in reversed(SECTIONS)} == SECTIONS


def test_an_unknown_section_is_a_key_error() -> None:
    with pytest.raises(KeyError, match="es/words"):
        pack_of(DATA).get("es/words")


def test_every_value_is_made_anew() -> None:
    pack = pack_of(write_pack({"facts": {"a": 1}}, (), b""))
    pack.get("facts")["a"] = 2
    assert pack.get("facts") == {"a": 1}


def test_a_missing_pack_is_none(path: Path) -> None:
    assert open_pack(path, is_current=lambda _stamp, _digest: True) is None


@pytest.mark.parametrize("length", [0, 5, len(MAGIC), len(MAGIC) + 4, len(MAGIC) + 8, 60])
def test_a_pack_cut_off_in_its_header_is_none(path: Path, length: int) -> None:
    assert length < HEADER_END
    assert opened(path, DATA[:length]) is None


PYTHON = sys.version_info[:2]
FOREIGN = {
    "text": b"# A page\n",
    "zeros": bytes(1_000),
    "another magic": b"fieldguide pick\n" + DATA[len(MAGIC) :],
    "no header": MAGIC + bytes(8),
    "no marshal": MAGIC + (4).to_bytes(8) + b"!!!!",
    "an older format": with_header((FORMAT - 1, PYTHON, b"", (), {})),
    "a newer format": with_header((FORMAT + 1, PYTHON, b"", (), {})),
    "an older Python": with_header((FORMAT, (3, 10), b"", (), {})),
    "a newer Python": with_header((FORMAT, (PYTHON[0], PYTHON[1] + 1), b"", (), {})),
    "a shorter header": with_header((FORMAT, PYTHON, b"", ())),
    "a header of one number": with_header(FORMAT),
    "a header of words": with_header("header"),
}


@pytest.mark.parametrize("data", FOREIGN.values(), ids=FOREIGN)
def test_a_foreign_or_older_file_is_none(path: Path, data: bytes) -> None:
    assert opened(path, data) is None


def test_a_pack_that_is_not_current_is_none(path: Path) -> None:
    path.write_bytes(DATA)
    assert open_pack(path, is_current=lambda _stamp, _digest: False) is None


def test_stamp_and_digest_say_whether_a_pack_is_current(path: Path) -> None:
    path.write_bytes(DATA)

    def is_current(stamp: Stamp, digest: bytes) -> bool:
        return (stamp, digest) == (STAMP, b"digest")

    assert open_pack(path, is_current=is_current) is not None


def test_an_open_pack_outlives_its_file(path: Path) -> None:
    pack = opened(path, DATA)
    assert pack is not None
    path.unlink()
    path.write_bytes(b"something else")
    assert pack.get("languages") == ("en",)


@pytest.mark.parametrize("lost", [1, 100, 500])
def test_a_pack_cut_off_behind_its_header_is_none(tmp_path: Path, lost: int) -> None:
    path = tmp_path / "content.pack"
    path.write_bytes(write_pack({"words": "x" * 600}, (), b"")[:-lost])
    assert open_pack(path, is_current=lambda _stamp, _digest: True) is None


def test_a_pack_with_a_broken_length_is_none(tmp_path: Path) -> None:
    path = tmp_path / "content.pack"
    path.write_bytes(b"fieldguide pack\n" + b"\xff" * 8 + b"rest")
    assert open_pack(path, is_current=lambda _stamp, _digest: True) is None
