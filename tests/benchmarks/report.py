"""How figures are printed: median [min-max], the target, and whether it is kept."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from statistics import median

WIDTHS = (46, 28, 26, 10, 4)
HEADS = ("", "median [min-max]", "compared", "target", "")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: `value` is held against `limit`, None for a line for information."""

    name: str
    values: list[float]
    unit: str = "ms"
    compared: str = ""
    value: float = 0.0
    limit: float | None = None
    sign: str = "<"

    @property
    def kept(self) -> bool:
        """Whether the target is kept; true without a target."""
        if self.limit is None:
            return True
        return self.value < self.limit if self.sign == "<" else self.value <= self.limit

    def cells(self) -> tuple[str, ...]:
        """The line's words, one a column."""
        target = "" if self.limit is None else f"{self.sign} {self.limit:.3g}"
        verdict = "" if self.limit is None else ("ok" if self.kept else "over")
        return (self.name, spread(self.values, self.unit), self.compared, target, verdict)


def ratio(name: str, values: list[float], bare: list[float], limit: float | None = None) -> Row:
    """A line compared with the bare window started in the same round."""
    found = median(own / other for own, other in zip(values, bare, strict=True))
    return Row(name, values, "ms", f"{found:.2f} x bare", found, limit, "<=")


def slowest(
    name: str, values: list[float], limit: float | None = None, bare: list[float] | None = None
) -> Row:
    """A line of which 95 of 100 values stay below the target; `bare` took so long for the like."""
    found = percentile(values, 95)
    times = "" if bare is None else f"{median(values) / median(bare):.1f} x bare "
    compared = f"{times}p95 {found:.1f} (n={len(values)})"
    return Row(name, values, "ms", compared, found, limit)


def typical(name: str, values: list[float], limit: float, bare: list[float]) -> Row:
    """A line whose median stays below the target; `bare` took so long for the like."""
    found = median(values)
    compared = f"{found / median(bare):.1f} x bare p95 {percentile(values, 95):.1f}"
    return Row(name, values, "ms", f"{compared} (n={len(values)})", found, limit)


def more(name: str, values: list[float], bare: list[float], limit: float | None = None) -> Row:
    """A line of megabytes compared with the bare window's."""
    found = median(values) - median(bare)
    return Row(name, values, "MB", f"bare {found:+.1f} MB", found, limit, "<=")


def percentile(values: list[float], percent: int) -> float:
    """The smallest value that so many of 100 do not exceed."""
    ordered = sorted(values)
    return ordered[-(-len(ordered) * percent // 100) - 1]


def spread(values: list[float], unit: str) -> str:
    """Median, least and most."""
    digits = 0 if unit == "" else (2 if max(values) < 10 else 1)
    low, middle, high = min(values), median(values), max(values)
    return f"{middle:.{digits}f} [{low:.{digits}f}-{high:.{digits}f}] {unit}".rstrip()


def table(title: str, rows: list[Row]) -> None:
    """Print a table."""
    say(f"\n{title}")
    for cells in (HEADS, *(row.cells() for row in rows)):
        line = "".join(cell.ljust(width) for cell, width in zip(cells, WIDTHS, strict=True))
        say(f"  {line}".rstrip())


def say(text: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()
