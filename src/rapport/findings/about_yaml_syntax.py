"""Messages about YAML that cannot be read: signs, quotes, colons and indentation."""

from rapport.findings.kind import Kind, Level

_QUOTE = "Zet de tekst tussen dubbele aanhalingstekens."
_ALIGN = "Laat de regel precies even ver inspringen als de regels waar hij bij hoort."

SYNTAX: tuple[Kind, ...] = (
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
        "Deze regel springt niet in zoals de tekst erboven.",
        "Laat de regel even ver inspringen als de eerste regel van het tekstblok.",
        "Een tekstblok (|) loopt door zolang de regels minstens zo ver inspringen als de eerste.",
    ),
    Kind(
        "YML-107",
        Level.FOUT,
        "Aanhalingsteken niet gesloten",
        "Het aanhalingsteken dat hier opent, wordt niet gesloten.",
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
        "YML-115",
        Level.FOUT,
        "Vaste spatie na dubbele punt",
        "Na de dubbele punt van '{key}' staat een vaste spatie; YAML leest die niet als spatie.",
        "Zet er een gewone spatie.",
        "Een vaste spatie ziet er net zo uit, en komt vaak mee uit Word of van een website.",
    ),
    Kind(
        "YML-116",
        Level.FOUT,
        "Dubbele punt achter sleutel ontbreekt",
        "Achter de sleutel '{key}' staat geen dubbele punt.",
        "Zet een dubbele punt achter {key}.",
        "Op deze plek verwacht YAML een regel als 'sleutel: waarde'. Zonder dubbele punt is niet "
        "te zien wat de sleutel is.",
    ),
    Kind(
        "YML-117",
        Level.FOUT,
        "Spatie achter minteken",
        "Achter het minteken staat een spatie; YAML leest het dan als het streepje van een lijst.",
        "Haal de spatie achter het minteken weg: {expected}.",
        "Een streepje met een spatie begint in YAML een punt van een lijst. Een bedrag onder nul "
        "heeft het minteken vast aan het eerste cijfer.",
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
