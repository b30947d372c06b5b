"""The kinds of value that stand in the input files, with their JSON Schema for editors."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, WithJsonSchema

# Editors read a bare `-3.153` as a number and an empty value as null, so their schema must allow
# both. Here every value is still text: the reader never guesses a type.
_FIGURE_SCHEMA = {
    "type": ["string", "number", "null"],
    "description": "Een bedrag of getal zoals Nederlanders het schrijven: -3.571 of 1.234,50",
}
Cijfer = Annotated[str, WithJsonSchema(_FIGURE_SCHEMA)]

_TEXT_SCHEMA = {"type": ["string", "null"], "description": "Tekst in Markdown, na een |"}
Verhaal = Annotated[str, WithJsonSchema(_TEXT_SCHEMA)]

_WORDS_SCHEMA = {"type": ["string", "number"], "minLength": 1}
Woorden = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1), WithJsonSchema(_WORDS_SCHEMA)
]

# A code of a programme or pakket becomes part of identifiers and file names.
CODE = r"^[0-9A-Za-z][0-9A-Za-z.-]{0,15}$"
Code = Annotated[
    str,
    StringConstraints(pattern=CODE),
    WithJsonSchema({"type": ["string", "number"], "pattern": CODE}),
]

# Of an account of a gemeente, or of a figure in it: 0000 is a slip.
YEAR = r"^(19|20)[0-9]{2}$"
Jaar = Annotated[
    str,
    StringConstraints(pattern=YEAR),
    WithJsonSchema({"type": ["string", "integer"], "pattern": YEAR}),
]


class Shape(BaseModel):
    """Keys with values as the input files have them; an unknown key is refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


__all__ = ["CODE", "YEAR", "Cijfer", "Code", "Field", "Jaar", "Shape", "Verhaal", "Woorden"]
