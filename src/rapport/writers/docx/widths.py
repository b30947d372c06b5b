"""How wide the columns of a table are: figures what they need, text what is left."""

from __future__ import annotations

from rapport.document import FIGURES, Cell, Column, ColumnRole, Table
from rapport.prose.tree import plain

# Twips. A letter is that of 9.5 points in a usual face: generous for figures, which must never
# wrap, and a little less for text.
FIGURE_LETTER, TEXT_LETTER = 104, 98
PADDING = 180
TREND = 1300
NARROWEST = 600
FLEXIBLE = frozenset({ColumnRole.LABEL, ColumnRole.NOTE})
# Figure columns get one width when together they take no more than this share of the table.
ALIKE = 0.55
LONGEST_COUNTED = 60


def column_widths(table: Table, total: int) -> list[int]:
    """The width of every column in twips; together exactly `total`."""
    texts = _texts(table)
    least = [_least(column, texts[i]) for i, column in enumerate(table.columns)]
    least = _alike(table.columns, least, total)
    loose = [i for i, column in enumerate(table.columns) if column.role in FLEXIBLE]
    left = total - sum(least)
    if left < 0 or not loose:
        return _exactly([width * total / sum(least) for width in least], total)
    weights = {i: min(max(map(len, texts[i]), default=1), LONGEST_COUNTED) + 1 for i in loose}
    wide = sum(weights.values())
    shares = [left * weights.get(i, 0) / wide for i in range(len(least))]
    return _exactly([width + share for width, share in zip(least, shares, strict=True)], total)


def _texts(table: Table) -> list[list[str]]:
    """What stands in the cells of each column; cells over more columns do not count."""
    texts: list[list[str]] = [[] for _ in table.columns]
    for row in table.rows:
        place = 0
        for cell in row.cells:
            if cell.span == 1:
                texts[place].append(_text(cell))
            place += cell.span
    return texts


def _text(cell: Cell) -> str:
    return f"{plain(cell.children)} {cell.word}".strip()


def _least(column: Column, texts: list[str]) -> int:
    """Room for the longest word of the head, and for the longest cell or, in text, word."""
    if column.role is ColumnRole.TREND:
        return TREND
    loose = column.role in FLEXIBLE
    pieces = _words(column.label)
    pieces += [word for text in texts for word in _words(text)] if loose else texts
    letter = TEXT_LETTER if loose else FIGURE_LETTER
    return max(NARROWEST, letter * max(map(len, pieces), default=0) + PADDING)


def _words(text: str) -> list[str]:
    """The pieces between which a line may end: after a space or a hyphen."""
    return text.replace("-", "- ").split()


def _alike(columns: tuple[Column, ...], least: list[int], total: int) -> list[int]:
    places = [i for i, column in enumerate(columns) if column.role in FIGURES]
    widest = max((least[i] for i in places), default=0)
    if widest * len(places) > ALIKE * total:
        return least
    return [widest if i in places else width for i, width in enumerate(least)]


def _exactly(widths: list[float], total: int) -> list[int]:
    """Whole twips that add up: each edge is rounded, not each width."""
    edges = [round(sum(widths[: i + 1])) for i in range(len(widths))]
    edges[-1] = total
    return [edge - before for before, edge in zip([0, *edges], edges, strict=False)]
