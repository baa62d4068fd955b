import pytest

from app.domain.built_in import HELPLINES
from app.domain.helplines import ANYWHERE, Helplines, Line, foremost, ways
from app.loading.guide_words import load_guide_words
from app.loading.helplines import load_helplines
from tests.domain.people import CHECK, CONTENT, WORDING

LINES = load_helplines(CONTENT, load_guide_words(CONTENT, "en").parts.months)


def test_a_line_offers_no_way_that_is_not_given() -> None:
    line = Line("A line")
    ways = (line.call, line.text, line.text_word, line.chat, line.web, line.press, line.hours)
    assert set(ways) == {""}
    assert not line.free


def test_every_country_a_person_can_choose_has_helplines() -> None:
    codes = {option.code for option in CHECK.question("country").options}
    assert codes == set(LINES)


@pytest.mark.parametrize("country", LINES.values(), ids=LINES)
def test_every_country_has_a_line_and_every_line_a_way_to_reach_it(country: Helplines) -> None:
    assert country.lines
    assert all(line.call or line.text or line.chat or line.web for line in country.lines)


@pytest.mark.parametrize("code", sorted(set(LINES) - {"other"}))
def test_every_known_country_has_an_emergency_number(code: str) -> None:
    assert any(character.isdigit() for character in LINES[code].emergency)


@pytest.mark.parametrize(
    ("code", "emergency", "call"),
    [("us", "911", "988"), ("ca", "911", "988"), ("gb", "999", "116 123"), ("nz", "111", "1737")],
)
def test_the_numbers_of_evidence_section_19_are_there(code: str, emergency: str, call: str) -> None:
    assert LINES[code].emergency == emergency
    assert call in {line.call for line in LINES[code].lines}


WAYS = [
    (Line("A line"), ()),
    (Line("A line", call="1"), ("call 1",)),
    (Line("A line", call="1", press="2"), ("call 1, press 2",)),
    (Line("A line", text="3"), ("text 3",)),
    (Line("A line", text="3", text_word="HOME"), ("text HOME to 3",)),
    (Line("A line", call="1", text="1"), ("call or text 1",)),
    (Line("A line", call="1", text="1", text_word="HOME"), ("call 1", "text HOME to 1")),
    (Line("A line", call="1", text="1", press="2"), ("call 1, press 2", "text 1")),
    (Line("A line", call="1", text="3"), ("call 1", "text 3")),
    (Line("A line", call="1", chat="c", web="w"), ("call 1", "chat c", "web w")),
]
WORDS = WORDING.helplines._replace(
    call="call {number}",
    text="text {number}",
    text_word="text {word} to {number}",
    call_and_text="call or text {number}",
    press="press {key}",
    chat="chat {address}",
    web="web {address}",
)


@pytest.mark.parametrize(("line", "said"), WAYS)
def test_each_way_to_reach_a_line_is_said_once(line: Line, said: tuple[str, ...]) -> None:
    assert ways(line, WORDS) == said


FOREMOST = [
    ([Line("a", call="1", text="1"), Line("b", text="2")], ["a"]),
    ([Line("a", call="1", chat="c"), Line("b", text="2")], ["a"]),
    ([Line("a", call="1"), Line("b", call="2"), Line("c", text="3")], ["a", "c"]),
    ([Line("a", call="1"), Line("b", call="2")], ["a"]),
    ([Line("a", web="w")], ["a"]),
]


@pytest.mark.parametrize(("lines", "shown"), FOREMOST)
def test_a_line_to_write_to_is_shown_at_once_where_the_first_is_for_calls(
    lines: list[Line], shown: list[str]
) -> None:
    country = Helplines("", "", "", tuple(lines))
    assert [line.name for line in foremost(country)] == shown


def test_who_cannot_be_shown_the_file_of_helplines_is_shown_one_for_anywhere() -> None:
    (line,) = HELPLINES[ANYWHERE].lines
    assert (line.web, HELPLINES[ANYWHERE].emergency) == ("findahelpline.com", "")
    assert ways(line, WORDS) == ("web findahelpline.com",)
