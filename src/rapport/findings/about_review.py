"""Messages about Word files that come back: whose they are, and what of them can be read."""

from rapport.findings.kind import Kind, Level

_SAFE = (
    "Een bestand dat van buiten komt, wordt alleen gelezen; rapport haalt niets op en voert niets "
    "uit."
)

KINDS: tuple[Kind, ...] = (
    Kind(
        "TER-001",
        Level.FOUT,
        "Geen concept van rapport",
        "In dit Word-bestand zit geen concept van rapport.",
        "Gebruik het Word-bestand dat rapport build heeft gemaakt. Is het onderweg omgezet (een "
        "oud .doc-bestand, Google Docs), laat de lezer dan in het eigen bestand verder werken.",
        "Een concept draagt de uitgegeven teksten met zich mee; daarmee worden ze vergeleken. Een "
        "programma dat het bestand omzet, kan dat weggooien.",
    ),
    Kind(
        "TER-002",
        Level.FOUT,
        "Concept in een andere vorm",
        "Dit concept is gemaakt met een andere versie van rapport, of het is onderweg beschadigd.",
        "Verwerk het met de versie van rapport die het maakte.",
        "De vorm waarin een concept zijn teksten bij zich draagt, kan met de versie veranderen.",
    ),
    Kind(
        "TER-003",
        Level.FOUT,
        "Concept van een ander rapport",
        "Dit is een concept van een ander rapport: {found}.",
        "Noem met --rapport de map van het rapport waar dit concept bij hoort.",
        "Geen van de teksten in het bestand staat in dit rapport.",
    ),
    Kind(
        "TER-004",
        Level.OPMERKING,
        "Opgeslagen door een ander programma",
        "Dit bestand is opgeslagen door {found}; het is gewoon gelezen.",
        "Kijk na of de lijst met wijzigingen compleet lijkt.",
        "Niet elk programma houdt wijzigingen zo bij als Word. rapport vergelijkt daarom altijd "
        "met de tekst zoals die is uitgegeven.",
    ),
    Kind(
        "TER-005",
        Level.WAARSCHUWING,
        "Begin van een tekst verdwenen",
        "Het begin van de tekst {subject} is in dit bestand niet meer te vinden.",
        "Kijk in het Word-bestand wat ermee is gebeurd, en pas de bron zelf aan.",
        "Aan het begin van elke tekst staat een verborgen merk. Wie de eerste alinea weghaalt of "
        "aan de vorige tekst plakt, kan dat merk weghalen.",
    ),
    Kind(
        "TER-006",
        Level.WAARSCHUWING,
        "Tekst staat er meer dan één keer",
        "De tekst {subject} staat meer dan één keer in dit bestand; alleen de eerste telt.",
        "Kijk of de tweede bewust ergens anders is neergezet, en pas de bron zelf aan.",
        "Wie een tekst kopieert, kopieert ook het verborgen merk waaraan rapport haar herkent.",
    ),
    Kind(
        "TER-007",
        Level.WAARSCHUWING,
        "Verwijzing naar buiten",
        "Dit bestand haalt iets van buiten binnen als het in Word wordt geopend: {found}.",
        "Open het bestand niet in Word als u de afzender niet vertrouwt.",
        _SAFE,
    ),
    Kind(
        "TER-008",
        Level.OPMERKING,
        "Wijzigingen bijhouden stond uit",
        "In dit bestand stond wijzigingen bijhouden uit; wie iets veranderde is dan niet te zien.",
        "Vraag de lezer wie wat heeft veranderd, als u dat wilt weten.",
        "Ook wat niet is bijgehouden wordt gevonden, door vergelijking met de uitgegeven tekst.",
    ),
    Kind(
        "TER-009",
        Level.FOUT,
        "Bestand is niet te lezen",
        "Het bestand is niet te lezen: {found}.",
        "Kijk of het bestand er staat en of een ander programma het vasthoudt.",
        "Zonder het bestand kan er niets worden verwerkt.",
    ),
    Kind(
        "TER-010",
        Level.FOUT,
        "Bron is tussendoor veranderd",
        "De bron is tijdens het verwerken door iemand anders veranderd; er is niets geschreven.",
        "Geef de opdracht nog een keer.",
        "rapport schrijft alleen als de bron nog precies is zoals hij werd gelezen.",
    ),
    Kind(
        "TER-011",
        Level.FOUT,
        "Bron is niet te schrijven",
        "De bron kan niet worden geschreven: {found}. Alles staat nog zoals het stond.",
        "Kijk of u in de map mag schrijven en of er ruimte is op de schijf.",
        "Alle bronnen worden samen bijgewerkt, of geen enkele.",
    ),
    Kind(
        "TER-012",
        Level.FOUT,
        "Veel meer tekst dan het concept",
        "In dit bestand staat veel meer tekst dan in het concept dat is uitgegeven: {found} tekens "
        "in plaats van {expected}.",
        "Kijk in Word wat erbij is gekomen, en laat nieuwe stukken apart aanleveren.",
        "Zo'n bestand vergelijken kost te veel tijd. Drie keer zoveel tekst mag, en altijd een "
        "bladzijde of tien erbij.",
    ),
)
