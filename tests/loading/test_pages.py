import pytest

from app.domain.page import (
    Block,
    Callout,
    Disclosure,
    Figure,
    Heading,
    HelplinePanel,
    Link,
    Links,
    Numbers,
    Prose,
    Synonym,
    Table,
    Words,
)
from tests.loading.smallest import BODY, SHELF, TEXTS, Desk, own_blocks, source


def text(*items: str, kind: str = "paragraph") -> Prose:
    return Prose(kind, tuple(((item, ""),) for item in items))


def picture(alt: str, caption: str) -> Figure:
    return Figure("picture", "home", alt, caption, *TEXTS["picture:home"])


PEOPLE = SHELF.figures.text("icon-array:headache")


def test_the_smallest_page_has_the_parts_that_every_page_has(desk: Desk) -> None:
    page = desk.page(source("A sentence."))
    assert (page.id, page.title, page.group) == ("small", "A page", "ask")
    kicker, title, message, in_short, points, body, sources, dates = page.blocks
    assert kicker == text("Ask  ·  1 minute read", kind="kicker")
    assert title == Heading(1, "A page", "top")
    lead = text("The message.", kind="lead")
    assert message == Callout("message", "", (lead, text("The action.")))
    assert in_short == Heading(2, "In short", "in-short")
    assert points == text("One thing.", kind="bullets")
    assert body == text("A sentence.")
    assert isinstance(sources, Disclosure)
    assert sources.id == "sources"
    assert dates == text("Checked November 2026. Next check by November 2027.", kind="small")


@pytest.mark.parametrize(
    ("key", "head"),
    [
        ("BERLIM14", "29 trials of real and pretend TMS, added up, 2014, 1,371 people. "),
        ("KROENKE01", "First study of the PHQ-9, 2001. "),
    ],
)
def test_sources_are_listed_with_study_year_people_and_text(
    desk: Desk, key: str, head: str
) -> None:
    sources = desk.page(source(sources=f"[{key}]")).blocks[-2]
    words = ((head, "strong"), (SHELF.sources[key].text, ""))
    assert sources == Disclosure("Sources and dates", "sources", (Prose("small", (words,)),))


def test_a_page_may_open_with_the_helplines(desk: Desk) -> None:
    assert HelplinePanel() in desk.page(source(panel="helplines")).blocks
    assert HelplinePanel() not in desk.page(source()).blocks


def test_synonyms_are_kept_as_words(desk: Desk) -> None:
    assert desk.page(source(synonyms='[fit, "988"]')).synonyms == (
        Synonym("fit", ""),
        Synonym("988", ""),
    )


@pytest.mark.parametrize(
    ("words", "minutes"), [(0, 1), (150, 1), (224, 1), (226, 2), (300, 2), (450, 3)]
)
def test_reading_takes_a_minute_for_150_words(desk: Desk, words: int, minutes: int) -> None:
    kicker = desk.page(source("word " * words)).blocks[0]
    assert kicker == text(f"Ask  ·  {minutes} minute read", kind="kicker")


def number(before: str, said: str, after: str, fact: str = "headache") -> Prose:
    words = ((before, ""), (said, f"fact:{fact}"), (after, ""))
    return Prose("paragraph", (tuple(one for one in words if one[0]),))


