"""Walks the content of a page with its graphics state, into forms and patterns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pikepdf
from pikepdf import Matrix, Name

from rapport.preflight import colours, painting
from rapport.preflight.colours import Colour, Kind
from rapport.preflight.painting import Painted, Sort, State
from rapport.preflight.standing import Standing

MOST_NESTED = 12
INVISIBLE = 3
_SHOWS = frozenset({"Tj", "TJ", "'", '"'})
_FILLS = frozenset({"f", "F", "f*", "B", "B*", "b", "b*"})
_STROKES = frozenset({"S", "s", "B", "B*", "b", "b*"})


def painted(page: pikepdf.Page) -> Iterator[Painted]:
    """Every object of a page in the order in which it is painted."""
    resources = page.resources
    if "/Group" in page.obj:
        yield from _group(page.obj.Group, resources)
    yield from Walk(resources, State()).through(page)


class Walk:
    """One content stream being read: that of a page, a form or a pattern."""

    def __init__(
        self,
        resources: pikepdf.Object | None,
        state: State,
        within: frozenset[tuple[int, int]] = frozenset(),
    ) -> None:
        """Start with the state that counts where the stream is called, `within` these objects."""
        self.at = Standing(resources, state)
        self.within = within

    def through(self, holder: Any) -> Iterator[Painted]:  # noqa: ANN401  # page or stream
        """Everything that this stream paints."""
        for instruction in pikepdf.parse_content_stream(holder):
            name = str(instruction.operator)
            if name == "INLINE IMAGE":
                yield self._inline(instruction)
            else:
                yield from self._step(name, instruction.operands)

    def _step(self, name: str, operands: Any) -> Iterator[Painted]:  # noqa: ANN401  # untyped
        if name in _SHOWS:
            yield from self._show()
        elif name in _FILLS or name in _STROKES or name == "n":
            yield from self._paint(name)
        elif name == "Do":
            yield from self._do(operands[0])
        elif name == "sh":
            yield from self._shading(self.at.resource("/Shading", operands[0]), str(operands[0]))
        elif name in ("scn", "SCN") and operands and isinstance(operands[-1], Name):
            yield from self._pattern(operands[-1], stroke=name == "SCN")
        else:
            self.at.step(name, operands)

    def _show(self) -> Iterator[Painted]:
        state = self.at.state
        if state.mode == INVISIBLE:
            return
        matrix = self.at.text @ state.matrix
        size = abs(state.letter) * painting.scale(matrix)
        stroked = state.mode in (1, 5)
        yield Painted(
            Sort.TEXT,
            str(state.font.get("/BaseFont", "")) if state.font is not None else "",
            state.stroke if stroked else state.fill,
            size,
            (matrix.e, matrix.f, matrix.e, matrix.f),
            clear=self._clear(stroked=stroked),
            over=state.over,
            font=state.font,
        )

    def _paint(self, name: str) -> Iterator[Painted]:
        points, self.at.points = self.at.points, []
        if not points:
            return
        box = painting.around(points)
        state = self.at.state
        if name in _FILLS:
            thin = min(box[2] - box[0], box[3] - box[1])
            clear = self._clear(stroked=False)
            yield Painted(Sort.AREA, "", state.fill, thin, box, clear=clear, over=state.over)
        if name in _STROKES:
            width = state.width * painting.scale(state.matrix)
            clear = self._clear(stroked=True)
            yield Painted(Sort.LINE, "", state.stroke, width, box, clear=clear, over=state.over)

    def _clear(self, *, stroked: bool) -> bool:
        alpha = self.at.state.stroke_alpha if stroked else self.at.state.fill_alpha
        return alpha < 1 or self.at.state.blended

    def _do(self, name: object) -> Iterator[Painted]:
        item = self.at.resource("/XObject", name)
        if item is None:
            return
        if item.get("/Subtype") == Name.Image:
            yield self._picture(item, str(name))
        elif item.get("/Subtype") == Name.Form:
            resources = item.get("/Resources", self.at.resources)
            if "/Group" in item:
                yield from _group(item.Group, resources)
            yield from self._inside(item, resources, self.at.state)

    def _inside(self, item: Any, resources: Any, state: State) -> Iterator[Painted]:  # noqa: ANN401  # untyped
        # A form that calls itself, or that lies deeper than anybody puts one, is left out.
        if item.objgen in self.within or len(self.within) >= MOST_NESTED:
            return
        own = Matrix(item.Matrix) if "/Matrix" in item else Matrix()
        state = replace(state, matrix=own @ state.matrix)
        yield from Walk(resources, state, self.within | {item.objgen}).through(item)

    def _picture(self, item: Any, name: str) -> Painted:  # noqa: ANN401  # untyped
        is_mask = bool(item.get("/ImageMask", False))
        kind = Kind.GRAY if is_mask else colours.kind_of(item.get("/ColorSpace"), self.at.resources)
        return Painted(
            Sort.PICTURE,
            name,
            self.at.state.fill if is_mask else Colour(kind),
            box=self._square(),
            clear="/SMask" in item or self._clear(stroked=False),
            image=item,
            matrix=self.at.state.matrix,
        )

    def _inline(self, instruction: Any) -> Painted:  # noqa: ANN401  # untyped
        image = instruction.iimage
        kind = Kind.GRAY
        if not image.image_mask:
            kind = colours.kind_of(Name(image.colorspace), self.at.resources)
        return Painted(
            Sort.PICTURE,
            "in de tekst van de bladzijde",
            self.at.state.fill if image.image_mask else Colour(kind),
            box=self._square(),
            clear=self._clear(stroked=False),
            image=image,
            matrix=self.at.state.matrix,
        )

    def _square(self) -> painting.Box:
        corners = [(0, 0), (1, 0), (0, 1), (1, 1)]
        return painting.around([self.at.state.matrix.transform(corner) for corner in corners])

    def _shading(self, shading: Any, name: str) -> Iterator[Painted]:  # noqa: ANN401  # untyped
        if shading is not None:
            kind = colours.kind_of(shading.get("/ColorSpace"), self.at.resources)
            yield Painted(Sort.SHADING, name, Colour(kind))

    def _pattern(self, name: Name, *, stroke: bool) -> Iterator[Painted]:
        pattern = self.at.resource("/Pattern", name)
        self.at.state = self.at.state.coloured(Colour(Kind.PATTERN), stroke=stroke)
        if pattern is None:
            return
        if pattern.get("/PatternType") != 1:
            yield from self._shading(pattern.get("/Shading"), str(name))
        else:
            resources = pattern.get("/Resources", self.at.resources)
            yield from self._inside(pattern, resources, State())


def _group(group: Any, resources: Any) -> Iterator[Painted]:  # noqa: ANN401  # untyped
    """The space in which the parts of a transparent group are mixed, where it names one."""
    if "/CS" in group:
        yield Painted(Sort.GROUP, "", Colour(colours.kind_of(group.CS, resources)))
