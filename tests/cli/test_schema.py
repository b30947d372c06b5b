"""`rapport schema`: Dutch, complete, strict, and the same every time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from rapport import schema
from scripts.write_docs import EXAMPLE
from tests.cli.conftest import Run

STARTER = Path(__file__).parents[2] / "src" / "rapport" / "starter"
Node = dict[str, Any]


def groups(name: str) -> Iterator[Node]:
    """Every group of keys of a schema."""
    whole = schema.schema_of(name)
    yield whole
    yield from whole["$defs"].values()


def properties(name: str) -> Iterator[tuple[str, Node]]:
    """Every key of a schema."""
    return (item for group in groups(name) for item in group["properties"].items())


def as_an_editor_reads(text: str) -> object:
    """The values with the types that an editor guesses."""
    return json.loads(json.dumps(yaml.safe_load(text), default=str))


@pytest.mark.parametrize("name", schema.NAMES)
def test_it_is_a_schema_of_its_dialect(name: str) -> None:
    """Editors can rely on draft 2020-12."""
    made = schema.schema_of(name)
    Draft202012Validator.check_schema(made)
    assert made["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("name", schema.NAMES)
def test_every_key_has_a_title_and_a_sentence(name: str) -> None:
    """An editor shows them while typing."""
    bare = [key for key, node in properties(name) if not (node["title"] and node["description"])]
    assert bare == []


@pytest.mark.parametrize("name", schema.NAMES)
def test_no_english_of_ours_leaks_into_it(name: str) -> None:
    """The docstrings of the models are for developers."""
    text = schema.text_of(name)
    words = (" the ", "One ", "Invoer", " of a ", "What ")
    assert [word for word in words if word in text] == []


@pytest.mark.parametrize("name", schema.NAMES)
def test_unknown_keys_are_refused_everywhere(name: str) -> None:
    """A typing error in a key is underlined while typing."""
    assert all(group["additionalProperties"] is False for group in groups(name))
    tables = [node for _, node in properties(name) if "patternProperties" in node]
    assert all(node["additionalProperties"] is False for node in tables)


@pytest.mark.parametrize("name", schema.NAMES)
def test_every_reference_leads_somewhere(name: str) -> None:
    """Renaming the groups broke none of them."""
    made = schema.schema_of(name)
    text = json.dumps(made)
    targets = {part.split('"')[0] for part in text.split("#/$defs/")[1:]}
    assert targets <= set(made["$defs"])


@pytest.mark.parametrize(
    ("name", "file"), [("rapport", "rapport.yaml"), ("programma", "programma-1-wonen.yaml")]
)
def test_an_editor_accepts_the_starter(name: str, file: str) -> None:
    """Also where it guesses a number, a date or nothing."""
    given = as_an_editor_reads((STARTER / file).read_text(encoding="utf-8"))
    faults = list(Draft202012Validator(schema.schema_of(name)).iter_errors(given))
    assert [fault.message for fault in faults] == []


@pytest.mark.parametrize(
    "line",
    ["aard: s", "lasten: [1]", "last: 5", "baten: {a: 1}", "aard: X"],
)
def test_an_editor_refuses_what_rapport_refuses(line: str) -> None:
    """A post with a wrong value or key."""
    given = as_an_editor_reads(f"toelichting: x\n{line}")
    made = schema.schema_of("programma")
    post = made["$defs"]["Post"] | {"$defs": made["$defs"]}
    assert not Draft202012Validator(post).is_valid(given)


def test_an_empty_aard_is_nothing_for_an_editor() -> None:
    """`aard:` with nothing after it reads as null."""
    made = schema.schema_of("programma")
    assert Draft202012Validator(made["$defs"]["Post"]).is_valid({"toelichting": "x", "aard": None})


@pytest.mark.parametrize("name", schema.NAMES)
def test_the_schemas_beside_the_example_are_up_to_date(name: str) -> None:
    """Otherwise: make docs."""
    beside = EXAMPLE / f"{name}.schema.json"
    assert beside.read_text(encoding="utf-8") == schema.text_of(name)


@pytest.mark.parametrize("name", schema.NAMES)
def test_one_schema_is_printed(run: Run, name: str) -> None:
    """And nothing else, so that it can be sent to a file."""
    outcome = run("schema", name)
    assert (outcome.code, outcome.out) == (0, schema.text_of(name))


def test_all_schemas_are_written_to_a_folder(run: Run, tmp_path: Path) -> None:
    """With --out and no name."""
    outcome = run("schema", "--out", "schema")
    assert outcome.out == (
        "Geschreven: schema/rapport.schema.json\nGeschreven: schema/programma.schema.json\n"
        "Geschreven: schema/overzicht.schema.json\n"
    )
    assert json.loads((tmp_path / "schema/rapport.schema.json").read_bytes())


def test_a_folder_that_cannot_be_made_is_told(run: Run, tmp_path: Path) -> None:
    """Exit code 4 and what to do."""
    (tmp_path / "bestand").touch()
    outcome = run("schema", "--out", "bestand/schema")
    assert outcome.code == 4
    assert outcome.err == (
        "In bestand/schema kan niet worden geschreven.\n"
        "  -> Kies met --out een map waarin u mag schrijven.\n"
    )
