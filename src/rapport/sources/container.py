"""Opens a file of Word or Excel that a stranger may have made: nothing is unpacked unseen.

The limits are those of reliability.md and word.md: a file of ours has a ratio of at most 40, and a
book of 300 pages unpacks to less than 20 MB.
"""

from __future__ import annotations

import io
import re
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from lxml import etree
from lxml.etree import _Element

from rapport.findings import Finding, finding
from rapport.place import Place

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MOST_PARTS = 2_000
MOST_BYTES = 200_000_000
MOST_BYTES_OF_XML = 40_000_000
MOST_MARKUP = 1_200_000
# Small parts compress well by nature; only of larger ones does the ratio tell something.
RATIO, RATIO_FROM = 200, 1_000_000
MACHINE = re.compile(r"(?:^|/)vba(?:Project|Data)", re.IGNORECASE)
XML = (".xml", ".rels", ".vml")
# Bytes that begin a text in UTF-16 or UTF-32, in which a look for '<!DOCTYPE' would be blind.
WIDE = (b"\xff\xfe", b"\xfe\xff", b"\x00", b"<\x00")
DAMAGED = (
    *(BadZipFile, zlib.error, EOFError, OSError),
    *(NotImplementedError, RuntimeError, ValueError),
)
DECLARED = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Container:
    """The parts of a file by name; the XML ones were looked at, none is parsed yet."""

    parts: Mapping[str, bytes]
    trees: dict[str, _Element] = field(default_factory=dict)

    def tree(self, name: str) -> _Element:
        """A part as XML, parsed once. Raises KeyError when there is no such part."""
        if name not in self.trees:
            self.trees[name] = etree.fromstring(self.parts[name], _parser())
        return self.trees[name]


def open_container(
    data: bytes, name: str, suffix: str
) -> tuple[Container | None, tuple[Finding, ...]]:
    """The container in `data`, or the findings that say why it is not read.

    `name` is the name to show; `suffix` ('.docx') what it should be. Nothing is written to disk,
    and nothing outside the file is asked for.
    """
    place = Place(name)
    if data.startswith(OLE):
        return None, (finding("ZIP-002", place, expected=suffix),)
    try:
        with ZipFile(io.BytesIO(data)) as source:
            refused = tuple(_refusals(source.infolist(), place, suffix))
            if refused:
                return None, refused
            parts = {info.filename: source.read(info) for info in source.infolist()}
    except (
        BadZipFile,
        zlib.error,
        EOFError,
        OSError,
        NotImplementedError,
        RuntimeError,
        ValueError,
    ):
        return None, (finding("ZIP-001", place, expected=suffix),)
    container = Container(parts)
    told = tuple(_unreadable(container, place))
    return (None if told else container), told


def _refusals(parts: list[ZipInfo], place: Place, suffix: str) -> Iterator[Finding]:
    """What is wrong with the package, from its table of contents alone."""
    if len(parts) > MOST_PARTS:
        yield finding(
            "ZIP-003", place, found=f"{len(parts)} onderdelen", expected=f"{MOST_PARTS} onderdelen"
        )
        return
    yield from _too_large(parts, place)
    names = Counter(info.filename.casefold() for info in parts)
    for name in sorted(name for name, count in names.items() if count > 1):
        yield finding("ZIP-004", place, found=f"'{_shown(name)}' zit er meer dan één keer in")
    for info in parts:
        if _leads_outside(info.filename):
            told = f"'{_shown(info.filename)}' wijst naar een plek buiten het bestand"
            yield finding("ZIP-004", place, found=told)
        elif info.flag_bits & 0x1 or info.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
            told = f"'{_shown(info.filename)}' is versleuteld of vreemd ingepakt"
            yield finding("ZIP-004", place, found=told)
        elif MACHINE.search(info.filename):
            yield finding("ZIP-005", place, found=_shown(info.filename), expected=suffix)


def _too_large(parts: list[ZipInfo], place: Place) -> Iterator[Finding]:
    total = sum(info.file_size for info in parts)
    if total > MOST_BYTES:
        yield finding("ZIP-003", place, found=_size(total), expected=_size(MOST_BYTES))
        return
    for info in parts:
        size = info.file_size
        if info.filename.lower().endswith(XML) and size > MOST_BYTES_OF_XML:
            yield finding("ZIP-003", place, found=_size(size), expected=_size(MOST_BYTES_OF_XML))
        elif size > RATIO_FROM and size > RATIO * max(info.compress_size, 1):
            told = f"'{_shown(info.filename)}' wordt bij het uitpakken ruim {RATIO} keer zo groot"
            yield finding("ZIP-004", place, found=told)


def _unreadable(container: Container, place: Place) -> Iterator[Finding]:
    """What stands in the XML that a report has no use for, or cannot be parsed."""
    for name, data in container.parts.items():
        if not name.lower().endswith(XML):
            continue
        cause = _suspect(data) or _broken(container, name)
        if cause:
            yield finding("ZIP-006", place, found=_shown(name), oorzaak=cause)


def _suspect(data: bytes) -> str:
    if data.startswith(WIDE):
        return "het is niet in UTF-8 geschreven"
    if DECLARED.search(data):
        return "het legt eigen tekens vast (DTD)"
    if data.count(b"<") > MOST_MARKUP:
        return "het heeft te veel onderdelen"
    return ""


def _broken(container: Container, name: str) -> str:
    try:
        container.tree(name)
    except etree.XMLSyntaxError as error:
        return f"XML, regel {error.lineno or 1}"
    return ""


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_pis=True
    )


def _leads_outside(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return name.startswith(("/", "\\")) or ".." in parts or ":" in name or "\x00" in name


def _shown(name: str) -> str:
    return "".join(sign if sign.isprintable() else "?" for sign in name)[:80]


def _size(count: int) -> str:
    return f"{count // 1_000_000} MB"
