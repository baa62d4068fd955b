import shutil
from pathlib import Path
from typing import Any

import pytest

from app.loading.compile import compile_content
from app.loading.errors import ContentError
from tests.loading.smallest import CONTENT, RESOURCES, Desk


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return Desk(tmp_path_factory.mktemp("desk"))


@pytest.fixture(scope="session")
def compiled_once() -> tuple[dict[str, Any], list[ContentError]]:
    findings: list[ContentError] = []
    return compile_content(CONTENT, RESOURCES, findings), findings


@pytest.fixture
def sections(compiled_once: tuple[dict[str, Any], list[ContentError]]) -> dict[str, Any]:
    """What the real content becomes; to be read and left as it is."""
    return compiled_once[0]


@pytest.fixture
def findings(compiled_once: tuple[dict[str, Any], list[ContentError]]) -> list[ContentError]:
    """What is found in the real content."""
    return compiled_once[1]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the real content to break."""
    return shutil.copytree(CONTENT, tmp_path / "content")


@pytest.fixture
def resources(tmp_path: Path) -> Path:
    """A copy of the real themes and pictures to break."""
    for name in ("themes", "pictures"):
        shutil.copytree(RESOURCES / name, tmp_path / "resources" / name)
    return tmp_path / "resources"


@pytest.fixture
def themes(resources: Path) -> Path:
    """The copy of the real themes."""
    return resources / "themes"
