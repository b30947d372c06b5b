"""From document to HTML: the page templates of the house style, filled."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from jinja2.sandbox import ImmutableSandboxedEnvironment

from rapport.model.huisstijl import Huisstijl
from rapport.prose.tree import Emphasis, InLanguage, Link, Note, Strong, Text, plain
from rapport.style import Style
from rapport.writers import landscape
from rapport.writers.charts.drawn import Drawer
from rapport.writers.engine import engine_of
from rapport.writers.order import Order
from rapport.writers.pdf import notes, opener, outline, tables, typesetting
from rapport.writers.pdf.quotes import curled

SHELL = "rapport.html.j2"
STYLESHEET = "raad.css"
DRAWING_SUFFIX = ".svg.j2"
# The measure of raad.css, 168 mm, in points.
CHART_WIDTH = 476.0

FILTERS: dict[str, Callable[..., object]] = {
    "gezet": typesetting.typeset,
    "zet": typesetting.typeset,
    "vast": typesetting.hold,
    "bijeen": typesetting.set_runs,
    "cijfer": typesetting.hang_asterisks,
    "bedragen": typesetting.emphasise_amounts,
    "platte_tekst": plain,
    "nootplek": notes.anchor,
    "tekstplek": notes.way_back,
    "koptekst": outline.title_of,
    "gesplitst": outline.split_code,
    "nummer": lambda code: outline.split_code(code)[1],
    "voorop": outline.front_and_rest,
    "zonder_onderkant": outline.upper,
    "onderkant": outline.lower,
    "plaats": tables.position,
    "liggend": landscape.leading,
    "staand": landscape.following,
    "soort": lambda block: type(block).__name__,
    "adres": lambda path: Path(path).resolve().as_uri(),
}
# The same where the house style wants typographic quotation marks.
CURLED: dict[str, Callable[..., object]] = {
    "zet": lambda text: typesetting.typeset(curled(text)),
    "vast": typesetting.hold_and_curl,
    "bijeen": lambda runs: typesetting.set_runs(runs, typesetting.hold_and_curl),
    "koptekst": lambda heading: curled(outline.title_of(heading)),
}
TESTS: dict[str, Callable[[object], bool]] = {
    "letters": lambda run: isinstance(run, Text),
    "nadruk": lambda run: isinstance(run, Emphasis),
    "sterk": lambda run: isinstance(run, Strong),
    "koppeling": lambda run: isinstance(run, Link),
    "anderstalig": lambda run: isinstance(run, InLanguage),
    "verwijzing": lambda run: isinstance(run, Note),
}


def environment(style: Style, look: Huisstijl) -> ImmutableSandboxedEnvironment:
    """The template engine of a style, with what the page templates ask of it."""
    engine = engine_of(style, look)
    engine.filters.update(FILTERS)
    if look.aanhalingstekens:
        engine.filters.update(CURLED)
    engine.tests.update(TESTS)
    return engine


def html_of(order: Order, sheets: Iterable[str] = ()) -> str:
    """The whole document as one HTML page, with these style sheets on top of raad.css.

    Raises jinja2.TemplateError for a faulty template.
    """
    engine = environment(order.style, order.look)
    entries = outline.entries_for(order.document)
    drawer = Drawer.of(order.style, order.look, CHART_WIDTH)
    engine.filters.update(
        koppen=entries,
        omvang=opener.size_for(entries),
        tekeningen=drawer.draw,
        kolommen=tables.columns_for(order.document, drawer.letters),
    )
    addresses = [path.resolve().as_uri() for path in sheets_of(order.style, sheets)]
    return engine.get_template(SHELL).render(rapport=order.document, stijlbladen=addresses)


def sheets_of(style: Style, sheets: Iterable[str] = ()) -> tuple[Path, ...]:
    """The style sheets of a style in the order in which they count: the last one wins."""
    names = (STYLESHEET, *sheets)
    return tuple(layer for name in names for layer in reversed(style.layers(name)))


def svg_of(name: str, style: Style, look: Huisstijl) -> str:
    """A drawing of the style, such as the art on the cover, in the colours of the gemeente.

    `name` is the plain name of the drawing: `omslag.svg` comes from `omslag.svg.j2`.
    """
    template = name.removesuffix(".svg") + DRAWING_SUFFIX
    return environment(style, look).get_template(template).render()
