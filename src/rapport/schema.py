"""The JSON Schema of the input files: what an editor needs to complete and check the YAML."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any, Final

from pydantic import BaseModel

from rapport.model.invoer_overzicht import InvoerOverzicht
from rapport.model.invoer_programma import InvoerPost, InvoerProgramma
from rapport.model.invoer_rapport import InvoerRapport

Node = dict[str, Any]

_MODELS: Final[dict[str, type[BaseModel]]] = {
    "rapport": InvoerRapport,
    "programma": InvoerProgramma,
    "overzicht": InvoerOverzicht,
}
NAMES: Final = tuple(_MODELS)
_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_PREFIX: Final = "Invoer"

# The title and the sentence of each group of keys; the docstrings of the models are for us.
_GROUPS: Final = {
    "AparteRegel": ("Aparte regel", "Wat het overzicht naast de programma's laat zien"),
    "Afwijking": ("Afwijking", "De uitleg van het verschil van één pakket"),
    "Drempels": ("Drempels", "Vanaf welk bedrag of percentage de raad uitleg wil"),
    "Elders": ("Elders", "Een pakket dat het overzicht buiten zijn programma laat zien"),
    "Indicator": ("Indicator", "Eén beleidsindicator met zijn waarden per jaar"),
    "Indicatoren": ("Indicatoren", "De beleidsindicatoren van het programma"),
    "Kolommen": ("Kolommen", "Welke kolommen de tabel met lasten en baten heeft"),
    "Kosten": ("Kosten", "De tabel met lasten, baten en saldo"),
    "Kostenregel": ("Regel met cijfers", "De cijfers van één regel van de tabel"),
    "Mutaties": ("Mutaties", "Wat aan reserves is toegevoegd, of eruit is gehaald"),
    "Overzicht": ("Overzicht", "Het overzicht van baten en lasten van alle programma's"),
    "Overzichtsregel": ("Regel van het overzicht", "Lasten, baten en saldo van één regel"),
    "Pakket": ("Pakket", "Eén pakket met zijn teksten"),
    "Post": ("Post", "Eén toegelichte afwijking"),
    "Programma": ("Programma", "Eén programma: teksten, cijfers, afwijkingen en indicatoren"),
    "Rapport": ("Rapport", "Alles wat voor het hele rapport geldt"),
    "Reserveregel": ("Regel van een reserve", "Eén onttrekking of toevoeging, met een eigen naam"),
    "Restpost": ("Overige diverse posten", "Wat overblijft na de toegelichte posten"),
    "Tekens": ("Tekens", "Wat in de invoer, of in het rapport, andere tekens heeft"),
    "Tekenprofiel": ("Tekenprofiel", "Met welk teken de cijfers worden aangeleverd en gedrukt"),
    "Totaal": ("Totaal", "Het totaal van de afwijkingen van een pakket"),
}
# Keys whose model says no more than the kind of value.
_KEYS: Final = {
    "algemene_dekkingsmiddelen": "De algemene dekkingsmiddelen",
    "baten": "De baten",
    "begroting_na_wijziging": "De begroting na de wijzigingen van de raad",
    "bron": "Waar de cijfers vandaan komen, zoals CBS",
    "drempels": "Vanaf welk bedrag of percentage de raad uitleg wil",
    "indicatoren": "De beleidsindicatoren van het programma",
    "kosten": "De tabel met lasten, baten en saldo",
    "kolommen": "Welke kolommen de tabel met lasten en baten heeft",
    "lasten": "De lasten",
    "lijst": "De indicatoren, in de volgorde van het rapport",
    "naam": "De naam, zoals die in het rapport komt",
    "omschrijving": "Uitleg in Markdown, na een |",
    "onvoorzien": "De post onvoorzien",
    "overhead": "De overhead",
    "onttrekkingen": "Wat uit reserves is gehaald",
    "pakketten": "De pakketten, in de volgorde van het rapport",
    "posten": "De toegelichte posten; de rest komt bij overige",
    "primaire_begroting": "De begroting zoals de raad die vóór het jaar vaststelde",
    "realisatie": "Wat het werkelijk is geworden",
    "realisatie_vorig_jaar": "Wat het in het jaar ervoor is geworden",
    "saldo": "Lasten en baten samen; weglaten mag, dan rekent rapport het uit",
    "tekenprofiel": "Met welk teken de cijfers worden aangeleverd en gedrukt",
    "toelichting": "Waardoor het verschil is ontstaan, in Markdown na een |",
    "toevoegingen": "Wat aan reserves is toegevoegd",
    "totaal": "Weglaten mag; dan rekent rapport het uit",
    "vpb": "De heffing voor de vennootschapsbelasting",
    "totaal_baten": "Weglaten mag; dan rekent rapport het uit",
    "totaal_lasten": "Weglaten mag; dan rekent rapport het uit",
}
_TITLES: Final = {"invoer": "Aanlevering", "programmas": "Programma's"}
_EMPTY_DEFAULTS: Final[tuple[Any, ...]] = (None, "", [], {})


def schema_of(name: str) -> Node:
    """The JSON Schema of `rapport.yaml` ('rapport'), of a programme's file, or of the overview.

    Raises KeyError for another name.
    """
    made = _MODELS[name].model_json_schema()
    groups = made.pop("$defs", {})
    whole = _group(_MODELS[name].__name__, made)
    defs = {_short(key): _group(key, group) for key, group in sorted(groups.items())}
    return {"$schema": _DIALECT, **whole, "$defs": defs}


def text_of(name: str) -> str:
    """The schema as text: the same for the same models. Raises KeyError for an unknown name."""
    return json.dumps(schema_of(name), indent=2, ensure_ascii=False) + "\n"


def save(folder: Path, *names: str) -> tuple[Path, ...]:
    """Write the schemas, all by default, as `rapport.schema.json` and so on. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    return tuple(_save_one(folder / f"{name}.schema.json", name) for name in names or NAMES)


