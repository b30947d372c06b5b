"""The record of a build: complete, the same each time, and without a trace of who made it."""

from __future__ import annotations

import hashlib
import json
import sys
from importlib import metadata
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.findings import Finding, Level
from rapport.place import Place
from rapport.publishing import manifest
from tests.publishing.builds import NAMES, built


def finding_at(place: Place | None, code: str = "UIT-014") -> Finding:
    """A finding with a sentence that has all sorts of signs."""
    return Finding(code, Level.OPMERKING, "€ ë – − 1\u202f234", place, "")


def record(base: Path, *findings: Finding) -> manifest.Row:
    """The record of a build of one file."""
    stage = base / "stage"
    stage.mkdir(exist_ok=True)
    (stage / "jaarverslag.pdf").write_bytes(b"%PDF")
    return manifest.build(
        inputs={"teksten/b.md": "2" * 64, "rapport.yaml": "1" * 64},
        stage=stage,
        names=("jaarverslag.pdf",),
        folder=base / "outputs",
        findings=findings,
        checks={"optellingen": 12, "soort": {"b": 1, "a": 2}},
    )


def test_outputs_are_named_with_digest_and_size(tmp_path: Path) -> None:
    """Each output stands in it with the SHA-256 and size that an independent reader finds."""
    assert record(tmp_path)["uitvoer"] == [
        {
            "bestand": "jaarverslag.pdf",
            "sha256": hashlib.sha256(b"%PDF").hexdigest(),
            "bytes": 4,
        }
    ]


def test_inputs_are_named_in_order_of_their_path(tmp_path: Path) -> None:
    """The order of reading does not show."""
    assert record(tmp_path)["invoer"] == [
        {"bestand": "rapport.yaml", "sha256": "1" * 64},
        {"bestand": "teksten/b.md", "sha256": "2" * 64},
    ]


def test_versions_of_the_tools_are_named(tmp_path: Path) -> None:
    """The tool, Python and the libraries that shape the outputs are in it with their version."""
    tools = record(tmp_path)["gereedschap"]
    assert isinstance(tools, dict)
    assert tools["python"] == ".".join(map(str, sys.version_info[:3]))
    assert tools["rapport"]
    assert {"weasyprint", "pydyf", "python-docx", "jinja2", "pyyaml", "pydantic"} <= set(
        tools["bibliotheken"]
    )


@pytest.mark.parametrize("loaded", [True, False])
def test_pango_is_named_when_it_was_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, loaded: bool
) -> None:
    """Only a build that made a PDF tells with which Pango."""
    pango = SimpleNamespace(pango_version=lambda: 15012)
    name = "weasyprint.text.ffi"
    monkeypatch.setitem(sys.modules, name, SimpleNamespace(pango=pango))
    if not loaded:
        monkeypatch.delitem(sys.modules, name)
    tools = record(tmp_path)["gereedschap"]
    assert isinstance(tools, dict)
    assert tools.get("pango") == ("1.50.12" if loaded else None)


def test_findings_stand_in_order_of_their_place(tmp_path: Path) -> None:
    """Line 9 comes before line 10, and what has no place comes first."""
    places = [Place("a.yaml", 10), None, Place("a.yaml", 9)]
    rows = record(tmp_path, *(finding_at(place) for place in places))["bevindingen"]
    assert isinstance(rows, list)
    assert [row["plaats"] for row in rows] == ["", "a.yaml:9", "a.yaml:10"]


@pytest.mark.parametrize(
    "path",
    ["/home/jansen/jaar/a.yaml", "C:\\Users\\jansen\\a.yaml", "\\\\server\\jansen\\a.yaml"],
)
def test_no_absolute_path_is_told(tmp_path: Path, path: str) -> None:
    """Of a file outside the project only the name is told, not where it was or whose."""
    text = manifest.render(record(tmp_path, finding_at(Place(path, 3)))).decode()
    assert '"a.yaml:3"' in text
    assert "jansen" not in text
    assert str(tmp_path) not in text


def test_an_input_with_an_absolute_path_is_a_fault_of_the_caller(tmp_path: Path) -> None:
    """The record takes inputs by their path in the project alone."""
    with pytest.raises(ValueError, match="absolute"):
        manifest.build(
            inputs={"/etc/passwd": "0" * 64},
            stage=tmp_path,
            names=(),
            folder=tmp_path,
            findings=(),
            checks={},
        )


def test_the_same_build_elsewhere_gives_the_same_bytes(tmp_path: Path) -> None:
    """Neither the folder nor the order of findings changes a byte."""
    one, two = finding_at(Place("a.yaml", 1)), finding_at(None, "UIT-016")
    for name in ("hier", "daar"):
        (tmp_path / name).mkdir()
    here = manifest.render(record(tmp_path / "hier", one, two))
    assert manifest.render(record(tmp_path / "daar", two, one)) == here


