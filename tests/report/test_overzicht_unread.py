"""An overview beside a programme that could not be read."""

from pathlib import Path

from tests.report.overzichten import check, report, within


def test_a_cost_table_that_cannot_be_read_says_nothing_of_reserves(tmp_path: Path) -> None:
    """Its own finding is enough: that no reserves were read does not make their total wrong."""
    files = report()
    names = [name for name, tree in files.items() if "kosten" in tree]
    used = [n for n in names if "onttrekkingen" in within(files[n], "kosten")]
    files[used[0]]["kosten"] = "n.v.t."
    codes = [found.code for found in check(tmp_path, files).findings]
    assert "INV-003" in codes
    assert "OVZ-004" not in codes
