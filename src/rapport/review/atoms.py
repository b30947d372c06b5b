"""The smallest pieces of a returned text, each with who put it there and who took it away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from rapport.review.tokens import (
    End,
    Figure,
    Footnote,
    Line,
    Looks,
    Picture,
    Token,
    Word,
    settled,
    words,
)


@dataclass(frozen=True, slots=True, order=True)
class Trace:
    """Who changed something, and when: as the word processor noted it, `date` as it is written."""

    author: str
    date: str = ""


@dataclass(frozen=True, slots=True)
class Atom:
    """A stretch of text with one look and one history, or one thing that is no text.

    `inserted` and `deleted` tell who put it in and who took it out; `reshaped` who changed how it
    looks. A tracked change that was not taken over yet leaves what was deleted in the file.
    """

    what: str | Line | Figure | Footnote | Picture | End
    looks: Looks = ()
    inserted: Trace | None = None
    deleted: Trace | None = None
    reshaped: Trace | None = None

    @property
    def traces(self) -> tuple[Trace, ...]:
        """Everybody who did something to it."""
        return tuple(
            trace for trace in (self.inserted, self.deleted, self.reshaped) if trace is not None
        )


@dataclass(frozen=True, slots=True)
class Placed:
    """A token of the text as the reviewer left it, and the atoms that it comes from."""

    token: Token
    first: int
    last: int


def final(atoms: Sequence[Atom]) -> tuple[Placed, ...]:
    """The text with every change: what was deleted is gone."""
    kept = [(number, atom) for number, atom in enumerate(atoms) if atom.deleted is None]
    return tuple(_placed(kept))


def before(atoms: Sequence[Atom]) -> tuple[Token, ...]:
    """The text without any tracked change to its words: what was inserted is gone."""
    kept = [(number, atom) for number, atom in enumerate(atoms) if atom.inserted is None]
    return tuple(one.token for one in _placed(kept))


def traces(atoms: Sequence[Atom], after: int, until: int) -> tuple[Trace, ...]:
    """Who did something to the atoms between two others, which are not counted."""
    return tuple(sorted({trace for atom in atoms[after + 1 : until] for trace in atom.traces}))


def _placed(kept: Sequence[tuple[int, Atom]]) -> Iterator[Placed]:
    """The tokens of some atoms, paragraph by paragraph."""
    paragraph: list[Placed] = []
    for is_text, group in groupby(kept, lambda pair: _looks_of_text(pair[1])):
        if is_text is not None:
            paragraph += _words(list(group), is_text)
            continue
        for number, atom in group:
            if isinstance(atom.what, End):
                yield from _settled(paragraph)
                yield Placed(atom.what, number, number)
                paragraph = []
            elif not isinstance(atom.what, str):
                paragraph.append(Placed(atom.what, number, number))
    yield from _settled(paragraph)


def _looks_of_text(atom: Atom) -> Looks | None:
    return atom.looks if isinstance(atom.what, str) else None


def _words(stretch: Sequence[tuple[int, Atom]], looks: Looks) -> Iterator[Placed]:
    """The words of a stretch of text with one look; a word may come from several atoms."""
    owners = [number for number, atom in stretch for _ in str(atom.what)]
    text = "".join(str(atom.what) for _, atom in stretch)
    done = 0
    for word in words(text, looks):
        end = done + len(word.text)
        yield Placed(word, owners[done], owners[end - 1])
        done = end


def _settled(paragraph: Sequence[Placed]) -> Iterator[Placed]:
    tokens = settled([one.token for one in paragraph])
    return (replace(one, token=token) for one, token in zip(paragraph, tokens, strict=True))


def text_of(tokens: Sequence[Token]) -> str:
    """The bare letters of some tokens, for a message; a paragraph end becomes a pilcrow."""
    return "".join(_letters(token) for token in tokens)


def _letters(token: Token) -> str:
    match token:
        case Word(text):
            return text
        case Figure(written):
            return written
        case Line():
            return " / "
        case Footnote(tokens):
            return f" [noot: {text_of(tokens)}]"
        case Picture(alt=alt):
            return f"[afbeelding: {alt}]"
        case End():
            return "¶"
