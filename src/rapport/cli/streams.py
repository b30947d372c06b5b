"""Standard output and error that no text, reader or console can break."""

from __future__ import annotations

import codecs
import errno
import os
import sys
from typing import Final, TextIO

_CLOSEST: Final = "rapport-closest"
# A reader that went away: EPIPE, and on Windows EINVAL.
_GONE: Final = frozenset({errno.EPIPE, errno.EINVAL})
_PLAIN: Final = str.maketrans(
    {
        "\N{MINUS SIGN}": "-",
        "\N{EN DASH}": "-",
        "\N{NON-BREAKING HYPHEN}": "-",
        "\N{NARROW NO-BREAK SPACE}": " ",
        "\N{NO-BREAK SPACE}": " ",
        "\N{LEFT SINGLE QUOTATION MARK}": "'",
        "\N{RIGHT SINGLE QUOTATION MARK}": "'",
        "\N{HORIZONTAL ELLIPSIS}": "...",
        "\N{EURO SIGN}": "EUR",
    }
)


class OutputLostError(Exception):
    """Standard output cannot be written, such as on a full disk."""


def prepare() -> None:
    """Give both streams a way out for characters they lack, and a place to go when closed."""
    codecs.register_error(_CLOSEST, _closest)
    sys.stdout = _sound(sys.stdout)
    sys.stderr = _sound(sys.stderr)


def write(text: str) -> None:
    """Write to standard output. Raises OutputLostError when that fails.

    A reader that wants no more (`rapport check | head`) is no failure.
    """
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as fault:
        _drop(sys.stdout)
        if fault.errno not in _GONE:
            raise OutputLostError from fault


def complain(text: str) -> None:
    """Write a line to standard error, if anybody can hear it."""
    try:
        sys.stderr.write(f"{text}\n")
        sys.stderr.flush()
    except OSError:
        _drop(sys.stderr)


def _sound(stream: TextIO | None) -> TextIO:
    if stream is None:
        return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123 # as the stream it replaces
    if isinstance(stream, codecs.StreamReaderWriter) or not hasattr(stream, "reconfigure"):
        return stream
    stream.reconfigure(errors=_CLOSEST)
    return stream


def _closest(fault: UnicodeError) -> tuple[str | bytes, int]:
    """What an old console shows for signs that it lacks: the nearest plain one, else `?`."""
    if not isinstance(fault, UnicodeEncodeError):
        raise fault
    missing = fault.object[fault.start : fault.end].translate(_PLAIN)
    return missing.encode("ascii", "replace").decode("ascii"), fault.end


def _drop(stream: TextIO) -> None:
    """Send what is left to nowhere, or the interpreter complains when it closes the stream."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
