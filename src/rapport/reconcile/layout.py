"""What a caller knows of how cells lie: hints to name the wrong one, no ground to accept any."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Table:
    """Rows that are summed column by column.

    `sums` names the equations, one per column, in which each row's cell stands with the
    coefficient 1; `rows` gives per row its cells in the order of `sums`.
    """

    key: str
    sums: tuple[str, ...]
    rows: Mapping[Any, tuple[Hashable, ...]]


@dataclass(frozen=True, slots=True)
class Layout:
    """How cells lie.

    `neighbours` gives for a cell the same post in other columns or years, where a figure may have
    been copied from and which its own figure usually resembles. `partners` gives for a cell its
    counterpart on the other side (lasten for baten). Both may leave out what is not known. Keys
    are those of the cells; Any, because a mapping is choosy about the type of its keys.
    """

    neighbours: Mapping[Any, tuple[Hashable, ...]] = field(default_factory=dict)
    partners: Mapping[Any, Hashable] = field(default_factory=dict)
    tables: tuple[Table, ...] = ()