STRONG: Words = (("Seizure:", "strong"), (" rare.", ""))
BODIES: dict[str, tuple[str, tuple[Block, ...]]] = {
    "heading": ("## Part {#part}", (Heading(2, "Part", "part"),)),
    "lower heading": ("### Part {#part}", (Heading(3, "Part", "part"),)),
    "paragraph": ("one\ntwo", (text("one two"),)),
    "bold": ("**Seizure:** rare.", (Prose("paragraph", (STRONG,)),)),
    "bullets": ("- a\n- b", (text("a", "b", kind="bullets"),)),
    "numbers": ("1. a\n2. b", (text("a", "b", kind="numbers"),)),
    "loose bullets": ("- a\n\n- b", (text("a", "b", kind="bullets"),)),
    "table": ("|a|b|\n|-|-|\n|1|2|", (Table(("a", "b"), (("1", "2"),)),)),
    "short row": ("|a|b|\n|-|-|\n|1|", (Table(("a", "b"), (("1", ""),)),)),
    "link": ("[Read](page:faq)", (Links((Link("Read", "page:faq"),)),)),
    "links": (
        "- [A](page:a)\n- [B](question:b)",
        (Links((Link("A", "page:a"), Link("B", "question:b"))),),
    ),
    "callout": ('!!! note "T"\n    a\n\n    b', (Callout("note", "T", (text("a"), text("b"))),)),
    "clinician": ('!!! clinician "T"\n    a', (Callout("clinician", "T", (text("a"),)),)),
    "answer": ('??? "Q?" {#q}\n    a', (Disclosure("Q?", "q", (text("a"),)),)),
    "link in an answer": (
        '??? "Q?" {#q}\n    [A](page:a)',
        (Disclosure("Q?", "q", (Links((Link("A", "page:a"),)),)),),
    ),
    "picture": ('![Alt](picture:home "Cap")', (picture("Alt", "Cap"),)),
    "icons": (
        "![Alt](icon-array:headache)",
        (
            Figure("icon-array", "headache", "Alt", "", *PEOPLE),
            Numbers(("headache",), PEOPLE.title),
        ),
    ),
    "fact": ("It is {{ headache }}.", (number("It is ", "47 out of 100 people", "."),)),
    "fact part": ("It is {{headache.rest}}.", (number("It is ", "53 out of 100 people", "."),)),
    "fact that begins": (
        "{{ twitch }}.",
        (number("", "About 21 out of 100 people", ".", "twitch"),),
    ),
    "fact said softly": (
        "a\n\nIn about {{ twitch }}.",
        (text("a"), number("In about ", "21 out of 100 people", ".", "twitch")),
    ),
    "fact twice": (
        "It is {{ headache }}, not {{ headache.rest }}.",
        (number("It is ", "47 out of 100 people", ", not 53 out of 100 people."),),
    ),
    "facts in a table": (
        "|a|\n|-|\n|{{ headache }}|\n|{{ twitch-deep }}|",
        (
            Table(("a",), (("47 out of 100 people",), ("6 out of 100 people",))),
            Numbers(("headache", "twitch-deep"), "a"),
        ),
    ),
    "word of the glossary": (
        "A sham is a sham.",
        (Prose("paragraph", ((("A ", ""), ("sham", "term:sham"), (" is a sham.", "")),)),),
    ),
    "word within a word": (
        "A shamrock, a coil-like thing.",
        (text("A shamrock, a coil-like thing."),),
    ),
    "fact in a picture": (
        "![{{ headache.count }}](picture:home)",
        (picture("47", ""),),
    ),
    "entities": ("AT&amp;T &lt;3 &copy; &#233;", (text("AT&T <3 © é"),)),
    "entities in bold": ("**Q&amp;A**", (Prose("paragraph", ((("Q&A", "strong"),),)),)),
    "entities in a picture": (
        '![a &amp; b](picture:home "c &lt; d")',
        (picture("a & b", "c < d"),),
    ),
    "escapes": (r"2 \* 3 \[x\] \_", (text("2 * 3 [x] _"),)),
    "bare sign": ("you & me", (text("you & me"),)),
    "back quotes": ("a `word`", (text("a `word`"),)),
}


@pytest.mark.parametrize(("body", "blocks"), BODIES.values(), ids=BODIES)
def test_markdown_becomes_blocks(desk: Desk, body: str, blocks: tuple[Block, ...]) -> None:
    assert desk.body(body) == blocks


FRONT_MATTER = {
    "title missing": (source(title=None), 1, "has no title in its front matter"),
    "group missing": (source(group=None), 1, "has no group in its front matter"),
    "order missing": (source(order=None), 1, "has no order in its front matter"),
    "message missing": (source(main_message=None), 1, "has no main_message in its front matter"),
    "in short missing": (source(in_short=None), 1, "has no in_short in its front matter"),
    "sources missing": (source(sources=None), 1, "has no sources in its front matter"),
    "check missing": (source(next_check=None), 1, "has no next_check in its front matter"),
    "number for title": (source(title="3"), 2, "title is not a str"),
    "fact in the title": (source(title="'{{ headache }}'"), 2, "title names a fact"),
    "fact in a synonym": (source(synonyms="['{{ no-fact }}']"), 8, "synonyms names a fact"),
    "word for order": (source(order="first"), 4, "order is not a int"),
    "word for list": (source(in_short="One thing."), 7, "in_short is not a list"),
    "word for date": (source(checked="November"), 10, "checked is not a date"),
    "day with a time": (source(checked="2026-11-22T10:00:00"), 10, "checked is not a date"),
    "nothing for a list": (source(synonyms=""), 8, "synonyms is not a list"),
    "unknown key": (source(colour="red"), 12, "has an unknown key colour"),
    "unknown group": (source(group="cooking"), 3, "no group is called 'cooking'"),
    "unknown source": (source(sources="[NOBODY99]"), 9, "no source is called 'NOBODY99'"),
    "unknown fact": (source(main_message='"{{ no-fact }}"'), 5, "no fact is called 'no-fact'"),
    "html": (source(call_to_action='"<b>Act</b>"'), 6, "has raw HTML"),
}

