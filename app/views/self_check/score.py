"""The total of the mood questions, where it stands among others, and what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.figures.scale import Scale
from app.views.drawn.painted_view import PaintedView
from app.views.drawn.text_view import heading, paragraph

if TYPE_CHECKING:
    from app.domain.scoring import Band, Instrument
    from app.domain.wording import Wording
    from app.views.drawn.look import Look
    from app.views.layout.column import Column


def add_score(
    column: Column,
    total: int,
    band: Band | None,
    instrument: Instrument,
    words: Wording,
    look: Look,
) -> None:
    """Put a total into a column; an instrument without bands has neither picture nor meaning."""
    if band is None:
        said = words.summary.score_only.format(total=total, highest=instrument.highest)
        column.add(paragraph(said, look), look.em(0.8))
        return
    named = words.band[band.id]
    line = words.summary.score.format(total=total, band=named.name, low=band.low, high=band.high)
    names = {key: one.name for key, one in words.band.items()}
    scale = Scale(names, words.summary.step, total)
    column.add(paragraph(line, look), look.em(0.8))
    # Without words: the line above says all of it.
    column.add(PaintedView(scale, "", look), look.em(0.9))
    column.add(heading(words.summary.means_title, 3, look), look.em(1.4))
    column.add(paragraph(named.means, look))
