"""The example of the package does what it says."""

import doctest
import subprocess
import sys

import rapport.reconcile


def test_the_example_in_the_docstring_holds() -> None:
    """What is shown to a reader is run."""
    tried = doctest.testmod(rapport.reconcile)
    assert tried.attempted
    assert not tried.failed


def test_the_door_alone_leads_to_it() -> None:
    """A newcomer imports rapport, and no more."""
    program = "import rapport; print(rapport.reconcile.examine([], []).status)"
    run = [sys.executable, "-c", program]
    assert subprocess.run(run, capture_output=True, check=True, text=True).stdout == "exact\n"
