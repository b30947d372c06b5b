"""The handbook tells all there is, and no more: keys, messages, exit codes, links, examples."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
import yaml
from jsonschema import Draft202012Validator

from rapport import schema
from rapport.cli.exits import Exit
from scripts.write_docs import MESSAGES, messages

ROOT: Final = Path(__file__).parents[2]
PAGES: Final = (*sorted((ROOT / "docs").glob("*.md")), ROOT / "README.md")
INPUT: Final = (ROOT / "docs" / "invoer.md").read_text(encoding="utf-8")
Node = dict[str, Any]


def groups() -> Iterator[tuple[str, Node]]:
    """Every group of keys with its title, and what is needed to judge it alone."""
    for name in schema.NAMES:
        whole = schema.schema_of(name)
        for group in (whole, *whole["$defs"].values()):
            yield group["title"], {**group, "$defs": whole["$defs"]}


GROUPS: Final = dict(groups())


def chapter(title: str) -> str:
    """What stands under a heading of docs/invoer.md."""
    return INPUT.split(f"\n### {title}\n", 1)[1].split("\n### ", 1)[0].split("\n## ", 1)[0]


def rows(title: str) -> dict[str, str]:
    """The keys of the table under a heading, with whether they must be there."""
    return dict(re.findall(r"^\| `(\w+)` \| (ja|nee) \|", chapter(title), re.MULTILINE))


@pytest.mark.parametrize("title", GROUPS)
def test_every_key_is_in_the_handbook(title: str) -> None:
    """A new key of the input is told of, in the order of the model, and an old one is not."""
    assert sorted(rows(title)) == sorted(GROUPS[title]["properties"])


@pytest.mark.parametrize("title", GROUPS)
def test_a_key_that_must_be_there_is_told_so(title: str) -> None:
    """The model asks for no key that the handbook calls optional."""
    told = {key for key, must in rows(title).items() if must == "ja"}
    assert told >= set(GROUPS[title].get("required", ()))


@pytest.mark.parametrize("title", GROUPS)
def test_the_example_of_every_group_has_its_keys_and_is_right(title: str) -> None:
    """What is shown can be copied."""
    found = re.search(r"^```yaml\n(.*?)^```", chapter(title), re.MULTILINE | re.DOTALL)
    assert found
    given = json.loads(json.dumps(yaml.safe_load(found[1]), default=str))
    example = given[0] if isinstance(given, list) else given
    faults = Draft202012Validator(GROUPS[title]).iter_errors(example)
    assert [fault.message for fault in faults] == []
    assert set(example) == set(GROUPS[title]["properties"])


def test_the_page_of_messages_is_up_to_date() -> None:
    """Otherwise: make docs."""
    assert MESSAGES.read_text(encoding="utf-8") == f"{messages()}\n"


def test_every_exit_code_is_told() -> None:
    """And no other."""
    page = (ROOT / "docs" / "automatiseren.md").read_text(encoding="utf-8")
    assert [int(code) for code in re.findall(r"^\| (\d+) \|", page, re.MULTILINE)] == list(Exit)


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    """To a file that is there, and in it to a heading that is there."""
    text = re.sub(r"(?ms)^```.*?^```", "", page.read_text(encoding="utf-8"))
    for target in re.findall(r"(?<!\\)\]\((?!https?:)([^)]+)\)", text):
        file, _, anchor = target.partition("#")
        linked = page.parent / file if file else page
        assert linked.exists(), target
        assert not anchor or anchor in anchors(linked), target


def anchors(page: Path) -> set[str]:
    """The headings of a page, as a link names them."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", head).strip().lower().replace(" ", "-") for head in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_every_command_that_is_shown_exists(page: Path) -> None:
    """A reader can type what stands there."""
    text = page.read_text(encoding="utf-8")
    blocks = re.findall(r"^ *```(?:sh|powershell)\n(.*?)^ *```", text, re.MULTILINE | re.DOTALL)
    shown = [*blocks, *re.findall(r"`(rapport [a-z]+[^`]*)`", text)]
    typed = re.findall(r"^ *rapport ([a-z]+)", "\n".join(shown), re.MULTILINE)
    known = {"check", "build", "review", "preflight", "init", "explain", "schema", "doctor"}
    assert set(typed) <= known
