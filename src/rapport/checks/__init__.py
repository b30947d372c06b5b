"""The table of checks: what a dossier and a document must obey before anything is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from rapport.checks import (
    bound_amounts,
    completeness,
    free_amounts,
    house_style,
    last_year,
    legible,
    plausible,
    printed_tables,
    sums,
    thresholds,
)
from rapport.checks.examination import examined
from rapport.document import Document
from rapport.findings import Finding
from rapport.model.dossier import Dossier
from rapport.model.huisstijl import Huisstijl
from rapport.result import Summary
from rapport.style import Style


@dataclass(frozen=True, slots=True)
class Check:
    """One check of the dossier: the codes it may give, and the function that gives them."""

    codes: tuple[str, ...]
    find: Callable[[Dossier], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class StyleCheck:
    """One check of the house style that was chosen."""

    codes: tuple[str, ...]
    find: Callable[[Style, Huisstijl], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class DocumentCheck:
    """One check of the document as it will be printed."""

    codes: tuple[str, ...]
    find: Callable[[Document], Iterable[Finding]]


CHECKS: tuple[Check, ...] = (
    Check(("AFW-001", "AFW-004"), thresholds.deviations_are_explained),
    Check(("AFW-002", "AFW-005"), thresholds.items_have_a_nature),
    Check(("AFW-006",), plausible.rests_stay_small),
    Check(("REK-015", "REK-016"), plausible.signs_follow_the_profile),
    Check(("REK-017",), plausible.sizes_are_alike),
    Check(("INV-008",), completeness.codes_are_unique),
    Check(("INV-010",), completeness.parts_are_there),
    Check(("TKS-107",), completeness.pictures_are_described),
    Check(("INV-011",), completeness.programmes_have_pakketten),
    Check(("INV-012",), completeness.headings_have_text),
    Check(("INV-014",), completeness.pakketten_have_figures),
    Check(("IND-001",), completeness.indicators_have_values),
    Check(("IND-002",), completeness.indicators_reach_the_year),
    Check(("BED-002",), bound_amounts.names_are_known),
    Check(("BED-003",), bound_amounts.formats_fit),
    Check(("BED-004", "BED-006"), bound_amounts.literals_agree),
    Check(("BED-005",), bound_amounts.words_point_the_right_way),
    Check(("BED-101",), free_amounts.near_misses),
    Check(("BED-102",), free_amounts.subtractions_confirm),
    Check(("BED-103",), free_amounts.amounts_have_a_scale),
    Check(("VJR-004",), last_year.rows_were_there),
    Check(("VJR-005",), last_year.rows_are_still_there),
    Check(("VJR-007",), last_year.reserves_are_still_there),
    Check(("VJR-006",), last_year.restated_figures_are_told),
)
STYLE_CHECKS: tuple[StyleCheck, ...] = (
    StyleCheck(("PDF-009",), house_style.families_are_there),
    StyleCheck(("KLR-001",), legible.colours_can_be_read),
)
DOCUMENT_CHECKS: tuple[DocumentCheck, ...] = (
    DocumentCheck(("REK-009",), printed_tables.figures_print_the_same),
    DocumentCheck(("REK-010",), printed_tables.tables_add_up),
)


def check_dossier(dossier: Dossier) -> tuple[tuple[Finding, ...], Summary]:
    """The findings of the sums and of every check of the dossier, and how the sums hold."""
    case = examined(dossier)
    others = (finding for check in CHECKS for finding in check.find(dossier))
    return (*sums.findings_of(case), *others), sums.summary(case)


def check_style(style: Style, look: Huisstijl) -> tuple[Finding, ...]:
    """The findings of every check of the house style, in the order of the table."""
    return tuple(finding for check in STYLE_CHECKS for finding in check.find(style, look))


def check_document(document: Document) -> tuple[Finding, ...]:
    """The findings of every check of the document, in the order of the table."""
    return tuple(finding for check in DOCUMENT_CHECKS for finding in check.find(document))
