"""The tables that explain the deviations, one per pakket."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rapport.document import Cell, Column, ColumnRole, Row, RowRole, Sum, Table
from rapport.model.cijfers import Bedrag, Fase, Zijde
from rapport.model.dossier import Afwijking, Post
from rapport.model.indeling import Afwijkingentabel
from rapport.prose.tree import Text
from rapport.reports.amounts_shown import Shown
from rapport.reports.prose_blocks import lines_of
from rapport.reports.wording import Wording


def afwijkingen_table(  # noqa: PLR0913  the facts, and the words for them
    afwijking: Afwijking,
    ident: str,
    shown: Shown,
    wording: Wording,
    words: Afwijkingentabel,
    unit_note: str,
) -> Table:
    """Toelichting, lasten, baten, I / S: the items, the rest and the total of one pakket."""
    columns = (
        Column("toelichting", wording.fill(words.kop), ColumnRole.NOTE),
        *_amount_columns(shown, wording, words),
        Column("aard", wording.fill(words.aard), ColumnRole.MARK),
    )
    natures = {"I": wording.fill(words.incidenteel), "S": wording.fill(words.structureel)}
    rows = [_row(post, shown, natures, wording.fill(words.overige)) for post in afwijking.posten]
    total = Cell((Text(wording.fill(words.totaal)),), place=afwijking.place)
    amounts = _amounts(afwijking.totaal, shown)
    rows.append(Row(f"{ident}/totaal", RowRole.TOTAL, (total, *amounts, Cell())))
    return Table(
        id=f"{ident}/tabel",
        caption=wording.fill(words.titel),
        columns=columns,
        rows=tuple(rows),
        unit_note=unit_note,
        sums=tuple(_sums(afwijking)),
        place=afwijking.place,
    )


def _amount_columns(shown: Shown, wording: Wording, words: Afwijkingentabel) -> Iterator[Column]:
    for zijde in Zijde:
        label = wording.fill(getattr(words, zijde.value))
        yield Column(zijde.value, label, ColumnRole.DIFFERENCE)
        if shown.has_letter_column():
            label = wording.fill(words.letter)
            yield Column(f"{zijde}_letter", label, ColumnRole.DIFFERENCE)


def _amounts(amounts: Mapping[Zijde, Bedrag], shown: Shown) -> Iterator[Cell]:
    for zijde in Zijde:
        yield shown.cell(amounts.get(zijde), zijde.value, Fase.VERSCHIL)
        if shown.has_letter_column():
            yield shown.letter(amounts.get(zijde))


def _row(post: Post, shown: Shown, natures: dict[str, str], rest: str) -> Row:
    text = (Text(rest),) if post.rest else lines_of(post.toelichting.blocks)
    amounts = _amounts(post.bedragen, shown)
    nature = Cell()
    if post.aard:
        nature = Cell((Text(post.aard),), mark=post.aard, word=natures[post.aard])
    role = RowRole.REST if post.rest else RowRole.DETAIL
    return Row(post.id, role, (Cell(text, place=post.place), *amounts, nature))


def _sums(afwijking: Afwijking) -> Iterator[Sum]:
    for zijde, total in afwijking.totaal.items():
        parts = [post.bedragen[zijde] for post in afwijking.posten if zijde in post.bedragen]
        yield Sum(total.key, tuple((1, part.key) for part in parts))
