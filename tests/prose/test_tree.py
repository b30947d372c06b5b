"""The tree of narrative."""

from __future__ import annotations

from rapport.prose.tree import Break, Emphasis, Link, Strong, Text, plain


def test_plain_text_is_what_remains_without_stress_and_links() -> None:
    """A break becomes a line end; the address of a link falls away."""
    runs = (
        Text("Een "),
        Emphasis((Text("heel "), Strong((Text("mooi"),)))),
        Break(),
        Link("https://x.nl", (Text("stuk"),)),
    )
    assert plain(runs) == "Een heel mooi\nstuk"
