from pathlib import Path

import pytest

from app.domain.question import SelfCheck
from app.loading.errors import ContentError
from app.loading.self_check import load_self_checks
from app.loading.self_check_words import load_wording
from tests.loading.breaking import line_of, swap
from tests.loading.smallest import CONTENT


def loaded(content: Path, instrument: str = "phq-9") -> SelfCheck:
    return load_self_checks(content, "en", [instrument])[instrument]


def error_of(content: Path) -> ContentError:
    with pytest.raises(ContentError) as caught:
        loaded(content)
    return caught.value


def test_parts_come_in_their_order_with_their_words(content: Path) -> None:
    check = loaded(content)
    parts = ["about-you", "treatments", "mood", "effect", "right-now", "safety", "everyday"]
    assert [part.id for part in check.parts] == [*parts, "matters"]
    assert [part.id for part in check.parts if part.counted] == ["treatments", "mood", "safety"]
    assert check.question("age").text == "How old are you?"


def test_questions_share_the_options_and_conditions_of_their_part(content: Path) -> None:
    check = loaded(content)
    first, *others = check.part("mood").questions
    assert all(other.options == first.options for other in others)
    assert all(one.show_when == first.show_when for one in [*others, check.question("safe-now")])


def test_a_question_that_may_be_skipped_says_so(content: Path) -> None:
    assert loaded(content).question("age").skip == "I would rather not answer"
    swap(content / "self-check" / "about-you.toml", "skip = true", "skip = false")
    assert loaded(content).question("country").skip == ""


def test_a_question_that_is_joined_stands_with_the_one_before(content: Path) -> None:
    check = loaded(content)
    assert [question.id for question in check.questions() if question.joined] == ["country"]


def test_a_first_question_is_joined_to_nothing(content: Path) -> None:
    path = content / "self-check" / "effect.toml"
    swap(path, "skip = true", "skip = true\njoined = true")
    error = error_of(content)
    assert "difficulty is joined to nothing. Let it follow another question" in str(error)
    assert (error.path, error.line) == (path, line_of(path, 'id = "difficulty"'))


def test_parts_name_the_shorter_ways_that_they_are_in(content: Path) -> None:
    ways = {part.id: part.alone for part in loaded(content).parts if part.alone}
    assert ways == {
        "about-you": ("mood", "matters"),
        "mood": ("mood",),
        "effect": ("mood",),
        "right-now": ("mood",),
        "matters": ("matters",),
    }


@pytest.mark.parametrize("alone", ['"mood"', '["moods"]', '["mood", 3]'])
def test_a_part_names_no_way_that_there_is_not(content: Path, alone: str) -> None:
    path = content / "self-check" / "effect.toml"
    swap(path, 'alone = ["mood"]', f"alone = {alone}")
    error = error_of(content)
    assert (error.path, error.line) == (path, line_of(path, "alone ="))


def test_one_part_has_the_statements_and_no_question(content: Path) -> None:
    parts = {part.id: part for part in loaded(content).parts if part.statements}
    assert list(parts) == ["matters"]
    assert parts["matters"].questions == ()
    assert [one.question for one in parts["matters"].show_when] == ["age"]


def test_the_mood_questions_are_those_of_the_instrument(content: Path) -> None:
    longer, shorter = (loaded(content, name) for name in ("phq-9", "phq-8"))
    items = [f"phq{number}" for number in range(1, 10)]
    assert [one.id for one in longer.part("mood").questions] == items
    assert [one.id for one in shorter.part("mood").questions] == items[:8]
    assert (longer.instrument, shorter.instrument) == ("phq-9", "phq-8")
    assert longer.part("mood").notice.startswith("PHQ-9. Developed by")
    assert shorter.part("mood").notice.startswith("PHQ-8. Developed by")
    assert shorter.part("mood").intro[0].startswith("The next 8 questions")
    others = [[one for one in check.parts if one.id != "mood"] for check in (longer, shorter)]
    assert others[0] == others[1]


