"""Where a reader of a page stands: the graphics state, and how each operator changes it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import pikepdf
from pikepdf import Matrix

from rapport.preflight import colours
from rapport.preflight.colours import Kind
from rapport.preflight.painting import State

_DEVICE = {
    "g": Kind.GRAY,
    "rg": Kind.RGB,
    "k": Kind.CMYK,
    "G": Kind.GRAY,
    "RG": Kind.RGB,
    "K": Kind.CMYK,
}


@dataclass
class Standing:
    """What counts at one point of a content stream."""

    resources: Any
    state: State
    stack: list[State] = field(default_factory=list)
    text: Matrix = field(default_factory=Matrix)
    points: list[tuple[float, float]] = field(default_factory=list)

    def resource(self, group: str, name: object) -> Any:  # noqa: ANN401  # any object
        """What the stream keeps under a name, or None."""
        found = self.resources.get(group) if self.resources is not None else None
        return found.get(str(name)) if found is not None else None

    def step(self, name: str, operands: Sequence[Any]) -> None:
        """Take one operator that paints nothing."""
        if change := _CHANGES.get(name):
            change(self, name, operands)


Operands = Sequence[Any]
Change = Callable[[Standing, str, Operands], None]


def _push(at: Standing, _name: str, _operands: Operands) -> None:
    at.stack.append(at.state)


def _pop(at: Standing, _name: str, _operands: Operands) -> None:
    if at.stack:
        at.state = at.stack.pop()


def _transform(at: Standing, _name: str, operands: Operands) -> None:
    at.state = replace(at.state, matrix=Matrix(*map(float, operands)) @ at.state.matrix)


def _begin(at: Standing, _name: str, _operands: Operands) -> None:
    at.text = Matrix()


def _place(at: Standing, _name: str, operands: Operands) -> None:
    at.text = Matrix(*map(float, operands))


def _shift(at: Standing, _name: str, operands: Operands) -> None:
    at.text = Matrix(1, 0, 0, 1, float(operands[0]), float(operands[1])) @ at.text


def _points(at: Standing, name: str, operands: Operands) -> None:
    values = [float(each) for each in operands]
    if name == "re":
        left, bottom, width, height = values
        values = [left, bottom, left + width, bottom, left, bottom + height]
        values += [left + width, bottom + height]
    pairs = zip(values[::2], values[1::2], strict=True)
    at.points += [at.state.matrix.transform(pair) for pair in pairs]


def _device(at: Standing, name: str, operands: Operands) -> None:
    colour = colours.mixed(_DEVICE[name], operands)
    at.state = at.state.coloured(colour, stroke=name.isupper())


def _space(at: Standing, name: str, operands: Operands) -> None:
    kind = colours.kind_of(operands[0], at.resources)
    at.state = at.state.coloured(colours.first(kind), stroke=name.isupper())


def _mix(at: Standing, name: str, operands: Operands) -> None:
    before = at.state.stroke if name.isupper() else at.state.fill
    at.state = at.state.coloured(colours.mixed(before.kind, operands), stroke=name.isupper())


def _width(at: Standing, _name: str, operands: Operands) -> None:
    at.state = replace(at.state, width=float(operands[0]))


def _font(at: Standing, _name: str, operands: Operands) -> None:
    font = at.resource("/Font", operands[0])
    at.state = replace(at.state, font=font, letter=float(operands[1]))


def _mode(at: Standing, _name: str, operands: Operands) -> None:
    at.state = replace(at.state, mode=int(operands[0]))


def _external(at: Standing, _name: str, operands: Operands) -> None:
    """The graphics state that a page keeps under a name."""
    given = at.resource("/ExtGState", operands[0])
    if given is None:
        return
    state = at.state
    mask, blend = given.get("/SMask"), given.get("/BM")
    blended = state.blended if mask is None and blend is None else False
    blended = blended or isinstance(mask, pikepdf.Dictionary)
    blended = blended or (blend is not None and str(blend) not in ("/Normal", "/Compatible"))
    at.state = replace(
        state,
        width=float(given.get("/LW", state.width)),
        fill_alpha=float(given.get("/ca", state.fill_alpha)),
        stroke_alpha=float(given.get("/CA", state.stroke_alpha)),
        overprint=bool(given.get("/op", given.get("/OP", state.overprint))),
        sparing=bool(given.get("/OPM", state.sparing)),
        blended=blended,
    )


_CHANGES: dict[str, Change] = {
    "q": _push,
    "Q": _pop,
    "cm": _transform,
    "BT": _begin,
    "Tm": _place,
    "Td": _shift,
    "TD": _shift,
    **dict.fromkeys(("m", "l", "c", "v", "y", "re"), _points),
    **dict.fromkeys(_DEVICE, _device),
    **dict.fromkeys(("cs", "CS"), _space),
    **dict.fromkeys(("sc", "scn", "SC", "SCN"), _mix),
    "w": _width,
    "Tf": _font,
    "Tr": _mode,
    "gs": _external,
}