BODY_MISTAKES = {
    # body, line within it, message
    "fact": ("a\n\nIt is {{ no-fact }}.", 2, "no fact is called 'no-fact'"),
    "part": ("{{ headache.low }}", 0, "the fact 'headache' has no 'low'"),
    "no id": ("a\n\n## A part", 2, "the heading 'A part' has no id"),
    "no id, spaces": ("a\n\n##  A   part", 2, "the heading 'A   part' has no id"),
    "no id, no space": ("a\n\n##A part ##", 2, "the heading 'A part' has no id"),
    "a rule with spaces": ("a\n\n- - -", 2, "<hr> is no part of a page"),
    "italics": ("one\n*two* three", 1, "italics are hard to read"),
    "underscores": ("one _two_", 0, "italics are hard to read"),
    "link": ("a\nsee [the page](page:faq) now", 1, "a link stands in a sentence"),
    "two links": ("[a](page:faq) [b](page:faq)", 0, "a link stands in a sentence"),
    "link in a table": ("|a|\n|-|\n|[b](page:faq)|", 2, "a link stands in a sentence"),
    "link in a heading": ("## [b](page:faq) {#b}", 0, "a link stands in a sentence"),
    "picture": ("a\nsee ![it](picture:home)", 1, "a figure stands in a sentence"),
    "scheme": ("\n![it](photo:home)", 1, "no figure is called 'photo:home'"),
    "no scheme": ("![it](home.png)", 0, "no figure is called 'home.png'"),
    "no alt": ("a\n\n![](picture:home)", 2, "the figure has no text in place of it"),
    "callout": ('a\n\n!!! danger "T"\n    b', 2, "no callout is called 'danger'"),
    "quote": ("a\n\n> quoted words", 2, "<blockquote> is no part of a page"),
    "title": ("# Another title", 0, "<h1> is no part of a page"),
    "deep heading": ("a\n\n#### Deep {#deep}", 2, "<h4> is no part of a page"),
    "code": ("a\n\n    code = 1", 2, "<pre> is no part of a page"),
    "mistake in a callout": ('!!! note "T"\n    *italic*', 1, "italics are hard to read"),
    "mistake in an answer": ('??? "Q" {#q}\n    > quoted', 1, "<blockquote> is no part of a page"),
    "mistake in a list": ("- a\n- *b*", 1, "italics are hard to read"),
}
MISTAKES = FRONT_MATTER | {
    f"body: {name}": (source(body), BODY + line, message)
    for name, (body, line, message) in BODY_MISTAKES.items()
}


def test_a_list_in_a_list_is_found(desk: Desk) -> None:
    ((_, message),) = set(desk.found(source("- a\n    - b")))
    assert message == "a list stands in a list. Make it one list."


