"""Which keys are known at a path of the input: the shape, walked as the file is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, get_args, get_origin

from pydantic import BaseModel


def keys_at(path: Sequence[str | int], model: type[BaseModel]) -> tuple[str, ...]:
    """The keys of the group at `path`; none where the shape has no group with fixed keys."""
    shape: Any = model
    for part in path:
        shape = _below(shape, part)
    shape = _group(shape)
    return tuple(shape.model_fields) if shape is not None else ()


def _below(shape: Any, part: str | int) -> Any:  # noqa: ANN401  a type or a parametrised type
    """The shape of what stands under a key, a code or a number in `shape`."""
    group = _group(shape)
    if group is not None:
        field = group.model_fields.get(str(part))
        return field.annotation if field else None
    for option in (shape, *get_args(shape)):
        origin, inner = get_origin(option), get_args(option)
        if origin in (list, tuple, dict):
            return inner[-1] if origin is dict else inner[0]
    return None


def _group(shape: Any) -> type[BaseModel] | None:  # noqa: ANN401  a type or a parametrised type
    """The group with fixed keys that `shape` is, or may be when it is optional."""
    if isinstance(shape, type) and issubclass(shape, BaseModel):
        return shape
    if get_origin(shape) in (list, tuple, dict):
        return None
    return next((found for option in get_args(shape) if (found := _group(option))), None)
