"""What the reader will see, without layout: the tree that checks prove and writers print."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from rapport.charts import Chart, Trend, TrendCharts
from rapport.cover import Cover
from rapport.place import Place
from rapport.prose.tree import Inline, Note


class Part(StrEnum):
    """What a section is about; a writer chooses its look by it."""

    PROGRAMMA = "programma"
    PAKKET = "pakket"
    TEKST = "tekst"
    VERBONDEN_PARTIJEN = "verbonden-partijen"
    KOSTEN = "kosten"
    AFWIJKINGEN = "afwijkingen"
    AFWIJKINGEN_PAKKET = "afwijkingen-pakket"
    INDICATOREN = "indicatoren"
    OVERZICHT = "overzicht"


class Start(StrEnum):
    """Where a section begins on paper."""

    FLOW = "door"  # behind what comes before it
    PAGE = "nieuw"  # on a new page
    RIGHT = "rechts"  # on a right-hand page, in an edition that is printed on both sides


class Tone(StrEnum):
    """The job of a paragraph."""

    BODY = "tekst"
    KICKER = "bovenregel"  # a small line above a text, such as 'Omschrijving (toelichting)'
    LEAD = "inleiding"  # the opening text of a programme
    RESULT = "resultaat"  # the sentence that gives the financial result
    LEGEND = "legenda"  # how to read a table: signs, rounding, provisional figures


class ColumnRole(StrEnum):
    """What a column of a table holds."""

    LABEL = "label"
    FIGURE = "cijfer"
    FOCUS = "kern"  # the figure column that matters most, such as Realisatie
    DIFFERENCE = "verschil"
    MARK = "kenmerk"  # a letter with its word, such as I or S
    TREND = "trend"
    NOTE = "tekst"  # running text, such as an explanation or a source


FIGURES = frozenset({ColumnRole.FIGURE, ColumnRole.FOCUS, ColumnRole.DIFFERENCE})
WIDE = 9  # so many columns of figures make a table wide


class RowRole(StrEnum):
    """What a row of a table holds."""

    GROUP = "groep"  # a heading over the rows that follow
    DETAIL = "regel"
    REST = "rest"  # what is left after the explained items
    TOTAL = "totaal"
    BALANCE = "saldo"
    DESCRIPTION = "omschrijving"  # explains the row above it


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading. `level` is absolute, from 1, and never skips; `code` is a short name in front."""

    id: str
    level: int
    children: tuple[Inline, ...]
    code: str = ""
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    id: str
    children: tuple[Inline, ...]
    tone: Tone = Tone.BODY
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list; each item holds blocks. `start` is the first number when `ordered`."""

    id: str
    ordered: bool
    items: tuple[tuple[Block, ...], ...]
    start: int = 1
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage that quotes somebody."""

    id: str
    children: tuple[Block, ...]
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Image:
    """A picture: `path` is the checked file on disk, `alt` says what it shows."""

    id: str
    path: str
    alt: str
    caption: tuple[Inline, ...] = ()
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Notes:
    """The notes of the text before it; a writer that has a foot of the page passes over it."""

    id: str
    items: tuple[Note, ...]
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A figure shown large: what it is, the figure, and what it compares with."""

    label: str
    text: str
    note: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """The few figures that matter most, side by side."""

    id: str
    items: tuple[KeyFigure, ...]
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Contents:
    """A list of the headings up to `depth`, of the whole document or of the section `scope`."""

    id: str
    title: str
    depth: int
    scope: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: `key` is unique in it, `label` its printed head."""

    key: str
    label: str
    role: ColumnRole = ColumnRole.FIGURE


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table.

    `children` is what is printed. A figure also has its exact `value` (euros in canonical
    effect, or the bare number of an indicator), the printed figure as a number (`shown`, in
    units of the table, with the sign that is printed) and its `key`, one for the figure
    wherever it is printed. `word` says in full what a letter stands for.
    """

    children: tuple[Inline, ...] = ()
    value: Decimal | None = None
    shown: Decimal | None = None
    key: str = ""
    mark: str = ""
    word: str = ""
    trend: Trend | None = None
    span: int = 1
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A row: one cell per column, spans counted. `id` follows the domain."""

    id: str
    role: RowRole
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum that a table declares: the figure `total` = sum of coefficient times figure."""

    total: str
    terms: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its caption, the unit of its figures, and the sums it promises.

    `unit_note` is the printed line such as 'Bedragen x € 1.000', empty where there is none.
    """

    id: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    unit_note: str = ""
    sums: tuple[Sum, ...] = ()
    place: Place | None = None

    @property
    def wide(self) -> bool:
        """Whether it has more columns with figures than a page can hold upright."""
        holders = {
            sum(before.span for before in row.cells[:index])
            for row in self.rows
            for index, cell in enumerate(row.cells)
            if cell.value is not None and cell.span == 1
        }
        figures = [place for place in holders if self.columns[place].role in FIGURES]
        return len(figures) >= WIDE


Drawing = Image | Chart | TrendCharts
Block = Heading | Paragraph | ListBlock | Quote | Notes | KeyFigures | Contents | Table | Drawing


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the document with its heading, its blocks and its sub-sections, in order."""

    id: str
    part: Part
    heading: Heading
    children: tuple[Block | Section, ...]
    place: Place | None = None
    start: Start = Start.FLOW


@dataclass(frozen=True, slots=True)
class Narrative:
    """A text of the inputs: `source`, its Markdown, stands in `file` at `path` (0 is the first).

    Its blocks have ids under `id`: of a row when its first cell prints `label`, then this. A figure
    asked for still is one here. Headings begin at `level`.
    """

    id: str
    file: str
    path: tuple[str | int, ...]
    level: int
    source: str
    blocks: tuple[Block, ...]
    label: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A whole report, ready to be printed in any form.

    `title` is the full title for the file's properties; `short_title` runs along the pages.
    `closed`: every sum of its tables holds to the letter in print, rounding is no excuse.
    """

    id: str
    title: str
    short_title: str
    cover: Cover
    contents: Contents
    sections: tuple[Section, ...]
    language: str = "nl-NL"
    keywords: tuple[str, ...] = ()
    closed: bool = False
    narratives: tuple[Narrative, ...] = ()


def walk(node: Document | Section) -> Iterator[Block | Section]:
    """Every section and block in reading order, a section before what it holds."""
    children = node.sections if isinstance(node, Document) else node.children
    for child in children:
        yield child
        if isinstance(child, Section):
            yield child.heading
            yield from walk(child)
