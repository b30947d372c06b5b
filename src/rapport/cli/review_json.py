"""What came back in Word drafts, as one JSON object."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapport.cli.as_json import SCHEMA, check_object, counts_object, finding_object
from rapport.cli.examination_json import Json
from rapport.cli.telling import in_order
from rapport.findings import blocking

if TYPE_CHECKING:
    from rapport.review.account import Line, Reviewed
    from rapport.review.remarks import Comment


def review_object(found: Reviewed) -> Json:
    """What `rapport review --json` gives; the edits add up to the `sums`."""
    ordered = in_order(found.findings)
    return {
        "schema": SCHEMA,
        "command": "review",
        "report": found.report,
        "files": list(found.files),
        "ending": "geblokkeerd" if blocking(ordered) else "in orde",
        "sums": {ending.value: count for ending, count in found.sums.items()},
        "edits": [_edit(line) for line in found.lines],
        "comments": [
            {"file": one.file, "where": one.where, **_comment(one.comment)}
            for one in found.comments
        ],
        "counts": counts_object(ordered),
        "findings": [finding_object(one) for one in ordered],
        "written": [path.as_posix() for path in found.written],
        "check": check_object(found.checked) if found.checked else None,
    }


def _edit(line: Line) -> Json:
    return {
        "where": line.where,
        "source": line.source,
        "files": list(line.files),
        "makers": [{"author": maker.author, "date": maker.date} for maker in line.makers],
        "ending": line.ending.value,
        "old": line.old,
        "new": line.new,
        "now": line.now,
        "reason": line.reason,
    }


def _comment(comment: Comment) -> Json:
    return {
        "author": comment.author,
        "date": comment.date,
        "text": comment.text,
        "about": comment.about,
        "done": comment.done,
        "replies": [_comment(reply) for reply in comment.replies],
    }
