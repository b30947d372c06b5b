"""Say in plain Dutch what the shape of the input found wrong."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from rapport.findings import Finding, finding
from rapport.intake.known import keys_at
from rapport.model.fields import CODE, YEAR
from rapport.model.huisstijl import COLOUR
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
_FORMS = {
    CODE: "letters, cijfers, punten en streepjes, zonder spaties, ten hoogste 16 tekens",
    YEAR: "een jaar van 1900 tot en met 2099, zoals 2024",
    COLOUR: "een kleur met een hekje en zes tekens, zoals '#1A2B3C'",
}
_SHOWN = 60


def at_its_place(  # noqa: PLR0911  one answer per kind of error
    error: Any,  # noqa: ANN401  pydantic's ErrorDetails
    path: Path,
    model: type[BaseModel],
    key: Place,
    value: Place,
) -> Finding:
    """The finding for one of pydantic's errors: `key` and `value` are where it stands."""
    kind = error["type"]
    # An item of a list, or a code, has no name of its own: what it stands in names it.
    own = path[:-1] if error["loc"][-1:] == ("[key]",) else path
    name = next((part for part in reversed(own) if isinstance(part, str)), "")
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
    wanted = _FORMS.get(
        error.get("ctx", {}).get("pattern", ""), "de waarde zoals in docs/invoer.md"
    )
    return finding("INV-007", value, key=name, found=str(error["input"])[:_SHOWN], expected=wanted)


def meant(path: Path, model: type[BaseModel]) -> str:
    """The known key that the unknown one at `path` was meant to be; '' when none comes near."""
    return nearest(str(path[-1]), keys_at(path[:-1], model))


def allowed(error: Any) -> tuple[str, ...]:  # noqa: ANN401  pydantic's ErrorDetails
    """The words that a key accepts, from the error about another word."""
    words = error["ctx"]["expected"].replace(" or ", ", ").split(", ")
    return tuple(bare for word in words if (bare := word.strip().strip("'")))


def _unknown_key(name: str, path: Path, model: type[BaseModel], place: Place) -> Finding:
    close = meant(path, model)
    return finding(
        "INV-001",
        place,
        key=name,
        guess=f" Bedoelt u '{close}'?" if close else "",
        expected=", ".join(keys_at(path[:-1], model)),
        found=name,
    )


def _not_allowed(error: Any, name: str, place: Place) -> Finding:  # noqa: ANN401  pydantic's
    words, found = allowed(error), str(error["input"])
    close = nearest(found, words)
    return finding(
        "INV-004",
        place,
        key=name,
        found=found[:_SHOWN],
        expected=", ".join(words),
        guess=f" Bedoelt u '{close}'?" if close else "",
    )


def _seen(error: Any) -> str:  # noqa: ANN401  pydantic's ErrorDetails
    if isinstance(error["input"], dict):
        return "een groep met sleutels"
    return "een lijst" if isinstance(error["input"], list) else f"'{str(error['input'])[:40]}'"
