"""Nothing in the program moves by itself, but what a finger lets go of while it scrolls."""

from __future__ import annotations

import re
from pathlib import Path

import app

SOURCES = sorted(Path(app.__file__).parent.rglob("*.py"))
MOVING = re.compile(r"Q\w*Animation|QTimeLine|QMovie|QGraphics\w*|setWindowOpacity|animateClick")


def test_nothing_is_animated() -> None:
    found = {str(path): MOVING.findall(path.read_text(encoding="utf-8")) for path in SOURCES}
    assert len(found) > 200
    assert {path: words for path, words in found.items() if words} == {}
