"""Saves a PDF in a compact form in which no checker can mistake the length of a stream.

ISO 19005-3, 6.1.7.1, wants /Length to be exact. Where the data of a stream ends in CR, a checker
may read it with the line end behind it as one CR LF, and find the length one too long. qpdf packs
objects in compressed streams while it saves, so that those can only be mended afterwards.
"""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator
from pathlib import Path

import pikepdf

VERSION = "1.7"
PACKED = re.compile(rb"<< /Type /(ObjStm|XRef) /Length (\d+)( [^\n]*)>>\nstream\n")
TIGHT = re.compile(rb" (?=/|$)")
TABLE = b"XRef"
CARRIAGE_RETURN = b"\r"
TAIL = b">>\nstream\n"
MOST_SPACE = 64
TIGHTEST = 9


def save(pdf: pikepdf.Pdf, target: Path, version: str = VERSION) -> None:
    """Write a PDF of this version of the format; the same PDF gives the same bytes."""
    packed = _written(pdf, version, pikepdf.ObjectStreamMode.generate)
    mended = _mended(packed)
    unpacked = pikepdf.ObjectStreamMode.disable
    plain = mended if mended is not None else _written(pdf, version, unpacked)
    target.write_bytes(plain)


def _written(pdf: pikepdf.Pdf, version: str, mode: pikepdf.ObjectStreamMode) -> bytes:
    written = io.BytesIO()
    pdf.save(written, min_version=version, deterministic_id=True, object_stream_mode=mode)
    return written.getvalue()


def _mended(content: bytes) -> bytes | None:
    """The file with other data in the streams that end in CR, every object at its place."""
    pieces, done = [], 0
    for found in PACKED.finditer(content):
        end = found.end() + int(found[2])
        if not content[:end].endswith(CARRIAGE_RETURN):
            continue
        mended = _repacked(found, content[found.end() : end])
        if mended is None:
            return None
        pieces += [content[done : found.start()], mended]
        done = end
    return b"".join([*pieces, content[done:]])


def _repacked(found: re.Match[bytes], data: bytes) -> bytes | None:
    """A packed stream in as many bytes with other data; what is saved, becomes white space."""
    is_table = found[1] == TABLE
    # Without the spaces that a dictionary may do without there is room for a few bytes more.
    fields = TIGHT.sub(b"", found[3])
    for other in (_table if is_table else _spaced)(zlib.decompress(data)):
        head = b"<</Type/%b/Length %d%b" % (found[1], len(other), fields)
        spare = len(found[0]) + len(data) - len(head) - len(TAIL) - len(other)
        # Nothing that has a place in the table comes behind the table itself.
        if (spare >= 0 or is_table) and not other.endswith(CARRIAGE_RETURN):
            return head + b" " * max(spare, 0) + TAIL + other
    return None


def _spaced(plain: bytes) -> Iterator[bytes]:
    """The data with white space behind the last object: the last byte is a sum of all."""
    for spaces in range(1, MOST_SPACE):
        yield zlib.compress(plain + b" " * spaces, TIGHTEST)


def _table(plain: bytes) -> Iterator[bytes]:
    """The data with its first row as it is, for "as the row before it and this much more" (2).

    There is no row before it, so that says the same (PNG predictors, ISO 32000-1, 7.4.4.4).
    """
    if plain.startswith(b"\x02"):
        yield zlib.compress(b"\x00" + plain[1:], TIGHTEST)
