"""Who looks for ways out finds each of them."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QLineEdit, QMenu

from tests.endurance.escapes import OUTSIDE, Escapes

if TYPE_CHECKING:
    from tests.conftest import Start
    from tests.endurance.kiosk import Kiosk


def test_every_way_out_is_seen(start: Start) -> None:
    program = start()
    kiosk = cast("Kiosk", SimpleNamespace(program=program, errors=["Qt says: no"]))
    escapes = Escapes(kiosk)
    try:
        assert escapes.found() == ["the window does not fill the screen", "Qt says: no"]
        dialog, menu, field = QDialog(), QMenu(), QLineEdit(program.window)
        dialog.show()
        QDesktopServices.openUrl(QUrl("https://example.org/"))
        QGuiApplication.clipboard().setText("a total")
        found = escapes.found()
        for said in (
            "another window is open: QDialog",
            "there is a QDialog",
            "there is a QMenu",
            "something can be typed into a QLineEdit",
            "something was copied",
            "opened outside: https://example.org/",
        ):
            assert said in found
        program.window.hide()
        assert "the window is gone" in escapes.found()
        for one in (dialog, menu, field):
            one.deleteLater()
    finally:
        QGuiApplication.clipboard().clear()
        for scheme in OUTSIDE:
            QDesktopServices.unsetUrlHandler(scheme)
