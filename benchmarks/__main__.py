"""Measure: `python -m benchmarks` runs every benchmark, `python -m benchmarks example` one."""

from __future__ import annotations

import runpy
import sys

BENCHMARKS = ("closing", "example", "parts", "reconcile")


def main() -> int:
    """Run the benchmarks that are named, or all of them, each as if it were called by itself."""
    names = sys.argv[1:] or list(BENCHMARKS)
    unknown = [name for name in names if name not in BENCHMARKS]
    if unknown:
        known = ", ".join(BENCHMARKS)
        sys.stderr.write(f"unknown benchmark: {', '.join(unknown)}; known: {known}\n")
        return 2
    for name in names:
        sys.argv = [name]
        sys.stdout.write(f"\n## {name}\n\n")
        sys.stdout.flush()
        runpy.run_module(f"benchmarks.{name}", run_name="__main__")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
