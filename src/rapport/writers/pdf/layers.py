"""The text of a PDF as PDFium reads it: object by object, in the order in which it was written."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2
from pypdfium2 import raw

ARTIFACT = "Artifact"
# In points: a letter may lean over the edge of its line by this much.
TOLERANCE = 1.5


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text: its page (from 1), whether it is decoration, whether it lies on the paper."""

    page: int
    text: str
    artifact: bool
    inside: bool


def pieces(path: Path) -> Iterator[Piece]:
    """Every run of text of the file. Raises pypdfium2.PdfiumError when it cannot be read."""
    with closing(pypdfium2.PdfDocument(path)) as document:
        for number in range(len(document)):
            with closing(document[number]) as page, closing(page.get_textpage()) as textpage:
                yield from _of_page(number + 1, page, textpage)


def _of_page(number: int, page: Any, textpage: Any) -> Iterator[Piece]:  # noqa: ANN401  # untyped
    paper = page.get_trimbox()
    for index in range(raw.FPDFPage_CountObjects(page.raw)):
        item = raw.FPDFPage_GetObject(page.raw, index)
        if raw.FPDFPageObj_GetType(item) == raw.FPDF_PAGEOBJ_TEXT:
            text = _text(item, textpage)
            yield Piece(number, text, _is_artifact(item), _is_inside(item, paper))


def _text(item: Any, textpage: Any) -> str:  # noqa: ANN401  # untyped library
    size = raw.FPDFTextObj_GetText(item, textpage.raw, None, 0)
    buffer = ctypes.create_string_buffer(size)
    cast = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
    raw.FPDFTextObj_GetText(item, textpage.raw, cast, size)
    return buffer.raw[: max(size - 2, 0)].decode("utf-16-le", errors="replace")


def _is_artifact(item: Any) -> bool:  # noqa: ANN401  # untyped library
    count = raw.FPDFPageObj_CountMarks(item)
    return any(
        _name(raw.FPDFPageObj_GetMark(item, index)) == ARTIFACT for index in range(max(count, 0))
    )


def _name(mark: Any) -> str:  # noqa: ANN401  # untyped library
    length = ctypes.c_ulong()
    raw.FPDFPageObjMark_GetName(mark, None, 0, length)
    buffer = ctypes.create_string_buffer(length.value)
    cast = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
    raw.FPDFPageObjMark_GetName(mark, cast, length.value, length)
    return buffer.raw[: max(length.value - 2, 0)].decode("utf-16-le", errors="replace")


def _is_inside(item: Any, paper: tuple[float, ...]) -> bool:  # noqa: ANN401  # untyped library
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not raw.FPDFPageObj_GetBounds(item, left, bottom, right, top):
        return True
    return (
        left.value >= paper[0] - TOLERANCE
        and bottom.value >= paper[1] - TOLERANCE
        and right.value <= paper[2] + TOLERANCE
        and top.value <= paper[3] + TOLERANCE
    )
