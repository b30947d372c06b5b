"""Messages about YAML: what it would do behind the back of the user."""

from rapport.findings.about_yaml_syntax import SYNTAX
from rapport.findings.kind import Kind, Level

_QUOTE = "Zet de tekst tussen dubbele aanhalingstekens."

_NODES: tuple[Kind, ...] = (
    Kind(
        "YML-001",
        Level.FOUT,
        "Leeg bestand",
        "Dit bestand is leeg.",
        "Vul het bestand, of haal het weg uit rapport.yaml.",
        "In het bestand staat niets, of er staan alleen regels toelichting (#) in.",
    ),
    Kind(
        "YML-002",
        Level.FOUT,
        "Geen sleutels bovenaan",
        "Het bestand begint niet met een sleutel, maar met {kind}.",
        "Begin het bestand met regels als 'sleutel: waarde'.",
        "Een invoerbestand bestaat op het hoogste niveau uit sleutels met een dubbele punt.",
    ),
    Kind(
        "YML-003",
        Level.FOUT,
        "Dubbele sleutel",
        "De sleutel '{key}' staat twee keer in dezelfde groep.",
        "Haal een van de twee weg, of geef hem een andere naam.",
        "De meeste programma's lezen dan zonder melding alleen de laatste. Zo raakt een tekst of "
        "een bedrag kwijt; daarom weigert rapport een dubbele sleutel.",
    ),
    Kind(
        "YML-004",
        Level.FOUT,
        "Anker",
        "Wat hier met & begint, leest YAML als de naam van een anker, niet als tekst.",
        _QUOTE,
        "Ankers en verwijzingen maken dat een waarde ergens anders terugkomt dan waar zij staat. "
        "Rapport leest ze niet: wat in het bestand staat, staat er precies een keer.",
    ),
    Kind(
        "YML-005",
        Level.FOUT,
        "Verwijzing",
        "Wat hier met * begint, leest YAML als een verwijzing, niet als tekst.",
        _QUOTE,
        "Ankers en verwijzingen maken dat een waarde ergens anders terugkomt dan waar zij staat. "
        "Rapport leest ze niet: schrijf de waarde voluit. Begint een tekst met *, dan moeten er "
        "aanhalingstekens omheen.",
    ),
    Kind(
        "YML-006",
        Level.FOUT,
        "Samenvoegen",
        "De sleutel << voegt in YAML groepen samen; dat kan hier niet.",
        "Schrijf de waarden voluit op deze plek.",
        "Samenvoegen maakt onzichtbaar waar een bedrag vandaan komt.",
    ),
    Kind(
        "YML-007",
        Level.FOUT,
        "Type-aanduiding",
        "Wat hier met ! begint, leest YAML als een type-aanduiding, niet als tekst.",
        "Haal het uitroepteken weg, of zet de hele tekst tussen dubbele aanhalingstekens.",
        "Een type-aanduiding (tag) verandert hoe een waarde wordt gelezen. Rapport leest elke "
        "waarde als de tekst die er staat.",
    ),
    Kind(
        "YML-008",
        Level.FOUT,
        "Meer documenten in een bestand",
        "Hier begint een tweede YAML-document; een bestand mag er maar een hebben.",
        "Haal de regel met --- of ... weg, of maak er twee bestanden van.",
        "Alles na de scheidingsregel zou anders zonder melding wegvallen.",
    ),
    Kind(
        "YML-009",
        Level.FOUT,
        "Te diep genest",
        "Hier zitten meer dan {most} niveaus in elkaar; verder is het bestand niet gelezen.",
        "Controleer de inspringing en de haken vanaf deze plek.",
        "Een echt verslag heeft er minder dan tien. Meer wijst op een fout in het bestand.",
    ),
    Kind(
        "YML-010",
        Level.FOUT,
        "Sleutel is geen tekst",
        "Op de plek van een sleutel staat hier {kind}.",
        "Schrijf een gewone sleutel, of zet de tekst tussen dubbele aanhalingstekens.",
        "Een sleutel is een woord of een korte tekst voor een dubbele punt.",
    ),
    Kind(
        "YML-011",
        Level.FOUT,
        "Lege sleutel",
        "Voor deze dubbele punt staat geen sleutel.",
        "Zet de naam van de sleutel voor de dubbele punt.",
        "Zonder sleutel is niet te zeggen waar de waarde bij hoort.",
    ),
    Kind(
        "YML-012",
        Level.FOUT,
        "Sleutel zonder dubbele punt",
        "Achter '{key}' staat geen dubbele punt, dus er hoort geen waarde bij.",
        "Schrijf '{key}: waarde', of haal het weg.",
        "YAML leest dit als een sleutel met een lege waarde. Vaak is de spatie achter de dubbele "
        "punt vergeten.",
    ),
    Kind(
        "YML-013",
        Level.FOUT,
        "Komma tussen cijfers",
        "De komma in '{found}' knipt dit getal tussen haken in tweeën.",
        "Zet het getal tussen aanhalingstekens; zijn het er twee, zet dan een spatie na de komma.",
        "Tussen [ ] en {{ }} scheidt een komma de waarden. Een decimaal getal wordt daar zonder "
        "melding in twee getallen geknipt.",
    ),
    Kind(
        "YML-014",
        Level.FOUT,
        "Tekst na # valt weg",
        "De tekst na # valt weg: '{lost}'.",
        "Zet de hele waarde tussen aanhalingstekens, of zet de toelichting op een eigen regel.",
        "Een # na een spatie begint in YAML een toelichting die niet wordt gelezen. Achter een "
        "waarde zonder aanhalingstekens is niet te zien of het tekst was: 'Plan #3 uitvoering' "
        "wordt dan zonder melding 'Plan'.",
    ),
    Kind(
        "YML-015",
        Level.FOUT,
        "Aanhalingsteken sluit te laat",
        "Het aanhalingsteken op deze plek sluit pas op regel {end}; regel {line} hoort er dan bij.",
        "Zet het sluitende aanhalingsteken waar de tekst eindigt.",
        "Een tekst die met ' of \" begint, loopt door tot het volgende aanhalingsteken. Ook een "
        "woord als 's avonds of 't Harde aan het begin opent er een: zet zo'n tekst tussen dubbele "
        "aanhalingstekens.",
    ),
    Kind(
        "YML-016",
        Level.FOUT,
        "Te veel waarden",
        "Dit bestand heeft meer dan {most} waarden; verder is het niet gelezen.",
        "Verdeel de invoer over meer bestanden.",
        "Een heel jaarverslag heeft er enkele tienduizenden.",
    ),
    Kind(
        "YML-017",
        Level.FOUT,
        "Instructieregel",
        "Een regel die met % begint, is in YAML een instructie; die kan hier niet.",
        "Haal de regel weg, of zet de tekst tussen dubbele aanhalingstekens.",
        "Alleen '%YAML 1.1' en '%YAML 1.2' worden gelezen.",
    ),
    Kind(
        "YML-018",
        Level.FOUT,
        "Te veel fouten",
        "Dit bestand heeft tot hier {most} fouten; verder is het niet gelezen.",
        "Verbeter eerst de fouten die hiervoor staan.",
        "Zoveel fouten hebben meestal een oorzaak die steeds terugkomt.",
    ),
)

KINDS: tuple[Kind, ...] = (*_NODES, *SYNTAX)
