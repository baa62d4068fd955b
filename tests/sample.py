"""A copy of the content with one page more, which shows a figure of every kind."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from app import resources
from app.domain.figures import STEPS, drawing_of_step
from app.loading.guide import build_pack
from app.loading.pack import Pack, pack_of
from tests.loading.smallest import source

if TYPE_CHECKING:
    from pathlib import Path

    from app.loading.errors import ContentError

SHOWN = (
    "icon-array:headache",
    "rare-harm:seizure-by-coil",
    "calendar:course",
    "pulses:patterns",
    "scale:phq9",
    "steps:visit",
    "picture:coil-on-head",
)
PAGE = "figures"


def alt(figure: str) -> str:
    """What is said in place of a figure."""
    return f"This is {figure.replace(':', ' ')}."


def add_sample(folder: Path) -> tuple[Path, Path]:
    """Content and resources in a folder: the page of all figures, and one page for each."""
    content = shutil.copytree(resources.CONTENT, folder / "content")
    copied = shutil.copytree(resources.RESOURCES, folder / "resources")
    drawing = copied / "pictures" / "coil-on-head.svg"
    for step in STEPS:
        name = f"{drawing_of_step('visit', step)}.svg"
        (copied / "pictures" / name).write_bytes(drawing.read_bytes())
    pages = {PAGE: SHOWN, **{one.replace(":", "-"): (one,) for one in SHOWN}}
    for order, (name, figures) in enumerate(pages.items(), 50):
        body = "\n\n".join(f'![{alt(one)}]({one} "The point of {one}.")' for one in figures)
        page = source(f"\n{body}\n", order=str(order), in_short="[]", title=f'"{name}"')
        (content / "en" / "pages" / f"{name}.md").write_text(page, encoding="utf-8")
    return content, copied


def sample_pack(content: Path, copied: Path) -> tuple[bytes, Pack]:
    """The pack of that content; nothing in it may be a finding."""
    findings: list[ContentError] = []
    data = build_pack(content, copied, findings)
    assert [str(one) for one in findings] == []
    return data, pack_of(data)
