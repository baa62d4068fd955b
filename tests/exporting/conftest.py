"""What every form that is painted needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app import resources
from app.views.drawn.look import Fonts

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@pytest.fixture(scope="session")
def fonts(qapp: QApplication) -> None:  # noqa: ARG001 - fonts need a program
    Fonts(resources.RESOURCES / "fonts")
