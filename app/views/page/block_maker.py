"""BlockMaker: makes the widget of each block of a page."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.page import (
    FACT,
    TERM,
    AskAbout,
    Block,
    BookletPanel,
    Callout,
    ComparePanel,
    Disclosure,
    Figure,
    Heading,
    HelplinePanel,
    Links,
    Numbers,
    Panel,
    Prose,
    QuestionsPanel,
    Table,
    Topic,
    ValuesPanel,
    Words,
)
from app.views.drawn.text_view import TextView, heading
from app.views.layout.column import Column

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from app.domain.supplies import Supplies
    from app.views.drawn.list_view import ListView
    from app.views.drawn.look import Look
    from app.views.page.note_panel import NotePanel

PROSE_SIZES = {"lead": 1.17, "small": 0.89, "kicker": 0.89}


class BlockMaker(QObject):
    """Makes widgets; every link in them reaches `link_followed`.

    `panels` makes what is not the page's own: from the visit as it is at that moment.
    """

    link_followed = Signal(str)

    def __init__(
        self,
        look: Look,
        supplies: Supplies,
        panels: Callable[[Panel], QWidget | None],
        *,
        clinician_notes: bool,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._supplies = supplies
        self._panels = panels
        self._clinician_notes = clinician_notes

    def fill(self, column: Column, blocks: tuple[Block, ...]) -> None:
        """Add the widgets of all blocks to a column."""
        above: Block | None = None
        for block in blocks:
            widget = self.make(block)
            if widget is not None:
                column.add(widget, self.gap(block, above))
                above = block

    def gap(self, block: Block, above: Block | None) -> int:
        """The space between a block and the one above: more where something new begins."""
        em = self._look.em
        # Where paragraphs stand further apart, what something new begins with does too.
        more = self._look.apart // 2
        match block:
            case Heading(level=1):
                return em(0.2)
            case Heading(level=level):
                return em(1.9 if level == 2 else 1.4) + more  # noqa: PLR2004
            case Disclosure() | Topic() | Numbers():
                return em(1.2 if isinstance(above, Links) else 0.5)
            case Callout() | Figure() | Table() | HelplinePanel():
                return em(1.2) + more
            case ComparePanel() | ValuesPanel() | QuestionsPanel() | BookletPanel():
                return em(1.9) + more
            case _:
                return em(0.75)

    def make(self, block: Block) -> QWidget | None:
        """The widget of a block, or None for one that is not shown here."""
        match block:
            case Heading(level=level, text=text):
                return heading(text, level, self._look)
            case Prose(kind=kind, items=items):
                return self._prose(kind, items)
            case Callout():
                return self._callout(block)
            case HelplinePanel() | ComparePanel() | ValuesPanel():
                return self._panels(block)
            case QuestionsPanel() | BookletPanel() | AskAbout():
                return self._panels(block)
            case _:
                return self._make_rarer(block)

    def _make_rarer(self, block: Links | Topic | Disclosure | Figure | Table | Numbers) -> QWidget:
        look = self._look
        match block:
            case Links():
                return self._links(block)
            case Topic():
                return self._topic(block)
            case Disclosure(title=title, blocks=blocks):
                from app.views.page.disclosure_view import DisclosureView  # noqa: PLC0415

                return DisclosureView(title, partial(self.fill, blocks=blocks), look)
            case Figure():
                return self._figure(block)
            case Table():
                from app.views.drawn.table_view import TableView  # noqa: PLC0415

                return TableView(block, look)
            case Numbers():
                return self._numbers(block)

    def _numbers(self, numbers: Numbers) -> QWidget:
        from app.views.page.disclosure_view import DisclosureView  # noqa: PLC0415

        def fill(column: Column) -> None:
            panel = self._sources(numbers.facts)
            panel.closed.connect(view.put_away)
            column.add(panel)

        words = self._supplies.number_words().about
        view = DisclosureView(words, fill, self._look, quiet=True, about=numbers.about)
        return view

    def _prose(self, kind: str, items: tuple[Words, ...]) -> QWidget:
        look = self._look
        size = PROSE_SIZES.get(kind, 1.0)
        colour = "text-2" if kind in {"small", "kicker"} else "text"
        view: ListView | TextView
        if kind in {"bullets", "numbers"} or len(items) > 1:
            from app.views.drawn.list_view import ListView  # noqa: PLC0415

            view = ListView(items, look, numbered=kind == "numbers", size=size, colour=colour)
        else:
            view = TextView(items[0], look, size=size, bold=kind == "lead", colour=colour)
        if not any(style.startswith((FACT, TERM)) for item in items for _, style in item):
            return view
        from app.views.page.marked_view import MarkedView  # noqa: PLC0415

        return MarkedView(view, self._explain, look)

    def _explain(self, style: str) -> NotePanel:
        """What a marked word means, or where a marked number comes from."""
        kind, _, name = style.partition(":")
        if f"{kind}:" == FACT:
            return self._sources((name,))
        from app.views.page.note_panel import NotePanel  # noqa: PLC0415

        term = self._supplies.glossary()[name]
        line = ((f"{term.term}: ", "strong"), (term.meaning, ""))
        return NotePanel([[line]], self._supplies.number_words().close, self._look)

    def _sources(self, facts: tuple[str, ...]) -> NotePanel:
        from app.domain.numbers import explanation  # noqa: PLC0415
        from app.views.page.note_panel import NotePanel  # noqa: PLC0415

        supplies = self._supplies
        known, sources, phrases = supplies.facts(), supplies.sources(), supplies.phrases()
        words = supplies.number_words()
        said = (explanation(known[name], sources, phrases, words) for name in facts)
        return NotePanel(said, words.close, self._look)

    def _links(self, links: Links) -> QWidget:
        from app.views.page.links_view import LinksView  # noqa: PLC0415

        view = LinksView(links, self._look)
        view.followed.connect(self.link_followed)
        return view

    def _topic(self, topic: Topic) -> QWidget:
        from app.views.page.topic_view import TopicView  # noqa: PLC0415

        view = TopicView(topic, self._look)
        view.followed.connect(self.link_followed)
        return view

    def _callout(self, callout: Callout) -> QWidget | None:
        from app.views.drawn.box import Box  # noqa: PLC0415

        if callout.kind == "clinician" and not self._clinician_notes:
            return None
        inside, border, bar = BOXES[callout.kind]
        column = Column(self._look.em(0.5))
        if callout.title:
            column.add(heading(callout.title, 3, self._look, size=1.0))
        self.fill(column, callout.blocks)
        return Box(column, self._look, inside=inside, border=border, bar=bar)

    def _figure(self, figure: Figure) -> QWidget:
        from app.views.page.figure_view import with_words  # noqa: PLC0415

        supplies = self._supplies
        in_words = supplies.figure_words().in_words
        drawn = None
        if figure.scheme != "picture":
            from app.figures.painted import painted  # noqa: PLC0415

            drawn = painted(figure, supplies)
        return with_words(figure, drawn, in_words, self._look)


BOXES = {
    "message": ("soft", "hairline", "primary"),
    "note": ("surface", "hairline", "primary"),
    "caution": ("surface", "hairline", "caution"),
    "urgent": ("urgent-surface", "hairline", "urgent"),
    "clinician": ("surface", "hairline", "text-2"),
}
"""Inside, border and bar of each kind of callout."""
