"""Keeps the data of a stream from ending in a sign that a checker may take for a line end.

ISO 19005-3, 6.1.7.1, wants /Length to be exact. A line end comes between the data and 'endstream';
where the data itself ends in CR, the two read as one CR LF, and the length seems one too long.
"""

from __future__ import annotations

import base64

import pikepdf

from rapport.findings import Finding
from rapport.writers.order import Order

CARRIAGE_RETURN = b"\r"
# ASCII85 closes with these, whatever it holds.
CLOSE = b"~>"


def close(pdf: pikepdf.Pdf, order: Order) -> tuple[Finding, ...]:  # noqa: ARG001  # as every step
    """Write the few streams that end so (one in 256) in ASCII85, which no reader notices."""
    for item in pdf.objects:
        if isinstance(item, pikepdf.Stream):
            data = item.read_raw_bytes()
            if data.endswith(CARRIAGE_RETURN):
                _wrap(item, data)
    return ()


def _wrap(stream: pikepdf.Stream, data: bytes) -> None:
    filters = [*_listed(stream.get("/Filter"))]
    parameters = [*_listed(stream.get("/DecodeParms"))]
    kept = pikepdf.Array([None, *parameters]) if parameters else None
    stream.write(
        base64.a85encode(data) + CLOSE,
        filter=pikepdf.Array([pikepdf.Name.ASCII85Decode, *filters]),
        decode_parms=kept,
    )


def _listed(value: pikepdf.Object | None) -> list[pikepdf.Object]:
    if value is None:
        return []
    return list(value) if isinstance(value, pikepdf.Array) else [value]
