"""Nothing in the program moves by itself, but what a finger lets go of while it scrolls."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import app

SOURCES = sorted(Path(app.__file__).parent.rglob("*.py"))
MOVING = re.compile(r"Q\w*Animation|QTimeLine|QMovie|QGraphics\w*|setWindowOpacity|animateClick")


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_nothing_is_animated(path: Path) -> None:
    assert MOVING.findall(path.read_text(encoding="utf-8")) == []
