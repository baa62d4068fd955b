"""What happens to an unexpected error: one line on stderr, and the window lives on."""

from __future__ import annotations

import sys
import threading
import traceback
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType


def report(
    kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
) -> None:
    """Say the kind of error and where it was; never its message, which may hold an answer."""
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error or kind(), trace)
        return
    frames = traceback.extract_tb(trace, limit=-1)
    place = f" in {frames[-1].filename}:{frames[-1].lineno}" if frames else ""
    # A log that is full or gone must not keep anything from going on.
    with suppress(OSError, ValueError):
        print(f"fieldguide: {kind.__name__}{place}", file=sys.stderr, flush=True)  # noqa: T201


def install(then: Callable[[], None] | None = None) -> None:
    """Report every error that nobody expected, and call `then` behind one that broke something off.

    That is one in a slot, or in a thread: what ends with an object was over already.
    """

    def notice(
        kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        report(kind, error, trace)
        if then is not None and not issubclass(kind, KeyboardInterrupt):
            then()

    def notice_in_thread(ended: threading.ExceptHookArgs) -> None:
        notice(ended.exc_type, ended.exc_value, ended.exc_traceback)

    def notice_unraisable(ended: sys.UnraisableHookArgs) -> None:
        report(ended.exc_type, ended.exc_value, ended.exc_traceback)

    sys.excepthook = notice
    threading.excepthook = notice_in_thread
    # Python's own would print the message, and the object with all that it holds.
    sys.unraisablehook = notice_unraisable
