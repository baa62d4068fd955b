"""One program for each test that asks for one, on the offscreen platform."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import tomllib
from collections import Counter
from copy import deepcopy
from functools import lru_cache
from time import monotonic
from types import SimpleNamespace
from typing import TYPE_CHECKING, Protocol

import pytest
from hypothesis import settings
from PySide6.QtCore import QCoreApplication, QEvent

from app import resources
from app.loading.guide import Guide, current_pack
from app.loading.markdown_tree import parse
from app.presenters.screen import ATTRACT
from app.program import Program
from app.settings import Settings
from app.views.drawn.looks import Looks
from app.views.layout import guard
from tests.journeys.hands import button, settle_in_view

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from app.loading.errors import ContentError
    from app.loading.pack import Pack
    from tests.mock_voice import MockVoice


LIGHT = Settings(theme="light")

# How many examples each property is tried with; none is timed, for machines differ.
settings.register_profile("few", max_examples=25, deadline=None)
settings.register_profile("many", max_examples=200, deadline=None)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave most cases of a test that is sampled to `make test-system`."""
    cases: Counter[str] = Counter()
    for item in items:
        mark = item.get_closest_marker("sampled")
        if mark is not None:
            test = item.nodeid.partition("[")[0]
            every = mark.kwargs.get("every")
            if cases[test] % every if every else cases[test]:
                item.add_marker(pytest.mark.system)
            cases[test] += 1


class Start(Protocol):
    """Starts the program in a window of a size, on a computer with this voice or without.

    Comes home where a visit begins before that.
    """

    def __call__(
        self,
        settings: Settings = ...,
        *,
        width: int = ...,
        height: int = ...,
        voice: MockVoice | None = ...,
        clock: Callable[[], float] = ...,
        arrive: bool = ...,
    ) -> Program: ...


@pytest.fixture(scope="session", autouse=True)
def files_are_parsed_once() -> Iterator[None]:
    """A test of loading changes one file of many; the others were parsed for a test before it."""
    toml, tree = lru_cache(maxsize=200)(tomllib.loads), lru_cache(maxsize=200)(parse)
    with pytest.MonkeyPatch.context() as patch:
        # Each gets a copy, so that none finds what another has changed.
        parser = SimpleNamespace(loads=lambda text: deepcopy(toml(text)))
        patch.setattr("app.loading.toml_file.tomllib", parser)
        patch.setattr("app.loading.pages.parse", lambda text: deepcopy(tree(text)))
        yield


@pytest.fixture(scope="session")
def pack() -> Pack:
    findings: list[ContentError] = []
    given = (resources.PACK, resources.CONTENT, resources.RESOURCES)
    pack = current_pack(*given, findings, trusted=False)
    assert not findings
    return pack


@pytest.fixture(scope="session")
def guide(pack: Pack) -> Guide:
    return Guide(pack, "en")


@pytest.fixture(autouse=True)
def hands_are_quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests press faster than people; one test of double taps puts the time back."""
    monkeypatch.setattr(guard, "DOUBLE_TAP_MS", 0)


@pytest.fixture(scope="session")
def looks(qapp: QApplication) -> Looks:  # noqa: ARG001 - fonts need it
    """What is drawn once for all programs: fonts, icons and pictures, each in its size."""
    return Looks(resources.RESOURCES)


@pytest.fixture
def start(
    qtbot: QtBot, qapp: QApplication, pack: Pack, looks: Looks, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Start]:
    monkeypatch.setattr("app.program.Looks", lambda _: looks)
    started: list[Program] = []

    def start_program(
        settings: Settings = LIGHT,
        *,
        width: int = 1366,
        height: int = 768,
        voice: MockVoice | None = None,
        clock: Callable[[], float] = monotonic,
        arrive: bool = True,
    ) -> Program:
        program = Program(qapp, pack, settings, lambda _: voice, clock)
        started.append(program)
        program.window.resize(width, height)
        with qtbot.waitSignal(program.prepared, timeout=30_000):
            program.window.show()
        QCoreApplication.processEvents()
        qtbot.waitUntil(lambda: qapp.activeWindow() is program.window)
        if arrive and program.screen.showing == ATTRACT:
            button(program, "Touch to start").click()
            program.screen.show_home()
            settle_in_view()
        return program

    yield start_program
    for program in started:
        program.end()
    # What a kiosk forbids may not be forbidden to the next test.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
