"""Domain values to plain tuples that `marshal` can write, and back."""

from __future__ import annotations

from importlib import import_module
from typing import Any

# A tuple that begins with a whole number is a value: its place in this list, then its fields.
# No tuple of the content begins with a number. New kinds go to the end.
_KINDS = (
    "page.Heading",
    "page.Prose",
    "page.Table",
    "page.Callout",
    "page.Disclosure",
    "page.Figure",
    "page.Link",
    "page.Links",
    "page.HelplinePanel",
    "page.Page",
    "page.Entry",
    "facts.Phrases",
    "facts.Source",
    "facts.Fact",
    "guide.WayIn",
    "guide.Home",
    "guide.PageParts",
    "guide.FigureWords",
    "theme.Theme",
    "helplines.Line",
    "helplines.Helplines",
    "question.Option",
    "question.Condition",
    "question.Question",
    "question.Part",
    "question.SelfCheck",
    "wording.Titled",
    "guide.Welcome",
    "wording.ControlWords",
    "wording.CheckWords",
    "wording.SupportWords",
    "wording.HelplineWords",
    "wording.SummaryWords",
    "wording.BandWords",
    "wording.Wording",
    "page.Numbers",
    "glossary.Term",
    "guide.NumberWords",
    "page.ComparePanel",
    "page.ValuesPanel",
    "options.Cell",
    "options.Row",
    "options.Concern",
    "options.Statement",
    "options.OptionRecord",
    "options.OptionWords",
    "options.Options",
    "page.Synonym",
    "page.Topic",
    "search.Passage",
    "search.Index",
    "guide.SearchWords",
    "page.QuestionsPanel",
    "page.AskAbout",
    "wording.RuleWords",
    "wording.QuestionListWords",
    "wording.TakeHomeWords",
    "wording.RecordWords",
    "wording.BookletWords",
    "guide.WaitingWords",
)
_made: dict[int, Any] = {}


def to_plain(value: Any) -> Any:  # noqa: ANN401 - any value of the domain
    """A domain value as nested tuples, dictionaries, words and numbers."""
    if type(value) is tuple:
        return tuple(to_plain(one) for one in value)
    if type(value) is dict:
        return {key: to_plain(one) for key, one in value.items()}
    name = f"{type(value).__module__.rpartition('.')[2]}.{type(value).__name__}"
    if name not in _KINDS:
        return value
    fields = value if isinstance(value, tuple) else [getattr(value, one) for one in value.__slots__]
    return (_KINDS.index(name), *(to_plain(field) for field in fields))


def from_plain(value: Any) -> Any:  # noqa: ANN401 - any value of the domain
    """What `to_plain` was given; a kind's module is imported when its first value is read."""
    if type(value) is tuple:
        if value and type(value[0]) is int:
            return _kind(value[0])(*[from_plain(field) for field in value[1:]])
        return tuple([from_plain(one) for one in value])
    if type(value) is dict:
        return {key: from_plain(one) for key, one in value.items()}
    return value


def _kind(number: int) -> Any:  # noqa: ANN401 - a class of the domain
    if number not in _made:
        module, _, name = _KINDS[number].partition(".")
        _made[number] = getattr(import_module(f"app.domain.{module}"), name)
    return _made[number]
