"""The content of a kiosk with a second language, so that there is one to switch to."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from app import resources
from app.loading.guide import build_pack

if TYPE_CHECKING:
    from pathlib import Path

CHANGED = (
    ("guide.toml", 'name = "English"', 'name = "Ixxish"'),
    ("self-check.toml", 'text = "Who is this for?"', 'text = "Xo is zis xor?"'),
)


def build_in(folder: Path) -> bytes:
    """Put `content` and `content.pack` there; returns the pack."""
    content = shutil.copytree(resources.CONTENT, folder / "content")
    shutil.copytree(content / "en", content / "xx")
    for name, old, new in CHANGED:
        file = content / "xx" / name
        file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    data = build_pack(content, resources.RESOURCES, [])
    (folder / "content.pack").write_bytes(data)
    return data
