import pytest

from app.domain.page import Callout, Disclosure, Heading, Link, Links, Page
from app.loading.errors import ContentError
from app.loading.links import Places, sections, targets, without_dead_links
from app.loading.self_check import load_self_checks
from tests.loading.smallest import CONTENT, Desk, own_blocks, source

CHECK = load_self_checks(CONTENT, "en")["phq-9"]


def mended(desk: Desk, body: str) -> tuple[Page, list[ContentError]]:
    """The page without its dead links, and the findings about them."""
    loaded, findings = desk.load(source("## Part {#part}\n\n" + body))
    assert loaded is not None
    assert findings == []
    places = Places(targets([loaded.page], CHECK), set())
    return without_dead_links(loaded, places, findings), findings


def test_links_that_lead_somewhere_stay(desk: Desk) -> None:
    alive = ["page:small", "page:small#part", "page:small#top", "page:small#sources"]
    alive += ["page:small#in-short", "question:phq9", "question:age"]
    body = "\n".join(f"- [x]({target})" for target in alive)
    page, findings = mended(desk, body)
    assert findings == []
    assert own_blocks(page)[1] == Links(tuple(Link("x", target) for target in alive))


DEAD = [
    "page:nowhere",
    "page:small#nowhere",
    "page:nowhere#part",
    "question:weight",
    "question:mood",
    "part",
    "#part",
    "https://example.org",
    "javascript:alert",
    "file:///etc/passwd",
    "../small.md",
    "PAGE:small",
]


@pytest.mark.parametrize("target", DEAD)
def test_a_dead_link_is_reported_with_its_line_and_left_out(desk: Desk, target: str) -> None:
    page, (finding,) = mended(desk, f"Before.\n\n[x]({target})\n\n[y](page:small)")
    remedy = "Link to page:id, page:id#section or question:id."
    assert str(finding) == f"{desk.path}:17: {target!r} leads nowhere. {remedy}"
    assert own_blocks(page)[2:] == (Links((Link("y", "page:small"),)),)


def test_the_other_links_of_a_list_stay(desk: Desk) -> None:
    page, findings = mended(desk, "- [a](page:small)\n- [b](page:gone)\n- [c](question:age)")
    assert own_blocks(page)[1] == Links((Link("a", "page:small"), Link("c", "question:age")))
    assert [finding.line for finding in findings] == [16]


def test_every_dead_link_is_reported(desk: Desk) -> None:
    _, findings = mended(desk, "[a](page:gone)\n\n[b](question:gone)\n\n[c](page:small#gone)")
    assert [finding.line for finding in findings] == [15, 17, 19]


def test_dead_links_are_found_within_callouts_and_answers(desk: Desk) -> None:
    callout = '!!! note "T"\n    [a](page:gone)'
    answer = '??? "Q" {#q}\n    [b](page:lost)\n\n    [c](page:small#q)'
    page, findings = mended(desk, f"{callout}\n\n{answer}")
    assert own_blocks(page)[1:] == (
        Callout("note", "T", ()),
        Disclosure("Q", "q", (Links((Link("c", "page:small#q"),)),)),
    )
    assert [finding.line for finding in findings] == [16, 19]


@pytest.mark.parametrize("box", ['!!! note "T"', '??? "Q" {#q}'])
def test_a_link_to_a_section_within_a_callout_or_answer_is_dead(desk: Desk, box: str) -> None:
    page, (finding,) = mended(desk, f"{box}\n    ### A {{#a}}\n\n[x](page:small#a)")
    assert "'page:small#a' leads nowhere" in str(finding)
    assert finding.line == 18
    assert Links((Link("x", "page:small#a"),)) not in own_blocks(page)


def test_the_second_dead_link_to_a_place_has_its_own_line(desk: Desk) -> None:
    _, findings = mended(desk, "[a](page:gone)\n\n[b](page:gone)")
    assert [finding.line for finding in findings] == [15, 17]


def test_an_attribute_list_cannot_hide_where_a_link_leads(desk: Desk) -> None:
    page, findings = mended(desk, '[x](page:small){: href="file:///etc/passwd" }')
    assert own_blocks(page)[1:] == ()
    assert "file:///etc/passwd" in str(findings[0])


def test_sections_are_headings_and_answers_with_an_id_that_stand_on_the_page_itself() -> None:
    inner = Callout("note", "", (Heading(3, "c", "c"), Heading(3, "no", "")))
    blocks = (Heading(2, "a", "a"), Disclosure("b", "b", (inner,)), Links(()))
    assert list(sections(blocks)) == ["a", "b"]
