"""Messages about YAML: what it would do behind the back of the user, and what it cannot read."""

from rapport.findings.kind import Kind, Level

_QUOTE = "Zet de tekst tussen dubbele aanhalingstekens."
_ALIGN = "Laat de regel precies even ver inspringen als de regels waar hij bij hoort."

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

_SYNTAX: tuple[Kind, ...] = (
    Kind(
        "YML-101",
        Level.FOUT,
        "Tab",
        "Hier staat een tab; YAML kan alleen met spaties inspringen.",
        "Vervang de tab door spaties.",
        "Hoe breed een tab is, verschilt per programma. Daarom mag hij in YAML niet gebruikt "
        "worden om in te springen of waarden te scheiden. Binnen aanhalingstekens en in een "
        "tekstblok (|) mag hij wel.",
    ),
    Kind(
        "YML-102",
        Level.FOUT,
        "Dubbele punt in tekst",
        "In deze tekst staat een dubbele punt met een spatie; YAML leest dat als een sleutel.",
        _QUOTE,
        "'titel: Doel: veilig' heeft voor YAML twee sleutels op een regel.",
    ),
    Kind(
        "YML-103",
        Level.FOUT,
        "Spatie na dubbele punt ontbreekt",
        "Achter de dubbele punt van '{key}' ontbreekt een spatie.",
        "Zet een spatie na de dubbele punt.",
        "Zonder spatie leest YAML 'jaar:2024' als een gewone tekst, niet als sleutel en waarde.",
    ),
    Kind(
        "YML-104",
        Level.FOUT,
        "Dubbele punt ontbreekt",
        "Deze regel heeft geen sleutel met een dubbele punt: '{found}'.",
        "Zet er een sleutel voor, of laat de regel inspringen als hij bij de tekst erboven hoort.",
        "Op deze plek verwacht YAML een regel als 'sleutel: waarde'.",
    ),
    Kind(
        "YML-105",
        Level.FOUT,
        "Inspringing klopt niet",
        "Deze regel springt niet even ver in als de regels waar hij bij hoort.",
        _ALIGN,
        "In YAML bepaalt de inspringing wat bij elkaar hoort. Regels van dezelfde groep beginnen "
        "op precies dezelfde kolom.",
    ),
    Kind(
        "YML-106",
        Level.FOUT,
        "Tekstblok springt niet goed in",
        "Deze regel springt minder ver in dan het tekstblok erboven en hoort nergens anders bij.",
        "Laat de regel even ver inspringen als de eerste regel van het tekstblok.",
        "Een tekstblok (|) loopt door zolang de regels minstens zo ver inspringen als de eerste.",
    ),
    Kind(
        "YML-107",
        Level.FOUT,
        "Aanhalingsteken niet gesloten",
        "Het aanhalingsteken dat hier opent, wordt nergens gesloten.",
        "Zet het sluitende aanhalingsteken, of zet de hele tekst tussen dubbele aanhalingstekens.",
        "Ook een woord als 's avonds of 't Harde aan het begin van een tekst opent een "
        "aanhalingsteken.",
    ),
    Kind(
        "YML-108",
        Level.FOUT,
        "Tekst na aanhalingsteken",
        "Achter het sluitende aanhalingsteken staat nog tekst.",
        "Zet de hele waarde tussen aanhalingstekens die er zelf niet in staan.",
        'Na een waarde tussen aanhalingstekens mag op de regel niets meer staan. \'titel: "Plan" '
        "nieuw' is daarom fout.",
    ),
    Kind(
        "YML-109",
        Level.FOUT,
        "Tekst begint met een bijzonder teken",
        "Een tekst zonder aanhalingstekens mag niet met {found} beginnen.",
        _QUOTE,
        "Tekens als @ ` % * & ! [ ] {{ }} , ? en > hebben aan het begin van een waarde een eigen "
        "betekenis in YAML.",
    ),
    Kind(
        "YML-110",
        Level.FOUT,
        "Haak niet gesloten",
        "De haak {found} die hier opent, wordt niet goed gesloten of er ontbreekt een komma.",
        "Zet de sluitende haak en een komma tussen de waarden; tekst met haken of ? tussen "
        "aanhalingstekens.",
        "Tussen [ ] staat een lijst en tussen {{ }} een groep. Waarden worden gescheiden door een "
        "komma.",
    ),
    Kind(
        "YML-111",
        Level.FOUT,
        "Schuine streep in aanhalingstekens",
        "Tussen dubbele aanhalingstekens heeft {found} geen betekenis.",
        "Schrijf \\\\ waar een schuine streep bedoeld is, of gebruik enkele aanhalingstekens.",
        "Tussen dubbele aanhalingstekens begint \\ een bijzonder teken. Een pad als C:\\map past "
        "tussen enkele aanhalingstekens.",
    ),
    Kind(
        "YML-112",
        Level.FOUT,
        "Tekst achter | of >",
        "Achter {found} mag op dezelfde regel geen tekst staan.",
        "Zet de tekst op de volgende regel en laat hem inspringen.",
        "Een tekstblok begint op de regel onder | of >.",
    ),
    Kind(
        "YML-113",
        Level.FOUT,
        "Streepje op dezelfde regel",
        "Een streepje met een spatie begint een lijst, en dat kan niet achter een sleutel.",
        "Zet het streepje op een nieuwe regel, of zet de tekst tussen aanhalingstekens.",
        "Een bedrag met een minteken heeft geen spatie na het minteken, of staat tussen "
        "aanhalingstekens.",
    ),
    Kind(
        "YML-114",
        Level.FOUT,
        "Haak te veel",
        "Hier sluit een {found} die nergens is geopend.",
        "Haal de haak weg, of zet de tekst tussen dubbele aanhalingstekens.",
        "Elke [ heeft een ] en elke {{ een }}. Een haak in een tekst hoort tussen "
        "aanhalingstekens.",
    ),
    Kind(
        "YML-199",
        Level.FOUT,
        "YAML is niet te lezen",
        "De opbouw van het bestand klopt hier niet; verder is het niet gelezen.",
        "Vergelijk deze regel met het voorbeeld dat 'rapport init' maakt.",
        "YAML kan de regel niet plaatsen. Kijk naar inspringing, haken en aanhalingstekens.",
    ),
)

KINDS: tuple[Kind, ...] = (*_NODES, *_SYNTAX)
