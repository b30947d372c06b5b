"""`rapport check --json`: the verdict, the sums, the proof and the suspects, for other programs."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run
from tests.report import small
from tests.report.small import PROGRAMMA, line_of
from tests.report.test_examination import TOGETHER


def examined(run: Run, folder: Path, programma: str) -> dict[str, Any]:
    """What the JSON of a check says of the examination."""
    small.write(folder, programma=programma)
    outcome = run("check", str(folder), "--json")
    assert "e+" not in outcome.out.lower()
    found: dict[str, Any] = json.loads(outcome.out, parse_float=pytest.fail)["examination"]
    return found


def test_a_sound_report_gives_every_sum_with_its_state(run: Run, tmp_path: Path) -> None:
    """The terms of a sum are keys of figures, and a figure has its file and line."""
    found = examined(run, tmp_path, PROGRAMMA)
    assert (found["verdict"], found["reason"], found["fully_examined"]) == ("exact", None, True)
    assert (found["failing"], found["contradictions"]) == ([], [])
    one = found["equations"]["REK-003 programma-7/7A/lasten/verschil"]
    assert one == {
        "code": "REK-003",
        "state": "exact",
        "total": "programma-7/7A/lasten/verschil",
        "terms": [
            {"coefficient": 1, "figure": "programma-7/7A/lasten/realisatie"},
            {"coefficient": -1, "figure": "programma-7/7A/lasten/begroting_na_wijziging"},
        ],
        "same": False,
        "difference": {"euros": "0", "units": "0"},
        "slack": {"euros": "1500", "units": "1.5"},
        "improbable": False,
    }
    figure = found["figures"]["programma-7/7A/lasten/realisatie"]
    assert figure["place"]["line"] == line_of(PROGRAMMA, "realisatie: -920")
    assert (figure["value"], figure["unit"], figure["text"]) == ("-920000", "1000", "−920")
    keys = {one["total"] for one in found["equations"].values()}
    keys |= {term["figure"] for one in found["equations"].values() for term in one["terms"]}
    assert keys <= found["figures"].keys()


def test_a_wrong_figure_gives_the_ranked_suspects(run: Run, tmp_path: Path) -> None:
    """Which figure, what would fit, by which slip, and out of how many candidates."""
    found = examined(run, tmp_path, PROGRAMMA.replace("realisatie: -920", "realisatie: -290", 1))
    assert (found["verdict"], found["reason"], found["at_least"]) == ("blocked", "equation", 1)
    [contradiction] = found["contradictions"]
    assert contradiction == {
        "equations": found["failing"],
        "proofs": [],
        "candidates": 1,
        "suspects": [
            {
                "mechanism": "cijfers verwisseld",
                "figures": [
                    {
                        "figure": "programma-7/7A/lasten/realisatie",
                        "value": "-920000",
                        "text": "−920",
                        "lowest": "-921000",
                        "highest": "-919000",
                        "mechanism": "cijfers verwisseld",
                    }
                ],
                "missing": [],
            }
        ],
    }
    states = [found["equations"][key]["state"] for key in found["failing"]]
    assert states == ["outside", "outside"]


def test_sums_that_only_fail_together_give_the_proof(run: Run, tmp_path: Path) -> None:
    """The weight of each sum, what they differ by together, and what rounding explains of it."""
    found = examined(run, tmp_path, TOGETHER)
    assert (found["verdict"], found["reason"], found["failing"]) == ("blocked", "joint", [])
    [contradiction] = found["contradictions"]
    [proof] = contradiction["proofs"]
    assert {each["equation"] for each in proof["weights"]} <= found["equations"].keys()
    assert Decimal(proof["residual"]) > Decimal(proof["slack"])
    assert contradiction["candidates"] >= len(contradiction["suspects"]) > 1
