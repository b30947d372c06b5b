"""Random reports as their files would give them, and the dossier that rapport reads from them.

The figures come from `benchmarks.reconcile_tables`: as effect, lasten negative. Here they are
written down in the signs that a municipality agreed on, by rules that know nothing of rapport.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from random import Random
from typing import Any

from benchmarks.reconcile_errors import INJECTIONS
from benchmarks.reconcile_tables import COLUMNS, RULES, SIDES, UNIT, Report, report
from rapport.findings import Finding
from rapport.intake.instellingen import read_instellingen
from rapport.intake.overzicht import read_overzicht
from rapport.intake.programma import read_programma
from rapport.model.dossier import Dossier
from rapport.place import Place
from rapport.reconcile import Cell, Equation
from rapport.sources.located import Entry, Group, Node, Scalar, Series
from tests.report.random_overviews import APART, Moved, with_overview
from tests.report.random_overviews import NAME as OVERVIEW

Tree = Mapping[str, Any]
Signs = Mapping[str, str]

_TRIES = 20
PLACE = Place("p.yaml", 1, 1)
CHOICES: Mapping[str, tuple[str, ...]] = {
    "lasten": ("negatief", "positief"),
    "baten": ("positief", "negatief"),
    "saldo": ("baten - lasten", "lasten - baten"),
    "verschil": ("voordeel positief", "nadeel positief", "rekenkundig"),
    "verschil_lasten": ("", "voordeel positief", "nadeel positief", "rekenkundig"),
    "verschil_baten": ("", "voordeel positief", "nadeel positief", "rekenkundig"),
    "letter": ("geen", "achter", "voor", "kolom"),
    "min": ("voor", "achter"),
}
_PHASES = dict(
    zip(
        COLUMNS,
        (
            "realisatie_vorig_jaar",
            "primaire_begroting",
            "begroting_na_wijziging",
            "realisatie",
            "verschil",
        ),
        strict=True,
    )
)
_WORDS = {"L": "lasten", "B": "baten"}
# Columns of the tables of afwijkingen are verschillen too.
_DIFFERENCE = COLUMNS[-1]


@dataclass(frozen=True, slots=True)
class Case:
    """A report of so many programmes with its figures (euros of effect), and its signs.

    The figures are delivered in `unit` euros; `more` are other settings of the report.
    """

    made: Report
    figures: Mapping[str, int]
    programmes: int
    signs: Signs
    unit: int = UNIT
    more: Tree = field(default_factory=dict)
    moved: Moved = ()

    def dossier(self) -> tuple[Dossier, tuple[Finding, ...]]:
        """What rapport reads from it, and every finding on the way."""
        told = {**_settings(self.signs, self.programmes), **self.more}
        settings, found = read_instellingen(group(told))
        assert settings is not None
        findings, programmas = list(found), []
        for number in range(1, self.programmes + 1):
            writer = _Writer(self.made, self.figures, self.signs, f"p{number}", self.unit)
            programma, wrong = read_programma(group(writer.programme()), settings)
            findings += wrong
            assert programma is not None
            programmas.append(programma)
        dossier = Dossier(settings, tuple(programmas))
        if self.programmes > 1:
            writer = _Writer(self.made, self.figures, self.signs, OVERVIEW, self.unit)
            tree = writer.overview(self.programmes, self.moved)
            overzicht, wrong = read_overzicht(group(tree), dossier)
            assert overzicht is not None
            dossier, findings = replace(dossier, overzicht=overzicht), [*findings, *wrong]
        return dossier, tuple(findings)

    def cells(self) -> list[Cell]:
        """The printed figures, for another solver."""
        return self.made.cells(dict(self.figures))

    def equations(self) -> list[Equation]:
        """The equations as the generator made them, not as rapport finds them."""
        return self.made.equations


def right(random: Random, rule: str, signs: Signs, largest: tuple[int, int]) -> Case:
    """A report without an error, of at most so many programmes and pakketten; most are small."""
    programmes, pakketten = (int((most + 1) ** random.random()) for most in largest)
    made, moved = with_overview(random, report(random, programmes, pakketten), programmes)
    return Case(made, made.printed(RULES[rule]), programmes, signs, moved=moved)


def exact(random: Random, signs: Signs, largest: tuple[int, int], more: Tree) -> Case:
    """The same with amounts to the euro, and more settings."""
    programmes, pakketten = (int((most + 1) ** random.random()) for most in largest)
    made, moved = with_overview(random, report(random, programmes, pakketten), programmes)
    amounts = {key: int(amount) for key, amount in made.amounts.items()}
    return Case(made, amounts, programmes, signs, 1, {**more, "cijfers_in": "euro"}, moved)


def with_error(random: Random, case: Case, kind: str) -> Case | None:
    """The same report with one error of a kind of `benchmarks.reconcile_errors`.

    None where this error is not possible, or hardly: no row can be missing where there is one.
    """
    for _ in range(_TRIES):
        error = INJECTIONS[kind](random, case.made, dict(case.figures))
        # A pakket that is left out cannot stand elsewhere: that is a finding of another kind.
        if error is not None and all(
            f"{row}.{side}@{column}" in error.figures
            for row, side in case.moved
            for column in COLUMNS
        ):
            whole = {key: int(figure) for key, figure in error.figures.items()}
            return replace(case, made=error.report, figures=whole)
    return None


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes one programme down, or the overview of all."""

    made: Report
    figures: Mapping[str, int]
    signs: Signs
    name: str
    unit: int

    def programme(self) -> dict[str, Any]:
        """All keys of its file."""
        sides = {side: self._rows(side) for side in SIDES}
        codes = dict.fromkeys(row for rows in sides.values() for row in rows)
        kosten: dict[str, Any] = {
            "resultaat": f"€ {self.figures[f'{self.name}.tekst']}",
            "saldo": self._row(f"{self.name}.saldo", "saldo"),
            "onttrekkingen": {
                "Z": {"naam": "Reserve", **self._row(f"{self.name}.Z", "baten")},
            },
        }
        for side, rows in sides.items():
            word = _WORDS[side]
            kosten[word] = {_code(row): self._row(f"{row}.{side}", word) for row in rows}
            kosten[f"totaal_{word}"] = self._row(f"{self.name}.{side}", word)
        return {
            "programma": self.name[1:],
            "naam": "Naam",
            "pakketten": [{"code": _code(row), "naam": "Naam"} for row in codes],
            "kosten": kosten,
            "afwijkingen": dict(self._deviations(codes)),
        }

    def overview(self, programmes: int, moved: Moved) -> dict[str, Any]:
        """All keys of the file with the overview."""
        rows = {str(number): f"{self.name}.p{number}" for number in range(1, programmes + 1)}
        taken = {code: self._row(f"{row}.Z", "baten") for code, row in rows.items()}
        return {
            "programmas": {code: self._overview_row(row) for code, row in rows.items()},
            "overhead": self._overview_row(APART) if moved else {},
            "totaal": self._overview_row(self.name),
            "onttrekkingen": {"programmas": taken, "totaal": self._row(f"{self.name}.Z", "baten")},
            "resultaat": self._row(f"{self.name}.resultaat", "saldo"),
            "elders": [
                {
                    "programma": row.split(".")[0][1:],
                    "pakket": _code(row),
                    "zijde": _WORDS[side],
                    "naar": "overhead",
                }
                for row, side in moved
            ],
        }

    def _overview_row(self, row: str) -> dict[str, Any]:
        parts = {**_WORDS, "saldo": "saldo"}
        rows = {word: self._row(f"{row}.{key}", word) for key, word in parts.items()}
        return {word: figures for word, figures in rows.items() if figures}

    def _rows(self, side: str) -> list[str]:
        """The rows of a side, as 'p1.7'; what stands twice has a mark of its own."""
        [table] = [t for t in self.made.tables if t.key == f"{self.name}.{side}"]
        return [str(row).replace(f".{side}", "") for row in table.rows]

    def _row(self, row: str, part: str) -> dict[str, str]:
        """The figures of a row; of a copy the mark stands at the end of every key."""
        base, mark = row.replace("!", ""), "!" if "!" in row else ""
        written: dict[str, str] = {}
        for column, phase in _PHASES.items():
            written |= self._figure(f"{base}@{column}{mark}", part, phase, column == _DIFFERENCE)
        return written

    def _deviations(self, codes: Mapping[str, None]) -> Iterator[tuple[str, dict[str, Any]]]:
        """The explained pakketten: of a side that needs no items the whole verschil is the rest."""
        for row in codes:
            if any(f"{row}.{side}.afw" in self.figures for side in SIDES):
                posten: list[dict[str, str]] = []
                overige: dict[str, str] = {}
                totaal: dict[str, str] = {}
                for side, word in _WORDS.items():
                    *items, rest, whole = self._explained(f"{row}.{side}")
                    told = [self._figure(k, word, word, difference=True) for k in items]
                    posten += [{"toelichting": "Reden.", **figure} for figure in told]
                    overige |= self._figure(rest, word, word, difference=True)
                    totaal |= self._figure(whole, word, word, difference=True)
                yield _code(row), {"posten": posten, "overige": overige, "totaal": totaal}

    def _explained(self, row: str) -> Iterator[str]:
        """The keys of the items, of the rest and of the total."""
        whole, number = f"{row}.afw", 0
        while f"{whole}{number}" in self.figures:
            yield f"{whole}{number}"
            number += 1
        if not number:
            whole = f"{row}@{_DIFFERENCE}"
            yield whole
        yield whole

    def _figure(self, key: str, part: str, name: str, difference: bool) -> dict[str, str]:  # noqa: FBT001  a fact of the figure
        """A figure as it stands in the file, with its letter beside it where that is agreed."""
        # A row that was left out has no figures, and then nothing to explain.
        if key not in self.figures:
            return {}
        effect = self.figures[key] // self.unit
        letter = self.signs["letter"]
        if not difference or letter == "geen":
            return {name: str(effect * self._sign(part, difference))}
        size, mark = str(abs(effect)), "V" if effect > 0 else "N"
        if not effect:
            return {name: size}
        if letter == "kolom":
            return {name: size, f"{name}_letter": mark}
        return {name: f"{size} {mark}" if letter == "achter" else f"{mark} {size}"}

    def _sign(self, part: str, difference: bool) -> int:  # noqa: FBT001  a fact of the figure
        amount = {
            "lasten": 1 if self.signs["lasten"] == "negatief" else -1,
            "baten": 1 if self.signs["baten"] == "positief" else -1,
            "saldo": 1 if self.signs["saldo"] == "baten - lasten" else -1,
        }[part]
        if not difference:
            return amount
        meaning = self.signs.get(f"verschil_{part}") or self.signs["verschil"]
        return {"voordeel positief": 1, "nadeel positief": -1, "rekenkundig": amount}[meaning]


def _code(row: str) -> str:
    return row.split(".")[1].replace("!", "x")


def _settings(signs: Signs, programmes: int) -> dict[str, Any]:
    return {
        "soort": "jaarverslag",
        "gemeente": "Voorbeeldstad",
        "jaar": "2024",
        "status": "vastgesteld",
        "tekenprofiel": {key: value for key, value in signs.items() if value},
        "drempels": {"pakket": "75000", "post": "50000"},
        "programmas": [f"{number}.yaml" for number in range(1, programmes + 1)],
    }


def group(tree: Tree) -> Group:
    """Keys and values as a reader of files gives them."""
    return Group(tuple(Entry(Scalar(key, PLACE), _node(tree[key])) for key in tree), PLACE)


def _node(value: object) -> Node:
    if isinstance(value, Mapping):
        return group(value)
    if isinstance(value, list):
        return Series(tuple(_node(item) for item in value), PLACE)
    return Scalar(str(value), PLACE)
