"""What other programs say of the standards: page-validation always, veraPDF where it is."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import page
import pikepdf

from rapport.findings import Finding, finding

# The name by which page-validation and veraPDF know each standard.
STANDARDS = {"ua1": "PDF/UA-1", "3a": "PDF/A-3a"}
VERAPDF = "verapdf"
SEEMING = "PDFA3A-STREAM-LENGTH-001"
RULE = re.compile(r"FAIL\s+(ISO\S+)")
# In seconds; 300 pages take half a minute.
PATIENCE = 600


def faults(path: Path) -> Iterator[Finding]:
    """Every rule of either standard that the file breaks, by program."""
    for profile, name in STANDARDS.items():
        yield from _by_page(path, profile, name)
    program = shutil.which(VERAPDF)
    if program is not None:
        for profile, name in STANDARDS.items():
            yield from _by_verapdf(program, path, profile, name)


def _by_page(path: Path, profile: str, name: str) -> Iterator[Finding]:
    # The limits guard against a stranger's file; this one is our own.
    limits = page.SafetyLimits.unlimited()
    try:
        failures = page.validate_pdf(path, profile=profile, limits=limits).failures
    except page.PageError as error:
        yield _told("page-validation", name, "niet te lezen", str(error))
        return
    rules: dict[str, list[str]] = {}
    for failure in failures:
        # It takes a CR that ends compressed data for part of the line end behind it. qpdf, which
        # has just read every stream, complains when a length is wrong.
        if failure.rule_id == SEEMING and _has_sound_lengths(path):
            continue
        rules.setdefault(failure.rule_id, []).append(failure.message)
    for rule, messages in rules.items():
        more = f" (en nog {len(messages) - 1} keer)" if len(messages) > 1 else ""
        yield _told("page-validation", name, rule, f"{messages[0]}{more}")


def _has_sound_lengths(path: Path) -> bool:
    with pikepdf.open(path) as pdf:
        return not pdf.check_pdf_syntax()


def _by_verapdf(program: str, path: Path, profile: str, name: str) -> Iterator[Finding]:
    command = [program, "--flavour", profile, "--format", "text", "-v", str(path)]
    try:
        ran = subprocess.run(  # noqa: S603  # no shell; the file is our own
            command, capture_output=True, text=True, check=False, timeout=PATIENCE
        )
    except (OSError, subprocess.SubprocessError) as error:
        yield finding("TGK-014", None, oorzaak=" ".join(str(error).split()))
        return
    if ran.returncode == 0 and ran.stdout.startswith("PASS"):
        return
    rules = dict.fromkeys(RULE.findall(ran.stdout))
    if not rules:
        said = " ".join((ran.stderr or ran.stdout).split())
        yield finding("TGK-014", None, oorzaak=said[:200] or f"code {ran.returncode}")
    for rule in rules:
        yield _told("veraPDF", name, rule, "")


def _told(program: str, norm: str, rule: str, detail: str) -> Finding:
    told = f": {detail}" if detail else ""
    return finding("TGK-013", None, programma=program, norm=norm, regel=rule, melding=told)