@pytest.mark.parametrize("instrument", ["phq-9", "phq-8"])
def test_an_instrument_without_words_is_named(content: Path, instrument: str) -> None:
    path = content / "en" / "self-check.toml"
    swap(path, f"[part.mood.instruments.{instrument}]", "[part.mood.instruments.gad-7]")
    with pytest.raises(ContentError) as caught:
        loaded(content, instrument)
    assert f"[part.mood.instruments] lacks {instrument}. Add its words." in str(caught.value)
    assert caught.value.path == path


def test_words_of_an_instrument_are_complete(content: Path) -> None:
    path = content / "en" / "self-check.toml"
    swap(path, 'notice = "PHQ-8', 'note = "PHQ-8')
    error = error_of(content)
    assert "has an unknown key 'note'" in str(error)
    assert (error.path, error.line) == (path, line_of(path, 'note = "PHQ-8'))


def test_a_question_of_an_instrument_there_is_not_is_found(content: Path) -> None:
    path = content / "self-check" / "mood.toml"
    swap(path, 'instruments = ["phq-9"]', 'instruments = ["phq9"]')
    error = error_of(content)
    assert "'phq9', which is not there" in str(error)
    assert (error.path, error.line) == (path, line_of(path, 'id = "phq9"'))


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('code = "several-days"', 'code = "not-at-all"', "has the answer 'not-at-all' twice"),
        ("value = 1", "value = 2", "has the value '2' twice"),
    ],
)
def test_an_answer_or_a_value_stands_once(content: Path, old: str, new: str, message: str) -> None:
    path = content / "self-check" / "mood.toml"
    swap(path, old, new)
    error = error_of(content)
    assert f"phq1 {message}. Change one of them" in str(error)
    assert (error.path, error.line) == (path, line_of(path, 'id = "phq1"'))


def test_a_question_without_options_is_found(content: Path) -> None:
    path = content / "self-check" / "everyday.toml"
    swap(path, 'options = [{ code = "yes" }, { code = "no" }, { code = "not-sure" }]\n', "")
    assert "attend has no options. Add them to it, or to its part" in str(error_of(content))


def test_an_id_used_twice_is_found(content: Path) -> None:
    path = content / "self-check" / "mood.toml"
    swap(path, 'id = "phq2"', 'id = "phq1"')
    second = line_of(path, 'id = "phq1"') + 5
    assert str(error_of(content)).startswith(f"{path}:{second}: the id 'phq1' is used twice")


def test_the_line_is_found_however_toml_writes_the_id(content: Path) -> None:
    path = content / "self-check" / "mood.toml"
    swap(path, 'id = "phq2"', "id='phq1'")
    assert error_of(content).line == line_of(path, "id='phq1'")


def test_an_id_used_in_two_files_is_found_in_the_later_one(content: Path) -> None:
    path = content / "self-check" / "right-now.toml"
    swap(path, 'id = "safe-now"', 'id = "phq1"')
    error = error_of(content)
    assert (error.path, error.line) == (path, line_of(path, 'id = "phq1"'))


@pytest.mark.parametrize("later", ["safe-now", "difficulty", "nowhere"])
def test_a_question_cannot_depend_on_one_that_is_not_asked_before(
    content: Path, later: str
) -> None:
    path = content / "self-check" / "effect.toml"
    swap(path, 'question = "phq4"', f'question = "{later}"')
    error = error_of(content)
    assert f"difficulty depends on '{later}', which is not asked before" in str(error)
    assert (error.path, error.line) == (path, line_of(path, 'id = "difficulty"'))


def test_a_part_cannot_depend_on_its_own_question(content: Path) -> None:
    path = content / "self-check" / "right-now.toml"
    swap(path, 'question = "age"', 'question = "safe-now"')
    error = error_of(content)
    assert "right-now depends on 'safe-now', which is not asked before" in str(error)
    assert (error.path, error.line) == (path, line_of(path, "show_when ="))


