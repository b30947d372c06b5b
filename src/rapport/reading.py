"""From a folder to a checked document: read, understand, check, compose, check again."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from rapport.checks import check_document, check_dossier, check_style
from rapport.checks.closing import closed
from rapport.document import Document
from rapport.findings import Finding, Level, blocking, finding
from rapport.intake.instellingen import read_instellingen
from rapport.intake.overzicht import read_overzicht
from rapport.intake.programma import read_programma
from rapport.intake.wording import read_layers, text_places
from rapport.model.dossier import Dossier, Instellingen, texts
from rapport.model.huisstijl import Huisstijl
from rapport.place import Place
from rapport.project import Project, check_image, open_project, report_beside, shown_path
from rapport.prose.tree import images
from rapport.registry import nearest
from rapport.reports import REPORTS
from rapport.result import Checked, Summary
from rapport.sources import reader_for
from rapport.sources.located import Group
from rapport.style import Style, available, locate

SETTINGS = "rapport.yaml"
_LOOK = "stijl.yaml"
_FILE = re.compile(r"[\w./-]+\.yaml\b")
# What is said of the value of a key: nothing there, another word, another form.
_OF_A_VALUE = {"INV-004", "INV-005", "INV-007"}
Made = TypeVar("Made")
Findings = Iterable[Finding]


@dataclass(slots=True)
class Reading:
    """What has been made of a report so far; what could not be made is None.

    `findings` gathers everything, in the order in which it was found.
    """

    folder: Path
    project: Project | None = None
    dossier: Dossier | None = None
    style: Style | None = None
    look: Huisstijl | None = None
    document: Document | None = None
    summary: Summary = field(default_factory=Summary)
    findings: list[Finding] = field(default_factory=list)

    def keep(self, made: tuple[Made, Findings]) -> Made:
        """What was made; its findings go with the others."""
        self.findings += made[1]
        return made[0]


def check(folder: Path | str) -> Checked:
    """Read the report in `folder` and check it; nothing is written.

    Faults of the input are findings, never exceptions.
    """
    return checked_of(read(Path(folder)))


def checked_of(reading: Reading) -> Checked:
    """What a reading comes to; each finding once."""
    project = reading.project
    complete = reading.style is not None and reading.look is not None
    return Checked(
        folder=reading.folder,
        name=project.name if project else reading.folder.resolve().name,
        findings=_once(reading.findings),
        summary=reading.summary,
        document=reading.document if complete else None,
    )


def _once(findings: list[Finding]) -> tuple[Finding, ...]:
    """Each finding once, without those that only follow from a value cut short by a `#`."""
    cut = {_line(item) for item in findings if item.code == "YML-014"}
    return tuple(
        item
        for item in dict.fromkeys(findings)
        if item.code not in _OF_A_VALUE or _line(item) not in cut
    )


def _line(item: Finding) -> tuple[str, int]:
    return (item.place.file, item.place.line) if item.place else ("", 0)


def read(folder: Path) -> Reading:
    """Everything that can be made of the report in `folder`, and every finding on the way."""
    reading = _understood(folder)
    if reading.project is None or reading.dossier is None:
        return reading
    reading.dossier = reading.keep(closed(_with_last_year(reading, reading.dossier)))
    found, summary = check_dossier(reading.dossier)
    reading.summary = replace(summary, moved=tuple(reading.dossier.verschoven.values()))
    reading.findings += found
    _compose(reading, reading.project, reading.dossier)
    if reading.style is not None and reading.look is not None:
        reading.findings += check_style(reading.style, reading.look)
    return reading


def _understood(folder: Path) -> Reading:
    """What the files of the report in `folder` say; nothing is held against anything else yet."""
    reading = Reading(folder)
    reading.project = reading.keep(open_project(folder))
    if reading.project is None:
        return reading
    root = _tree(reading, reading.project, SETTINGS, None)
    settings = reading.keep(read_instellingen(root)) if root else None
    if settings is None:
        _read_on(reading, reading.project)
    else:
        reading.dossier = _dossier(reading, reading.project, settings)
    return reading


def _with_last_year(reading: Reading, dossier: Dossier) -> Dossier:
    """The dossier with last year's report beside it, where one is named that is of last year.

    What is wrong in that report is told in one finding: it is to be mended there.
    """
    if dossier.instellingen.vorig_jaar is None:
        return dossier
    name, place = dossier.instellingen.vorig_jaar
    folder = reading.keep(report_beside(reading.folder, name, place))
    if folder is None:
        return dossier
    before = _understood(folder)
    if before.dossier is not None:
        before.dossier = before.keep(closed(before.dossier))
    found = list(before.findings)
    if before.dossier is not None:
        found += check_dossier(before.dossier)[0]
    if before.project is not None and reading.project is not None:
        files = before.project.digests.items()
        reading.project.digests |= {f"{name}/{file}": digest for file, digest in files}
    if first := next((item for item in found if item.level is Level.FOUT), None):
        told = f"{first.place}: {first.message}" if first.place else first.message
        reading.findings.append(finding("VJR-003", place, name=name, found=told.rstrip(".")))
    if before.dossier is None:
        return dossier
    return replace(dossier, vorig=reading.keep(_of_last_year(dossier, before.dossier)))


def _of_last_year(dossier: Dossier, before: Dossier) -> tuple[Dossier | None, Findings]:
    """The report as last year's; None, and why, when it is of another year."""
    expected, found = dossier.instellingen.jaar - 1, before.instellingen.jaar
    if found == expected or dossier.instellingen.vorig_jaar is None:
        return before, ()
    name, place = dossier.instellingen.vorig_jaar
    return None, (finding("VJR-002", place, name=name, found=str(found), expected=str(expected)),)


