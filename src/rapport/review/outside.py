"""Changes where no text of the inputs stands: tables, headings, headers and text boxes."""

from __future__ import annotations

from collections.abc import Iterator

from rapport.document import Document
from rapport.review.account import Line
from rapport.review.atoms import Trace
from rapport.review.generated import Tampered, tampered
from rapport.review.guards import Reason
from rapport.review.heads import heads_of
from rapport.review.opening import Draft
from rapport.review.saying import said
from rapport.review.settling import Ending
from rapport.review.tokens import Picture


def outside(document: Document | None, draft: Draft) -> Iterator[Line]:
    """What was changed where no text of the inputs stands."""
    heads = heads_of(document) if document else ()
    for one in tampered(draft.issued.generated, draft.returned.loose, heads):
        yield _line(one, draft.name)
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


def _line(one: Tampered, name: str) -> Line:
    where = one.below.name if one.below else "het begin van het rapport"
    file = one.below.file if one.below else ""
    reason = f"cijfers komen uit {file}" if file else Reason.GENERATED.value
    return Line(where, file, (name,), one.makers, Ending.REFUSED, one.old, one.new, reason)
