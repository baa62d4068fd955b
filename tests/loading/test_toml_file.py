from dataclasses import dataclass, field
from pathlib import Path

import pytest

from app.loading.errors import ContentError
from app.loading.toml_file import TomlFile


@dataclass
class Inner:
    size: int


@dataclass
class Thing:
    name: str
    count: int = 0
    inner: list[Inner] = field(default_factory=list)


SOUND = """\
# A comment.
top = 1

[first]
name = "one"
count = 1

[second]
name = "two"
"count" = 2

[[second.inner]]
size = 3

[third.fourth]
name = "four"
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "things.toml"


def error_of(path: Path, text: str, table: str) -> ContentError:
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        TomlFile(path).as_type(table, Thing)
    return caught.value


def test_a_table_is_read_as_its_type(path: Path) -> None:
    path.write_text(SOUND, encoding="utf-8")
    assert TomlFile(path).as_type("second", Thing) == Thing("two", 2, [Inner(3)])


def test_a_table_within_a_table_has_a_dotted_name(path: Path) -> None:
    path.write_text(SOUND, encoding="utf-8")
    assert TomlFile(path).as_type("third.fourth", Thing) == Thing("four")


@pytest.mark.parametrize(
    ("table", "key", "line"),
    [
        ("first", "", 4),
        ("first", "name", 5),
        ("first", "count", 6),
        ("second", "name", 9),
        ("second", "count", 10),
        ("second.inner", "", 12),
        ("second.inner", "size", 13),
        ("third.fourth", "name", 16),
        ("first", "nothing", 4),
        ("", "top", 2),
        ("nowhere", "", 1),
    ],
)
def test_a_key_is_on_the_line_below_its_own_header(
    path: Path, table: str, key: str, line: int
) -> None:
    path.write_text(SOUND, encoding="utf-8")
    assert TomlFile(path).line(table, key) == line


WRONG = [
    # what is changed, into what, in which table, line, message
    ('name = "one"', 'nom = "one"\nname = "one"', "first", 5, "unknown key 'nom'"),
    ('name = "two"', 'name = "two"\nnom = "two"', "second", 10, "unknown key 'nom'"),
    ('name = "one"\n', "", "first", 4, "missing required field `name`"),
    ('name = "two"\n', "", "second", 8, "missing required field `name`"),
    ("count = 1", 'count = "1"', "first", 6, "Expected `int`, got `str`"),
    ('"count" = 2', '"count" = 2.5', "second", 10, "Expected `int`, got `float`"),
    ("count = 1", "count = true", "first", 6, "Expected `int`, got `bool`"),
    ("[first]", "[primo]", "first", 1, "has no table [first]"),
    ("[third.fourth]", "[third.fifth]", "third.fourth", 1, "has no table [third.fourth]"),
]


@pytest.mark.parametrize(("old", "new", "table", "line", "message"), WRONG)
def test_a_wrong_key_is_named_with_its_line(
    path: Path, old: str, new: str, table: str, line: int, message: str
) -> None:
    error = error_of(path, SOUND.replace(old, new, 1), table)
    assert str(error).startswith(f"{path}:{line}: ")
    assert message in str(error)
    assert (error.path, error.line) == (path, line)


def test_the_second_of_tables_with_one_name_has_its_own_line(path: Path) -> None:
    more = SOUND.replace("size = 3\n", 'size = 3\n\n[[second.inner]]\nsize = "4"\n')
    error = error_of(path, more, "second")
    assert (error.line, more.splitlines()[error.line - 1]) == (16, 'size = "4"')
    assert "at `$.inner[1].size`" in str(error)


def test_a_key_is_not_looked_for_in_the_next_table(path: Path) -> None:
    path.write_text(SOUND.replace("count = 1\n", ""), encoding="utf-8")
    assert TomlFile(path).line("first", "count") == 4


def test_an_unknown_key_is_told_the_known_ones(path: Path) -> None:
    error = error_of(path, '[first]\nnom = "one"\n', "first")
    assert str(error).endswith("Known keys: count, inner, name.")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[first]\nname = one\n", 2),
        ("[first]\n\n\nname 'one'\n", 4),
        ("[first]\nname = 'one'\nname = 'two'\n", 3),
        ("[first\n", 1),
        ("[first]\nname = [\n'one',\n", 3),
    ],
)
def test_a_mistake_in_the_syntax_is_on_its_line(path: Path, text: str, line: int) -> None:
    error = error_of(path, text, "first")
    assert str(error).startswith(f"{path}:{line}: is not TOML (")


def test_a_file_that_is_not_utf_8_is_refused_with_the_line(path: Path) -> None:
    path.write_bytes('[first]\n# fine: é\nname = "é"\n'.encode() + '# "é"\n'.encode("latin-1"))
    with pytest.raises(ContentError, match="is not UTF-8") as caught:
        TomlFile(path)
    assert caught.value.line == 4


def test_a_missing_file_is_named(path: Path) -> None:
    with pytest.raises(ContentError, match=r"things\.toml:1: cannot be read \(No such file"):
        TomlFile(path)


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("# x\n" * 5_001, 5_001, "has more than 5000 lines"),
        (f"a = {'9' * 4_000}", 1, "has a line of 4004 characters, above 4000"),
        (f"# x\n{'.'.join('a' * 2_001)} = 1", 2, "has a line of 4005 characters, above 4000"),
    ],
    ids=["lines", "a number", "a name"],
)
def test_what_would_be_read_for_long_is_refused(
    tmp_path: Path, text: str, line: int, problem: str
) -> None:
    path = tmp_path / "long.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        TomlFile(path)
    assert (caught.value.line, caught.value.problem) == (line, problem)


def test_a_file_at_the_limits_is_read(tmp_path: Path) -> None:
    path = tmp_path / "long.toml"
    path.write_text("# x\n" * 4_999 + f'a = "{"x" * 3_994}"', encoding="utf-8")
    assert TomlFile(path).line("", "a") == 5_000


def test_a_header_may_have_blanks(tmp_path: Path) -> None:
    path = tmp_path / "blanks.toml"
    path.write_text("# x\n  [ first ] # y\nname = 1\n[[ second ]]\n", encoding="utf-8")
    assert TomlFile(path).line("first", "name") == 3
    assert TomlFile(path).line("second", "") == 4