def test_conditions_cannot_go_in_a_circle(content: Path) -> None:
    treatments, mood = (content / "self-check" / f"{name}.toml" for name in ("treatments", "mood"))
    for path, waits_for in ((treatments, "phq1"), (mood, "dx")):
        swap(
            path,
            'question = "age", codes = ["18-21", "22-or-over"]',
            f'question = "{waits_for}", codes = ["x"]',
        )
    error = error_of(content)
    assert "treatments depends on 'phq1', which is not asked before" in str(error)
    assert error.path == treatments


MISSING = [
    ('under-15 = "Under 15"\n', "[question.age]", "age has no words for its answer 'under-15'"),
    ('not-at-all = "Not at all"\n', "[question.phq1]", "phq1 has no words for its answer"),
    ('text = "How old are you?"\n', "[question.age]", "missing required field `text`"),
    ('title = "Your mood"\n', "[part.mood]", "missing required field `title`"),
    ("[question.phq9]\n", "#", "has no table [question.phq9]"),
    ("[part.effect]\n", "#", "has no table [part.effect]"),
]


@pytest.mark.parametrize(("left_out", "place", "message"), MISSING)
def test_missing_words_are_found_in_the_file_of_words(
    content: Path, left_out: str, place: str, message: str
) -> None:
    path = content / "en" / "self-check.toml"
    swap(path, left_out, "[unused]\n" if left_out.startswith("[") else "")
    error = error_of(content)
    assert message in str(error)
    assert (error.path, error.line) == (path, line_of(path, place))


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("counted = true", 'counted = "yes"', "Expected `bool`, got `str`"),
        ("counted = true", "count = true", "unknown key 'count'"),
        ("order = 3\n", "", "missing required field `order`"),
        ("value = 1", 'value = "1"', "Expected `int | null`"),
    ],
)
def test_the_structure_is_checked(content: Path, old: str, new: str, message: str) -> None:
    swap(content / "self-check" / "mood.toml", old, new)
    error = error_of(content)
    assert message in str(error)
    assert error.path == content / "self-check" / "mood.toml"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('near = "If you cannot call', 'never = "If you cannot call', "unknown key 'never'"),
        ('stop = "It is up', '# "It is up', "missing required field `stop`"),
        ('go_on = "Continue"', "go_on = 3", "Expected `str`, got `int` - at `$.words.go_on`"),
        ("[rule.none]", "[roles.none]", "unknown key 'roles'"),
        ("[ask]", "[ask.rule]", "at `$.ask"),
    ],
)
def test_the_wording_is_complete(content: Path, old: str, new: str, message: str) -> None:
    path = content / "en" / "self-check.toml"
    swap(path, old, new)
    with pytest.raises(ContentError, match=r"self-check\.toml") as caught:
        load_wording(content, "en")
    assert message in str(caught.value)


def test_questions_and_parts_are_no_part_of_the_wording(content: Path) -> None:
    wording = load_wording(content, "en")
    assert wording.words.go_on == "Continue"
    assert wording.band["moderately-severe"].name == "moderately severe"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('learn = "faq#sleep"', 'learn = "faq#sleep"\nshow_wen = []'),
        ("value = 3", "valeu = 3"),
    ],
)
def test_an_unknown_key_of_a_question_is_found(content: Path, old: str, new: str) -> None:
    swap(content / "self-check" / "mood.toml", old, new)
    error = error_of(content)
    key = new.rpartition("\n")[2].partition(" ")[0]
    assert f"has an unknown key {key!r}" in str(error)
    path = content / "self-check" / "mood.toml"
    lines = path.read_text(encoding="utf-8").splitlines()
    assert error.path == path
    assert key in lines[error.line - 1]


def test_a_condition_on_an_answer_that_is_not_there_is_found(content: Path) -> None:
    swap(content / "self-check" / "mood.toml", '"22-or-over"', '"22-and-over"')
    error = error_of(content)
    assert "mood waits for the answer '22-and-over', which is not there" in str(error)
    assert error.line == line_of(error.path, "show_when =")


