from itertools import chain
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.page import Block, Callout, Disclosure, Figure, Page
from tests.loading.smallest import Desk, source

REFUSED = {
    "open brackets": "[" * 10_000,
    "open links": "[](" * 10_000,
    "open pictures": "![" * 10_000,
    "open brackets in many lines": "[\n" * 600,
    "notes in emphasis": "*[^1]" * 10_000,
    "character data": "<![CDATA[" * 1_000,
    "emphasis": "*a " * 600,
    "strong emphasis": "**a" * 400,
    "underscores": "_" * 501,
    "back quotes": "`" * 501,
    "numbers in numbers": "1. " * 1_000,
    "bullets in bullets": "- " * 1_000,
    "quotes in quotes": "> " * 1_000,
    "quotes without spaces": ">" * 1_000,
    "a list in a list, line by line": "\n".join("    " * depth + "- x" for depth in range(40)),
    "callouts in callouts": "\n".join("    " * depth + '!!! note "x"' for depth in range(40)),
    "headings on every line": "## x ##############\n" * 1_900,
    "rules on every line": "- - - - - - - - - -\n" * 1_900,
    "a line of 5 MB": "x" * 5_000_000,
    "definitions": "term\n\n:   words\n\n" * 2_000,
    "nested boxes of HTML": "<div>" * 10_000,
    "a NUL character": "\x00",
}

READ = {
    "brackets at the limit": "[" * 490,
    "links at the limit": "[](" * 490,
    "pictures at the limit": "![](" * 490,
    "open titles": '[x](y "' * 400,
    "open angles in links": "[x](<" * 400,
    "references": "[x][y]" * 240,
    "emphasis at the limit": "**a_b" * 160,
    "emphasis without an end": "*a **b ***c " * 80,
    "character data at the limit": "<![CDATA[" * 240,
    "quotes at the limit": (("> " * 24 + "x\n") * 88 + "\n") * 9,
    "lists at the limit": "\n".join("    " * depth + "- x" for depth in range(24)),
    "callouts at the limit": "\n".join("    " * depth + '!!! note "x"' for depth in range(24)),
    "answers at the limit": "\n".join("    " * depth + '??? "x" {#a}' for depth in range(24)),
    "a wide table": "\n".join("|" * 1_900 for _ in range(20)),
    "tables": ("|a|b|\n|-|-|\n" + "|1|2|\n" * 10 + "\n") * 100,
    "attributes": "\n\n".join("## a {" + "a=b " * 900 + "}" for _ in range(10)),
    "open attributes": "\n".join("{" * 3_999 for _ in range(10)),
    "open facts": "\n".join("{{ " * 1_300 for _ in range(10)),
    "a fact of spaces": "{{" + " " * 3_900,
    "open tags": "\n".join("<a " * 1_300 for _ in range(10)),
    "open comments": "\n".join("<!--" * 999 for _ in range(10)),
    "ampersands": "\n".join("&" * 3_999 for _ in range(10)),
    "back slashes": "\\" * 3_999,
    "the parser's own marks": "\x02klzzwxh:0000\x03 **\x02klzzwxh:0001\x03** \x02amp\x03",
    "characters by number": "&#99999999999; &#0; &#xD800;",
    "a huge list number": "9" * 3_990 + ". x",
    "headings": "#" * 3_999,
    "underlines": "a\n" + "=" * 3_990,
    "spaces": "x" + " " * 3_990 + "x",
    "returns": ("a\r\n" * 88 + "\r\n") * 9,
    "headings at the limit": ("## x ##############\n" * 88 + "\n") * 19,
    "rules at the limit": ("- - - - - - - - - -\n" * 88 + "\n") * 19,
}


@pytest.mark.parametrize("body", REFUSED.values(), ids=REFUSED)
def test_a_page_the_parser_could_hang_on_is_refused(desk: Desk, body: str) -> None:
    loaded, findings = desk.load(source(body))
    assert loaded is None
    assert len(findings) == 1


@pytest.mark.sampled(every=3)
@pytest.mark.parametrize("body", READ.values(), ids=READ)
def test_a_page_within_the_limits_is_soon_read_to_its_end(desk: Desk, body: str) -> None:
    began = process_time()
    loaded, _ = desk.load(source(body + "\n\nThe end."))
    assert process_time() - began < 1
    assert loaded is not None
    assert "The end." in repr(loaded.page.blocks)


def within(blocks: tuple[Block, ...]) -> list[Block]:
    """Blocks, and the blocks within them."""
    inner = [within(one.blocks) for one in blocks if isinstance(one, Callout | Disclosure)]
    return [*blocks, *chain.from_iterable(inner)]


def figures(page: Page) -> list[Figure]:
    return [block for block in within(page.blocks) if isinstance(block, Figure)]


@pytest.mark.parametrize(
    "address",
    [
        "http://example.org/x.png",
        "file:///etc/passwd",
        "/etc/passwd",
        "../secret.png",
        "x.png",
        "data:image/png;base64,AAAA",
        "//host/share/x.png",
        "qrc:/x.png",
        "PICTURE:home",
    ],
)
def test_a_picture_from_elsewhere_is_found_and_left_out(desk: Desk, address: str) -> None:
    loaded, findings = desk.load(source(f"![A picture]({address})"))
    assert loaded is not None
    assert figures(loaded.page) == []
    assert [finding.line for finding in findings] == [13]


@pytest.mark.parametrize(
    "html",
    [
        '<img src="file:///etc/passwd">',
        "<script>alert(1)</script>",
        "<style>* { color: red }</style>",
        '<a href="javascript:alert(1)">x</a>',
        "<div><p>text</p></div>",
        "<table><tr><td>x</td></tr></table>",
        "<!-- hidden -->",
        "<?php x ?>",
        "<!DOCTYPE html>",
        "<https://example.org>",
        "<someone@example.org>",
        "before <b>bold</b> after",
    ],
)
def test_raw_html_is_shown_as_text_and_reported(desk: Desk, html: str) -> None:
    loaded, findings = desk.load(source(f"first\n\n{html}"))
    assert loaded is not None
    assert html in repr(loaded.page.blocks[6]).replace("\\'", "'")
    assert [str(finding) for finding in findings] == [
        f"{desk.path}:15: has raw HTML, which is not interpreted. Write Markdown."
    ]


def test_a_smaller_sign_is_no_html(desk: Desk) -> None:
    assert desk.found(source("3 < 5, 5 > 3 and <3")) == []


def test_an_attribute_list_names_no_other_target_for_a_picture(desk: Desk) -> None:
    body = '![x](picture:home){: src="file:///etc/passwd" }'
    loaded, findings = desk.load(source(body))
    assert loaded is not None
    assert figures(loaded.page) == []
    assert len(findings) == 1


PIECES = ["[", "]", "(", ")", "!", "*", "**", "_", "`", "#", "{", "}", "{#a}", "{{ headache }}"]
PIECES += [
    "{{ no }}",
    "|",
    "-",
    "- ",
    "1. ",
    "> ",
    "!!! note",
    '??? "x"',
    "\n",
    "\n\n",
    "    ",
    "<",
]
PIECES += ["&amp;", "\\", "\x02", "\x03", "\r", "page:faq", "icon-array:x", "word", "é", "\ufffc"]


@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
def test_any_mixture_of_marks_is_read_or_refused(desk: Desk, body: str) -> None:
    loaded, findings = desk.load(source(body))
    assert loaded is not None or findings


@given(st.text())
def test_any_text_is_read_or_refused(desk: Desk, body: str) -> None:
    loaded, findings = desk.load(source(body))
    assert loaded is not None or findings
