"""Figures as a person meets them on a page: title, picture, caption, and all of it in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible

from app import resources
from app.domain.page import Figure
from app.program import Program
from app.settings import Settings
from app.views.page.disclosure_view import DisclosureView
from app.views.page.figure_view import FigureView
from app.views.page.page_view import PageView
from tests.accessibility.tree import Node, nodes
from tests.journeys.hands import button, settle
from tests.sample import PAGE, SHOWN, add_sample, alt, sample_pack

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from app.loading.pack import Pack

    Open = Callable[..., Program]

Role = QAccessible.Role


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> tuple[Pack, object]:
    content, copied = add_sample(tmp_path_factory.mktemp("sample"))
    return sample_pack(content, copied)[1], copied


@pytest.fixture
def open_page(
    qtbot: QtBot,
    qapp: QApplication,
    sample: tuple[Pack, object],
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Open]:
    pack, copied = sample
    monkeypatch.setattr(resources, "RESOURCES", copied)
    started: list[Program] = []

    def open_page(width: int = 1366, height: int = 768, **settings: object) -> Program:
        program = Program(qapp, pack, Settings(**{"theme": "light", **settings}))  # type: ignore[arg-type]
        started.append(program)
        program.window.resize(width, height)
        with qtbot.waitSignal(program.prepared):
            program.window.show()
        program.ways.read(PAGE)
        settle()
        return program

    yield open_page
    for program in started:
        program.end()


def said(program: Program) -> list[Node]:
    view = program.window.findChild(PageView)
    assert isinstance(view, PageView)
    return nodes(view)


def figures(program: Program) -> list[Figure]:
    blocks = program.guide.page(PAGE).blocks
    return [block for block in blocks if isinstance(block, Figure)]


@pytest.mark.system
@pytest.mark.parametrize(
    ("width", "height", "percent"), [(1366, 768, 100), (1366, 768, 200), (560, 900, 125)]
)
def test_every_figure_is_whole_at_any_size(
    open_page: Open, width: int, height: int, percent: int
) -> None:
    program = open_page(width, height, text_size=percent)
    # The following page may be made already: it waits unseen.
    views = [one for one in program.window.findChildren(FigureView) if one.isVisible()]
    assert len(views) == len(SHOWN)
    for view in views:
        assert view.isVisible()
        assert view.height() == view.heightForWidth(view.width()) > 0
        assert not view.grab().isNull()


def test_title_picture_caption_and_words_are_read_in_this_order(open_page: Open) -> None:
    program = open_page()
    names = [node.name for node in said(program)]
    places = []
    for block in figures(program):
        order = [block.title, block.alt, block.caption, f"This picture in words: {block.title}"]
        places += [names.index(one) for one in order]
    assert len(places) == 4 * len(SHOWN)
    assert places == sorted(places)


def test_the_alternative_text_names_the_picture(open_page: Open) -> None:
    program = open_page()
    graphics = [node.name for node in said(program) if node.role == Role.Graphic]
    assert graphics == [alt(one) for one in SHOWN]


@pytest.mark.sampled
@pytest.mark.parametrize("place", range(len(SHOWN)))
def test_the_whole_picture_can_be_had_in_words(open_page: Open, place: int) -> None:
    program = open_page()
    block = figures(program)[place]
    assert block.description
    assert block.description not in [node.name for node in said(program)]
    row = button(program, f"This picture in words: {block.title}")
    row.click()
    settle()
    told = [node for node in said(program) if node.name == block.description]
    assert [node.role for node in told] == [Role.Paragraph]
    row.click()
    settle()
    assert block.description not in [node.name for node in said(program)]


def test_only_the_words_that_were_opened_are_open_in_another_theme(open_page: Open) -> None:
    program = open_page()
    title = figures(program)[2].title
    button(program, f"This picture in words: {title}").click()
    settle()
    program.display.choose_theme("dark")
    settle()
    shown = [one.title for one in program.window.findChildren(DisclosureView) if one.is_open]
    assert shown == [f"This picture in words: {title}"]
