"""A page of the guide as frozen blocks: the same blocks are shown, printed, searched and read."""

from typing import NamedTuple

Words = tuple[tuple[str, str], ...]
"""Running text as (words, style) pairs.

The style is "", "strong", "fact:ID" of a number from that fact, or "term:ID" of a word that the
glossary explains.
"""

FACT, TERM = "fact:", "term:"


def plain(words: Words) -> str:
    """The text without its styles."""
    return "".join(text for text, _ in words)


class Heading(NamedTuple):
    """A heading of level 1 (the page's title) to 3, with the id that links lead to."""

    level: int
    text: str
    id: str


class Prose(NamedTuple):
    """A paragraph (one item) or a list.

    `kind` is paragraph, bullets, numbers, lead, small or kicker (the line above a title).
    """

    kind: str
    items: tuple[Words, ...]


class Table(NamedTuple):
    """A simple table; every row is as long as the head."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Callout(NamedTuple):
    """A box that stands out; `kind` is message, note, caution, urgent or clinician."""

    kind: str
    title: str
    blocks: tuple["Block", ...]


class Disclosure(NamedTuple):
    """A question that opens to show its answer; `id` as in Heading."""

    title: str
    id: str
    blocks: tuple["Block", ...]


class Figure(NamedTuple):
    """A picture: `scheme` says who draws it, `name` what; `alt` tells it to those who can't see.

    `description` tells all of it in words; `labels` are the words painted in it, by key.
    """

    scheme: str
    name: str
    alt: str
    caption: str
    title: str = ""
    description: str = ""
    labels: dict[str, str] = {}  # noqa: RUF012 - never changed, and a named tuple copies nothing


class Link(NamedTuple):
    """A button's words and where it leads: `page:id`, `page:id#section` or `question:id`."""

    text: str
    target: str


class Links(NamedTuple):
    """One or more links that stand together."""

    links: tuple[Link, ...]


class Topic(NamedTuple):
    """A link to a page, and links to its sections, which are shown when they are asked for."""

    page: Link
    sections: tuple[Link, ...]


class Numbers(NamedTuple):
    """The facts in the table or figure above, by id; `about` says which that is."""

    facts: tuple[str, ...]
    about: str


class HelplinePanel(NamedTuple):
    """The place where the help lines of the chosen country are shown."""


class ComparePanel(NamedTuple):
    """The place where all options are shown for what a person cares about most."""


class ValuesPanel(NamedTuple):
    """The place where a person marks what matters, and sees how each option lines up with it."""


class QuestionsPanel(NamedTuple):
    """The place where a person's own list of questions is shown."""


class BookletPanel(NamedTuple):
    """The place where the whole guide can be printed or saved."""


class AskAbout(NamedTuple):
    """A way to ask about a section, and to star it; `place` is page#section."""

    place: str
    section: str
    page: str


Panel = HelplinePanel | ComparePanel | ValuesPanel | QuestionsPanel | BookletPanel | AskAbout
Block = Heading | Prose | Table | Callout | Disclosure | Figure | Links | Topic | Numbers | Panel


class Synonym(NamedTuple):
    """Words a reader may look for, and the section they mean ("" for the whole page)."""

    words: str
    section: str


SOURCES = "sources"
"""The id of the place where a page names its sources: these are read, not listened to."""


class Page(NamedTuple):
    """One page of the guide."""

    id: str
    title: str
    group: str
    synonyms: tuple[Synonym, ...]
    blocks: tuple[Block, ...]


class Entry(NamedTuple):
    """A line of the contents list."""

    id: str
    title: str
    group: str