def _save_one(path: Path, name: str) -> Path:
    path.write_text(text_of(name), encoding="utf-8", newline="\n")
    return path


def _group(name: str, group: Node) -> Node:
    """One group of keys, with Dutch words and all other keys refused."""
    title, sentence = _GROUPS[_short(name)]
    properties = {key: _key(key, node) for key, node in group["properties"].items()}
    return group | {"title": title, "description": sentence, "properties": properties}


def _key(key: str, node: Node) -> Node:
    settled = _settled(node)
    own = settled.get("description", "")
    sentence = own if own and own not in _kinds_of_value() else _KEYS.get(key, own)
    return settled | {"title": _title(key), "description": sentence}


def _settled(node: Node) -> Node:
    """What pydantic says of a value, as an editor should take it."""
    return {key: value for key, value in _adapted(node).items() if not _idle(key, value)}


def _adapted(node: Node) -> Node:
    inner: Node = {key: _inner(value) for key, value in node.items()}
    if "patternProperties" in inner:
        inner["additionalProperties"] = False
    if "" in inner.get("enum", ()):
        # `aard:` with nothing after it is an empty text for us and null for an editor.
        inner |= {"enum": [*inner["enum"], None], "type": ["string", "null"]}
    if "$ref" in inner:
        inner["$ref"] = inner["$ref"].replace(_PREFIX, "")
    return inner


def _inner(value: object) -> object:
    if isinstance(value, dict):
        return _settled(value)
    if isinstance(value, list):
        return [_inner(item) for item in value]
    return value


def _idle(key: str, value: object) -> bool:
    return key == "default" and (value in _EMPTY_DEFAULTS or isinstance(value, dict))


def _short(name: str) -> str:
    return name.removeprefix(_PREFIX)


def _title(key: str) -> str:
    return _TITLES.get(key, key.replace("_", " ").capitalize())


@cache
def _kinds_of_value() -> frozenset[str]:
    """The sentences that tell of a kind of value, an amount or a text, and not of one key."""
    both = InvoerPost.model_json_schema()["properties"]
    return frozenset(both[key]["description"] for key in ("toelichting", "lasten"))
