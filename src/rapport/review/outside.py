"""Changes where no text of the inputs stands: tables, headings, headers and text boxes."""

from __future__ import annotations

from collections.abc import Iterator

from rapport.document import Document, Heading, Table, walk
from rapport.prose.tree import plain
from rapport.review.account import Line
from rapport.review.atoms import Trace
from rapport.review.generated import tampered
from rapport.review.guards import Reason
from rapport.review.opening import Draft
from rapport.review.saying import said
from rapport.review.settling import Ending
from rapport.review.tokens import Picture


def outside(document: Document | None, draft: Draft) -> Iterator[Line]:
    """What was changed where no text of the inputs stands."""
    heads = _heads(document)
    for one in tampered(draft.issued.generated, draft.returned.loose, heads):
        where, file = heads.get(one.below, ("het rapport", ""))
        reason = f"{Reason.GENERATED.value}{f', uit {file}' if file else ''}"
        yield Line(where, file, (draft.name,), one.makers, Ending.REFUSED, one.old, one.new, reason)
    for change in draft.elsewhere:
        maker = Trace(change.author, change.date)
        old, new = ("", change.text) if change.inserted else (change.text, "")
        reason = Reason.ELSEWHERE.value
        yield Line(change.part, "", (draft.name,), (maker,), Ending.REFUSED, old, new, reason)
    for atom in draft.returned.loose:
        if isinstance(atom.what, Picture) and atom.inserted:
            yield Line(
                "het rapport",
                "",
                (draft.name,),
                (atom.inserted,),
                Ending.REFUSED,
                "",
                said([atom.what], ()),
                Reason.PICTURE.value,
            )


def _heads(document: Document | None) -> dict[str, tuple[str, str]]:
    """The titles of tables and parts, with how they are called and the file they come from."""
    found: dict[str, tuple[str, str]] = {}
    for node in walk(document) if document else ():
        if not isinstance(node, Table | Heading):
            continue
        file = node.place.file.rpartition("/")[2] if node.place else ""
        if isinstance(node, Table):
            found[" ".join(node.caption.split())] = (f"tabel {node.caption}", file)
        else:
            title = " ".join(f"{node.code} {plain(node.children)}".split())
            found[title] = (title, file)
    return found
