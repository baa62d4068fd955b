"""What is built in says what the content says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain import built_in
from app.domain.findings import COUNTRY

if TYPE_CHECKING:
    from app.loading.guide import Guide


def test_every_country_of_the_content_has_its_numbers_built_in(guide: Guide) -> None:
    content = guide.helplines()
    assert list(built_in.HELPLINES) == list(content)
    for code, lines in content.items():
        kept = built_in.HELPLINES[code]
        assert (kept.country, kept.emergency) == (code, lines.emergency)
        assert kept.lines == lines.lines[:1]


def test_countries_are_called_as_in_the_question(guide: Guide) -> None:
    options = guide.self_check("phq-9").question(COUNTRY).options
    assert {one.code: one.text for one in options} == built_in.COUNTRIES


def test_the_words_are_those_of_the_content(guide: Guide) -> None:
    assert guide.wording().helplines == built_in.WORDS


def test_the_colours_are_those_of_the_light_theme(guide: Guide) -> None:
    light = guide.theme("light")
    assert built_in.THEME.id == light.id
    assert built_in.THEME.colours.items() <= light.colours.items()
