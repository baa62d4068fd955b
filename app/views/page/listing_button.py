"""Buttons that put something on a list of the person's own, and take it off again."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from app.views.controls.action_button import ActionButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.visit import OwnQuestion, Passage
    from app.domain.wording import QuestionListWords, TakeHomeWords
    from app.presenters.own_list import OwnList
    from app.views.drawn.look import Look


class Listing(NamedTuple):
    """The list: whether the thing is on it, how to change that, and what the button then says."""

    is_on: Callable[[], bool]
    toggle: Callable[[], None]
    add: str
    added: str
    icon: str


class Lister(QObject):
    """Keeps a button's words true; `about` tells a screen reader which thing it lists."""

    def __init__(self, button: ActionButton, listing: Listing, about: str, own: OwnList) -> None:
        super().__init__(button)
        self._button = button
        self._listing = listing
        self._about = about
        self._renew()

        button.clicked.connect(listing.toggle)
        own.listed.connect(self._renew)

    def _renew(self) -> None:
        listing = self._listing
        on = listing.is_on()
        said = listing.added if on else listing.add
        self._button.say(said, "tick" if on else listing.icon)
        self._button.setAccessibleName(f"{said}: {self._about}")
        self._button.updateGeometry()


def _button(listing: Listing, about: str, own: OwnList, look: Look) -> ActionButton:
    button = ActionButton(listing.add, "aside", look, listing.icon)
    Lister(button, listing, about, own)
    return button


def asking(
    question: OwnQuestion,
    about: str,
    own: OwnList,
    words: QuestionListWords,
    look: Look,
) -> ActionButton:
    """A button for a question on the person's list; a full list leaves it as it is."""

    def is_on() -> bool:
        return any(one.key == question.key for one in own.questions)

    def toggle() -> None:
        if is_on():
            own.drop_question(question.key)
        elif own.has_room:
            own.want_to_ask(question)

    listing = Listing(is_on, toggle, words.add, words.added, "question")
    return _button(listing, about, own, look)


def starring(passage: Passage, own: OwnList, words: TakeHomeWords, look: Look) -> ActionButton:
    """A button that stars a passage, which can then go on the page that a person takes along."""

    def is_on() -> bool:
        return any(one.place == passage.place for one in own.starred)

    def toggle() -> None:
        own.star(passage)

    listing = Listing(is_on, toggle, words.star, words.starred, "star")
    return _button(listing, passage.section, own, look)
