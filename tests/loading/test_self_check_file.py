from pathlib import Path

import pytest

from app.loading.errors import ContentError
from app.loading.self_check import load_self_check, load_wording
from tests.loading.breaking import line_of, swap


def error_of(content: Path) -> ContentError:
    with pytest.raises(ContentError) as caught:
        load_self_check(content, "en")
    return caught.value


def test_parts_come_in_their_order_with_their_words(content: Path) -> None:
    check = load_self_check(content, "en")
    assert [part.id for part in check.parts] == ["about-you", "mood", "effect", "safety"]
    assert [part.counted for part in check.parts] == [False, True, False, False]
    assert check.question("age").text == "How old are you?"


def test_questions_share_the_options_and_conditions_of_their_part(content: Path) -> None:
    check = load_self_check(content, "en")
    first, *others = check.part("mood").questions
    assert all(other.options == first.options for other in others)
    assert all(one.show_when == first.show_when for one in [*others, check.question("safe-now")])


def test_a_question_that_may_be_skipped_says_so(content: Path) -> None:
    assert load_self_check(content, "en").question("age").skip == "I would rather not answer"
    swap(content / "self-check" / "about-you.toml", "skip = true", "skip = false")
    assert load_self_check(content, "en").question("country").skip == ""


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
    path = content / "self-check" / "safety.toml"
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
    swap(content / "self-check" / "safety.toml", 'question = "age"', 'question = "safe-now"')
    assert "safe-now depends on 'safe-now'" in str(error_of(content))


MISSING = [
    ('under-15 = "Under 15"\n', "[question.age]", "age has no words for its answer 'under-15'"),
    ('not-at-all = "Not at all"\n', "[question.phq1]", "phq1 has no words for its answer"),
    ('text = "How old are you?"\n', "[question.age]", "missing required field `text`"),
    ('title = "Your mood"\n', "[part.mood]", "missing required field `title`"),
    ("[question.phq9]\n", "#", "has no table [question.phq9]"),
    ("[part.safety]\n", "#", "has no table [part.safety]"),
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
        ("order = 2\n", "", "missing required field `order`"),
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
        ("[rule]", "[roles]", "unknown key 'roles'"),
        ("[rule]", "[ask.rule]", "at `$.ask"),
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
    assert "phq1 waits for the answer '22-and-over', which is not there" in str(error)


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
        ("rule", "lg-r12 ="),
        ("rule", "none ="),
    ],
)
def test_the_program_never_misses_words(content: Path, table: str, old: str) -> None:
    path = content / "en" / "self-check.toml"
    name = old.strip("[] =").removeprefix(f"{table}.")
    swap(path, old, old.replace(name, f"{name}-2"))
    with pytest.raises(ContentError, match=rf"\[{table}\] lacks {name}\. ") as caught:
        load_wording(content, "en")
    assert caught.value.path == path
