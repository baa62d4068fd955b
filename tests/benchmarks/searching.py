"""How long search takes at each keystroke: in this guide, and in 2,000 pages of the same size."""

from __future__ import annotations

import random
import string
import time
import tracemalloc
from functools import partial
from typing import TYPE_CHECKING

from app import resources
from app.domain.page import Heading, Page, Prose, Synonym
from app.domain.question import SelfCheck
from app.domain.search import find
from app.loading.guide import Guide, current_pack
from app.loading.pack import Pack, pack_of, write_pack
from app.loading.search_index import build_index
from tests.benchmarks.report import Row, slowest, table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.domain.search import Index

PAGES, SECTIONS, WORDS = 2_000, 5, 350
"""Of the generated guide: pages, sections of a page, words of prose of a page."""

VOCABULARY = 20_000
"""How many different words 700,000 words of English prose have, about."""

LIMIT, MANY_LIMIT = 5.0, 20.0
QUERIES = 60
ROUNDS = 3
ENGLISH = "etaoinshrdlcumwfgypbvk"
CHANCE = random.Random(5)  # noqa: S311 - the same pages each time


def measure(rounds: int) -> list[Row]:
    """Print the table and return its lines."""
    pack = current_pack(resources.PACK, resources.CONTENT, resources.RESOURCES, [], trusted=False)
    start = time.perf_counter()
    made = build_index(generated(), SelfCheck(()), ())
    built = (time.perf_counter() - start) * 1000
    many = pack_of(write_pack({"en/search": made}, (), b""))
    asked = min(rounds, ROUNDS)
    rows = [
        *_rows("this guide", pack, LIMIT, asked),
        *_rows(f"{PAGES:,} pages", many, MANY_LIMIT, asked),
        Row(f"{PAGES:,} pages: making the index", [built]),
    ]
    table(f"Search: from a keystroke to the hits, {QUERIES} queries, {asked} rounds", rows)
    return rows


def generated() -> Iterator[Page]:
    """Pages of made-up words, of which few are frequent and most are rare, as in real prose."""
    words = list(dict.fromkeys(_word() for _ in range(VOCABULARY * 2)))[:VOCABULARY]
    weights = [1 / (rank + 3) for rank in range(len(words))]
    for number in range(PAGES):
        spoken = iter(CHANCE.choices(words, weights, k=WORDS))
        rare = iter(CHANCE.choices(words, k=4 * SECTIONS + 40))
        blocks: list[Heading | Prose] = []
        for section in range(SECTIONS):
            title = " ".join(next(rare) for _ in range(4))
            text = " ".join(next(spoken) for _ in range(WORDS // SECTIONS))
            blocks.append(Heading(2, title, f"section-{section}"))
            blocks.append(Prose("paragraph", (((f"{text}.", ""),),)))
        synonyms = [Synonym(" ".join(next(rare) for _ in range(3)), "") for _ in range(8)]
        title = " ".join(next(rare) for _ in range(3))
        yield Page(f"page-{number}", title, "", tuple(synonyms), tuple(blocks))


def _word() -> str:
    return "".join(CHANCE.choices(ENGLISH, range(len(ENGLISH), 0, -1), k=CHANCE.randint(2, 11)))


def typed(index: Index) -> Iterator[str]:
    """What stands in the field after each keystroke; every second query has a typing error."""
    for number in range(QUERIES):
        query = (
            _mistyped(CHANCE.choice(index.phrases)) if number % 2 else CHANCE.choice(index.phrases)
        )
        yield from (query[:length] for length in range(1, len(query) + 1))


def _mistyped(query: str) -> str:
    place = CHANCE.randrange(len(query))
    return query[:place] + CHANCE.choice(string.ascii_lowercase) + query[place + 1 :]


def _rows(name: str, pack: Pack, limit: float, rounds: int) -> list[Row]:
    # A new guide each time: one keeps what it has read.
    loads = [_timed(Guide(pack, "en").search_index) for _ in range(rounds + 2)]
    tracemalloc.start()
    index = Guide(pack, "en").search_index()
    megabytes = tracemalloc.get_traced_memory()[0] / 2**20
    tracemalloc.stop()
    keys = list(typed(index))
    times = [_timed(partial(find, index, key)) for _ in range(rounds) for key in keys]
    return [
        slowest(f"{name}: a keystroke", times, limit),
        Row(f"{name}: reading the index, once", loads),
        Row(f"{name}: the index in memory", [megabytes], "MB"),
    ]


def _timed(action: Callable[[], object]) -> float:
    before = time.perf_counter_ns()
    action()
    return (time.perf_counter_ns() - before) / 1e6
