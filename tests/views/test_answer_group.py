from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.domain.mode import Mode
from app.presenters.screen import PAGE
from app.settings import Settings
from app.views.controls.option_row import OptionRow
from app.views.self_check.answer_group import AnswerGroup
from tests.journeys.hands import settle

if TYPE_CHECKING:
    from tests.conftest import Start


@pytest.mark.parametrize(
    ("settings", "width", "height", "columns"),
    [
        pytest.param(Settings(theme="light"), 1366, 768, 2, id="laptop"),
        pytest.param(Settings(mode=Mode.KIOSK), 1080, 1920, 2, id="kiosk"),
        pytest.param(Settings(mode=Mode.KIOSK, text_size=200), 1080, 1920, 1, id="kiosk-200"),
    ],
)
def test_countries_stand_in_two_columns_only_where_no_word_breaks(
    start: Start, settings: Settings, width: int, height: int, columns: int
) -> None:
    program = start(settings, width=width, height=height)
    program.ways.choose_country(PAGE)
    settle()
    group = program.window.findChildren(AnswerGroup)[-1]
    rows = group.findChildren(OptionRow)
    assert len(rows) == 11
    assert len({row.x() for row in rows[:10]}) == columns
    assert all(row.width() >= row.narrowest for row in rows)
