"""The example of the package does what it says."""

import doctest

import rapport.reconcile


def test_the_example_in_the_docstring_holds() -> None:
    """What is shown to a reader is run."""
    tried = doctest.testmod(rapport.reconcile)
    assert tried.attempted
    assert not tried.failed
