"""Where something stands in the delivered files: the address every value and message carries."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """An address in an input file, as a person would look it up.

    `file` is the path as shown to the user, with forward slashes. Text files give `line` and
    `column`, both counted from 1; workbooks give `sheet` and `cell`. Zero or an empty string
    means: not known, or not applicable.
    """

    file: str
    line: int = 0
    column: int = 0
    sheet: str = ""
    cell: str = ""

    def __str__(self) -> str:
        """The address in one line: `bestand.yaml:212:24` or `cijfers.xlsx, blad 'P1', cel C4`."""
        if self.cell:
            return f"{self.file}, blad '{self.sheet}', cel {self.cell}"
        parts = [self.file, *(str(number) for number in (self.line, self.column) if number)]
        return ":".join(parts)

    def at(self, line: int, column: int = 0) -> Place:
        """The same file, another line and column."""
        return replace(self, line=line, column=column)
