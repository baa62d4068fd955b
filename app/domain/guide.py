"""The guide's own words in one language: page parts, groups, the start screen."""

from typing import NamedTuple


class WayIn(NamedTuple):
    """A card of the start screen."""

    title: str
    text: str


class Home(NamedTuple):
    """The words of the start screen; `go_to` are the pages that are named on it, by id.

    `mood_alone` and `matters_alone` start one part of the self-check by itself.
    """

    title: str
    lead: str
    promise: str
    footer: str
    picture: str
    go_to: tuple[str, ...]
    learn: WayIn
    answer: WayIn
    compare: WayIn
    mood_alone: str
    matters_alone: str


class WaitingWords(NamedTuple):
    """The words of a screen among strangers: how a visit begins there, and how it is cleared.

    `limits` says when nobody seems to be there; `spoken` has {seconds} in it.
    """

    title: str
    lead: str
    start: str
    promise: str
    information: str
    paid: str
    picture: str
    limits: str
    still_there: str
    why: str
    left: str
    here: str
    more_time: str
    clear: str
    spoken: str


class PageParts(NamedTuple):
    """The names of the parts that every page has, and the months for its dates."""

    in_short: str
    sources: str
    read_time: str
    checked: str
    months: tuple[str, ...]


class FigureWords(NamedTuple):
    """What figures print beside their numbers, and how pictures of people are put into words."""

    difference: str
    no_difference: str
    in_words: str
    people_title: str
    people: str
    people_group: str
    people_studied: str


class SearchWords(NamedTuple):
    """The words of the search screen; `several` has {count} in it, `none` has {words}.

    `examples` are what readers often look for: each is shown as a button.
    """

    title: str
    hint: str
    examples_title: str
    examples: tuple[str, ...]
    one: str
    several: str
    none: str
    none_hint: str
    topics: str


class NumberWords(NamedTuple):
    """What is said of a number when a person asks where it comes from.

    `fairly`, `somewhat` and `not_sure` say how sure we are, `because` why.
    """

    about: str
    who: str
    study: str
    sure: str
    fairly: str
    somewhat: str
    not_sure: str
    because: str
    unchecked: str
    close: str


class Welcome(NamedTuple):
    """The first screen of the self-check: what this is, and that it keeps nothing."""

    title: str
    lines: tuple[str, ...]
    start: str
    stop: str
