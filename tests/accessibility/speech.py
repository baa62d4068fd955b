"""A speech dispatcher that keeps what it is asked to say, and is done with it at once.

It speaks as much of SSIP as a client library needs: with a real one the words would wait for an
audio device, and what is cut short by the next key would depend on how busy the machine is.
"""

from __future__ import annotations

import html
import re
import socketserver
from threading import Condition, Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TAG = re.compile(r"<[^>]*>")
END = "."
ANSWERS = {
    "LIST OUTPUT_MODULES": ("249", "kept"),
    "LIST SYNTHESIS_VOICES": ("249", "kept\ten\tnone"),
    "GET RATE": ("251", "0"),
    "GET PITCH": ("251", "0"),
    "GET VOLUME": ("251", "100"),
    "GET LANGUAGE": ("251", "en"),
    "GET OUTPUT_MODULE": ("251", "kept"),
    "HISTORY GET CLIENT_ID": ("245", "1"),
}
"""Code and text of what is asked; everything else is simply agreed to."""


class Speech:
    """Listens in a folder on entering; `said` grows, and `stop` ends it."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "speech.sock"
        self._said: list[str] = []
        self._grown = Condition()
        speech = self

        class Talk(socketserver.StreamRequestHandler):
            def handle(self) -> None:
                speech._talk(self)

        self._server = socketserver.ThreadingUnixStreamServer(str(self._path), Talk)
        self._server.daemon_threads = True
        Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()

    @property
    def address(self) -> str:
        """Where clients of a speech dispatcher find it."""
        return f"unix_socket:{self._path}"

    def stop(self) -> None:
        """Listen no longer."""
        self._server.shutdown()
        self._server.server_close()

    def taken(self) -> list[str]:
        """What was said since the last time."""
        with self._grown:
            said, self._said = self._said, []
        return said

    def wait(self, count: int, patience: float, quiet: float) -> list[str]:
        """What is said until it is so many utterances, and then nothing for a while."""
        with self._grown:
            self._grown.wait_for(lambda: len(self._said) >= count, patience)
            heard = -1
            while heard != len(self._said):
                heard = len(self._said)
                self._grown.wait(quiet)
        return self.taken()

    def _talk(self, client: socketserver.StreamRequestHandler) -> None:
        lines = (line.decode().rstrip("\r\n") for line in client.rfile)
        number = 0
        for line in lines:
            command = line.upper()
            if command == "SPEAK":
                _answer(client, "230", "OK RECEIVING DATA")
                self._keep(_words(lines))
                number += 1
                _answer(client, "225", str(number))
                _tell(client, "701", number)
                _tell(client, "702", number)
            elif command.startswith(("CHAR ", "KEY ", "SOUND_ICON ")):
                self._keep(line.partition(" ")[2])
                number += 1
                _answer(client, "225", str(number))
            elif command == "QUIT":
                return
            else:
                code, text = ANSWERS.get(command, ("200", ""))
                _answer(client, code, text)

    def _keep(self, words: str) -> None:
        with self._grown:
            self._said.append(words)
            self._grown.notify_all()


def _words(lines: Iterator[str]) -> str:
    """The data of one utterance up to its end, without the marks for the voice."""
    data = []
    for line in lines:
        if line == END:
            break
        data.append(line.removeprefix(END) if line.startswith(END * 2) else line)
    return " ".join(html.unescape(TAG.sub("", " ".join(data))).split())


def _answer(client: socketserver.StreamRequestHandler, code: str, text: str) -> None:
    more = f"{code}-{text}\r\n" if text else ""
    client.wfile.write(f"{more}{code} OK\r\n".encode())


def _tell(client: socketserver.StreamRequestHandler, code: str, number: int) -> None:
    """Say that a message begins or ends."""
    client.wfile.write(f"{code}-{number}\r\n{code}-1\r\n{code} EVENT\r\n".encode())
