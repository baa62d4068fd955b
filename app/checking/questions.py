"""Whether passages lead back to the questions that open them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.checking.finding import Finding
from app.checking.prose import blocks_of
from app.domain.page import Links
from app.loading.self_check import part_files, place_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from app.checking.page import PageFile
    from app.domain.question import Question, SelfCheck


def unlinked(content: Path, check: SelfCheck, files: Mapping[str, PageFile]) -> Iterator[Finding]:
    """A finding for every passage that questions open and whose page leads to none of them.

    One link is enough for questions that share a passage. Not expected on a page with a panel:
    a person who looks for help at once is not sent on to a question.
    """
    opening: dict[str, list[Question]] = {}
    for question in check.questions():
        opening.setdefault(question.learn, []).append(question)
    for passage, questions in opening.items():
        file = files.get(passage.partition("#")[0])
        if file is None or file.page is None or file.front.get("panel"):
            continue
        links = (link.target for group in blocks_of(file.page, Links) for link in group.links)
        if not {f"question:{question.id}" for question in questions} & set(links):
            path, line = place_of(part_files(content), questions[0].id, "learn")
            names = ", ".join(question.id for question in questions)
            problem = f"{passage!r} is opened by {names}, and its page links to none of them"
            remedy = f"Add [Answer …](question:{questions[0].id}) to {file.path.name}"
            yield Finding(path, line, problem, remedy, "unlinked-question")
