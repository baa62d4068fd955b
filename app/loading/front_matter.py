"""The front matter of a page: YAML between two lines of ---, with the keys that every page has."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import yaml

from app.loading.errors import ContentError
from app.loading.lines import Lines

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

QUICK: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The safe loader in C, where PyYAML has it: ten times as quick."""

LONGEST_FRONT = 4_000
MOST_OPENED = 100
"""Of lists and tables: some thousand within each other would keep PyYAML busy for seconds."""

REQUIRED = {
    "title": str,
    "group": str,
    "order": int,
    "main_message": str,
    "call_to_action": str,
    "in_short": list,
    "synonyms": list,
    "sources": list,
    "checked": datetime.date,
    "next_check": datetime.date,
}
OPTIONAL = {"panel": str}
WITHOUT_FACTS = ("title", "synonyms")
"""They stand in lists and in what is searched, where no number has its source beside it."""

PANELS = ("helplines", "compare", "values", "questions")


def front_matter(path: Path, source: str) -> tuple[dict[str, Any], int]:
    """The front matter and the number of the line behind it."""
    lines = source.split("\n")
    if lines[0].rstrip() != "---" or "---" not in (line.rstrip() for line in lines[1:]):
        remedy = "Begin with --- and end the front matter with ---"
        raise ContentError(path, 1, "has no front matter", remedy)
    end = next(number for number, line in enumerate(lines[1:], 1) if line.rstrip() == "---")
    try:
        front = _yaml(path, "\n".join(lines[1:end]))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = 2 + (mark.line if mark else 0)
        problem = getattr(error, "problem", None) or "a mistake"
        raise ContentError(path, line, f"is not YAML ({problem})", "Mend this line") from error
    except (ValueError, AttributeError, RecursionError) as error:
        kind = str(error).split("\n")[0][:60]
        remedy = "Look for a date or a number that cannot be"
        raise ContentError(
            path, 2, f"has front matter that cannot be read ({kind})", remedy
        ) from error
    if not isinstance(front, dict):
        raise ContentError(path, 2, "has no keys in its front matter", "Add title: and the rest")
    return front, end + 1


def _yaml(path: Path, text: str) -> object:
    """The value of plain YAML: names for parts and types of one's own could make it endless."""
    if len(text) > LONGEST_FRONT:
        problem = f"has more than {LONGEST_FRONT} characters of front matter"
        raise ContentError(path, 2, problem, "Shorten it")
    if text.count("[") + text.count("{") > MOST_OPENED:
        problem = f"opens more than {MOST_OPENED} lists in its front matter"
        raise ContentError(path, 2, problem, "Take out what opens one [ or { after the other")
    try:
        return _plain_yaml(path, text, QUICK)
    except yaml.YAMLError:
        # The slow one names the line as a person counts it.
        return _plain_yaml(path, text, yaml.SafeLoader)


def _plain_yaml(path: Path, text: str, loader: Any) -> object:  # noqa: ANN401 - a class of PyYAML
    for token in yaml.scan(text, Loader=loader):
        if isinstance(token, yaml.AliasToken | yaml.AnchorToken | yaml.TagToken):
            line = 2 + token.start_mark.line
            raise ContentError(path, line, "has a &, * or ! before a value", "Put it in quotes")
    return yaml.load(text, Loader=loader)  # noqa: S506 - both are safe loaders


def wrong_keys(path: Path, source: str, front: dict[str, Any]) -> Iterator[ContentError]:
    """A finding for every missing, ill-made or unknown key; an ill-made one is deleted."""
    lines = Lines(source)
    for key, kind in REQUIRED.items():
        if key not in front:
            yield ContentError(path, 1, f"has no {key} in its front matter", f"Add {key}: …")
        elif type(front[key]) is not kind:  # a day with a time is no day either
            problem = f"{key} is not a {kind.__name__}"
            yield ContentError(path, lines.of(f"\n{key}:"), problem, "Correct it")
            del front[key]
        elif kind is list and not all(_is_text(one, key) for one in front[key]):
            problem = f"{key} holds something that is not text"
            yield ContentError(path, lines.of(f"\n{key}:"), problem, "Put it in quotes")
            del front[key]
        elif key in WITHOUT_FACTS and "{{" in str(front[key]):
            remedy = "Say it in words; a number with its source belongs into the text below"
            yield ContentError(path, lines.of(f"\n{key}:"), f"{key} names a fact", remedy)
            del front[key]
    if front.get("panel", PANELS[0]) not in PANELS:
        line = lines.of("\npanel:")
        yield ContentError(path, line, "has an unknown panel", f"Known: {', '.join(PANELS)}")
    for key in set(front) - set(REQUIRED) - set(OPTIONAL):
        remedy = f"Known keys: {', '.join([*REQUIRED, *OPTIONAL])}"
        yield ContentError(path, lines.of(f"\n{key}:"), f"has an unknown key {key}", remedy)


def _is_text(value: object, key: str) -> bool:
    """Whether it is text; a synonym may be `words: section`, which YAML takes for a table."""
    if key == "synonyms" and isinstance(value, dict) and len(value) == 1:
        return all(isinstance(one, str) for pair in value.items() for one in pair)
    return isinstance(value, str)
