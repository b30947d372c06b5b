"""Lets black text print over what lies under it, so that no white edge shows beside a letter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import pikepdf
from pikepdf import ContentStreamInstruction, Dictionary, Name, Operator

from rapport.findings import Finding
from rapport.writers.order import Order

OVER, OUT = Name("/DrukOver"), Name("/DrukUit")
STATES = {
    OVER: Dictionary(Type=Name.ExtGState, OP=True, op=True, OPM=1),
    OUT: Dictionary(Type=Name.ExtGState, OP=False, op=False, OPM=0),
}
SHOWS = frozenset({"Tj", "TJ", "'", '"'})
# Here begins what is painted otherwise; between a path and its paint no state may change.
BEGINS = frozenset({"m", "re", "Do", "sh", "INLINE IMAGE"})
FILLS = frozenset({"g", "rg", "k", "sc", "scn", "cs"})
BLACK = (0.0, 0.0, 0.0, 1.0)
Instruction = ContentStreamInstruction | pikepdf.ContentStreamInlineImage


@dataclass(frozen=True, slots=True)
class State:
    """What counts at one point of a page: the space and the blackness of fills; overprint."""

    inks: bool = False
    black: bool = False
    over: bool = False

    def after(self, name: str, operands: tuple[float | str, ...]) -> State:
        """The state behind an operator that sets the fill."""
        match name:
            case "cs":
                inks = operands == ("/DeviceCMYK",)
                return replace(self, inks=inks, black=inks)
            case "k":
                return replace(self, inks=True, black=operands == BLACK)
            case "sc" | "scn":
                return replace(self, black=self.inks and operands == BLACK)
            case _:
                return replace(self, inks=False, black=False)


def overprint(pdf: pikepdf.Pdf, _order: Order) -> tuple[Finding, ...]:
    """Let text in black ink alone overprint, on every page and in every form; nothing else."""
    for page in pdf.pages:
        page.Contents = pdf.make_stream(_rewritten(page))
        _know_states(page.get("/Resources"))
    for item in pdf.objects:
        if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == Name.Form:
            item.write(_rewritten(item))
            _know_states(item.get("/Resources"))
    return ()


def _rewritten(holder: pikepdf.Page | pikepdf.Stream) -> bytes:
    instructions = pikepdf.parse_content_stream(holder)
    return pikepdf.unparse_content_stream(list(_minded(instructions)))


def _know_states(resources: pikepdf.Object | None) -> None:
    if isinstance(resources, Dictionary):
        if "/ExtGState" not in resources:
            resources.ExtGState = Dictionary()
        for name, state in STATES.items():
            resources.ExtGState[name] = state


def _minded(instructions: Iterable[Instruction]) -> Iterator[Instruction]:
    state, stack = State(), list[State]()
    for instruction in instructions:
        name = str(instruction.operator)
        if name == "q":
            stack.append(state)
        elif name == "Q":
            state = stack.pop() if stack else State()
        elif name in FILLS:
            state = state.after(name, tuple(_plain(each) for each in instruction.operands))
        elif name in SHOWS | BEGINS:
            wanted = state.black and name in SHOWS
            if wanted is not state.over:
                yield ContentStreamInstruction([OVER if wanted else OUT], Operator("gs"))
                state = replace(state, over=wanted)
        yield instruction


def _plain(operand: object) -> float | str:
    return str(operand) if isinstance(operand, Name) else float(operand)  # type: ignore[arg-type]
