"""The colours of the house style as inks, and whether the style says them rightly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pikepdf

from rapport.findings import Finding, finding
from rapport.model.huisstijl import Drukkleur
from rapport.model.lettertypen import LOOK, shown
from rapport.place import Place
from rapport.sources import reader_for
from rapport.sources.located import Group, Scalar, Series
from rapport.writers.order import Order

SCREEN, PRESS = "kleuren", "drukkleuren"
# The place of black among cyan, magenta, yellow and black.
BLACK = 3


def in_inks(order: Order) -> Order:
    """The order with every colour as style sheets and drawings write one for the press."""
    inks = {job: written(ink) for job, ink in order.look.drukkleuren}
    colours = order.look.kleuren.model_copy(update=inks)
    return replace(order, look=order.look.model_copy(update={SCREEN: colours}))


def written(ink: Drukkleur) -> str:
    """Four inks in percent as CSS writes them."""
    return f"device-cmyk({' '.join(f'{part / 100:g}' for part in ink)})"


def mind_inks(_pdf: pikepdf.Pdf, order: Order) -> Iterator[Finding]:
    """A colour that was changed for the screen only, and one that asks for too much ink.

    Whoever copies the whole style has inks there that nobody chose: those are asked about, but
    for greys, which stay.
    """
    layers = [_read(path) for path in order.style.layers(LOOK)]
    for job, ink in order.look.drukkleuren:
        screen, press = _place(layers, SCREEN, job), _place(layers, PRESS, job)
        if screen and (press is None or press[0] > screen[0]):
            yield finding("DRK-001", screen[1], subject=job)
        elif screen and press and any(ink[:BLACK]) and _copied(layers, press[0], job):
            yield finding("DRK-005", press[1], subject=job)
        if sum(ink) > order.look.druk.meeste_inkt:
            yield finding(
                "DRK-002",
                press[1] if press else None,
                subject=job,
                found=f"{sum(ink)}%",
                expected=f"{order.look.druk.meeste_inkt}%",
            )


def _read(path: Path) -> Group | None:
    reader = reader_for(path.name)
    return reader.read(path.read_bytes(), shown(path))[0] if reader else None


def _place(layers: list[Group | None], group: str, job: str) -> tuple[int, Place] | None:
    """In which layer (0 is the most specific) a colour is said first, and where."""
    for number, layer in enumerate(layers):
        colours = layer.get(group) if layer else None
        value = colours.get(job) if isinstance(colours, Group) else None
        if value is not None:
            return number, value.place
    return None


def _copied(layers: list[Group | None], number: int, job: str) -> bool:
    """Whether this layer has another colour than the ones below it, and the same inks."""
    below = layers[number + 1 :]
    theirs, ours = (_first(each, SCREEN, job) for each in (below, layers[number:]))
    same_inks = _first(below, PRESS, job) == _first(layers[number:], PRESS, job)
    return same_inks and theirs != ours


def _first(layers: list[Group | None], group: str, job: str) -> tuple[str, ...]:
    """What the most specific layer that names a colour says of it; empty where none does."""
    for layer in layers:
        colours = layer.get(group) if layer else None
        value = colours.get(job) if isinstance(colours, Group) else None
        if isinstance(value, Scalar):
            return (value.text.upper(),)
        if isinstance(value, Series):
            return tuple(item.text for item in value.items if isinstance(item, Scalar))
    return ()
