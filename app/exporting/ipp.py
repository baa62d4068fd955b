"""The few calls of CUPS' own library that printing takes, with their types."""

from __future__ import annotations

import ctypes
from ctypes import c_char, c_char_p, c_double, c_int, c_size_t, c_void_p
from functools import cache

NAME = "libcups.so.2"
"""Qt prints through it too, so it is there wherever Qt can print; Windows has none."""

_CALLS: dict[str, tuple[object, tuple[object, ...]]] = {
    "cupsServer": (c_char_p, ()),
    "ippPort": (c_int, ()),
    "cupsEncryption": (c_int, ()),
    "httpConnect2": (
        c_void_p,
        (c_char_p, c_int, c_void_p, c_int, c_int, c_int, c_int, c_void_p),
    ),
    "httpSetTimeout": (None, (c_void_p, c_double, c_void_p, c_void_p)),
    "httpClose": (None, (c_void_p,)),
    "cupsSetPasswordCB2": (None, (c_void_p, c_void_p)),
    "ippNewRequest": (c_void_p, (c_int,)),
    "ippAddString": (c_void_p, (c_void_p, c_int, c_int, c_char_p, c_char_p, c_char_p)),
    "cupsDoRequest": (c_void_p, (c_void_p, c_void_p, c_char_p)),
    "cupsLastError": (c_int, ()),
    "ippFindAttribute": (c_void_p, (c_void_p, c_char_p, c_int)),
    "ippGetCount": (c_int, (c_void_p,)),
    "ippGetInteger": (c_int, (c_void_p, c_int)),
    "ippGetBoolean": (c_char, (c_void_p, c_int)),
    "ippGetString": (c_char_p, (c_void_p, c_int, c_void_p)),
    "ippDelete": (None, (c_void_p,)),
    "cupsAddOption": (c_int, (c_char_p, c_char_p, c_int, c_void_p)),
    "cupsFreeOptions": (None, (c_int, c_void_p)),
    "cupsCreateJob": (c_int, (c_void_p, c_char_p, c_char_p, c_int, c_void_p)),
    "cupsStartDocument": (c_int, (c_void_p, c_char_p, c_int, c_char_p, c_char_p, c_int)),
    "cupsWriteRequestData": (c_int, (c_void_p, c_char_p, c_size_t)),
    "cupsFinishDocument": (c_int, (c_void_p, c_char_p)),
    "cupsCancelJob2": (c_int, (c_void_p, c_char_p, c_int, c_int)),
}

NO_PASSWORD = ctypes.CFUNCTYPE(c_char_p, c_char_p, c_void_p, c_char_p, c_char_p, c_void_p)(
    lambda *_: None
)
"""Answers when a password is asked for; without it the library would ask on a terminal."""


@cache
def library() -> ctypes.CDLL | None:
    """The library, or None where there is none."""
    try:
        found = ctypes.CDLL(NAME)
    except OSError:
        return None
    for name, (result, arguments) in _CALLS.items():
        call = getattr(found, name)
        call.restype, call.argtypes = result, arguments
    return found
