"""What a check does without: it starts quickly, and works where Pango is absent."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PROGRAM = """
import sys
from rapport.cli import main
try:
    main()
except SystemExit:
    heavy = {"weasyprint", "docx", "jinja2", "rich", "lxml", "pikepdf", "PIL"}
    print("HEAVY", *sorted(heavy & set(sys.modules)))
"""


def test_a_check_loads_nothing_that_only_writing_needs(tmp_path: Path) -> None:
    """Neither the PDF engine, nor the Word writer, nor the colours of a terminal."""
    run = [sys.executable, "-c", PROGRAM]
    subprocess.run([*run, "init", "nieuw"], cwd=tmp_path, capture_output=True, check=True)
    outcome = subprocess.run(
        [*run, "check", "nieuw"], cwd=tmp_path, capture_output=True, check=True, text=True
    )
    assert outcome.stdout.splitlines()[-1] == "HEAVY"
    assert "fouten" in outcome.stdout
