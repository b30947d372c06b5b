"""What other programs say of the standards, and where one of them is known to be wrong."""

from __future__ import annotations

import zlib
from itertools import count
from pathlib import Path

import page
import pikepdf
import pytest

from rapport.writers.pdf.inspection import standards
from tests.samples import sample_document
from tests.writers.pdf_sample import write


def with_such_a_stream(target: Path) -> None:
    """Print the sample, put a stream in it that ends in CR when compressed."""
    made = target.with_name("zonder.pdf")
    assert write(sample_document(), made) == ()
    content = next(text for n in count() if zlib.compress(text := b"%% %d" % n).endswith(b"\r"))
    with pikepdf.open(made) as opened:
        stream = pikepdf.Stream(opened, zlib.compress(content))
        stream.Filter = pikepdf.Name.FlateDecode
        opened.Root.Proef = opened.make_indirect(stream)
        opened.save(target)


def test_a_file_is_not_refused_for_how_a_stream_ends(tmp_path: Path) -> None:
    """page-validation counts the CR as part of a line end; qpdf says that all lengths are right."""
    target = tmp_path / "cr.pdf"
    with_such_a_stream(target)
    rules = [item.rule_id for item in page.validate_pdf(target, profile="3a").failures]
    assert rules == [standards.SEEMING]
    assert list(standards.faults(target)) == []


def test_a_length_that_is_wrong_is_told(tmp_path: Path) -> None:
    """Only what qpdf does not object to is let through."""
    target = tmp_path / "kort.pdf"
    with_such_a_stream(target)
    data = target.read_bytes()
    at = data.index(b"/Length ") + len(b"/Length ")
    digit = b"1" if data[at : at + 1] != b"1" else b"2"
    target.write_bytes(data[:at] + digit + data[at + 1 :])
    assert "TGK-013" in {item.code for item in standards.faults(target)}


def as_verapdf(folder: Path, says: str, code: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a program in the way of veraPDF that says this of every file."""
    program = folder / "verapdf"
    program.write_text(f"#!/bin/sh\ncat <<'EIND'\n{says}\nEIND\nexit {code}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder), prepend=":")


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, printed for the council."""
    target = tmp_path_factory.mktemp("pdf") / "sample.pdf"
    assert write(sample_document(), target) == ()
    return target


def test_verapdf_is_asked_where_it_is(
    sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A rule that it finds broken is a FOUT with the name of the rule, for either standard."""
    as_verapdf(tmp_path, f"FAIL {sample} 3a\n  FAIL ISO_19005_3-6.1.7-1", 1, monkeypatch)
    told = list(standards.faults(sample))
    assert [item.code for item in told] == ["TGK-013", "TGK-013"]
    assert "Volgens veraPDF" in told[0].message
    assert "ISO_19005_3-6.1.7-1" in told[0].message


def test_verapdf_that_passes_a_file_says_nothing(
    sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No news is good news."""
    as_verapdf(tmp_path, f"PASS {sample} 3a", 0, monkeypatch)
    assert list(standards.faults(sample)) == []


def test_verapdf_that_fails_itself_does_not_block(
    sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file was judged already; the user hears that the extra judge stumbled."""
    as_verapdf(tmp_path, "Java ontbreekt", 127, monkeypatch)
    told = list(standards.faults(sample))
    assert {(item.code, item.level) for item in told} == {("TGK-014", "WAARSCHUWING")}
    assert "Java ontbreekt" in told[0].message
