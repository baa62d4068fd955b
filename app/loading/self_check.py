"""The self-check: structure from self-check/*.toml, words from the language's self-check.toml."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from app.domain.question import Condition, Option, Part, Question, SelfCheck
from app.domain.wording import Wording
from app.loading.errors import ContentError
from app.loading.toml_file import TomlFile

if TYPE_CHECKING:
    from pathlib import Path


@dataclass
class _Option:
    code: str
    value: int | None = None


@dataclass
class _Question:
    id: str
    learn: str
    skip: bool
    options: list[_Option] = field(default_factory=list)
    show_when: list[Condition] = field(default_factory=list)


@dataclass
class _Part:
    id: str
    order: int
    learn: str
    question: list[_Question]
    counted: bool = False
    options: list[_Option] = field(default_factory=list)
    show_when: list[Condition] = field(default_factory=list)


@dataclass
class _PartWords:
    title: str
    intro: tuple[str, ...] = ()
    stem: str = ""
    notice: str = ""
    options: dict[str, str] = field(default_factory=dict)


@dataclass
class _QuestionWords:
    text: str
    why: str
    hint: str = ""
    options: dict[str, str] = field(default_factory=dict)


def load_self_check(folder: Path, language: str) -> SelfCheck:
    """Parts and questions with their words; raises ContentError for the first thing wrong."""
    words = TomlFile(folder / language / "self-check.toml")
    files = [TomlFile(path) for path in sorted((folder / "self-check").glob("*.toml"))]
    read = sorted(
        ((file.as_type("", _Part, file.data), file) for file in files), key=lambda one: one[0].order
    )
    parts: list[Part] = []
    earlier: set[str] = set()
    for part, file in read:
        _check_ids(part, file, earlier)
        parts.append(_part(part, words))
    return SelfCheck(tuple(parts))


def _check_ids(part: _Part, file: TomlFile, earlier: set[str]) -> None:
    """Raise ContentError for an id used twice, or a condition on a question not yet asked."""
    for question in part.question:
        for condition in [*part.show_when, *question.show_when]:
            if condition.question not in earlier:
                problem = (
                    f"{question.id} depends on {condition.question!r}, which is not asked before"
                )
                raise _at(file, question.id, problem, "Name a question that comes earlier")
        if question.id in earlier:
            raise _at(file, question.id, f"the id {question.id!r} is used twice", "Rename one")
        earlier.add(question.id)


def _at(file: TomlFile, question_id: str, problem: str, remedy: str) -> ContentError:
    for number, line in enumerate(file.path.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip() == f'id = "{question_id}"':
            return ContentError(file.path, number, problem, remedy)
    return ContentError(file.path, 1, problem, remedy)


def _part(part: _Part, words: TomlFile) -> Part:
    said = words.as_type(f"part.{part.id}", _PartWords)
    skip = str(words.table("words").get("skip", ""))
    return Part(
        id=part.id,
        title=said.title,
        intro=said.intro,
        learn=part.learn,
        stem=said.stem,
        notice=said.notice,
        counted=part.counted,
        questions=tuple(_question(question, part, said, skip, words) for question in part.question),
    )


def _question(
    question: _Question, part: _Part, part_words: _PartWords, skip: str, words: TomlFile
) -> Question:
    table = f"question.{question.id}"
    said = words.as_type(table, _QuestionWords)
    labels = {**part_words.options, **said.options}
    options = []
    for option in question.options or part.options:
        if option.code not in labels:
            problem = f"{question.id} has no words for its answer {option.code!r}"
            raise words.error(table, "", problem, f"Add them to [{table}.options]")
        options.append(Option(option.code, labels[option.code], option.value))
    return Question(
        id=question.id,
        part=part.id,
        text=said.text,
        hint=said.hint,
        why=said.why,
        learn=question.learn,
        skip=skip if question.skip else "",
        options=tuple(options),
        show_when=tuple(question.show_when or part.show_when),
    )


def load_wording(folder: Path, language: str) -> Wording:
    """The fixed words of the self-check; raises ContentError for the first thing wrong."""
    file = TomlFile(folder / language / "self-check.toml")
    values: dict[str, Any] = {
        key: value for key, value in file.data.items() if key not in {"part", "question"}
    }
    return file.as_type("", Wording, values)
