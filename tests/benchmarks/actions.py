"""What a person does in the open window, timed in the process until what is in view is painted.

`python -m tests.benchmarks.actions` goes through all of them and prints the milliseconds as JSON.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
from functools import partial
from itertools import cycle, islice, pairwise
from statistics import median
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from app import program, resources
from app.domain.contents import TOPICS
from app.domain.theme import TEXT_SIZES
from app.loading.guide import current_pack
from app.presenters.screen import PAGE, QUESTION
from app.presenters.steps import Asking, Finished, Supporting
from app.presenters.ways import OPTIONS
from app.settings import Settings
from app.views.page.page_view import PageView
from tests.benchmarks import bare, first_paint
from tests.benchmarks.bare import SIZE, TIMES, WIDTHS
from tests.benchmarks.machine import ROOT, clean
from tests.benchmarks.report import Row, say, slowest, table, typical
from tests.benchmarks.timing import Stopwatch, rest, settle
from tests.journeys.ways_of_using import row

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.domain.question import Option, Question
    from app.presenters.reader import Reader
    from app.presenters.self_check import SelfCheckPresenter

VERY_FIRST = "a page, for the first time since the start"
FIRST = "any page, first visit"
KEPT = "a page shown lately"
PREPARED = "the following page, made ready"
NEXT = "next question"
OTHER_STEP = "next part, with another page beside it"
ZOOM_HOME, ZOOM_PAGE = "text size, start screen", "text size, page beside self-check"
RESIZE_HOME, RESIZE_PAGE = "resize step, start screen", "resize step, page beside self-check"

LIMITS = {
    FIRST: 16.0,
    KEPT: 8.0,
    PREPARED: 8.0,
    NEXT: 5.0,
    ZOOM_HOME: 16.0,
    ZOOM_PAGE: 16.0,
    RESIZE_HOME: 16.0,
    RESIZE_PAGE: 16.0,
}
"""In milliseconds of the machine they were set on: of 95 in 100 times, of STEPS of the median."""

STEPS = (ZOOM_HOME, ZOOM_PAGE, RESIZE_HOME, RESIZE_PAGE)
AS_BARE = {
    VERY_FIRST: bare.PAGE,
    FIRST: bare.PAGE,
    KEPT: bare.PAGE,
    PREPARED: bare.PAGE,
    NEXT: bare.QUESTION,
    OTHER_STEP: None,
    ZOOM_HOME: bare.TEXT_SIZE,
    ZOOM_PAGE: bare.TEXT_SIZE,
    RESIZE_HOME: bare.RESIZE,
    RESIZE_PAGE: bare.RESIZE,
}
"""What a bare window does in its place, if it can."""

LEADS_ON = {"who-for": 0, "age": -1, "safe-now": 0}
"""Which option leads through all questions, where not every one does."""

PREPARED_AFTER_S = 0.6
RESIZES = 10


class Bench:
    """The program in its window, and the milliseconds of each action."""

    def __init__(self) -> None:
        self.app = QApplication(["bench"])
        pack = current_pack(
            resources.PACK, resources.CONTENT, resources.RESOURCES, [], trusted=False
        )
        self.program = program.Program(self.app, pack, Settings())
        self.found: dict[str, list[float]] = {name: [] for name in AS_BARE}
        self.program.show()
        rest()
        # The screen of the offscreen platform is smaller than the window is to be.
        self.program.window.showNormal()
        self.program.window.resize(*SIZE)
        rest()
        self.timed = Stopwatch(self.program.window).timed

    @property
    def reader(self) -> Reader:
        """The presenter of pages."""
        return self.program.reader

    @property
    def self_check(self) -> SelfCheckPresenter:
        """The presenter of questions."""
        return self.program.self_check

    def pages(self) -> list[str]:
        """Every page with text of its own, in reading order."""
        return [entry.id for entry in self.program.guide.contents()]

    def forget_pages(self) -> None:
        """Build every page anew when it is next shown."""
        found = self.program.window.findChild(PageView)
        assert found is not None
        found.forget_pages()
        settle()

    def count(self, name: str, action: Callable[[], object]) -> None:
        """Do it, and keep how long it took until it was painted."""
        self.found[name].append(self.timed(action))


def very_first(bench: Bench) -> None:
    """Open every page once, before anything of it was made."""
    first, *others = bench.pages()
    bench.reader.open(first)
    bench.program.screen.show_guide(PAGE)
    settle()
    for place in others:
        bench.count(VERY_FIRST, partial(bench.reader.open, place))
    rest(PREPARED_AFTER_S)


def first_visits(bench: Bench) -> None:
    """Open each page when no other than the one on the screen is kept."""
    pages = [*bench.pages(), OPTIONS, TOPICS]
    random.shuffle(pages)
    for earlier, place in zip([pages[-1], *pages], pages, strict=False):
        bench.reader.open(earlier)
        rest(PREPARED_AFTER_S)
        bench.forget_pages()
        bench.count(FIRST, partial(bench.reader.open, place))


def later_visits(bench: Bench) -> None:
    """Go on to a page that was made ready, and back to the one before."""
    pages = bench.pages()
    for place, following in pairwise(pages):
        bench.reader.open(place)
        rest()
        bench.forget_pages()
        rest(PREPARED_AFTER_S)
        bench.count(PREPARED, partial(bench.reader.open, following))
        rest(PREPARED_AFTER_S)
        bench.count(KEPT, partial(bench.reader.open, place))
        rest()


def questions(bench: Bench) -> None:
    """Answer everything by chance, and start over; a rest behind each, as a person takes one."""
    bench.program.screen.show_guide(QUESTION)
    check = bench.self_check
    while not isinstance(check.step, Finished):
        choose(bench)
        rest(PREPARED_AFTER_S)
        step, opening = check.step, bench.reader.opening
        taken = bench.timed(check.go_on)
        if isinstance(step, Asking) and isinstance(check.step, Asking):
            same = bench.reader.opening == opening
            bench.found[NEXT if same else OTHER_STEP].append(taken)
        elif bench.reader.opening != opening:
            bench.found[OTHER_STEP].append(taken)
    check.forget()
    rest(PREPARED_AFTER_S)


def choose(bench: Bench) -> None:
    """Press an answer to each question on the screen, if any is there."""
    step = bench.self_check.step
    if isinstance(step, Supporting):
        # The only answers there: their group is named in words of its own.
        row(bench.program, chance(step.question).text, "").click()
    for one in step.asked if isinstance(step, Asking) else ():
        row(bench.program, chance(one.question).text, one.question.text).click()


def chance(question: Question) -> Option:
    """An answer by chance, where any of them leads through all questions."""
    if question.id in LEADS_ON:
        return question.options[LEADS_ON[question.id]]
    return random.choice(question.options)  # noqa: S311 - no secret


def sizes(bench: Bench, name: str) -> None:
    """Choose every text size, up and down, as often as the bare program does."""
    up_and_down = (*TEXT_SIZES[1:], *reversed(TEXT_SIZES[:-1]))
    for percent in islice(cycle(up_and_down), TIMES):
        bench.count(name, partial(bench.program.display.choose_text_size, percent))
        rest(PREPARED_AFTER_S)


def widths(bench: Bench, name: str) -> None:
    """Make the window wider and narrower, each time to another width."""
    for width in random.sample(WIDTHS, RESIZES):
        bench.count(name, partial(bench.program.window.resize, width, SIZE[1]))
        rest()
    bench.program.window.resize(*SIZE)
    rest()


def run() -> dict[str, list[float]]:
    """The milliseconds of every action."""
    bench = Bench()
    very_first(bench)
    bench.program.screen.show_guide(PAGE)
    turns = [
        partial(first_visits, bench),
        partial(later_visits, bench),
        partial(questions, bench),
        partial(sizes, bench, ZOOM_PAGE),
        partial(widths, bench, RESIZE_PAGE),
    ]
    random.shuffle(turns)
    for turn in turns:
        turn()
    bench.program.screen.show_home()
    rest()
    sizes(bench, ZOOM_HOME)
    widths(bench, RESIZE_HOME)
    return bench.found


def measure(rounds: int, folder: Path) -> list[Row]:
    """Let ours and a bare program go through them in turn; prints the table, returns its lines.

    A bare window is started in between: as much slower as it is here may everything be.
    """
    ours: dict[str, list[float]] = {}
    others: dict[str, list[float]] = {}
    starts: list[float] = []
    turns = [
        ("tests.benchmarks.actions", [], ours),
        ("tests.benchmarks.bare", [str(folder / "page.html")], others),
    ]
    for _ in range(rounds):
        random.shuffle(turns)
        for module, given, found in turns:
            for name, taken in told(module, given).items():
                found[name] = [*found.get(name, []), *taken]
            starts.append(first_paint.bare_start(folder))
    here = median(starts)
    slower = here / first_paint.BARE_MS
    rows = [line(name, ours[name], others, slower) for name in AS_BARE]
    bare_rows = [slowest(f"bare: {name}", taken, None) for name, taken in others.items()]
    table(
        f"From an action until what is in view is painted, {rounds} rounds in shuffled turns",
        [*rows, *bare_rows],
    )
    say(
        f"  Targets were set where a bare window starts in {first_paint.BARE_MS} ms. "
        f"Here it takes {here:.1f}, so they are {slower:.2f} times as much."
    )
    return rows


def line(name: str, taken: list[float], others: dict[str, list[float]], slower: float) -> Row:
    """The line of an action, on a machine so many times slower than that of the targets."""
    as_bare = AS_BARE[name]
    beside = others[as_bare] if as_bare else None
    limit = LIMITS[name] * slower if name in LIMITS else None
    if name in STEPS and limit is not None and beside is not None:
        return typical(name, taken, limit, beside)
    return slowest(name, taken, limit, beside)


def told(module: str, given: list[str]) -> dict[str, list[float]]:
    """What a process of its own prints; leaves the benchmark where it fails."""
    command = [sys.executable, "-m", module, *given]
    environment = clean(QT_QPA_PLATFORM="offscreen")
    done = subprocess.run(
        command, env=environment, cwd=ROOT, capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(f"bench: {module} failed:\n{done.stderr}")
    found: dict[str, list[float]] = json.loads(done.stdout)
    return found


if __name__ == "__main__":
    sys.stdout.write(json.dumps(run()))
