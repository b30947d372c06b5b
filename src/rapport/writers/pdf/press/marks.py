"""Marks for the printer outside the bleed: where to cut, whether inks lie right, how they look."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

import pikepdf
from pikepdf import Array, Dictionary, Name

from rapport.findings import Finding
from rapport.writers.order import Order
from rapport.writers.pdf.press.sheets import MM, Box, trim_of

EVERY_INK = Name("/Alle")
# A mark begins 4 mm off the cut, so 1 mm outside the bleed.
OFF, LENGTH, WIDTH = 4 * MM, 5 * MM, Decimal("0.25")
CENTRE, RADIUS, REACH = 7 * MM, Decimal("1.5") * MM, Decimal("2.5") * MM
# What four curves need to look like a circle.
ROUND = Decimal("0.5523")
PATCH, PATCHES_AT = 4 * MM, 20 * MM
BAR = (
    *("1 0 0 0", "0 1 0 0", "0 0 1 0", "0 0 0 1"),
    *(".5 0 0 0", "0 .5 0 0", "0 0 .5 0", "0 0 0 .5", ".5 .4 .4 0"),
)


def mark(pdf: pikepdf.Pdf, _order: Order) -> tuple[Finding, ...]:
    """Draw crop and registration marks and a bar of colours round every page."""
    every_ink = pdf.make_indirect(_every_ink())
    for page in pdf.pages:
        spaces = _spaces(page)
        if EVERY_INK not in spaces:
            spaces[EVERY_INK] = every_ink
        drawn = "\n".join(_drawn(trim_of(page)))
        page.contents_add(b"q\n", prepend=True)
        page.contents_add(f"\nQ\nq\n{drawn}\nQ\n".encode())
        page.contents_coalesce()
    return ()


def _every_ink() -> Array:
    """The colour that stands on the plate of each ink."""
    tint = Dictionary(
        FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[1, 1, 1, 1], N=1, Range=[0, 1] * 4
    )
    return Array([Name.Separation, Name.All, Name.DeviceCMYK, tint])


def _spaces(page: pikepdf.Page) -> pikepdf.Object:
    if "/Resources" not in page.obj:
        page.obj.Resources = Dictionary()
    if "/ColorSpace" not in page.obj.Resources:
        page.obj.Resources.ColorSpace = Dictionary()
    return page.obj.Resources.ColorSpace


def _drawn(trim: Box) -> Iterator[str]:
    yield f"{EVERY_INK} CS 1 SCN {WIDTH} w"
    yield from _crop_marks(trim)
    left, bottom, right, top = trim
    across, up = (left + right) / 2, (bottom + top) / 2
    for x, y in (
        (across, bottom - CENTRE),
        (across, top + CENTRE),
        (left - CENTRE, up),
        (right + CENTRE, up),
    ):
        yield from _registration_mark(x, y)
    for number, ink in enumerate(BAR):
        x, y = left + PATCHES_AT + number * PATCH, bottom - OFF - PATCH
        yield f"{ink} k {_numbers(x, y, PATCH, PATCH)} re f"


def _crop_marks(trim: Box) -> Iterator[str]:
    left, bottom, right, top = trim
    near, far = OFF, OFF + LENGTH
    for x in (left, right):
        yield _line(x, bottom - near, x, bottom - far)
        yield _line(x, top + near, x, top + far)
    for y in (bottom, top):
        yield _line(left - near, y, left - far, y)
        yield _line(right + near, y, right + far, y)


def _registration_mark(x: Decimal, y: Decimal) -> Iterator[str]:
    yield _line(x - REACH, y, x + REACH, y)
    yield _line(x, y - REACH, x, y + REACH)
    bend = RADIUS * ROUND
    points = [(1, 0), (0, 1), (-1, 0), (0, -1), (1, 0)]
    yield f"{_numbers(x + RADIUS, y)} m"
    for (a, b), (c, d) in pairwise(points):
        # The handles stand square on the radius at both ends.
        first = (x + a * RADIUS + c * bend, y + b * RADIUS + d * bend)
        second = (x + c * RADIUS + a * bend, y + d * RADIUS + b * bend)
        yield f"{_numbers(*first, *second, x + c * RADIUS, y + d * RADIUS)} c"
    yield "S"


def _line(x: Decimal, y: Decimal, to_x: Decimal, to_y: Decimal) -> str:
    return f"{_numbers(x, y)} m {_numbers(to_x, to_y)} l S"


def _numbers(*values: Decimal) -> str:
    return " ".join(f"{value:.3f}" for value in values)
