"""What rapport worked out is traced back to the figures that were delivered."""

from pathlib import Path

from tests.report.overzichten import at, check, exact, report, within

TOTALS = ("totaal_lasten", "totaal_baten", "saldo", "resultaat_na_bestemming")


def test_without_totals_the_wrong_pakket_is_named(tmp_path: Path) -> None:
    """A total that rapport worked out is in no file, so it is never what to mend."""
    files = exact(report(), "euro")
    programma = next(name for name, tree in files.items() if "kosten" in tree)
    for total in TOTALS:
        within(files[programma], "kosten").pop(total, None)
    assert check(tmp_path / "good", files).ok
    within(files[programma], "kosten", "lasten", "1A")["primaire_begroting"] *= 10
    [found] = [one for one in check(tmp_path, files).findings if one.code == "REK-011"]
    assert at(found, files) == (programma, ("kosten", "lasten", "1A", "primaire_begroting"))
    assert "totaal" not in found.subject


def test_a_rest_that_is_worked_out_tests_nothing(tmp_path: Path) -> None:
    """The items with what they leave of the verschil are the verschil, whatever was delivered."""
    files = exact(report(), "euro")
    programma = next(name for name, tree in files.items() if "kosten" in tree)
    before = check(tmp_path / "before", files).summary
    posten = [{"toelichting": "Er was meer te doen.", "lasten": 7, "aard": "I"}]
    files[programma]["afwijkingen"] = {"1A": {"posten": posten}}
    after = check(tmp_path / "after", files).summary
    assert after.equations == before.equations
    assert "programma 1, afwijkingen, 1A, post 1, lasten" in after.loose
