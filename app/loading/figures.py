"""Figures that a page may show: figures.toml, and pictures of people put into words by their fact.

Every figure has a title and a description; without them, or without its facts, it is not shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.figures import PLANS, RARE_OF, STEPS, FigureText, drawing_of_step, plan_of
from app.domain.scoring import BANDS
from app.loading.errors import ContentError
from app.loading.patterns import check_patterns
from app.loading.placeholders import fill
from app.loading.toml_file import TomlFile

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from app.domain.facts import Fact
    from app.domain.wording import Wording
    from app.loading.guide_words import GuideWords

PATTERNS = {"calendar.course": {"calendar.course.labels.week": "number"}}
"""By figure, the labels that are filled in when it is painted."""

PAINTED = ("rare-harm", "calendar", "pulses", "scale")
SCHEMES = ("icon-array", *PAINTED, "steps", "picture")
IN_ARRAY = 100


class FigureError(Exception):
    """Why a figure cannot be shown, and what to do."""

    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(problem)
        self.problem = problem
        self.remedy = remedy


class Figures:
    """Finds the words of a figure."""

    def __init__(
        self,
        texts: Mapping[str, FigureText],
        facts: Mapping[str, Fact],
        words: GuideWords,
        pictures: frozenset[str],
    ) -> None:
        self._texts = texts
        self._facts = facts
        self._words = words
        self._pictures = pictures

    def text(self, source: str) -> FigureText:
        """The words of the figure SCHEME:NAME; raises FigureError for one that cannot be shown."""
        scheme, _, name = source.partition(":")
        if scheme not in SCHEMES:
            raise FigureError(f"no figure is called {source!r}", f"Known: {', '.join(SCHEMES)}")
        if scheme == "icon-array":
            return self._of_people(name)
        if scheme == "picture" and name not in self._pictures:
            raise FigureError(f"no picture is called {name!r}", "Name one that is there")
        if scheme in PAINTED and source not in PLANS:
            known = ", ".join(one for one in PLANS if one.startswith(f"{scheme}:"))
            raise FigureError(f"no figure is called {source!r}", f"Known: {known}")
        if source not in self._texts:
            problem = f"the figure {source!r} has no title and no description"
            raise FigureError(problem, f"Add them to [{scheme}.{name}] in figures.toml")
        self._check_facts(source)
        return self._texts[source]

    def missing_drawings(self, source: str) -> Iterator[str]:
        """The drawings of steps that are not there."""
        scheme, _, name = source.partition(":")
        if scheme == "steps":
            wanted = (drawing_of_step(name, step) for step in STEPS)
            yield from (one for one in wanted if one not in self._pictures)

    def _of_people(self, name: str) -> FigureText:
        fact = self._facts.get(name)
        if fact is None:
            raise FigureError(f"no fact is called {name!r}", "Name one that is there")
        if fact.kind != "share" or fact.of != IN_ARRAY:
            problem = f"the fact {name!r} is not a share of {IN_ARRAY}"
            raise FigureError(problem, "Name one that is there")
        named = fact.comparator is None or (fact.name and fact.comparator_name)
        if not (named and fact.label and fact.rest_label and fact.group):
            problem = f"a picture of {name!r} has numbers without words"
            keys = "label, rest_label and group, and name and comparator_name of two groups,"
            raise FigureError(problem, f"Add {keys} to [{name}] in facts.toml")
        return FigureText(*self._said(fact), labels={})

    def _said(self, fact: Fact) -> tuple[str, str]:
        """Title and description of a picture of people."""
        words = self._words.figures
        groups = [(fact.name or fact.label, fact.count)]
        if fact.comparator is not None:
            groups.append((fact.comparator_name, fact.comparator))
        said = [words.people.format(of=fact.of)]
        for name, count in groups:
            rest = fact.of - count
            labels = {"label": fact.label, "rest_label": fact.rest_label}
            said.append(words.people_group.format(name=name, count=count, rest=rest, **labels))
        studied = ", ".join(one for one in (fact.group, fact.time) if one)
        said.append(words.people_studied.format(group=studied))
        return words.people_title.format(label=fact.label, group=fact.group), " ".join(said)

    def _check_facts(self, key: str) -> None:
        plan = plan_of(key)
        for one in plan.facts if plan else ():
            fact = self._facts.get(one)
            if fact is None:
                problem = f"the figure {key!r} needs the fact {one!r}"
                raise FigureError(problem, "Put it back into facts.toml")
            if key.startswith("rare-harm:") and (fact.kind, fact.of) != ("share", RARE_OF):
                problem = f"the fact {one!r} is not a share of {RARE_OF:,}"
                raise FigureError(problem, "A rare harm is counted in so many people")
        for one, (kind, most) in zip(plan.facts, plan.most, strict=False) if plan else ():
            fact = self._facts[one]
            lowest, highest = (fact.low, fact.high) if kind == "range" else (fact.count,) * 2
            if fact.kind != kind or lowest < 1 or highest > most:
                problem = f"the fact {one!r} cannot be painted in {key!r}"
                raise FigureError(problem, f"It must be of kind {kind}, and from 1 to {most}")


def load_figures(
    folder: Path,
    language: str,
    facts: Mapping[str, Fact],
    words: GuideWords,
    wording: Wording,
    findings: list[ContentError],
) -> dict[str, FigureText]:
    """The words of every sound figure by scheme:name; the others are added to `findings`."""
    file = TomlFile(folder / language / "figures.toml")
    found = {}
    for scheme, tables in file.data.items():
        for name in tables if isinstance(tables, dict) else ("",):
            try:
                _check_name(file, scheme, name)
                text = _text(file, f"{scheme}.{name}", facts, words)
            except ContentError as error:
                findings.append(error)
                continue
            if scheme == "scale":
                text = text._replace(description=f"{text.description} {_steps(wording)}")
            found[f"{scheme}:{name}"] = text
    return found


def _check_name(file: TomlFile, scheme: str, name: str) -> None:
    """Raise ContentError for words of a figure that there is not."""
    if scheme not in {"steps", "picture"} and f"{scheme}:{name}" not in PLANS:
        problem = f"no figure is called '{scheme}:{name}'"
        remedy = f"Known: {', '.join(PLANS)}, steps and picture with a name"
        place = (f"{scheme}.{name}", "") if name else ("", scheme)
        raise file.error(*place, problem, remedy)


def _steps(wording: Wording) -> str:
    """The PHQ-9's steps as one sentence each, so that they never differ from the self-check's."""
    step = wording.summary.step
    said = (
        step.format(low=one.low, high=one.high, name=wording.band[one.id].name) for one in BANDS
    )
    return " ".join(f"{one}." for one in said)


def _text(file: TomlFile, table: str, facts: Mapping[str, Fact], words: GuideWords) -> FigureText:
    """A figure's words; raises ContentError for the first thing wrong with them."""
    given = {"labels": {}, **file.table(table)}
    text = file.as_type(table, FigureText, given)
    for key in ("title", "description"):
        if not getattr(text, key):
            raise file.error(table, key, f"[{table}] has an empty {key}", "Write it")
    plan = plan_of(table.replace(".", ":", 1))
    wanted = plan.labels if plan else ()
    for key in (*wanted, *text.labels):
        if key not in wanted or not text.labels.get(key):
            problem = f"[{table}] has " + ("no label" if key in wanted else "an unknown label")
            remedy = f"Its labels are: {', '.join(wanted) or 'none'}"
            raise file.error(f"{table}.labels", key, f"{problem} {key!r}", remedy)
    check_patterns(file, PATTERNS.get(table, {}))

    def filled(key: str, said: str, where: str) -> str:
        def report(_token: str, problem: str, remedy: str) -> None:
            raise file.error(where, key, problem, remedy)

        return fill(said, facts, words.phrases, report)

    return FigureText(
        filled("title", text.title, table),
        filled("description", text.description, table),
        {key: filled(key, said, f"{table}.labels") for key, said in text.labels.items()},
    )
