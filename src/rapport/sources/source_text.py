"""The text of one file, with the way from an offset back to a line and a column."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from rapport.place import Place

_LINE_END = re.compile("\n")


@dataclass(frozen=True, slots=True)
class SourceText:
    """The text of the file `name`. Lines end at a line feed, and count from 0 in here."""

    text: str
    name: str
    starts: tuple[int, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Find where each line starts."""
        ends = (match.end() for match in _LINE_END.finditer(self.text))
        object.__setattr__(self, "starts", (0, *ends))

    def line_of(self, offset: int) -> int:
        """The line that holds `offset`."""
        return bisect_right(self.starts, offset) - 1

    def line(self, number: int) -> str:
        """A line without its line end."""
        stop = self.starts[number + 1] if number + 1 < len(self.starts) else len(self.text)
        return self.text[self.starts[number] : stop].rstrip("\n")

    def rest_of_line(self, offset: int) -> str:
        """What stands from `offset` to the end of its line."""
        number = self.line_of(offset)
        return self.line(number)[offset - self.starts[number] :]

    def place(self, offset: int) -> Place:
        """The place of an offset."""
        number = self.line_of(offset)
        return Place(self.name, number + 1, offset - self.starts[number] + 1)
