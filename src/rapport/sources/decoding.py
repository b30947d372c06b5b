"""From bytes to text: UTF-8 and nothing else, though another encoding is named and read on."""

from __future__ import annotations

import codecs

from rapport.findings import Finding, finding
from rapport.place import Place

MAX_BYTES = 5_000_000

_SAMPLE = 1_000
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
_MAGIC = (
    (b"PK\x03\x04", "een Word-, Excel- of zipbestand"),
    (b"\xd0\xcf\x11\xe0", "een oud Word- of Excelbestand"),
    (b"%PDF-", "een PDF"),
    (b"\x89PNG", "een afbeelding"),
    (b"\xff\xd8\xff", "een afbeelding"),
    (b"GIF8", "een afbeelding"),
    (b"{\\rtf", "een RTF-bestand"),
    (b"\x1f\x8b", "een gecomprimeerd bestand"),
)


def decode(data: bytes, name: str) -> tuple[str | None, tuple[Finding, ...]]:
    """The text of a file: without byte order mark, each line end one line feed.

    Text in UTF-16 or Windows-1252 is read all the same, with a FOUT, so that the other faults of
    the file are found too. None for what is no text, or too large.
    """
    place = Place(name)
    if len(data) > MAX_BYTES:
        return None, (finding("BST-001", place, most=MAX_BYTES // 1_000_000),)
    kind = next((kind for magic, kind in _MAGIC if data.startswith(magic)), "")
    if kind:
        return None, (finding("BST-002", place, kind=kind),)
    text, findings = _read(data, place)
    return _with_line_feeds(text), findings


def _read(data: bytes, place: Place) -> tuple[str, tuple[Finding, ...]]:
    wide, encoding = _wide_encoding(data)
    if wide:
        text = data.decode(wide, errors="replace").removeprefix("\ufeff")
        return text, (finding("TXT-001", place.at(1, 1), encoding=encoding),)
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        before = _with_line_feeds(data[: error.start].decode("utf-8"))
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        at = place.at(line, column)
        return _read_mixed(data), (finding("TXT-001", at, encoding="Windows-1252 (Latin-1)"),)


def _with_line_feeds(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _wide_encoding(data: bytes) -> tuple[str, str]:
    for mark, codec, name in _MARKS:
        if data.startswith(mark):
            return codec, name
    sample = data[:_SAMPLE]
    for offset, codec in ((1, "utf-16-le"), (0, "utf-16-be")):
        half = sample[offset::2]
        if half and half.count(0) > len(half) // 2 and sample.count(0) <= len(half):
            return codec, "UTF-16"
    return "", ""


def _read_mixed(data: bytes) -> str:
    """Read UTF-8, and each byte that is none as Windows-1252; a file may hold both."""
    text = data.decode("utf-8", errors="surrogateescape")
    strays = {
        0xDC00 + byte: bytes([byte]).decode("cp1252", errors="replace") for byte in range(128, 256)
    }
    return text.translate(strays)
