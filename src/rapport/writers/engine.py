"""The template engine of a house style, for pages and for drawings."""

from __future__ import annotations

from jinja2 import (
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.sandbox import ImmutableSandboxedEnvironment

from rapport.findings import Finding, finding
from rapport.model.huisstijl import Huisstijl
from rapport.place import Place
from rapport.style import Style


def engine_of(style: Style, look: Huisstijl) -> ImmutableSandboxedEnvironment:
    """The engine of a style: it reads the style's folders and nothing else.

    An unknown name in a template is a fault and never an empty spot on the page.
    """
    loader = FileSystemLoader([str(folder) for folder in style.folders])
    engine = ImmutableSandboxedEnvironment(
        loader=loader,
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    engine.globals.update(_look_of(look))
    return engine


def faulty_template(error: TemplateError, name: str) -> Finding:
    """What a template engine stumbled over; `name` is the template, where the error names none."""
    place = None
    if isinstance(error, TemplateSyntaxError):
        name = error.name or name
        place = Place(error.filename or name, error.lineno)
    elif isinstance(error, TemplateNotFound):
        name = str(error.name)
    return finding("PDF-002", place, sjabloon=name, oorzaak=in_words(error))


def in_words(error: Exception) -> str:
    """An error in one line, its kind in front."""
    text = " ".join(str(error).split())
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def _look_of(look: Huisstijl) -> dict[str, object]:
    colours = look.kleuren.model_dump()
    return {
        "kleur": colours,
        "kleuren": tuple((job.replace("_", "-"), value) for job, value in colours.items()),
        "lettertype": look.lettertype,
        "kopletter": look.kopletter,
    }
