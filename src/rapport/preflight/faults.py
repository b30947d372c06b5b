"""A fault of a file for print, and how the same fault on many pages is told once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from rapport.findings import Finding, finding
from rapport.place import Place

# More page numbers than this say no more than their count.
NAMED = 8


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong; `page` counts from 1, 0 is the whole file. `thing` names the object."""

    code: str
    page: int = 0
    thing: str = ""
    found: str = ""
    expected: str = ""
    cause: str = ""


def told(faults: Iterable[Fault], place: Place) -> Iterator[Finding]:
    """One finding per kind of fault and object, with the pages on which it is."""
    pages: dict[Fault, list[int]] = {}
    for fault in faults:
        on = pages.setdefault(replace(fault, page=0), [])
        if fault.page not in on:
            on.append(fault.page)
    for fault, on in pages.items():
        where = _pages(on) if all(on) else ""
        yield finding(
            fault.code,
            place,
            subject=", ".join(part for part in (where.lower(), fault.thing) if part),
            found=fault.found,
            expected=fault.expected,
            bladzijden=where,
            voorwerp=fault.thing,
            oorzaak=fault.cause,
        )


def _pages(numbers: list[int]) -> str:
    ordered = sorted(numbers)
    listed = ", ".join(str(number) for number in ordered[:NAMED])
    rest = len(ordered) - NAMED
    word = "Bladzijde" if len(ordered) == 1 else "Bladzijden"
    return f"{word} {listed}{f' en nog {rest}' if rest > 0 else ''}"


def number(value: float, decimals: int = 0) -> str:
    """A number as a Dutch reader writes it."""
    return f"{value:.{decimals}f}".replace(".", ",")
