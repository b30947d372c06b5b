"""How long `rapport check` and `rapport build` take on the example, and how much memory."""

from __future__ import annotations

import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

INPUT = Path(__file__).parents[1] / "inputs" / "jaarverslag-2024"
_RUNS = 5


@dataclass(frozen=True, slots=True)
class Measured:
    """One process: seconds on the clock, seconds of processor, peak memory in megabytes."""

    wall: float
    cpu: float
    peak: float


def run(arguments: list[str], cache: Path) -> Measured:
    """Run the command line in a process of its own, with compiled modules kept in `cache`."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(cache)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-m", "rapport", *arguments]
    start, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    # The peak of the largest child so far; each kind of run is measured in ascending order.
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Measured(time.perf_counter() - start, cpu, after.ru_maxrss / 1024)


def main() -> None:
    """Print a table: the median of some runs, the first one (cold) left out."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        rows = {
            "rapport check": ["check", str(INPUT)],
            "rapport build --formaat docx": _build(place, "docx"),
            "rapport build --formaat pdf": _build(place, "pdf"),
            "rapport build": _build(place, "pdf,docx"),
        }
        sys.stdout.write(f"Python {platform.python_version()}, {os.cpu_count()} cores\n\n")
        sys.stdout.write("| command | wall s | cpu s | peak MB |\n|---|---|---|---|\n")
        for name, arguments in rows.items():
            run(arguments, place / "cache")
            kept = [run(arguments, place / "cache") for _ in range(_RUNS)]
            wall = statistics.median(item.wall for item in kept)
            cpu = statistics.median(item.cpu for item in kept)
            peak = max(item.peak for item in kept)
            sys.stdout.write(f"| `{name}` | {wall:.2f} | {cpu:.2f} | {peak:.0f} |\n")


def _build(place: Path, formats: str) -> list[str]:
    return ["build", str(INPUT), "--formaat", formats, "--out", str(place / "out")]


if __name__ == "__main__":
    main()
