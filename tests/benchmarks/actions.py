"""What a person does in the open window, timed inside the process until all of it is painted.

`python -m tests.benchmarks.actions ROUNDS` prints the milliseconds of every action as JSON.
"""

from __future__ import annotations

import gc
import json
import random
import subprocess
import sys
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractEventDispatcher, QCoreApplication, QEvent, QEventLoop, QObject
from PySide6.QtWidgets import QApplication

from app import program, resources
from app.domain.contents import TOPICS
from app.domain.question import Question
from app.domain.theme import TEXT_SIZES
from app.loading.guide import current_pack
from app.main import THEMES
from app.presenters.screen import PAGE, QUESTION
from app.presenters.steps import Asking, Checking, Finished, Supporting
from app.settings import Settings
from tests.benchmarks.machine import ROOT, clean
from tests.benchmarks.report import Row, slowest, table

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.views.page_view import PageView

VERY_FIRST = "a page, the very first time"
FIRST = "any page, first visit"
KEPT = "a page shown lately"
PREPARED = "the page before or behind"
QUESTIONS = "next question"
PARTS = "next question, and another page beside it"
ZOOM_HOME, ZOOM_PAGE = "text size, start screen", "text size, page beside self-check"
RESIZE_HOME, RESIZE_PAGE = "resize step, start screen", "resize step, page beside self-check"

LIMITS = {
    VERY_FIRST: None,
    FIRST: 16.0,
    KEPT: 8.0,
    PREPARED: 8.0,
    QUESTIONS: 5.0,
    PARTS: None,
    ZOOM_HOME: 16.0,
    ZOOM_PAGE: 16.0,
    RESIZE_HOME: 16.0,
    RESIZE_PAGE: 16.0,
}
SIZE = (1366, 768)
PREPARED_AFTER_S = 0.3
SETTLED_S = 0.05
STEPS = 12


def measure(rounds: int) -> list[Row]:
    """Run the actions in a process of their own, print the table and return its lines."""
    command = [sys.executable, "-m", "tests.benchmarks.actions", str(rounds)]
    done = subprocess.run(
        command,
        env=clean(QT_QPA_PLATFORM="offscreen"),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(f"bench: the actions failed:\n{done.stderr}")
    found: dict[str, list[float]] = json.loads(done.stdout)
    rows = [slowest(name, found[name], limit) for name, limit in LIMITS.items()]
    table(f"From the action until all of it is painted, {rounds} rounds", rows)
    return rows


class Paints(QObject):
    """Counts what is painted."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt's
        """Count a paint event of any widget."""
        self.count += event.type() == QEvent.Type.Paint
        return False


class Bench:
    """The program in a window of its own, and the milliseconds of each action."""

    def __init__(self) -> None:
        self.app = QApplication(["bench"])
        pack = current_pack(resources.PACK, resources.CONTENT, THEMES, [], trusted=False)
        self.program = program.Program(self.app, pack, Settings())
        self.found: dict[str, list[float]] = {name: [] for name in LIMITS}
        self._checked: set[str] = set()
        self.program.show()
        self.rest()
        self.program.window.showNormal()
        self.program.window.resize(*SIZE)
        self.rest()

    @property
    def page(self) -> PageView:
        """The page on the screen."""
        return self.program.window.findChild(_page_view())  # type: ignore[return-value]

    def pages(self) -> list[str]:
        """Every page a person can open, in reading order."""
        guide = self.program.guide
        return [*(entry.id for entry in guide.contents()), *guide.groups(), TOPICS]

    def time(self, name: str, action: Callable[[], object]) -> None:
        """Do it, and count the time until nothing is left to do and all is painted."""
        paints = self._watch(name)
        before = time.perf_counter_ns()
        action()
        settle()
        taken = (time.perf_counter_ns() - before) / 1e6
        if paints is None:
            self.found[name].append(taken)
            return
        # The first of a kind is only looked at: what is not painted would seem quick.
        self.app.removeEventFilter(paints)
        assert paints.count, f"nothing was painted: {name}"

    def rest(self, seconds: float = SETTLED_S) -> None:
        """Let the timers of the program run, and clear what is to be cleared."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            settle()
            time.sleep(0.005)
        gc.collect()

    def _watch(self, name: str) -> Paints | None:
        if name in self._checked:
            return None
        self._checked.add(name)
        paints = Paints()
        self.app.installEventFilter(paints)
        return paints


def _page_view() -> type:
    from app.views.page_view import PageView  # noqa: PLC0415 - as late as the program does

    return PageView


def settle() -> None:
    """Work through everything that is waiting, deletions too, as the event loop would."""
    dispatcher = QAbstractEventDispatcher.instance()
    idle = 0
    while idle < 2:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        worked = dispatcher.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        idle = 0 if worked else idle + 1


def very_first(bench: Bench) -> None:
    """Open every page once, before anything of it was made."""
    bench.program.screen.show_guide(PAGE)
    for place in (bench.pages()[0], *bench.pages()):
        bench.time(VERY_FIRST, lambda place=place: bench.program.reader.open(place))  # type: ignore[misc]


def first_visits(bench: Bench) -> None:
    """Open each page when no page is kept."""
    pages = bench.pages()
    random.shuffle(pages)
    for place in pages:
        other = random.choice([page for page in pages if page != place])  # noqa: S311 - an order
        bench.program.reader.open(other)
        bench.rest()
        bench.page.forget_pages()
        settle()
        bench.time(FIRST, lambda place=place: bench.program.reader.open(place))  # type: ignore[misc]


def later_visits(bench: Bench) -> None:
    """Go to and fro between two pages, and on to pages that were made ready."""
    reader = bench.program.reader
    pages = [entry.id for entry in bench.program.guide.contents()]
    for place, following in zip(pages, pages[1:], strict=False):
        reader.open(place)
        bench.rest()
        bench.page.forget_pages()
        bench.rest(PREPARED_AFTER_S)
        bench.time(PREPARED, lambda following=following: reader.open(following))  # type: ignore[misc]
        bench.rest(SETTLED_S)
        bench.time(KEPT, lambda place=place: reader.open(place))  # type: ignore[misc]


def questions(bench: Bench) -> None:
    """Answer everything, each question with an answer of chance, and start over."""
    bench.program.screen.show_guide(QUESTION)
    check = bench.program.self_check
    while not isinstance(check.step, Finished):
        bench.rest()
        step, opening = check.step, bench.program.reader.opening
        if not isinstance(step, Asking | Supporting):
            check.go_on()
            continue
        code = answer_to(step.question)
        check.choose(code)
        bench.rest()
        following = bench.program.reader.page  # keeps a reference: a presenter is never made here
        del following
        ends_part = _ends_part(bench, step)
        name = PARTS if ends_part else QUESTIONS
        bench.time(name, lambda code=code: (check.choose(code), check.go_on()))  # type: ignore[misc]
        del opening
    check.forget()
    bench.rest()


def _ends_part(bench: Bench, step: Asking | Supporting) -> bool:
    raise NotImplementedError


def answer_to(question: Question) -> str:
    """An answer that leads on."""
    if question.id == "age":
        return question.options[-1].code
    return random.choice(question.options).code  # noqa: S311 - no secret
