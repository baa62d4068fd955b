"""ListingButton: puts something on a list of the person's own, and takes it off again."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.action_button import ActionButton
from app.views.column import take_height_from_width

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.visit import OwnQuestion, Passage
    from app.domain.wording import QuestionListWords, TakeHomeWords
    from app.presenters.self_check import SelfCheckPresenter
    from app.views.look import Look


class Listing(NamedTuple):
    """The list: whether the thing is on it, how to change that, and what the button then says."""

    is_on: Callable[[], bool]
    toggle: Callable[[], None]
    add: str
    added: str
    icon: str


class ListingButton(QWidget):
    """Says whether the thing is on the list; `about` tells a screen reader which thing."""

    def __init__(
        self, listing: Listing, about: str, presenter: SelfCheckPresenter, look: Look
    ) -> None:
        super().__init__()
        self._listing = listing
        self._about = about
        self._button = ActionButton(listing.add, "aside", look, listing.icon)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._button)
        take_height_from_width(self)
        self._renew()

        self._button.clicked.connect(listing.toggle)
        presenter.listed.connect(self._renew)

    def _renew(self) -> None:
        listing = self._listing
        on = listing.is_on()
        said = listing.added if on else listing.add
        self._button.say(said, "tick" if on else listing.icon)
        self._button.setAccessibleName(f"{said}: {self._about}")
        self.updateGeometry()


def asking(
    question: OwnQuestion,
    about: str,
    presenter: SelfCheckPresenter,
    words: QuestionListWords,
    look: Look,
) -> ListingButton:
    """A button for a question on the person's list; a full list leaves it as it is."""

    def is_on() -> bool:
        return any(one.key == question.key for one in presenter.questions)

    def toggle() -> None:
        if is_on():
            presenter.drop_question(question.key)
        elif presenter.may_add_questions:
            presenter.want_to_ask(question)

    listing = Listing(is_on, toggle, words.add, words.added, "question")
    return ListingButton(listing, about, presenter, look)


def starring(
    passage: Passage, presenter: SelfCheckPresenter, words: TakeHomeWords, look: Look
) -> ListingButton:
    """A button that stars a passage, which can then go on the page that a person takes along."""

    def is_on() -> bool:
        return any(one.place == passage.place for one in presenter.starred)

    def toggle() -> None:
        presenter.star(passage)

    listing = Listing(is_on, toggle, words.star, words.starred, "star")
    return ListingButton(listing, passage.section, presenter, look)
