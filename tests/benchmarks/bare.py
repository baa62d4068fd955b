"""A bare PySide6 program of the same kind, which the actions in ours are compared with.

Qt's own widgets in Qt's own layouts: a row of buttons, and a page beside a question.
`python -m tests.benchmarks.bare PAGE.html` prints the milliseconds of every action as JSON.
"""

from __future__ import annotations

import json
import random
import sys
from functools import partial
from itertools import cycle, islice
from pathlib import Path

from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from tests.benchmarks.timing import Stopwatch, rest, settle

PAGE, QUESTION, TEXT_SIZE, RESIZE = "page", "question", "text size", "resize step"
SIZE = (1366, 768)
WIDTHS = range(1150, 1366)
"""Of resize steps: in ours, page and self-check stand side by side, and the text keeps its size."""

PIXELS = (18, 22, 27, 36, 27, 22)
"""The text sizes that ours has in such a window, up and down."""

TIMES = 18
HEADER = ("Home", "Topics", "Search", "Text size", "Hide screen", "Get help now", "Start over")
ASKED = "Over the last 2 weeks, how often have you been bothered by one of these problems?"
ANSWERS = ("Not at all", "Several days", "More than half the days", "Nearly every day", "Skip it")
PRESSED = ("Why we ask", "Read about this", "Listen", "Continue")


class Bare:
    """The window, and the milliseconds of each action."""

    def __init__(self, html: str) -> None:
        self._html = html
        self.window = QWidget()
        self._browser = QTextBrowser()
        self._question = question(0)
        self._panes = QHBoxLayout()
        self._panes.addWidget(self._browser, 3)
        self._panes.addWidget(self._question, 2)
        header = QHBoxLayout()
        for words in HEADER:
            header.addWidget(QPushButton(words))
        layout = QVBoxLayout(self.window)
        layout.addLayout(header)
        layout.addLayout(self._panes)
        self.open_page(0)
        self.window.resize(*SIZE)
        self.window.show()

    def open_page(self, number: int) -> None:
        """Show another page: as long, but not the same."""
        self._browser.setHtml(self._html.replace("Page", f"Page {number}"))

    def ask(self, number: int) -> None:
        """Show another question in place of the one before."""
        earlier, self._question = self._question, question(number)
        self._panes.addWidget(self._question, 2)
        self._panes.removeWidget(earlier)
        earlier.hide()
        earlier.deleteLater()

    def use_text_size(self, pixels: int) -> None:
        """Write everything in another size."""
        font = QFont(self.window.font())
        font.setPixelSize(pixels)
        self.window.setFont(font)

    def use_width(self, width: int) -> None:
        """Make the window wider or narrower."""
        self.window.resize(width, SIZE[1])


def question(number: int) -> QWidget:
    """A question with its answers and buttons, in an area that scrolls."""
    inside = QWidget()
    layout = QVBoxLayout(inside)
    layout.addWidget(QPushButton("Back"))
    done = QProgressBar()
    done.setValue(number)
    layout.addWidget(done)
    words = QLabel(f"{number}. {ASKED}")
    words.setWordWrap(True)
    layout.addWidget(words)
    for answer in ANSWERS:
        layout.addWidget(QRadioButton(answer))
    for press in PRESSED:
        layout.addWidget(QPushButton(press))
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(inside)
    return area


def run(html: str) -> dict[str, list[float]]:
    """The milliseconds of every action."""
    app = QApplication(["bare"])
    bare = Bare(html)
    settle()
    timed = Stopwatch(bare.window).timed
    turns = [
        *((PAGE, partial(bare.open_page, number)) for number in range(TIMES)),
        *((QUESTION, partial(bare.ask, number)) for number in range(TIMES)),
        *((TEXT_SIZE, partial(bare.use_text_size, px)) for px in islice(cycle(PIXELS), TIMES)),
        *((RESIZE, partial(bare.use_width, px)) for px in random.sample(WIDTHS, TIMES)),
    ]
    found: dict[str, list[float]] = {name: [] for name, _ in turns}
    for name, action in turns:
        rest()
        found[name].append(timed(action))
    app.quit()
    return found


if __name__ == "__main__":
    page = Path(sys.argv[1]).read_text(encoding="utf-8")
    sys.stdout.write(json.dumps(run(page)))