@pytest.mark.parametrize(("page", "line", "message"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_found_once_with_its_line(
    desk: Desk, page: str, line: int, message: str
) -> None:
    ((found_line, found),) = set(desk.found(page))
    assert found.startswith(message)
    assert found_line == line


UNREADABLE = {
    "empty": ("", 1, "has no front matter"),
    "no front matter": ("# A title\n\nWords.", 1, "has no front matter"),
    "no end": ("---\ntitle: A page\n", 1, "has no front matter"),
    "no keys": ("---\njust words\n---\n", 2, "has no keys in its front matter"),
    "nothing": ("---\n---\n", 2, "has no keys in its front matter"),
    "yaml": ('---\ntitle: "A page\n---\n', 2, "is not YAML"),
    "yaml below": ("---\ntitle: A\ngroup: b: c\n---\n", 3, "is not YAML"),
    "an object": (
        "---\ntitle: !!python/object:os.system x\n---\n",
        2,
        "has a &, * or ! before a value",
    ),
    "a name": ("---\ntitle: A\ngroup: &a b\n---\n", 3, "has a &, * or ! before a value"),
    "an alias": ("---\ntitle: A\ngroup: *a\n---\n", 3, "has a &, * or ! before a value"),
    "long": (
        "---\ntitle: " + ("word " * 20 + "\n  ") * 50 + "\n---\n",
        2,
        "has more than 4000 characters",
    ),
}


@pytest.mark.parametrize(("page", "line", "message"), UNREADABLE.values(), ids=UNREADABLE)
def test_a_page_without_front_matter_is_left_out(
    desk: Desk, page: str, line: int, message: str
) -> None:
    ((found_line, found),) = desk.found(page)
    assert found.startswith(message)
    assert found_line == line
    assert desk.load(page)[0] is None


@pytest.mark.parametrize("key", ["title", "group", "order"])
def test_a_page_without_title_group_or_order_is_left_out(desk: Desk, key: str) -> None:
    left_out: dict[str, str | None] = {key: None}
    assert desk.load(source("", **left_out))[0] is None


@pytest.mark.parametrize("key", ["main_message", "in_short", "sources", "checked", "synonyms"])
def test_a_page_without_another_key_is_still_shown(desk: Desk, key: str) -> None:
    left_out: dict[str, str | None] = {key: None}
    loaded, findings = desk.load(source("Words.", **left_out))
    assert loaded is not None
    assert text("Words.") in loaded.page.blocks
    assert len(findings) == 1


def test_every_mistake_of_a_page_is_found_at_once(desk: Desk) -> None:
    found = desk.found(source("## No id\n\n*italic*", group="cooking", colour="red"))
    assert sorted(line for line, _ in found) == [3, 12, 14, 16]


@pytest.mark.parametrize(
    ("body", "left"),
    [
        ("{{ no-fact }}\n\nThe rest.", (text("The rest."),)),
        ("- {{ no-fact }}\n- b\n\nThe rest.", (text("b", kind="bullets"), text("The rest."))),
        ("![{{ no-fact }}](picture:home)\n\nThe rest.", (text("The rest."),)),
        (
            '!!! note "T"\n    {{ no-fact }}\n\n    The rest.',
            (Callout("note", "T", (text("The rest."),)),),
        ),
    ],
)
def test_a_block_with_an_unknown_fact_is_left_out_and_the_others_stay(
    desk: Desk, body: str, left: tuple[Block, ...]
) -> None:
    loaded, findings = desk.load(source(body))
    assert loaded is not None
    assert own_blocks(loaded.page) == left
    assert len(findings) == 1


def test_an_unknown_callout_is_shown_as_a_note(desk: Desk) -> None:
    loaded, _ = desk.load(source('!!! danger "T"\n    a'))
    assert loaded is not None
    assert own_blocks(loaded.page) == (Callout("note", "T", (text("a"),)),)


def test_words_of_a_link_in_a_sentence_are_still_shown(desk: Desk) -> None:
    loaded, _ = desk.load(source("see [the page](page:faq) now"))
    assert loaded is not None
    assert own_blocks(loaded.page) == (text("see the page now"),)


def test_a_page_saved_on_windows_is_read_alike(desk: Desk) -> None:
    page = source("one\ntwo\n\n## Part {#part}")
    assert desk.page(page.replace("\n", "\r\n")) == desk.page(page)


def test_a_page_that_is_not_utf_8_is_left_out(desk: Desk) -> None:
    loaded, findings = desk.load(source("fine\n\n").encode() + "é".encode("latin-1"))
    assert loaded is None
    assert [str(finding) for finding in findings] == [
        f"{desk.path}:15: is not UTF-8 text. Save the file as UTF-8."
    ]


@pytest.mark.parametrize(
    "front",
    [
        {"checked": "2026-02-30"},
        {"checked": "0000-01-01"},
        {"colour": "0x_"},
        {"colour": "!!int x"},
        {"colour": "!!bool x"},
        {"colour": "!!timestamp x"},
        {"colour": "{" * 90},
        {"colour": "{" * 1_500},
        {"colour": "[{" * 1_500},
    ],
    ids=lambda front: str(front)[:30],
)
def test_a_value_that_yaml_cannot_make_is_found(desk: Desk, front: dict[str, str | None]) -> None:
    loaded, findings = desk.load(source("", **front))
    assert loaded is None
    assert len(findings) == 1


@pytest.mark.parametrize("opened", ["[", "{", "[{"])
def test_front_matter_that_opens_hundreds_of_lists_never_reaches_yaml(
    desk: Desk, opened: str
) -> None:
    _, (finding,) = desk.load(source("", colour=opened * 101))
    assert "opens more than 100 lists in its front matter" in str(finding)


@pytest.mark.parametrize("key", ["main_message", "call_to_action", "in_short"])
def test_no_mark_stands_for_an_unknown_fact_in_the_front_matter(desk: Desk, key: str) -> None:
    words: dict[str, str | None] = {key: '["{{ no }}"]' if key == "in_short" else '"{{ no }}"'}
    loaded, _ = desk.load(source("", **words))
    assert loaded is not None
    assert "\ufffc" not in repr(loaded.page.blocks)


@pytest.mark.parametrize("opening", ['!!! note "{{ no }}"', '??? "{{ no }}" {#q}'])
def test_no_mark_stands_for_an_unknown_fact_in_a_title(desk: Desk, opening: str) -> None:
    loaded, _ = desk.load(source(f"{opening}\n    Words."))
    assert loaded is not None
    assert "\ufffc" not in repr(loaded.page.blocks)


@pytest.mark.parametrize("words", ["{{ Headache }}", "{{ head_ache }}", "{{ headache.Rest }}"])
def test_a_placeholder_that_is_mistyped_is_found(desk: Desk, words: str) -> None:
    ((line, message),) = desk.found(source(f"a\n\n{words}"))
    assert message.startswith("no fact is called" if "." not in words else "the fact 'headache'")
    assert line == BODY + 2


@pytest.mark.parametrize("figure", ["icon-array:no-fact", "picture:no"])
def test_a_figure_of_nothing_is_found(desk: Desk, figure: str) -> None:
    loaded, (finding,) = desk.load(source(f"a\n\n![Alt]({figure})"))
    name = figure.partition(":")[2]
    assert f"is called {name!r}. Name one that is there." in str(finding)
    assert finding.line == BODY + 2
    assert loaded is not None
    assert own_blocks(loaded.page) == (text("a"),)


def test_an_icon_array_needs_a_share_of_100(desk: Desk) -> None:
    loaded, (finding,) = desk.load(source("![Alt](icon-array:session-length)"))
    assert "the fact 'session-length' is not a share of 100" in str(finding)
    assert loaded is not None
    assert own_blocks(loaded.page) == ()


def test_a_row_with_an_unknown_fact_is_left_out_alone(desk: Desk) -> None:
    loaded, (finding,) = desk.load(source("|a|b|\n|-|-|\n|1|{{ no }}|\n|3|4|"))
    assert finding.line == BODY + 2
    assert loaded is not None
    assert own_blocks(loaded.page) == (Table(("a", "b"), (("3", "4"),)),)


@pytest.mark.parametrize("row", ["|3|4|", "|{{ no }}|4|"])
def test_a_table_whose_head_has_an_unknown_fact_is_left_out(desk: Desk, row: str) -> None:
    loaded, findings = desk.load(source(f"|{{{{ no }}}}|b|\n|-|-|\n{row}\n\nThe rest."))
    assert findings
    assert loaded is not None
    assert own_blocks(loaded.page) == (text("The rest."),)


@pytest.mark.parametrize("panel", ["helpline", "3", "[helplines]"])
def test_an_unknown_panel_is_found(desk: Desk, panel: str) -> None:
    assert desk.found(source(panel=panel)) == [
        (12, "has an unknown panel. Known: helplines, compare, values, questions.")
    ]


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("a\n\n- b\n    - c", 2),
        ("a\n\n---\n\nb", 2),
        ("a\n\n## A **bold** part", 2),
        ("one two\n\n*two*", 2),
        ("*one*\n\n*one*", 2),
        ("{{ no }}\n\n{{ no }}", 2),
        ("[a](page:faq)\n\nsee [the page](page:faq) now", 2),
        ("![a](picture:home)\n\nsee ![it](picture:home) now", 2),
        ("A part\n\n## A part", 2),
    ],
)
def test_a_mistake_has_its_own_line(desk: Desk, body: str, line: int) -> None:
    assert desk.found(source(body))[-1][0] == BODY + line


@pytest.mark.parametrize("body", ["- one\n\n    two", "one  \ntwo"])
def test_words_are_never_glued_together(desk: Desk, body: str) -> None:
    loaded, _ = desk.load(source(body))
    assert loaded is not None
    (block,) = own_blocks(loaded.page)
    assert isinstance(block, Prose)
    assert block.items == ((("one two", ""),),)


def test_an_id_used_twice_on_a_page_is_found(desk: Desk) -> None:
    found = [(BODY + 2, "the id 'part' is taken. Use another.")]
    assert desk.found(source("## A {#part}\n\n## B {#part}")) == found


@pytest.mark.parametrize("taken", ["top", "in-short", "sources"])
def test_an_id_of_the_programs_own_is_found(desk: Desk, taken: str) -> None:
    found = [(BODY, f"the id {taken!r} is taken. Use another.")]
    assert desk.found(source(f"## A {{#{taken}}}")) == found


def test_an_answer_without_an_id_is_found(desk: Desk) -> None:
    found = [(BODY + 2, "'Q?' has no id. Add {#id} behind it.")]
    assert desk.found(source('a\n\n??? "Q?"\n    a')) == found
