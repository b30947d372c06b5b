"""Say in plain Dutch what the shape of the input found wrong."""

from __future__ import annotations

from typing import Any, get_args

from pydantic import BaseModel

from rapport.findings import Finding, finding
from rapport.place import Place
from rapport.registry import nearest

Path = tuple[str | int, ...]

_WANTED = {
    "string_type": "een tekst of een getal",
    "model_type": "een groep met sleutels",
    "dict_type": "een groep met sleutels",
    "list_type": "een lijst met streepjes",
    "tuple_type": "een lijst met streepjes",
}


def at_its_place(  # noqa: PLR0911  one answer per kind of error
    error: Any,  # noqa: ANN401  pydantic's ErrorDetails
    path: Path,
    model: type[BaseModel],
    key: Place,
    value: Place,
) -> Finding:
    """The finding for one of pydantic's errors: `key` and `value` are where it stands."""
    kind = error["type"]
    name = str(path[-1]) if path else ""
    if kind == "extra_forbidden":
        return _unknown_key(name, path, model, key)
    if kind == "missing":
        return finding("INV-002", value, key=name)
    if kind == "literal_error":
        return _not_allowed(error, name, value)
    if kind in _WANTED:
        return finding("INV-003", value, key=name, expected=_WANTED[kind], found=_seen(error))
    if kind == "too_short":
        return finding("INV-006", value, key=name)
    if kind == "string_too_short":
        return finding("INV-005", value, key=name)
    return finding("INV-007", value, key=name, found=str(error["input"])[:60])


def _unknown_key(name: str, path: Path, model: type[BaseModel], place: Place) -> Finding:
    known = _keys_around(path[:-1], model)
    close = nearest(name, known)
    return finding(
        "INV-001",
        place,
        key=name,
        guess=f" Bedoelt u '{close}'?" if close else "",
        expected=", ".join(known),
        found=name,
    )


def _keys_around(path: Path, model: type[BaseModel]) -> tuple[str, ...]:
    """The keys that are known in the group at `path`."""
    current: Any = model
    for part in path:
        if isinstance(current, type) and issubclass(current, BaseModel):
            field = current.model_fields.get(str(part))
            current = _inner(field.annotation) if field else None
        # A list or a dict has given its inner shape already: its number or code is passed by.
    is_model = isinstance(current, type) and issubclass(current, BaseModel)
    return tuple(current.model_fields) if is_model else ()


def _inner(annotation: Any) -> Any:  # noqa: ANN401  a type or a parametrised type
    """The shape inside a list, a dict or an optional."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    shapes = [_inner(part) for part in get_args(annotation)]
    return next((shape for shape in shapes if shape is not None), None)


def _not_allowed(error: Any, name: str, place: Place) -> Finding:  # noqa: ANN401  pydantic's
    allowed = [
        word.strip().strip("'")
        for word in error["ctx"]["expected"].replace(" or ", ", ").split(", ")
    ]
    named = [word for word in allowed if word]
    found = str(error["input"])
    close = nearest(found, named)
    return finding(
        "INV-004",
        place,
        key=name,
        found=found,
        expected=", ".join(named),
        guess=f" Bedoelt u '{close}'?" if close else "",
    )


def _seen(error: Any) -> str:  # noqa: ANN401  pydantic's ErrorDetails
    if isinstance(error["input"], dict):
        return "een groep met sleutels"
    return "een lijst" if isinstance(error["input"], list) else f"'{str(error['input'])[:40]}'"
