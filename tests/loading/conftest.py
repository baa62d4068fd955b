import shutil
from pathlib import Path

import pytest

from tests.loading.smallest import CONTENT, THEMES, Desk


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return Desk(tmp_path_factory.mktemp("desk"))


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the real content to break."""
    return shutil.copytree(CONTENT, tmp_path / "content")


@pytest.fixture
def themes(tmp_path: Path) -> Path:
    """A copy of the real themes to break."""
    return shutil.copytree(THEMES, tmp_path / "themes")
