"""The whole way back: from returned files to an account, and from there into the sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from rapport.document import Document
from rapport.findings import Finding, blocking, finding
from rapport.place import Place
from rapport.project import open_project
from rapport.reading import check, read
from rapport.review.account import Line, Reviewed, Said
from rapport.review.atoms import Trace, final, text_of
from rapport.review.guards import Reason
from rapport.review.home import Home, bring_home, refused
from rapport.review.opening import Draft, open_draft
from rapport.review.outside import outside
from rapport.review.present import Path as Way
from rapport.review.present import Sources
from rapport.review.projection import projected, tokens
from rapport.review.rewriting import row_of
from rapport.review.saving import can_hold, save
from rapport.review.saying import said
from rapport.review.settling import Edit, Ending
from rapport.writers.docx.issued import IssuedText

_Key = tuple[str, Way]
_Member = tuple[Draft, IssuedText]
# So many letters of a text tell it from another.
_BEGIN = 40


@dataclass(slots=True)
class _Round:
    """What is known of one review so far; `texts` is the new Markdown by file and path."""

    sources: Sources
    document: Document | None
    drafts: list[Draft] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    texts: dict[str, dict[Way, str]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


def bring_back(
    files: Sequence[Path], folder: Path | str, *, only: str = "", take: bool = False
) -> Reviewed:
    """Read returned files against the report in `folder`; `take` writes what can be taken over.

    `only` is an author or a text: other edits are left out of the writing. The outcome does not
    depend on the order of the files. Faults of files are findings, never exceptions.
    """
    folder = Path(folder)
    project, told = open_project(folder)
    names = tuple(path.name for path in files)
    if project is None:
        return Reviewed(folder.name, names, findings=told)
    found = _Round(Sources(project), read(folder).document)
    for path in sorted(files, key=lambda one: (one.name, str(one))):
        draft, findings = open_draft(path)
        found.findings += findings
        if draft is not None:
            _admit(found, _named(draft, found.drafts))
    _texts(found, only)
    for draft in found.drafts:
        found.lines += outside(found.document, draft)
    comments = tuple(_said(found))
    made = Reviewed(
        project.name, names, tuple(found.lines), comments, tuple(dict.fromkeys(found.findings))
    )
    return _taken(found, made, folder) if take and not blocking(made.findings) else made


def _named(draft: Draft, others: Sequence[Draft]) -> Draft:
    """The draft under a name of its own: two people may send files with one name."""
    taken = {one.name for one in others}
    name, number = draft.name, 2
    while name in taken:
        name, number = f"{draft.name} ({number})", number + 1
    return replace(draft, name=name)


def _admit(found: _Round, draft: Draft) -> None:
    """Keep a draft of this report; tell of texts that lost their place in it."""
    known = [one for one in draft.issued.texts if _now(found, one) is not None]
    place = Place(draft.name)
    other = found.document is not None and found.document.id != draft.issued.report
    if other or (draft.issued.texts and not known):
        found.findings.append(finding("TER-003", place, found=draft.issued.report))
        return
    found.drafts.append(draft)
    for text in draft.issued.texts:
        subject = _where(found, text)
        if text.anchor in draft.returned.twice:
            found.findings.append(finding("TER-006", place, subject=subject))
        if text.anchor not in draft.returned.texts:
            found.findings.append(finding("TER-005", place, subject=subject))
            found.lines.append(_vanished(found, draft, text))
        atoms = draft.returned.texts.get(text.anchor, ())
        if atoms and atoms[-1].deleted and final(atoms):
            found.lines.append(_joined(found, draft, text, atoms[-1].deleted))


def _vanished(found: _Round, draft: Draft, text: IssuedText) -> Line:
    """A text whose beginning is gone: nothing of it is taken over."""
    file = found.sources.file(text.file)
    reason = Reason.ANCHOR.value
    where = _where(found, text)
    return Line(where, file, (draft.name,), (), Ending.REFUSED, text.source.strip(), "", reason)


def _joined(found: _Round, draft: Draft, text: IssuedText, maker: Trace) -> Line:
    """A text that was made to run on into what the report makes itself."""
    file, where = found.sources.file(text.file), _where(found, text)
    reason = Reason.JOINED.value
    return Line(where, file, (draft.name,), (maker,), Ending.REFUSED, "¶", "", reason)


def _now(found: _Round, text: IssuedText) -> str | None:
    return found.sources.text(found.sources.file(text.file), text.path)


def _where(found: _Round, text: IssuedText) -> str:
    return found.sources.name(found.sources.file(text.file), text.path)


def _texts(found: _Round, only: str) -> None:
    """Bring every text home; drafts with another issued text are held against their own."""
    groups: dict[_Key, dict[tuple[str, int], list[_Member]]] = {}
    for draft in found.drafts:
        for text in draft.issued.texts:
            if text.anchor in draft.returned.texts:
                key = (found.sources.file(text.file), text.path)
                same = groups.setdefault(key, {}).setdefault((text.source, text.level), [])
                same.append((draft, text))
    for (file, path), versions in groups.items():
        now = source = found.sources.text(file, path)
        where = found.sources.name(file, path)
        for _, members in sorted(versions.items(), key=lambda pair: pair[0]):
            home = _home(members, source, only, where)
            home = _kept(found, file, path, home, source)
            found.lines += (_line(edit, where, file) for edit in home.edits)
            source = None if source is None else home.text
        if source is not None and source != now:
            found.texts.setdefault(file, {})[path] = source


def _home(members: Sequence[_Member], source: str | None, only: str, where: str) -> Home:
    """What becomes of one text in drafts that were issued with the same words."""
    text = members[0][1]
    returned = {draft.name: draft.returned.texts[one.anchor] for draft, one in members}
    lost = [begin for draft, _ in members for begin in _lost(draft)]

    def refuse(edit: Edit) -> Reason | None:
        if any(begin in text_of(edit.wanted) for begin in lost):
            return Reason.SWALLOWED
        return None if _chosen(edit, only, where) else Reason.LEFT

    return bring_home(text, returned, source, refuse)


def _lost(draft: Draft) -> list[str]:
    """How the texts begin whose anchor is gone: their words may stand in another text now."""
    gone = (one for one in draft.issued.texts if one.anchor not in draft.returned.texts)
    begins = (text_of(tokens(projected(row_of(one.source), one.level)))[:_BEGIN] for one in gone)
    return [begin.rstrip("¶") for begin in begins if begin]


def _chosen(edit: Edit, only: str, where: str) -> bool:
    """Whether an edit is of the author, or in the text, that the user asked for."""
    asked = only.casefold()
    return asked in where.casefold() or any(
        asked == maker.author.casefold() for maker in edit.makers
    )


def _kept(found: _Round, file: str, path: Way, home: Home, before: str | None) -> Home:
    """The same, unless YAML cannot hold the new text there."""
    if before is None or home.text == before:
        return home
    data, _ = found.sources.project.read(file)
    if data is not None and can_hold(data, {path: home.text}) is not None:
        return home
    return Home(
        tuple(
            refused(edit, Reason.FORM) if edit.ending is Ending.TAKEN else edit
            for edit in home.edits
        ),
        before,
    )


def _line(edit: Edit, where: str, file: str) -> Line:
    return Line(
        where,
        file,
        edit.files,
        edit.makers,
        edit.ending,
        said(edit.issued, edit.wanted),
        said(edit.wanted, edit.issued),
        edit.reason.value if edit.reason else "",
        None if edit.source is None else said(edit.source, edit.issued),
    )


def _said(found: _Round) -> Iterator[Said]:
    for draft in found.drafts:
        names = {one.anchor: _where(found, one) for one in draft.issued.texts}
        for comment in draft.comments:
            yield Said(draft.name, names.get(comment.anchor, "het rapport"), comment)


def _taken(found: _Round, made: Reviewed, folder: Path) -> Reviewed:
    """Write what was taken over, and check the report as it is then."""
    files: dict[str, bytes] = {}
    for file, texts in found.texts.items():
        data, _ = found.sources.project.read(file)
        held = None if data is None else can_hold(data, texts)
        if held is None:
            changed = finding("TER-010", Place(found.sources.project.shown(file)))
            return replace(made, findings=(*made.findings, changed))
        files[file] = held
    written, told = save(found.sources.project, files, found.sources.digests)
    checked = check(folder) if written else None
    return replace(made, findings=(*made.findings, *told), written=written, checked=checked)
