"""What tests of a start share."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from app import resources

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the content, which a start reads in place of the project's own."""
    copy = tmp_path / "content"
    shutil.copytree(resources.CONTENT, copy)
    monkeypatch.setattr(resources, "CONTENT", copy)
    monkeypatch.setattr(resources, "PACK", tmp_path / "content.pack")
    return copy