@given(st.dictionaries(st.text(), st.integers() | st.text()))
def test_the_file_is_sorted_utf8_json_with_a_newline(table: dict[str, object]) -> None:
    """What is written reads back the same, in the order of the keys."""
    data = manifest.render(table)
    assert data.endswith(b"}\n")
    assert list(json.loads(data).items()) == sorted(table.items())


def test_signs_stand_in_the_file_as_they_are(tmp_path: Path) -> None:
    """A person can read the sentences in the file."""
    assert "€ ë – − 1\u202f234" in manifest.render(record(tmp_path, finding_at(None))).decode()


def test_digests_go_by_the_path_in_the_project(tmp_path: Path) -> None:
    """Inputs are named with forward slashes from the folder of the project."""
    (tmp_path / "teksten").mkdir()
    (tmp_path / "teksten" / "a.md").write_bytes(b"a")
    expected = {"teksten/a.md": hashlib.sha256(b"a").hexdigest()}
    assert manifest.digests(tmp_path, [tmp_path / "teksten" / "a.md"]) == expected


def test_digests_of_a_file_outside_the_project_are_refused(tmp_path: Path) -> None:
    """A file from elsewhere has no path in the project."""
    (tmp_path / "project").mkdir()
    (tmp_path / "elders.md").touch()
    with pytest.raises(ValueError, match="not in the subpath"):
        manifest.digests(tmp_path / "project", [tmp_path / "elders.md"])


def test_files_of_an_earlier_build_are_named_as_older(tmp_path: Path) -> None:
    """After a build of the PDF alone the Word file of before stands under 'ouder'."""
    folder = tmp_path / "outputs" / "jaarverslag"
    built(tmp_path, folder, "een")
    digest = hashlib.sha256((folder / "jaarverslag.docx").read_bytes()).hexdigest()
    built(tmp_path, folder, "twee", ("jaarverslag.pdf",))
    table = json.loads((folder / "manifest.json").read_bytes())
    assert table["ouder"] == [{"bestand": "jaarverslag.docx", "sha256": digest, "bewerkt": False}]
    assert manifest.known(folder) == {
        "jaarverslag.docx": digest,
        "jaarverslag.pdf": table["uitvoer"][0]["sha256"],
    }


def test_an_older_file_that_was_edited_is_named_so(tmp_path: Path) -> None:
    """The digest under 'ouder' is the one of the build; an edit since is told."""
    folder = tmp_path / "outputs" / "jaarverslag"
    built(tmp_path, folder, "een")
    (folder / "jaarverslag.docx").write_bytes(b"bewerkt")
    built(tmp_path, folder, "twee", ("jaarverslag.pdf",))
    older = json.loads((folder / "manifest.json").read_bytes())["ouder"]
    assert [row["bewerkt"] for row in older] == [True]


def test_an_older_file_that_was_removed_is_not_named(tmp_path: Path) -> None:
    """Only what still stands there is told."""
    folder = tmp_path / "outputs" / "jaarverslag"
    built(tmp_path, folder, "een")
    (folder / "jaarverslag.docx").unlink()
    built(tmp_path, folder, "twee", ("jaarverslag.pdf",))
    assert json.loads((folder / "manifest.json").read_bytes())["ouder"] == []


def test_after_a_whole_build_nothing_is_older(tmp_path: Path) -> None:
    """A build of all formats leaves nothing behind."""
    folder = tmp_path / "outputs" / "jaarverslag"
    built(tmp_path, folder, "een")
    built(tmp_path, folder, "twee")
    assert json.loads((folder / "manifest.json").read_bytes())["ouder"] == []
    assert set(manifest.known(folder) or ()) == set(NAMES)


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b"\xff", b'{"versie": 99}', b"[" * 99_999])
def test_a_manifest_that_is_not_ours_is_not_believed(tmp_path: Path, data: bytes) -> None:
    """What cannot be read as our manifest knows no files."""
    (tmp_path / "manifest.json").write_bytes(data)
    assert manifest.known(tmp_path) is None
    assert manifest.outputs_in(tmp_path / "manifest.json") is None


@pytest.mark.parametrize("rows", [None, 3, [3], [{}], {"a": 1}])
def test_a_manifest_with_odd_rows_is_read_without_an_exception(
    tmp_path: Path, rows: object
) -> None:
    """A hand-edited manifest does not stop a build."""
    (tmp_path / "manifest.json").write_text(
        json.dumps({"versie": 1, "uitvoer": rows}), encoding="utf-8"
    )
    assert isinstance(manifest.known(tmp_path), dict)


def test_a_library_that_is_not_installed_is_not_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A build of the Word file alone can do without the libraries of the PDF."""
    real = metadata.version

    def version(name: str) -> str:
        if name == "weasyprint":
            raise metadata.PackageNotFoundError(name)
        return real(name)

    monkeypatch.setattr("importlib.metadata.version", version)
    tools = record(tmp_path)["gereedschap"]
    assert isinstance(tools, dict)
    assert "weasyprint" not in tools["bibliotheken"]
