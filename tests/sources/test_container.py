"""A file of Word or Excel from a stranger is looked at before it is read."""

from __future__ import annotations

import io
import warnings
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.findings import Finding
from rapport.sources.container import MOST_MARKUP, MOST_PARTS, Container, open_container

GOOD = b'<?xml version="1.0" encoding="UTF-8"?><w>\xe2\x82\xac \xc3\xab</w>'


def packed(*parts: tuple[str, bytes], method: int = ZIP_DEFLATED) -> bytes:
    """A zip file with these parts, in this order."""
    target = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about the double names that a test asks for
        with ZipFile(target, "w", method) as package:
            for name, data in parts:
                package.writestr(name, data)
    return target.getvalue()


def opened(data: bytes) -> tuple[Container | None, tuple[Finding, ...]]:
    """What is made of a returned file."""
    return open_container(data, "concept.docx", ".docx")


def codes(data: bytes) -> list[str]:
    """The codes of the findings; there is a container only when there are none."""
    container, told = opened(data)
    assert (container is None) is bool(told)
    return [item.code for item in told]


def test_a_good_file_is_read_part_by_part() -> None:
    """XML comes as a tree, and letters beyond ASCII are whole."""
    container, told = opened(packed(("word/document.xml", GOOD), ("word/media/a.png", b"\x89PNG")))
    assert told == ()
    assert container is not None
    assert container.tree("word/document.xml").text == "€ ë"
    assert container.parts["word/media/a.png"] == b"\x89PNG"


@pytest.mark.parametrize(
    "data", [b"", b"PK\x03\x04half", b"Dit is geen zip", packed(("a.xml", GOOD))[:-30]]
)
def test_what_is_no_package_is_told(data: bytes) -> None:
    """Half a file, an empty one, or a text with another name."""
    assert codes(data) == ["ZIP-001"]


def test_an_old_file_or_one_with_a_password_is_told() -> None:
    """Both begin with the sign of the form from before 2007."""
    assert codes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600) == ["ZIP-002"]


def test_too_many_parts_are_refused() -> None:
    """Before one of them is unpacked."""
    assert codes(packed(*((f"p{n}", b"") for n in range(MOST_PARTS + 1)))) == ["ZIP-003"]


def test_a_bomb_is_refused() -> None:
    """A part that grows a thousand times."""
    assert codes(packed(("word/document.xml", b"<w>" + b" " * 30_000_000 + b"</w>"))) == ["ZIP-004"]


def test_a_file_that_is_too_large_is_refused() -> None:
    """Added up over its parts."""
    large = bytes(range(256)) * 200_000
    assert codes(packed(*((f"{n}.png", large) for n in range(4)))) == ["ZIP-003"]


def test_more_markup_than_any_report_has_is_refused() -> None:
    """A million empty paragraphs are 50 kB of file and hundreds of MB of memory."""
    text = b"<w>" + b"<p/>" * (MOST_MARKUP + 1) + b"</w>"
    assert codes(packed(("word/document.xml", text), method=ZIP_STORED)) == ["ZIP-006"]


@pytest.mark.parametrize("name", ["../weg.xml", "/etc/x", "C:\\x", "a\\..\\..\\b", "word/../../x"])
def test_a_name_that_leads_outside_is_refused(name: str) -> None:
    """Nothing is unpacked to disk; such a file is refused all the same."""
    assert codes(packed((name, b""))) == ["ZIP-004"]


@pytest.mark.parametrize("other", ["word/document.xml", "Word/Document.XML"])
def test_a_part_that_stands_there_twice_is_refused(other: str) -> None:
    """Two programs could each read another one."""
    assert codes(packed(("word/document.xml", GOOD), (other, GOOD))) == ["ZIP-004"]


def test_a_macro_is_refused() -> None:
    """Whatever the file is called."""
    assert codes(packed(("word/document.xml", GOOD), ("word/vbaProject.bin", b"x"))) == ["ZIP-005"]


@pytest.mark.parametrize(
    "text",
    [
        b'<!DOCTYPE w [<!ENTITY a "x">]><w>&a;</w>',
        b'<!doctype w SYSTEM "http://127.0.0.1:9/x.dtd"><w/>',
        '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE w><w/>'.encode("utf-16"),
        '<!DOCTYPE w [<!ENTITY a "x">]><w>&a;</w>'.encode("utf-16-be"),
        b"<w><p></w>",
        b"<a>" * 400 + b"</a>" * 400,
        b"",
    ],
)
@pytest.mark.parametrize("name", ["word/document.xml", "_rels/.rels"])
def test_xml_that_is_broken_or_declares_things_is_refused(name: str, text: bytes) -> None:
    """In any part, in any letters, however deep."""
    assert codes(packed((name, text))) == ["ZIP-006"]


def test_a_message_does_not_repeat_control_characters() -> None:
    """The name of a part is a stranger's too."""
    _, told = opened(packed(("../\x1b[31mrood\x07", b"")))
    assert told[0].message.isprintable()


@given(st.binary(max_size=400), st.integers(0, 200), st.binary(max_size=8))
def test_a_damaged_file_gives_findings_and_no_exception(
    noise: bytes, where: int, patch: bytes
) -> None:
    """Random bytes, and a good file with some bytes changed."""
    good = packed(("word/document.xml", GOOD), ("word/styles.xml", GOOD))
    for data in (noise, good[:where] + patch + good[where + len(patch) :]):
        container, told = opened(data)
        assert (container is None) is bool(told)
