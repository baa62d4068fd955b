"""What happens to an unexpected error: one line on stderr, and the window lives on."""

from __future__ import annotations

import sys
import traceback
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import TracebackType


def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Say the kind of error and where it was; never its message, which may hold an answer."""
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    frames = traceback.extract_tb(trace)
    place = f" in {frames[-1].filename}:{frames[-1].lineno}" if frames else ""
    sys.stderr.write(f"fieldguide: {kind.__name__}{place}\n")


def install() -> None:
    """Report every error that reaches the event loop."""
    sys.excepthook = report