def _read_on(reading: Reading, project: Project) -> None:
    """Read the files that a rapport.yaml names which cannot be read itself, for their faults."""
    data, _ = project.read(SETTINGS)
    text = (data or b"").decode("utf-8", errors="replace")
    for name in dict.fromkeys(_FILE.findall(text)):
        path, _ = project.find(name)
        if path is not None and name != SETTINGS:
            _tree(reading, project, name, None)


def _tree(reading: Reading, project: Project, name: str, place: Place | None) -> Group | None:
    """What one input file says; None when it cannot be read at all."""
    data = reading.keep(project.read(name, place))
    reader = reader_for(name)
    if data is None:
        return None
    if reader is None:
        reading.findings.append(finding("INV-018", place, found=name))
        return None
    return reading.keep(reader.read(data, project.shown(name)))


def _dossier(reading: Reading, project: Project, settings: Instellingen) -> Dossier:
    programmas = []
    for name, place in settings.programmas:
        root = _tree(reading, project, name, place)
        programma = reading.keep(read_programma(root, settings)) if root else None
        if programma is not None:
            programmas.append(programma)
    dossier = Dossier(settings, tuple(programmas))
    if settings.overzicht is None:
        return dossier
    root = _tree(reading, project, *settings.overzicht)
    overzicht = reading.keep(read_overzicht(root, dossier)) if root else None
    return replace(dossier, overzicht=overzicht)


def _compose(reading: Reading, project: Project, dossier: Dossier) -> None:
    """Find the house style, compose the document in its words, and check what will be printed."""
    settings = dossier.instellingen
    report = REPORTS[settings.soort]
    reading.style = _style(reading, settings, project.folder)
    if reading.style is None:
        return
    reading.look = _settings_of(reading, _layers(reading, reading.style, _LOOK), Huisstijl)
    layers = _layers(reading, reading.style, report.wording)
    wording = _settings_of(reading, layers, report.shape)
    pictures = _pictures(reading, project, dossier)
    if wording is None:
        return
    file = reading.style.find(report.wording)
    place = Place(shown_path(file)) if file else settings.place
    places = text_places(layers)
    reading.document = reading.keep(report.compose(dossier, wording, place, pictures, places))
    # What blocks already would be found again in print, in other words.
    if not blocking(reading.findings):
        reading.findings += check_document(reading.document)


def _style(reading: Reading, settings: Instellingen, folder: Path) -> Style | None:
    """The house style: beside the report, in the folder where one works, or among our own."""
    roots = (folder / "templates", Path("templates"))
    style = locate(settings.stijl, *roots)
    if style is None:
        known = available(*roots)
        close = nearest(settings.stijl, known)
        reading.findings.append(
            finding(
                "INV-015",
                settings.stijl_place,
                found=settings.stijl,
                guess=f" Bedoelt u '{close}'?" if close else "",
                expected=", ".join(known),
            )
        )
    return style


def _layers(reading: Reading, style: Style, name: str) -> tuple[Group, ...]:
    """What the files with this name in the layers of the style say; none if one is unreadable."""
    layers = style.layers(name)
    if not layers:
        reading.findings.append(finding("SJB-002", None, style=style.name, found=name))
    trees: list[Group] = []
    for path in layers:
        reader = reader_for(name)
        tree = reading.keep(reader.read(path.read_bytes(), shown_path(path))) if reader else None
        if tree is None:
            return ()
        trees.append(tree)
    return tuple(trees)


def _settings_of(reading: Reading, layers: tuple[Group, ...], shape: type[Made]) -> Made | None:
    """One of the style's files with settings, the layers of the style put together."""
    if not layers:
        return None
    return reading.keep(read_layers(shape, layers))  # type: ignore[type-var]


def _pictures(reading: Reading, project: Project, dossier: Dossier) -> dict[str, Path]:
    """The checked file of every picture in the narrative, by its name as written."""
    found = {}
    for tekst in texts(dossier):
        for image in images(tekst.blocks):
            path = reading.keep(check_image(project, image.source, image.place))
            if path is not None:
                found[image.source] = path
    return found
