"""The order of the work: read and check; only then lock, write, read back, and publish."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from rapport.document import Document
from rapport.findings import Finding, blocking
from rapport.publishing import BUSY_CODES, ENVIRONMENT_CODES, Turn, ages, lock, manifest, publish
from rapport.publishing import recover as recover_outputs
from rapport.reading import Reading, checked_of, read
from rapport.result import Built, Checked, Ending
from rapport.writers import STANDARD, Format, chosen
from rapport.writers.excerpts import per_programma as excerpts
from rapport.writers.order import Order

OUTPUTS = "outputs"
# The format that is read by part.
IN_PARTS = "docx"
Progress = Callable[[str], None]
# Pango is part of the machine too.
_MACHINE = ENVIRONMENT_CODES | {"PDF-001"}


@dataclass(frozen=True, slots=True)
class _File:
    """One file that may be written, and everything that its writer needs."""

    name: str
    format: Format
    order: Order


@dataclass(frozen=True, slots=True)
class _Job:
    """The files of one report, in the order they were asked for."""

    files: tuple[_File, ...]
    target: Path

    def names(self) -> tuple[str, ...]:
        """Their names."""
        return tuple(file.name for file in self.files)


def build(  # noqa: PLR0913  the wishes of a caller, each by its name
    folder: Path | str,
    *,
    out: Path | str | None = None,
    formats: Sequence[str] = STANDARD,
    per_programma: bool = False,
    remarks: bool = False,
    progress: Progress | None = None,
) -> Built:
    """Check the report in `folder` and, when nothing blocks, put its files in `out`/<name>.

    All files are placed, or none. `formats` are names of rapport.writers.FORMATS (`pdf` is
    `raad`); raises KeyError for another name. `out` is the folder 'outputs' where one works, when
    not given. With `per_programma` each programme also gets a Word file of its own, where Word is
    among the formats. With `remarks` the findings stand in Word as comments. `progress` hears in
    a few Dutch words what is being done.
    """
    wanted = chosen(formats)
    say = progress or (lambda _: None)
    say("Invoer lezen en controleren")
    reading = read(Path(folder))
    checked = checked_of(reading)
    target = Path(out if out is not None else OUTPUTS) / checked.name
    names = tuple(f"{checked.name}{each.suffix}" for each in wanted)
    # What an earlier run left half done is settled first, whatever this one finds.
    left = recover_outputs(target)
    findings = (*checked.findings, *left)
    if blocking(findings) or not (reading.document and reading.style and reading.look):
        return _not_built(checked, findings, target, names)
    order = Order(
        reading.document,
        reading.style,
        reading.look,
        examination=checked.summary.examination,
        names=_names(reading),
        remarks=checked.findings if remarks else (),
    )
    job = _Job(tuple(_files(checked.name, wanted, order, per_programma=per_programma)), target)
    return _write(job, reading, checked, left, say)


def _files(
    stem: str, wanted: Sequence[Format], order: Order, *, per_programma: bool
) -> Iterable[_File]:
    """What is to be made, the whole report before its parts."""
    for each in wanted:
        yield _File(f"{stem}{each.suffix}", each, order)
    for each in wanted if per_programma else ():
        if each.name == IN_PARTS:
            for ident, document in excerpts(order.document):
                own = replace(order, document=document, remarks=tuple(_of(document, order)))
                yield _File(f"{stem}-{ident}{each.suffix}", each, own)


def _of(document: Document, order: Order) -> Iterable[Finding]:
    """The remarks about the files that a part of the report is made from."""
    files = {part.place.file for part in document.sections if part.place is not None}
    return (item for item in order.remarks if item.place and item.place.file in files)


def _write(
    job: _Job, reading: Reading, checked: Checked, left: tuple[Finding, ...], say: Progress
) -> Built:
    """Take the turn, write and read back in its stage, and publish."""
    turn = lock(job.target)
    if isinstance(turn, Finding):
        return _not_built(checked, (*checked.findings, *left, turn), job.target, job.names())
    with turn:
        made = _made(job, reading, checked, turn, say)
        findings = (*checked.findings, *left, *made)
        if blocking(made):
            return _not_built(checked, findings, job.target, job.names())
        say("Klaarzetten in de map met uitvoer")
        placed = publish(turn.stage, job.target, job.names())
    if blocking(placed):
        return _not_built(checked, (*findings, *placed), job.target, job.names())
    files = tuple(job.target / name for name in (*job.names(), manifest.NAME))
    return Built(checked, (*findings, *placed), Ending.BUILT, job.target, files)


def _made(
    job: _Job, reading: Reading, checked: Checked, turn: Turn, say: Progress
) -> tuple[Finding, ...]:
    """Write everything into the stage, the manifest last; a full disk there is a finding too."""
    try:
        found = tuple(_make(job, turn, say))
        if not blocking(found):
            # What an interrupted run left is no property of this report: it is not recorded.
            _record(job, reading, checked, turn, (*checked.findings, *found))
    except OSError as error:
        return (turn.trouble(error),)
    return found


def _make(job: _Job, turn: Turn, say: Progress) -> Iterable[Finding]:
    """Every file, written and then read back; a FOUT of one does not hide those of the next."""
    for file in job.files:
        path = turn.stage / file.name
        say(f"{file.format.name.upper()} opmaken")
        written = file.format.write(file.order, path)
        yield from written
        if not blocking(written):
            say(f"{file.format.name.upper()} nalezen")
            yield from file.format.verify(file.order, path)


def _record(
    job: _Job, reading: Reading, checked: Checked, turn: Turn, findings: Iterable[Finding]
) -> None:
    """Write the manifest into the stage: what went in, what came out, what was checked."""
    told, project = checked.summary, reading.project
    inputs = project.digests if project else {}
    names = _names(reading)
    record = manifest.build(
        inputs=inputs,
        stage=turn.stage,
        names=job.names(),
        folder=job.target,
        findings=[_named(item, names) for item in findings],
        checks={
            "sommen": told.equations,
            "precies": told.exact,
            "binnen_afronding": told.within_rounding,
            "grootste_verschil": str(told.largest),
            "in_geen_som": list(told.loose),
            "niet_zichtbaar": list(told.hidden),
            "uit_afgeronde_cijfers": list(told.habits),
            "volledig_onderzocht": told.fully_examined,
            "verschoven_bedragen": [manifest.moved(figure) for figure in told.moved],
        },
    )
    (turn.stage / manifest.NAME).write_bytes(manifest.render(record))


def _names(reading: Reading) -> Mapping[str, str]:
    """The files as the report names them, from wherever one builds, by how they are shown."""
    project = reading.project
    return {project.shown(name): name for name in project.digests} if project else {}


def _named(item: Finding, names: Mapping[str, str]) -> Finding:
    """A finding with its file named as the report names it."""
    if item.place is None or item.place.file not in names:
        return item
    return replace(item, place=replace(item.place, file=names[item.place.file]))


def _not_built(
    checked: Checked, findings: Iterable[Finding], target: Path, names: Sequence[str]
) -> Built:
    """The answer when nothing was placed: why, and from when the files are that stand there."""
    known = tuple(findings)
    ending = Ending.BLOCKED
    if any(item.code in _MACHINE for item in known if blocking((item,))):
        ending = Ending.ENVIRONMENT
    if any(item.code in BUSY_CODES for item in known):
        ending = Ending.BUSY
    return Built(checked, known, ending, target, ages=tuple(ages(target, names)))
