import shutil
from pathlib import Path

import pytest

from tests.checking.smallest import Folder
from tests.loading.smallest import CONTENT


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    return Folder(tmp_path_factory.mktemp("small"))


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A small content folder to break: a page of help, few numbers, and links that lead nowhere."""
    return Folder(tmp_path).path


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the real content to break."""
    return shutil.copytree(CONTENT, tmp_path / "content")
