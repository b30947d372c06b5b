"""The comments in a returned Word file: who says what about which words, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from rapport.review.atoms import Atom, final, text_of
from rapport.review.word_body import Returned
from rapport.sources.container import Container
from rapport.writers.docx.markup import MAIN, Node

COMMENTS, EXTENDED = "word/comments.xml", "word/commentsExtended.xml"
_W = f"{{{MAIN}}}"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment: `about` are the words it stands at, `anchor` the text that holds them.

    `replies` are in the order of the file; `done`: somebody marked it as settled.
    """

    author: str
    date: str
    text: str
    anchor: str
    about: str
    done: bool = False
    replies: tuple[Comment, ...] = ()


@dataclass(frozen=True, slots=True)
class _Thread:
    """What Word 2013 and later keeps beside a comment: what it answers, whether it is settled."""

    parent: str
    done: bool


def comments_of(container: Container, returned: Returned) -> tuple[Comment, ...]:
    """Every comment of a file with the replies to it, in the order of the file.

    One that stands at nothing, or at generated text, has no anchor. A reply to a comment that is
    gone stands by itself.
    """
    if COMMENTS not in container.parts:
        return ()
    threads, places = _threads(container), _places(returned)
    known: dict[str, int] = {}
    made: list[Comment] = []
    parents: list[int | None] = []
    for number, node in enumerate(container.tree(COMMENTS).iter(f"{_W}comment")):
        ident = _last_paragraph(node)
        thread = threads.get(ident, _Thread("", done=False))
        # A reply comes behind what it answers, so threads cannot run in a circle.
        parents.append(known.get(thread.parent))
        if ident:
            known.setdefault(ident, number)
        place = places.get(node.get(f"{_W}id", ""), ("", ""))
        made.append(_comment(node, place, done=thread.done))
    return _threaded(made, parents)


def _comment(node: Node, place: tuple[str, str], *, done: bool) -> Comment:
    author = node.get(f"{_W}author", "") or "onbekend"
    return Comment(author, node.get(f"{_W}date", ""), _text(node), *place, done)


def _threaded(made: list[Comment], parents: list[int | None]) -> tuple[Comment, ...]:
    """Every comment with its replies: from the last to the first, since replies come later."""
    for number in reversed(range(len(made))):
        parent = parents[number]
        if parent is not None:
            replies = (made[number], *made[parent].replies)
            made[parent] = replace(made[parent], replies=replies)
    return tuple(one for one, parent in zip(made, parents, strict=True) if parent is None)


def _threads(container: Container) -> dict[str, _Thread]:
    if EXTENDED not in container.parts:
        return {}
    return {
        one.get(f"{_W15}paraId", ""): _Thread(
            one.get(f"{_W15}paraIdParent", ""), one.get(f"{_W15}done", "0") in {"1", "true"}
        )
        for one in container.tree(EXTENDED).iter(f"{_W15}commentEx")
    }


def _last_paragraph(comment: Node) -> str:
    """The id by which a thread names a comment: that of its last paragraph."""
    found = [one.get(f"{_W14}paraId", "") for one in comment.iter(f"{_W}p")]
    return found[-1] if found else ""


def _text(comment: Node) -> str:
    lines = ("".join(t.text or "" for t in p.iter(f"{_W}t")) for p in comment.iter(f"{_W}p"))
    return "\n".join(line.strip() for line in lines if line.strip())


def _places(returned: Returned) -> dict[str, tuple[str, str]]:
    """The text that a comment stands in, and the words between its begin and its end."""
    begun: dict[str, tuple[str, int]] = {}
    found: dict[str, tuple[str, str]] = {}
    for mark in returned.remarks:
        if mark.begins:
            begun.setdefault(mark.comment, (mark.anchor, mark.index))
        elif mark.comment in begun and mark.comment not in found:
            found[mark.comment] = _between(returned, *begun[mark.comment], mark.anchor, mark.index)
    for comment, (anchor, _) in begun.items():
        found.setdefault(comment, (anchor, ""))
    return found


def _between(returned: Returned, anchor: str, start: int, last: str, stop: int) -> tuple[str, str]:
    atoms = list(_of(returned, anchor))
    within = atoms[start : stop if last == anchor else len(atoms)]
    return anchor, text_of([one.token for one in final(within)])


def _of(returned: Returned, anchor: str) -> Iterator[Atom]:
    yield from returned.texts[anchor] if anchor else returned.loose
