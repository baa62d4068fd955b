"""The self-check's words in one language, apart from those of its questions."""

from typing import NamedTuple

from app.domain.guide import Welcome


class Titled(NamedTuple):
    """A title and the sentences below it, with more for the US, or for everywhere else."""

    title: str
    lines: tuple[str, ...] = ()
    us: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()

    def said(self, *, in_us: bool) -> tuple[str, ...]:
        """All sentences for a place: what holds in the US alone is said there alone."""
        return (*self.lines, *(self.us if in_us else self.elsewhere))


class RuleWords(NamedTuple):
    """A rule's condition in words for a reviewer, and what a reader is told of it."""

    when: str
    shown: str


class ControlWords(NamedTuple):
    """What stands on buttons and beside answers."""

    skip: str
    go_on: str
    back: str
    why: str
    read: str
    choose: str
    choose_one: str
    choose_each: str
    not_answered: str
    rather_not: str
    change: str
    keep_going: str
    stop_here: str
    question_of: str
    finish: str
    change_answers: str
    answer_missing: str
    all_parts: str


class CheckWords(NamedTuple):
    """The screen that lists all answers."""

    title: str
    text: str
    go_on: str


class SupportWords(NamedTuple):
    """The page after item 9."""

    disclosed: str
    skipped: str
    lines: tuple[str, ...]
    skipped_lines: tuple[str, ...]
    question: str
    happens: str
    near: str


class HelplineWords(NamedTuple):
    """How a help line is put into a sentence."""

    title: str
    fallback_title: str
    emergency: str
    emergency_other: str
    call: str
    text: str
    text_word: str
    call_and_text: str
    press: str
    chat: str
    web: str
    free: str
    always: str
    more: str
    near: str
    checked: str
    choose: str
    choose_other: str


class SummaryWords(NamedTuple):
    """The fixed words of the result page.

    `score` and `step` are those of an instrument with bands, `score_only` of one without.
    """

    title: str
    disclaimer: str
    score_title: str
    score: str
    score_only: str
    step: str
    means_title: str
    means_not_title: str
    means_not: tuple[str, ...]
    hidden: str
    show: str
    also_title: str
    later_title: str
    tell_title: str
    tell_note: str
    tell_always: tuple[str, ...]
    find_out_title: str
    find_out_text: str
    ask_title: str
    questions_title: str
    rules_title: str
    help_title: str


class QuestionListWords(NamedTuple):
    """A person's own list of questions; `about` makes one of a section of a page."""

    add: str
    added: str
    remove: str
    about: str
    empty: str
    more: str
    type_title: str
    type_hint: str
    full: str


class TakeHomeWords(NamedTuple):
    """The words of the screen that prints, saves and shows what a person takes along.

    `parts` are keyed by the fields of a Choice. `saved` and `not_saved` hold {name}, `reviewed`
    the name of a {clinic} and a {date}, `page_of` a {page} of {pages}.
    """

    title: str
    intro: str
    choose: str
    parts: dict[str, str]
    teach_back: str
    print: str
    save_pdf: str
    show_code: str
    hide_code: str
    copy: str
    save_record: str
    back: str
    code_title: str
    code_text: str
    code_more: str
    page_of: str
    sending: str
    printing: str
    no_printer: str
    print_failed: str
    saved: str
    not_saved: str
    copied: str
    sheet_title: str
    questions_title: str
    passages_title: str
    passage: str
    notes_title: str
    private: str
    reviewed: str
    star: str
    starred: str
    guide_title: str
    guide_text: str
    print_guide: str
    save_guide: str
    no_print: str


class BookletWords(NamedTuple):
    """The words that only a booklet has.

    `page` and `sheet` hold {number}, `sheet` also {count}; `elsewhere` holds {titles}, `date_line`
    the {date}.
    """

    title: str
    date_line: str
    contents: str
    page: str
    sheet: str
    terms: str
    elsewhere: str
    country: str
    emergency: str
    helplines: str
    local_number: str
    anywhere: str


class RecordWords(NamedTuple):
    """The words of the note for the clinic's record; {date}, {pages}, {options} are filled in."""

    used: str
    opened: str
    options: str
    taught_back: str
    not_taught_back: str
    priorities: str
    no_priorities: str
    questions: str
    tell: str
    score: str
    no_decision: str


class BandWords(NamedTuple):
    """A band's name as its authors write it, and what it means to a reader."""

    name: str
    means: str


class Wording(NamedTuple):
    """All of it; the dictionaries are keyed by headline, rule, band, question, input and rule.

    `tell` holds what a clinic is told by input and answer, `find_out` who can answer a safety item.
    """

    welcome: Welcome
    words: ControlWords
    check: CheckWords
    support: SupportWords
    helplines: HelplineWords
    summary: SummaryWords
    questions: QuestionListWords
    headline: dict[str, Titled]
    note: dict[str, Titled]
    band: dict[str, BandWords]
    ask: dict[str, str]
    tell: dict[str, dict[str, str]]
    find_out: dict[str, str]
    rule: dict[str, RuleWords]
