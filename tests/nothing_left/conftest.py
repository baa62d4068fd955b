from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.nothing_left.place import Place

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def computer(tmp_path_factory: pytest.TempPathFactory) -> Place:
    return Place(tmp_path_factory.mktemp("kiosk"))


@pytest.fixture
def place(computer: Place) -> Iterator[Place]:
    """With an empty home, whatever the test before has left there."""
    computer.left()
    yield computer
    computer.left()
