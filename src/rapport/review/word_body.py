"""The texts of a returned Word file, each from its anchor to where the next thing begins."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

from rapport.review.atoms import Atom, Trace, final
from rapport.review.nesting import Nesting
from rapport.review.tokens import End, Token, trimmed
from rapport.review.word_runs import Issued, Runs, trace_of
from rapport.review.word_styles import WordStyles
from rapport.sources.container import Container
from rapport.writers.docx.markup import NAMESPACES, Node, clark

DOCUMENT, RELATIONS = "word/document.xml", "word/_rels/document.xml.rels"
FOOTNOTES = "word/footnotes.xml"
ANCHOR = "_rp_"
_MARKED = "bookmarkStart"
_BLOCKS = frozenset({"sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"})


@dataclass(frozen=True, slots=True)
class Remark:
    """The beginning or the end of what a comment is about, before the atom with this number."""

    comment: str
    anchor: str
    index: int
    begins: bool


@dataclass(slots=True)
class Returned:
    """What a file holds: the atoms of every text by its anchor, and of all that has none.

    `twice` are anchors that stand in more than one place; the text at the first one counts.
    """

    texts: dict[str, list[Atom]] = field(default_factory=dict)
    loose: list[Atom] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    twice: set[str] = field(default_factory=set)


def read_body(
    container: Container, stops: frozenset[str], figures: Mapping[str, Issued], language: str
) -> Returned:
    """The texts of a file. `stops` are the bookmarks of headings and captions that end a text.

    `figures` gives the figures as they were issued, by the name of their field.
    """
    return _Walk(container, stops, figures, language).read()


class _Walk:
    """Goes through the body, in tables too, and knows in which text it is."""

    def __init__(
        self,
        container: Container,
        stops: frozenset[str],
        figures: Mapping[str, Issued],
        language: str,
    ) -> None:
        self._container = container
        self._stops = stops
        self._styles = WordStyles.of(container)
        self._runs = Runs(
            self._styles, _links(container), self._note, figures, language, self._seen
        )
        self._found = Returned()
        self._anchor = ""
        self._nesting = Nesting()

    def read(self) -> Returned:
        """Everything, from front to back."""
        body = self._container.tree(DOCUMENT).find("w:body", NAMESPACES)
        self._blocks(body if body is not None else self._container.tree(DOCUMENT))
        return self._found

    @property
    def _here(self) -> list[Atom]:
        if not self._anchor:
            return self._found.loose
        return self._found.texts[self._anchor]

    def _blocks(self, parent: Node) -> None:
        for child in parent.iterchildren(tag="*"):
            name = str(child.tag).rpartition("}")[2]
            if name == "p":
                self._paragraph(child)
            elif name == "tbl":
                self._table(child)
            elif name in _BLOCKS:
                self._blocks(child)
            else:
                self._seen(child)

    def _table(self, table: Node) -> None:
        """Every cell stands by itself: no text runs on from one into the next."""
        for cell in table.iter(clark("w:tc")):
            if next(cell.iterancestors(clark("w:tbl"))) is not table:
                continue
            self._leave()
            self._blocks(cell)
        self._leave()

    def _leave(self) -> None:
        self._anchor, self._nesting = "", Nesting()

    def _paragraph(self, paragraph: Node) -> None:
        for mark in paragraph.iter(clark("w:bookmarkStart")):
            self._pass(mark.get(clark("w:name"), ""))
        properties = paragraph.find("w:pPr", NAMESPACES)
        here = self._here
        for atom in self._runs.atoms(paragraph):
            here.append(atom)
        here.append(self._end(properties))

    def _pass(self, name: str) -> None:
        """Go by a bookmark: it begins a text, ends one, or means nothing here."""
        if name.startswith(ANCHOR):
            if name in self._found.texts:
                self._found.twice.add(name)
                self._leave()
                return
            self._leave()
            self._anchor = name
            self._found.texts[name] = []
        elif name in self._stops:
            self._leave()

    def _end(self, properties: Node | None) -> Atom:
        role = self._styles.role(properties)
        marks = None if properties is None else properties.find("w:rPr", NAMESPACES)
        inserted, deleted = (_trace(marks, f"w:{name}") for name in ("ins", "del"))
        changed = None if properties is None else properties.find("w:pPrChange", NAMESPACES)
        return Atom(
            End(self._nesting.levels(role), role.heading),
            inserted=inserted,
            deleted=deleted,
            reshaped=None if changed is None else trace_of(changed),
        )

    def _seen(self, element: Node) -> None:
        name = str(element.tag).rpartition("}")[2]
        if name == _MARKED:
            # In a paragraph they were passed before its text was read.
            if str(element.getparent().tag) != clark("w:p"):  # type: ignore[union-attr]  # it has one
                self._pass(element.get(clark("w:name"), ""))
        elif name in {"commentRangeStart", "commentRangeEnd"}:
            begins = name.endswith("Start")
            number = element.get(clark("w:id"), "")
            self._found.remarks.append(Remark(number, self._anchor, len(self._here), begins))

    def _note(self, number: str) -> tuple[Token, ...]:
        """The words of a note, as they stand now."""
        if FOOTNOTES not in self._container.parts:
            return ()
        notes = self._container.tree(FOOTNOTES).iterfind("w:footnote", NAMESPACES)
        note = next((one for one in notes if one.get(clark("w:id")) == number), None)
        return () if note is None else tuple(_note_tokens(note, self._plain_runs()))

    def _plain_runs(self) -> Callable[[Node], Iterator[Atom]]:
        runs = Runs(
            self._styles,
            _links(self._container, "word/_rels/footnotes.xml.rels"),
            lambda _: (),
            self._runs.figures,
            self._runs.language,
        )
        return runs.atoms


def _note_tokens(note: Node, read: Callable[[Node], Iterator[Atom]]) -> Iterator[Token]:
    atoms = list(chain.from_iterable(read(one) for one in note.iter(clark("w:p"))))
    yield from trimmed(tuple(one.token for one in final(atoms)))


def _trace(marks: Node | None, path: str) -> Trace | None:
    found = None if marks is None else marks.find(path, NAMESPACES)
    return None if found is None else trace_of(found)


def _links(container: Container, name: str = RELATIONS) -> dict[str, str]:
    """The addresses outside the file, by the name of their relation."""
    if name not in container.parts:
        return {}
    return {
        one.get("Id", ""): one.get("Target", "")
        for one in container.tree(name).iterchildren(tag="*")
        if one.get("TargetMode") == "External"
    }
