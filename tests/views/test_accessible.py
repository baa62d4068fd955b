from __future__ import annotations

import ast
from pathlib import Path

from PySide6 import QtWidgets

from app import views
from app.views.accessibility.accessible import MAKERS


def test_every_widget_that_has_a_node_of_ours_is_still_called_so() -> None:
    (folder,) = views.__path__
    modules = [ast.parse(path.read_text("utf-8")) for path in Path(folder).rglob("*.py")]
    ours = {one.name for module in modules for one in module.body if isinstance(one, ast.ClassDef)}
    assert set(MAKERS) - ours - set(dir(QtWidgets)) == set()
