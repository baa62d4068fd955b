"""The bundled fonts are renewed between visits, and none is ever lost."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

from app import resources
from app.views.drawn.look import FAMILY, Fonts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A copy of the bundled fonts, which alone are known to Qt meanwhile."""
    QFontDatabase.removeAllApplicationFonts()
    yield shutil.copytree(resources.RESOURCES / "fonts", tmp_path / "fonts")
    QFontDatabase.removeAllApplicationFonts()
    Fonts(resources.RESOURCES / "fonts")


def is_drawn() -> bool:
    """Whether text is drawn in the guide's own font."""
    return QFontInfo(QFont(FAMILY)).family() == FAMILY


def test_fonts_are_renewed_though_their_files_are_gone(folder: Path) -> None:
    fonts = Fonts(folder)
    shutil.rmtree(folder)
    for _ in range(3):
        fonts.renew()
        assert is_drawn()


def test_there_is_no_such_font_without_them(folder: Path) -> None:
    """What the test above says would else be true of any machine that has the font."""
    assert folder.is_dir()
    assert not is_drawn()
