from pathlib import Path

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.views.layout.replacing import replace

APP = Path(__file__).parents[2] / "app"


def test_a_widget_takes_the_place_of_another(qapp: QApplication) -> None:
    window, first, earlier, last, widget = (QWidget() for _ in range(5))
    layout = QVBoxLayout(window)
    for one in (first, earlier, last):
        layout.addWidget(one)
    window.show()
    replace(layout, earlier, widget)
    qapp.processEvents()
    items = [layout.itemAt(place) for place in range(layout.count())]
    assert [item.widget() for item in items if item is not None] == [first, widget, last]
    assert widget.isVisible()
    assert not earlier.isVisible()


def test_nothing_hands_out_what_holds_a_widget() -> None:
    """PySide keeps it for ever: at a kiosk 100 bytes and more of each visit."""
    paths = APP.rglob("*.py")
    users = [one.name for one in paths if ".replaceWidget(" in one.read_text("utf-8")]
    assert users == []