def test_a_wrong_word_is_on_its_own_line(content: Path) -> None:
    path = content / "en" / "self-check.toml"
    swap(path, 'go_on = "Continue"', "go_on = 3")
    with pytest.raises(ContentError) as caught:
        load_wording(content, "en")
    assert caught.value.line == line_of(path, "go_on = 3")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("{word} to {number}", "{word} to {phone}", "text_word holds {phone}, which is not filled"),
        ('"Call {number}"', '"Call {number"', "call holds {…}, which is not filled in"),
        ("{address}", "{web}", "chat holds {web}, which is not filled in. Known: {address}"),
        ("of {count}", "of {all}", "question_of holds {all}"),
        ("{low} to", "{from} to", "score holds {from}"),
    ],
)
def test_a_pattern_holds_only_what_is_filled_in(
    content: Path, old: str, new: str, message: str
) -> None:
    path = content / "en" / "self-check.toml"
    swap(path, old, new)
    with pytest.raises(ContentError) as caught:
        load_wording(content, "en")
    assert message in str(caught.value)
    lines = path.read_text(encoding="utf-8").splitlines()
    assert caught.value.path == path
    assert new.strip('"') in lines[caught.value.line - 1]


@pytest.mark.parametrize(
    ("table", "old"),
    [
        ("headline", "[headline.mood-skipped]"),
        ("headline", "[headline.safety-under-18]"),
        ("note", "[note.lg-r20]"),
        ("band", "[band.severe]"),
        ("ask", "stay-safe ="),
        ("note", "[note.age-18-21]"),
        ("tell", "[tell.hearing]"),
        ("find_out", 'severe-now = "Whether'),
        ("rule", "[rule.lg-r12]"),
        ("rule", "[rule.none]"),
    ],
)
def test_the_program_never_misses_words(content: Path, table: str, old: str) -> None:
    path = content / "en" / "self-check.toml"
    name = old.partition(" =")[0].strip("[]").removeprefix(f"{table}.")
    swap(path, old, old.replace(name, f"{name}-2"))
    with pytest.raises(ContentError, match=rf"\[{table}\] lacks {name}\. ") as caught:
        load_wording(content, "en")
    assert caught.value.path == path


@pytest.mark.parametrize(
    ("old", "message"),
    [
        ('not-sure = "You are not sure about your hearing', "[tell.hearing] lacks not-sure"),
        ('unanswered = "You left out the question about fainting', "[tell.faint] lacks unanswered"),
    ],
)
def test_every_answer_that_a_clinic_is_told_has_words(
    content: Path, old: str, message: str
) -> None:
    path = content / "en" / "self-check.toml"
    swap(path, old, f"# {old}")
    with pytest.raises(ContentError) as caught:
        load_wording(content, "en")
    assert message in str(caught.value)
    assert (caught.value.path, caught.value.line) == (
        path,
        line_of(path, message.partition(" ")[0]),
    )


PARTS = sorted((CONTENT / "self-check").glob("*.toml"))


@pytest.mark.parametrize("part", PARTS, ids=lambda path: path.stem)
def test_a_part_whose_file_is_lost_is_missed(content: Path, part: Path) -> None:
    """Else nobody would be asked whether they are safe, and nothing would say so."""
    (content / "self-check" / part.name).unlink()
    error = error_of(content)
    words = content / "en" / "self-check.toml"
    assert f"tells of the part '{part.stem}', which no file in self-check has" in str(error)
    assert (error.path, error.line) == (words, line_of(words, f"[part.{part.stem}]"))


def test_a_question_that_is_lost_is_missed(content: Path) -> None:
    path = content / "self-check" / "safety.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.index('[[question]]\nid = "faint"')], encoding="utf-8")
    error = error_of(content)
    words = content / "en" / "self-check.toml"
    assert "tells of the question 'faint', which no file in self-check has" in str(error)
    assert (error.path, error.line) == (words, line_of(words, "[question.faint]"))
