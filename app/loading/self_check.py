"""The self-check: structure from self-check/*.toml, words from the language's self-check.toml."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from app.domain.question import MATTERS, MOOD, Condition, Option, Part, Question, SelfCheck
from app.domain.scoring import INSTRUMENTS
from app.loading.toml_file import TomlFile
from app.loading.verbatim import check_verbatim

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
    from pathlib import Path

    from app.loading.errors import ContentError


WAYS = (MOOD, MATTERS)
"""The parts that can be started alone."""


@dataclass
class _Option:
    code: str
    value: int | None = None


@dataclass
class _Question:
    id: str
    learn: str
    skip: bool
    joined: bool = False
    instruments: list[str] = field(default_factory=list)
    options: list[_Option] = field(default_factory=list)
    show_when: list[Condition] = field(default_factory=list)


@dataclass
class _Part:
    id: str
    order: int
    learn: str
    question: list[_Question]
    counted: bool = False
    statements: bool = False
    alone: list[str] = field(default_factory=list)
    options: list[_Option] = field(default_factory=list)
    show_when: list[Condition] = field(default_factory=list)


@dataclass
class _InstrumentWords:
    notice: str
    intro: tuple[str, ...] = ()


@dataclass
class _PartWords:
    title: str
    intro: tuple[str, ...] = ()
    stem: str = ""
    notice: str = ""
    options: dict[str, str] = field(default_factory=dict)
    instruments: dict[str, _InstrumentWords] = field(default_factory=dict)


@dataclass
class _QuestionWords:
    text: str
    why: str
    hint: str = ""
    options: dict[str, str] = field(default_factory=dict)


def load_self_checks(
    folder: Path, language: str, instruments: Iterable[str] = INSTRUMENTS
) -> dict[str, SelfCheck]:
    """The questions with each instrument, by its id; raises ContentError for the first mistake."""
    words = TomlFile(folder / language / "self-check.toml")
    files = part_files(folder)
    return {name: _self_check(words, files, language, name) for name in instruments}


def _self_check(
    words: TomlFile, files: Sequence[TomlFile], language: str, instrument: str
) -> SelfCheck:
    """Parts and questions with their words; the mood questions are those of the instrument."""
    read = sorted(
        ((file.as_type("", _Part, file.data), file) for file in files), key=lambda one: one[0].order
    )
    _check_words(words, "part", {part.id for part, _ in read})
    parts: list[Part] = []
    earlier: dict[str, set[str]] = {}
    for part, file in read:
        _check_conditions(part.show_when, part.id, earlier, partial(file.error, "", "show_when"))
        _check_known("alone", part.alone, WAYS, partial(file.error, "", "alone"))
        for index, question in enumerate(part.question):
            _check_question(part, index, file, earlier)
            earlier[question.id] = {option.code for option in question.options or part.options}
        parts.append(_part(part, words, instrument))
    check = SelfCheck(tuple(parts), instrument)
    check_verbatim(check, language, words, files)
    _check_words(words, "question", set(earlier))
    return check


def _check_words(words: TomlFile, kind: str, known: Collection[str]) -> None:
    """Raise ContentError for words of what is not asked: a part's file is lost, or a question."""
    for name in words.data.get(kind, {}):
        if name not in known:
            problem = f"tells of the {kind} {name!r}, which no file in self-check has"
            remedy = "Put it back there, or take these words out"
            raise words.error(f"{kind}.{name}", "", problem, remedy)


def _check_question(
    part: _Part, index: int, file: TomlFile, earlier: Mapping[str, set[str]]
) -> None:
    """Raise ContentError for an id or a value used twice, or a condition that can never hold."""
    question = part.question[index]

    def error(problem: str, remedy: str) -> ContentError:
        return file.error("question", "id", problem, remedy, index)

    if question.id in earlier:
        raise error(f"the id {question.id!r} is used twice", "Rename one")
    if question.joined and not index:
        raise error(f"{question.id} is joined to nothing", "Let it follow another question")
    _check_conditions(question.show_when, question.id, earlier, error)
    _check_known("instruments", question.instruments, INSTRUMENTS, error)
    options = question.options or part.options
    if not options:
        raise error(f"{question.id} has no options", "Add them to it, or to its part")
    for name, values in (
        ("answer", [option.code for option in options]),
        ("value", [str(option.value) for option in options if option.value is not None]),
    ):
        twice = next((value for value in values if values.count(value) > 1), "")
        if twice:
            raise error(f"{question.id} has the {name} {twice!r} twice", "Change one of them")


def _check_known(
    key: str,
    named: Sequence[str],
    known: Collection[str],
    error: Callable[[str, str], ContentError],
) -> None:
    """Raise ContentError for a name that the program does not know."""
    unknown = [name for name in named if name not in known]
    if unknown:
        raise error(f"{key} names {unknown[0]!r}, which is not there", f"Known: {', '.join(known)}")


def _check_conditions(
    conditions: Sequence[Condition],
    owner: str,
    earlier: Mapping[str, set[str]],
    error: Callable[[str, str], ContentError],
) -> None:
    """Raise ContentError for a condition on what is not asked before: none can go in a circle."""
    for condition in conditions:
        if condition.question not in earlier:
            found = f"depends on {condition.question!r}, which is not asked before"
            raise error(f"{owner} {found}", "Name a question that comes earlier")
        unknown = set(condition.codes) - earlier[condition.question]
        if unknown:
            found = f"waits for the answer {min(unknown)!r}, which is not there"
            raise error(f"{owner} {found}", f"Name an answer to {condition.question}")


def part_files(folder: Path) -> list[TomlFile]:
    """The files of all parts, in no order; raises ContentError for one that is no TOML."""
    return [TomlFile(path) for path in sorted((folder / "self-check").glob("*.toml"))]


def place_of(files: Iterable[TomlFile], owner_id: str, key: str) -> tuple[Path, int]:
    """The file and the line of a key of the part or question with this id; KeyError for none."""
    for file in files:
        if file.data["id"] == owner_id:
            return file.path, file.line("", key)
        for index, question in enumerate(file.data["question"]):
            if question["id"] == owner_id:
                return file.path, file.line("question", key, index)
    raise KeyError(owner_id)


def _part(part: _Part, words: TomlFile, instrument: str) -> Part:
    said = words.as_type(f"part.{part.id}", _PartWords)
    skip = str(words.table("words").get("skip", ""))
    own = said.instruments.get(instrument)
    if said.instruments and own is None:
        table = f"part.{part.id}.instruments"
        raise words.error(table, "", f"[{table}] lacks {instrument}", "Add its words")
    return Part(
        id=part.id,
        title=said.title,
        intro=said.intro if own is None else own.intro,
        learn=part.learn,
        stem=said.stem,
        notice=said.notice if own is None else own.notice,
        counted=part.counted,
        questions=tuple(
            _question(question, part, said, skip, words)
            for question in part.question
            if not question.instruments or instrument in question.instruments
        ),
        alone=tuple(part.alone),
        statements=part.statements,
        show_when=tuple(part.show_when),
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
        joined=question.joined,
    )
