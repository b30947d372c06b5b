"""From a row of words and marks back to narrative: the inverse of `tokens`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from rapport.place import Place
from rapport.prose.tree import (
    Asked,
    Bound,
    Break,
    Emphasis,
    InLanguage,
    Inline,
    Link,
    Note,
    ProseBlock,
    ProseHeading,
    ProseImage,
    ProseList,
    ProseParagraph,
    ProseQuote,
    Strong,
    Text,
)
from rapport.review.tokens import (
    End,
    Figure,
    Footnote,
    Kind,
    Level,
    Line,
    Look,
    Looks,
    Nest,
    Picture,
    Token,
    Word,
    paragraphs,
    settled,
    trimmed,
)

_Flat = tuple[tuple[Token, ...], tuple[Level, ...], int]


def blocks_of(tokens: Sequence[Token], place: Place) -> tuple[ProseBlock, ...]:
    """The narrative of a row; everything in it has this place.

    Spaces at the ends of a paragraph are left out, and paragraphs without words.
    """
    flat = [(trimmed(words), end.levels, end.heading) for words, end in paragraphs(tokens)]
    return tuple(_grouped([one for one in flat if one[0]], place))


def _grouped(flat: Sequence[_Flat], place: Place) -> Iterator[ProseBlock]:
    """The blocks of paragraphs on one level; those that stand deeper are gathered first."""
    index = 0
    while index < len(flat):
        tokens, levels, heading = flat[index]
        if not levels:
            yield _single(tokens, heading, place)
            index += 1
            continue
        nest, stop = levels[0].nest, index + 1
        while stop < len(flat) and _goes_on(flat[stop][1], nest):
            stop += 1
        yield _nested(nest, flat[index:stop], place)
        index = stop


def _goes_on(levels: tuple[Level, ...], nest: Nest) -> bool:
    """Whether a paragraph stands in the list or quote that the one before it stands in."""
    if not levels or levels[0].nest is not nest:
        return False
    return nest is not Nest.QUOTE or not levels[0].first


def _nested(nest: Nest, flat: Sequence[_Flat], place: Place) -> ProseBlock:
    if nest is Nest.QUOTE:
        return ProseQuote(tuple(_inner(flat, place)), place)
    starts = [i for i, (_, levels, _) in enumerate(flat) if levels[0].first or i == 0]
    items = (
        tuple(_inner(flat[start:stop], place))
        for start, stop in zip(starts, [*starts[1:], len(flat)], strict=True)
    )
    return ProseList(nest is Nest.NUMBERS, 1, tuple(items), place)


def _inner(flat: Sequence[_Flat], place: Place) -> Iterator[ProseBlock]:
    return _grouped([(tokens, levels[1:], heading) for tokens, levels, heading in flat], place)


def _single(tokens: tuple[Token, ...], heading: int, place: Place) -> ProseBlock:
    picture = next((token for token in tokens if isinstance(token, Picture)), None)
    if picture is not None and len(tokens) == 1:
        return ProseImage(picture.source, picture.alt, picture.title, place)
    children = runs_of(tokens, place)
    return ProseHeading(heading, children, place) if heading else ProseParagraph(children, place)


def runs_of(tokens: Sequence[Token], place: Place) -> tuple[Inline, ...]:
    """The runs of one paragraph, without a picture among words, which Markdown does not know."""
    pairs = [(token, _looks(token)) for token in settled(tokens)]
    return tuple(_nest_runs(pairs, place))


def _looks(token: Token) -> Looks:
    return () if isinstance(token, End | Picture) else token.looks


def _nest_runs(pairs: Sequence[tuple[Token, Looks]], place: Place) -> Iterator[Inline]:
    for look, group in groupby(pairs, lambda pair: pair[1][0] if pair[1] else None):
        known = list(group)
        if look is None:
            yield from _plain([token for token, _ in known], place)
        else:
            inner = [(token, looks[1:]) for token, looks in known]
            yield _wrapped(look, tuple(_nest_runs(inner, place)), place)


def _plain(tokens: Sequence[Token], place: Place) -> Iterator[Inline]:
    for is_word, group in groupby(tokens, lambda token: isinstance(token, Word)):
        if is_word:
            yield Text("".join(token.text for token in group if isinstance(token, Word)))
            continue
        for token in group:
            match token:
                case Line():
                    yield Break()
                case Figure(written):
                    yield _asked(written, place)
                case Footnote(tokens=inner):
                    yield Note(runs_of(inner, place), place)
                case _:
                    pass


def _asked(written: str, place: Place) -> Asked:
    name, *formats = (part.strip() for part in written.strip("{}").split("|"))
    return Asked(name, tuple(formats), written, place)


def _wrapped(look: Look, children: tuple[Inline, ...], place: Place) -> Inline:
    match look.kind:
        case Kind.LINK:
            return Link(look.value, children)
        case Kind.BOUND:
            return Bound(look.value, children, place)
        case Kind.LANGUAGE:
            return InLanguage(look.value, children)
        case Kind.STRONG:
            return Strong(children)
        case Kind.EMPHASIS:
            return Emphasis(children)
