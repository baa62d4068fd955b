"""Numbers on their way through the Markdown parser, with the fact that each comes from."""

from __future__ import annotations

import re

_START, _MIDDLE, _END = "\ue000", "\ue001", "\ue002"
_MARK = re.compile(f"{_START}([^{_MIDDLE}]*){_MIDDLE}([^{_END}]*){_END}")


def marked(fact_id: str, said: str) -> str:
    """What a fact says, between characters that no text has and no parser touches."""
    return f"{_START}{fact_id}{_MIDDLE}{said}{_END}"


def unmarked(text: str) -> str:
    """The text as it is read."""
    return _MARK.sub(r"\2", text)


def mentioned(text: str) -> tuple[str, ...]:
    """The facts in a text, each once, in order."""
    return tuple(dict.fromkeys(fact_id for fact_id, _ in _MARK.findall(text)))


def passages(text: str, style: str) -> list[tuple[str, str]]:
    """The text as (words, style) pairs; a number's style is `fact:ID`."""
    found: list[tuple[str, str]] = []
    fact_id = ""
    for number, piece in enumerate(_MARK.split(text)):
        kind = number % 3
        if kind == 1:
            fact_id = piece
        elif piece:
            found.append((piece, f"fact:{fact_id}" if kind else style))
    return found
