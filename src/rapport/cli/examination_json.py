"""The examination of the sums as one JSON object: every amount as text, so that it stays exact."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from rapport.examination import Disagreement, Examination, Explanation, Figure, Fit, Sum
from rapport.place import Place
from rapport.reconcile import Proof

Json = dict[str, Any]


def examination_object(given: Examination | None) -> Json | None:
    """The verdict, and under it all that it stands on; None where there is nothing to tell."""
    if given is None:
        return None
    return {
        "verdict": given.status.value,
        "reason": given.reason.value if given.reason else None,
        "fully_examined": given.fully_examined,
        "at_least": given.at_least,
        "figures": {figure.key: _figure(figure) for figure in given.figures},
        "equations": {one.key: _sum(one) for one in given.sums},
        "failing": [one.key for one in given.failing],
        "contradictions": [_disagreement(found) for found in given.disagreements],
        "habits": list(given.habits),
    }


def place_object(place: Place | None) -> Json | None:
    """A place in its parts and as one text."""
    if place is None:
        return None
    return {
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "sheet": place.sheet,
        "cell": place.cell,
        "text": str(place),
    }


def amount_text(amount: Decimal) -> str:
    """An amount with a decimal point: a JSON number would be read back as a binary fraction."""
    return f"{amount:f}"


def _figure(figure: Figure) -> Json:
    return {
        "subject": figure.subject,
        "place": place_object(figure.place),
        "value": amount_text(figure.value),
        "unit": amount_text(figure.unit),
        "text": figure.text,
        "derived": figure.derived,
    }


def _sum(one: Sum) -> Json:
    return {
        "code": one.code,
        "state": one.outcome.value,
        "total": one.total,
        "terms": [{"coefficient": factor, "figure": key} for factor, key in one.terms],
        "same": one.same,
        "difference": _in_euros_and_units(one.difference, one.unit),
        "slack": _in_euros_and_units(one.slack, one.unit),
        "improbable": one.improbable,
    }


def _in_euros_and_units(amount: Decimal, unit: Decimal) -> Json:
    return {"euros": amount_text(amount), "units": amount_text(amount / unit)}


def _disagreement(found: Disagreement) -> Json:
    return {
        "equations": list(found.sums),
        "proofs": [_proof(proof) for proof in found.proofs],
        "candidates": found.candidates,
        "suspects": [_explanation(one) for one in found.explanations],
    }


def _proof(proof: Proof) -> Json:
    return {
        "weights": [{"weight": weight, "equation": key} for weight, key in proof.weights],
        "residual": amount_text(proof.residual),
        "slack": amount_text(proof.slack),
    }


def _explanation(one: Explanation) -> Json:
    return {
        "mechanism": one.mechanism.value,
        "figures": [_fit(fit) for fit in one.fits],
        "missing": [{"equation": key, "value": amount_text(value)} for key, value in one.missing],
    }


def _fit(fit: Fit) -> Json:
    return {
        "figure": fit.figure,
        "value": amount_text(fit.value),
        "text": fit.text,
        "lowest": amount_text(fit.lowest),
        "highest": amount_text(fit.highest),
        "mechanism": fit.mechanism.value,
    }
