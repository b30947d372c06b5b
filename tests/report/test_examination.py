"""What was tested, one by one: the figures, the sums, and why they disagree."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import rapport
from rapport.examination import Examination
from rapport.reconcile import Mechanism, Outcome, Reason, Status
from tests.report import overzichten, small
from tests.report.small import EXACT, PROGRAMMA, line_of


def examination(folder: Path, programma: str = PROGRAMMA) -> Examination:
    """What was tested in a report."""
    found = small.check(folder, programma=programma).summary.examination
    assert found is not None
    return found


def swapped(before: str, after: str, *, behind: str = "") -> str:
    """The programme with the first such words, behind others, replaced."""
    start = PROGRAMMA.index(behind)
    assert before in PROGRAMMA[start:]
    return PROGRAMMA[:start] + PROGRAMMA[start:].replace(before, after, 1)


def test_every_delivered_figure_is_there_with_its_place(tmp_path: Path) -> None:
    """Each has the line it stands on, its effect in euros and the text of the input."""
    found = {figure.key: figure for figure in examination(tmp_path).figures}
    figure = found["programma-7/7A/lasten/realisatie"]
    assert (figure.value, figure.unit, figure.text) == (Decimal(-920_000), Decimal(1000), "−920")
    assert figure.place is not None
    assert figure.place.line == line_of(PROGRAMMA, "realisatie: -920")
    assert not figure.derived
    delivered = PROGRAMMA.split("kosten:\n")[1].split("indicatoren:")[0]
    amounts = [
        line for line in delivered.splitlines() if line.rstrip().endswith(tuple("0123456789"))
    ]
    assert len(found) == len(amounts)


def test_every_sum_can_be_worked_out_again_from_its_figures(tmp_path: Path) -> None:
    """Terms less total is the difference; half a unit per figure is what rounding explains."""
    found = examination(tmp_path)
    figures = {figure.key: figure for figure in found.figures}
    assert (found.status, found.fully_examined, found.failing) == (Status.EXACT, True, ())
    assert len(found.sums) > 20
    for one in found.sums:
        made = sum(factor * figures[key].value for factor, key in one.terms)
        units = [figures[key].unit for key in (one.total, *(key for _, key in one.terms))]
        assert one.difference == made - figures[one.total].value == 0
        assert one.slack == (0 if one.same else sum(units) / 2)


def test_rounding_is_told_per_sum(tmp_path: Path) -> None:
    """A sum that rounding explains has its difference; the verdict is rounding."""
    found = examination(
        tmp_path, swapped("realisatie_vorig_jaar: -800", "realisatie_vorig_jaar: -801")
    )
    [one] = [one for one in found.sums if one.outcome is Outcome.WITHIN_ROUNDING]
    assert (found.status, found.reason) == (Status.ROUNDING, None)
    assert (one.code, one.total) == ("REK-002", "programma-7/saldo/realisatie_vorig_jaar")
    assert [one.difference, one.slack, one.unit] == [1000, 1500, 1000]


def test_a_wrong_figure_is_told_with_the_value_that_fits(tmp_path: Path) -> None:
    """The failing sums, the figure, the slip, and that nothing else is left."""
    found = examination(tmp_path, swapped("realisatie: -920", "realisatie: -290"))
    [disagreement] = found.disagreements
    assert (found.status, found.reason, found.at_least) == (Status.BLOCKED, Reason.EQUATION, 1)
    assert disagreement.sums == tuple(one.key for one in found.failing)
    assert {one.code for one in found.failing} == {"REK-001", "REK-003"}
    [explanation] = disagreement.explanations
    [fit] = explanation.fits
    assert (fit.figure, fit.value, fit.text) == (
        "programma-7/7A/lasten/realisatie",
        Decimal(-920_000),
        "−920",
    )
    assert fit.lowest <= fit.value <= fit.highest
    assert fit.mechanism is explanation.mechanism is Mechanism.TRANSPOSED
    assert disagreement.candidates == 1


# Each sum passes by rounding: the total may be −919,5 and −1.000,5, but then 81 and 80 cannot be.
TOGETHER = PROGRAMMA.replace(
    "-1.000\n    realisatie: -920\n    verschil: 80",
    "-1.001\n    realisatie: -919\n    verschil: 81",
)


def test_a_proof_can_be_checked_from_what_is_told_alone(tmp_path: Path) -> None:
    """Added up with the weights, the sums differ by more than the figures left in them explain."""
    found = examination(tmp_path, TOGETHER)
    assert (found.status, found.reason, found.failing) == (Status.BLOCKED, Reason.JOINT, ())
    [proof] = [proof for each in found.disagreements for proof in each.proofs]
    sums = {one.key: one for one in found.sums}
    units = {figure.key: figure.unit for figure in found.figures}
    left: dict[str, int] = {}
    for weight, key in proof.weights:
        for factor, figure in (*sums[key].terms, (-1, sums[key].total)):
            left[figure] = left.get(figure, 0) + weight * factor
    assert proof.residual == sum(weight * sums[key].difference for weight, key in proof.weights)
    assert proof.slack == sum(abs(factor) * units[key] for key, factor in left.items()) / 2
    assert proof.residual > proof.slack


def test_an_amount_in_euros_has_the_unit_1(tmp_path: Path) -> None:
    """Nothing is rounded, so nothing is explained; what rapport worked out is marked."""
    found = examination(tmp_path, EXACT)
    figures = {figure.key: figure for figure in found.figures}
    assert {one.unit for one in found.sums} <= {Decimal(1), Decimal(1000)}
    assert figures["programma-7/7A/lasten/realisatie"].unit == 0
    assert figures["programma-7/saldo/realisatie"].derived


def test_last_years_report_is_told_in_the_same_direction(tmp_path: Path) -> None:
    """There too the difference is what should stand there less what stands there."""
    before = small.RAPPORT.replace("jaar: 2024", "jaar: 2023")
    exact = PROGRAMMA.replace("  resultaat: € 90.000\n", "").replace(
        "realisatie: -920", "realisatie: -930"
    )
    small.write(tmp_path / "oud", rapport_yaml=before, programma=exact)
    now = small.RAPPORT.replace("drempels:", "vorig_jaar: ../oud\ndrempels:")
    checked = small.check(tmp_path / "nu", rapport_yaml=now)
    found = checked.summary.examination
    assert found is not None
    figures = {figure.key: figure for figure in found.figures}
    held = [one for one in found.sums if one.code == "REK-013"]
    assert held
    for one in held:
        made = sum(factor * figures[key].value for factor, key in one.terms)
        assert one.difference == made - figures[one.total].value
    assert any(one.difference for one in held)


def test_the_sums_of_the_overview_are_there_too(tmp_path: Path) -> None:
    """Of every programme and of all together; each names figures that are there."""
    found = overzichten.check(tmp_path, overzichten.report()).summary.examination
    assert found is not None
    values = {figure.key: figure.value for figure in found.figures}
    assert {"REK-001", "OVZ-001", "OVZ-002"} <= {one.code for one in found.sums}
    for one in found.sums:
        made = sum(factor * values[key] for factor, key in one.terms)
        assert one.difference == made - values[one.total]


def test_a_report_that_cannot_be_read_has_no_verdict(tmp_path: Path) -> None:
    """Of nothing it is not said that it agrees."""
    (tmp_path / "rapport.yaml").write_text("soort: [", encoding="utf-8")
    assert rapport.check(tmp_path).summary.examination is None
