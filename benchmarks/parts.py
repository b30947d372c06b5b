"""How long a PDF laid out by parts takes, beside one laid out in one piece, and how much memory."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from benchmarks.invented_book import order
from rapport.writers.pdf import pages, printing
from rapport.writers.pdf.editions import EDITIONS
from rapport.writers.pdf.joining import join, save
from rapport.writers.pdf.parts.cutting import cut
from rapport.writers.pdf.parts.pagination import lay_out
from rapport.writers.pdf.parts.setting import Setter
from tests.writers.one_piece import write_in_one_piece

# About twelve pages each.
PROGRAMMES = (4, 8, 25)
Value = TypeVar("Value")
EDITION = EDITIONS["raad"]


def by_parts(programmes: int, target: Path) -> dict[str, float]:
    """Seconds of processor for each step."""
    asked = order(programmes)
    times: dict[str, float] = {}
    html = _timed(times, "html", lambda: pages.html_of(asked, EDITION.sheets))
    setter = Setter(html, asked, EDITION, printing.fetcher_of(asked))
    portions = cut(setter.root)
    placed = _timed(times, "layout", lambda: lay_out(setter, portions, two_sided=False))
    pdf = _timed(times, "joining", lambda: join(placed))
    _timed(times, "saving", lambda: save(pdf, target))
    pdf.close()
    return times | {"pages": placed[-1].behind - 1, "parts": len(placed)}


def in_one_piece(programmes: int, target: Path) -> dict[str, float]:
    """The same for WeasyPrint by itself, HTML and saving included."""
    asked = order(programmes)
    times: dict[str, float] = {}
    _timed(times, "layout", lambda: write_in_one_piece(asked, target))
    return times


def _timed(times: dict[str, float], name: str, work: Callable[[], Value]) -> Value:
    start = time.process_time()
    done = work()
    times[name] = time.process_time() - start
    return done


def _measured(way: str, programmes: int) -> dict[str, float]:
    """One way in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.parts", way, str(programmes)]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    measured: dict[str, float] = json.loads(told.splitlines()[-1])
    return measured


def _measure(way: str, programmes: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "book.pdf"
        times = WAYS[way](programmes, target)
        size = target.stat().st_size / 1000
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(json.dumps(times | {"peak": peak, "size": size}) + "\n")


WAYS = {"parts": by_parts, "whole": in_one_piece}
STEPS = ("html", "layout", "joining", "saving")


def main() -> None:
    """Print a table: seconds of processor, memory and size of the file, of both ways."""
    heads = ("pages", "parts", *STEPS, "all s", "in one piece s", "ratio", "MB", "MB in one piece")
    sys.stdout.write("| " + " | ".join((*heads, "kB", "kB in one piece")) + " |\n")
    sys.stdout.write("|---" * (len(heads) + 2) + "|\n")
    for programmes in PROGRAMMES:
        parts, whole = _measured("parts", programmes), _measured("whole", programmes)
        steps = [parts[step] for step in STEPS]
        cells = [
            *(f"{parts[name]:.0f}" for name in ("pages", "parts")),
            *(f"{seconds:.1f}" for seconds in (*steps, sum(steps), whole["layout"])),
            f"{sum(steps) / whole['layout']:.2f}",
            *(f"{each[name]:.0f}" for name in ("peak", "size") for each in (parts, whole)),
        ]
        sys.stdout.write("| " + " | ".join(cells) + " |\n")
        sys.stdout.flush()


if __name__ == "__main__":
    if len(sys.argv) > 1:
        _measure(sys.argv[1], int(sys.argv[2]))
    else:
        main()
