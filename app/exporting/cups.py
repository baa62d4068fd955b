"""CUPS, asked and told through its own library.

Only there can a printed job be told from one that was given up (`lpstat` shows both alike), and a
page goes to the printer from memory (Qt leaves it in a temporary file first). Every call ends
within seconds, and asks nobody for a password.
"""

from __future__ import annotations

from contextlib import contextmanager
from ctypes import byref, c_void_p
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from app.exporting.ipp import NO_PASSWORD, library

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from ctypes import CDLL

SECONDS = 5.0
FORMAT, TITLE = b"application/pdf", b"Fieldguide"
"""All that CUPS is told of a page beside the page itself."""

# Numbers of IPP (RFC 8010 and 8011) and HTTP.
_GET_JOB, _GET_PRINTER = 0x0009, 0x000B
_OPERATION, _URI, _ANY = 0x01, 0x45, 0x00
_FIRST_ERROR, _NOT_FOUND = 0x0400, 0x0406
_CONTINUE, _STOPPED = 100, 5
_TROUBLES = ("-error", "media-jam", "media-empty", "media-needed", "door-open", "cover-open")


class CupsError(Exception):
    """CUPS does not answer, or refuses."""


class JobState(IntEnum):
    """How far a job has come."""

    PENDING = 3
    HELD = 4
    PROCESSING = 5
    STOPPED = 6
    CANCELED = 7
    ABORTED = 8
    COMPLETED = 9


class Queue(NamedTuple):
    """A printer: whether it takes jobs, was stopped, and reports a trouble such as a jam."""

    accepts: bool
    stopped: bool
    troubled: bool


def here() -> bool:
    """Whether this computer prints with CUPS."""
    return library() is not None


def queue(name: str) -> Queue | None:
    """The printer of a name, None when there is none; raises CupsError when nobody answers."""
    with _connected() as (cups, http):
        answer = _asked(cups, http, _GET_PRINTER, "printer-uri", f"printers/{quote(name)}")
        if answer is None:
            return None
        try:
            state = _integer(cups, answer, "printer-state")
            accepting = _integer(cups, answer, "printer-is-accepting-jobs", boolean=True)
            reasons = _strings(cups, answer, "printer-state-reasons")
        finally:
            cups.ippDelete(answer)
    troubled = any(trouble in reason for reason in reasons for trouble in _TROUBLES)
    return Queue(bool(accepting), state == _STOPPED, troubled)


def send(name: str, data: bytes, options: Mapping[str, str]) -> int:
    """Give a printer a PDF and return the job's number; raises CupsError when it is refused."""
    printer = name.encode(errors="replace")
    with _connected() as (cups, http):
        given, count = c_void_p(), 0
        for key, value in options.items():
            count = cups.cupsAddOption(key.encode(), value.encode(), count, byref(given))
        job = int(cups.cupsCreateJob(http, printer, TITLE, count, given))
        cups.cupsFreeOptions(count, given)
        if not job:
            raise CupsError("the job was refused")
        started = cups.cupsStartDocument(http, printer, job, TITLE, FORMAT, 1) == _CONTINUE
        written = started and cups.cupsWriteRequestData(http, data, len(data)) == _CONTINUE
        if not written or cups.cupsFinishDocument(http, printer) >= _FIRST_ERROR:
            cups.cupsCancelJob2(http, printer, job, 1)
            raise CupsError("the page was not taken")
        return job


def job_state(job: int) -> JobState | None:
    """How far a job has come; None when CUPS has forgotten it."""
    with _connected() as (cups, http):
        answer = _asked(cups, http, _GET_JOB, "job-uri", f"jobs/{job}")
        if answer is None:
            return None
        try:
            return JobState(_integer(cups, answer, "job-state"))
        except ValueError as error:
            raise CupsError("the job is in no known state") from error
        finally:
            cups.ippDelete(answer)


def cancel(name: str, job: int) -> None:
    """Take a job back with all that CUPS keeps of it; no error when it is gone already."""
    with _connected() as (cups, http):
        cups.cupsCancelJob2(http, name.encode(errors="replace"), job, 1)


@contextmanager
def _connected() -> Iterator[tuple[CDLL, int]]:
    cups = library()
    if cups is None:
        raise CupsError("there is no CUPS here")
    server, port, encryption = cups.cupsServer(), cups.ippPort(), cups.cupsEncryption()
    http = cups.httpConnect2(server, port, None, 0, encryption, 1, int(SECONDS * 1000), None)
    if not http:
        raise CupsError("CUPS does not answer")
    cups.httpSetTimeout(http, SECONDS, None, None)
    cups.cupsSetPasswordCB2(NO_PASSWORD, None)
    try:
        yield cups, http
    finally:
        # Qt's own dialog may ask for one again.
        cups.cupsSetPasswordCB2(None, None)
        cups.httpClose(http)


def _asked(cups: CDLL, http: int, operation: int, kind: str, place: str) -> int | None:
    """The answer to a question about one thing, None when that does not exist."""
    request = cups.ippNewRequest(operation)
    uri = f"ipp://localhost/{place}".encode()
    cups.ippAddString(request, _OPERATION, _URI, kind.encode(), None, uri)
    answer = cups.cupsDoRequest(http, request, b"/")
    status = cups.cupsLastError()
    if answer and status < _FIRST_ERROR:
        return int(answer)
    cups.ippDelete(answer)
    if status == _NOT_FOUND:
        return None
    raise CupsError("CUPS gives no answer")


def _integer(cups: CDLL, answer: int, name: str, *, boolean: bool = False) -> int:
    found = cups.ippFindAttribute(answer, name.encode(), _ANY)
    if not found:
        return 0
    if boolean:
        return int.from_bytes(cups.ippGetBoolean(found, 0), "little")
    return int(cups.ippGetInteger(found, 0))


def _strings(cups: CDLL, answer: int, name: str) -> list[str]:
    found = cups.ippFindAttribute(answer, name.encode(), _ANY)
    count = cups.ippGetCount(found) if found else 0
    texts = (cups.ippGetString(found, at, None) for at in range(count))
    return [text.decode(errors="replace") for text in texts if text]
