"""What a process that stands among strangers asks of the system."""

from __future__ import annotations

import ctypes
import os
import sys
import time
from functools import cache

PR_SET_DUMPABLE = 4
"""The number that Linux has for it."""

M_MMAP_THRESHOLD, M_ARENA_MAX = -3, -8
"""The numbers that the GNU C library has for them."""

LARGE = 128 * 1024
"""Bytes of a block that the C library asks the system for by itself, at first."""

BLOCKS = (16384, 8192, 4096, 2048, *range(1024, 0, -16))
"""Bytes of the blocks that fill what the C library has free: what one leaves, smaller ones take."""

OF_PYTHON, MOST_OF_PYTHON = range(16, 480, 16), 500
"""Bytes of what Python puts into blocks of its own, and how many: more than are ever free."""


class _Mallinfo2(ctypes.Structure):
    """What the GNU C library says of its memory; the last is what is free at the upper end."""

    _fields_ = (("others", ctypes.c_size_t * 9), ("keepcost", ctypes.c_size_t))


def leave_no_dump() -> None:
    """Let the system keep nothing of our memory when we crash, and let nobody else read it."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - Windows has none

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        # A limit of 0 does not keep the system from giving a dump to a program of its own.
        _system().prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)


def share_memory() -> None:
    """Let memory be given back: taken from one place by all threads, what is large by itself.

    What each thread has to itself is never given back. And once a picture of the screen was let go
    of, the C library would put the next one among what is small, and holes would stay behind it.
    """
    if sys.platform == "linux":
        system = _system()
        if hasattr(system, "mallopt"):
            system.mallopt(M_ARENA_MAX, 1)
            system.mallopt(M_MMAP_THRESHOLD, LARGE)


def overwrite_freed() -> None:
    """Fill memory that was given back and not used again: what stood in it could still be read."""
    # Python keeps its free small blocks to itself. Zeros, and all of them there at the same time.
    zeros = [bytes(size) for size in OF_PYTHON for _ in range(MOST_OF_PYTHON)]
    del zeros
    system = _system() if sys.platform == "linux" else None
    if system is None or not hasattr(system, "mallinfo2"):
        return
    # A block from above this place says that nothing of its size was free below.
    end = system.sbrk(0) - system.mallinfo2().keepcost
    filled = []
    for size in BLOCKS:
        block = system.malloc(size)
        while block is not None:
            filled.append(block)
            ctypes.memset(block, 0, size)
            block = system.malloc(size) if block < end else None
    for block in filled:
        system.free(block)
    # Whole pages of it go back to the system, and the process stays as small as it was.
    system.malloc_trim(0)


@cache
def _system() -> ctypes.CDLL:
    """The system's own functions, asked for once: asking again makes new types of Python's."""
    system = ctypes.CDLL(None)
    system.malloc.restype, system.malloc.argtypes = ctypes.c_void_p, [ctypes.c_size_t]
    system.free.restype, system.free.argtypes = None, [ctypes.c_void_p]
    system.sbrk.restype, system.sbrk.argtypes = ctypes.c_void_p, [ctypes.c_ssize_t]
    if hasattr(system, "mallinfo2"):
        system.mallinfo2.restype = _Mallinfo2
    return system


def is_first() -> bool:
    """Whether no other process said so in this session; from now on none other can.

    The folder of the session is locked itself: nothing is written, and however we end, the system
    takes the lock away. On Windows, and outside a session, nobody is kept from starting.
    """
    if sys.platform == "win32":
        return True
    import fcntl  # noqa: PLC0415 - Windows has none

    try:
        # Never closed: the lock lasts as long as we do.
        place = os.open(os.environ.get("XDG_RUNTIME_DIR", ""), os.O_RDONLY)
        fcntl.flock(place, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True
    return True


def seconds_asleep() -> float:
    """How long this computer has slept since it was started, where the system says so; else 0."""
    if sys.platform != "linux":
        return 0.0
    # One goes on while the computer sleeps, and nobody can set either.
    return time.clock_gettime(time.CLOCK_BOOTTIME) - time.clock_gettime(time.CLOCK_MONOTONIC)
