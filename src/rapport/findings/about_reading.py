"""Messages about reading files: text, names, images."""

from rapport.findings.kind import Kind, Level

_RETYPE = "Haal het teken weg of typ dit stukje tekst opnieuw."

_TEXT: tuple[Kind, ...] = (
    Kind(
        "TXT-001",
        Level.FOUT,
        "Geen UTF-8",
        "Dit bestand is opgeslagen als {encoding}, niet als UTF-8.",
        "Sla het bestand opnieuw op met codering UTF-8.",
        "In een andere codering worden tekens als € en ë verkeerd gelezen.",
    ),
    Kind(
        "TXT-002",
        Level.FOUT,
        "Besturingsteken",
        "Hier staat een onzichtbaar besturingsteken: {char}.",
        _RETYPE,
        "Zulke tekens komen mee bij het plakken uit andere programma's. Word weigert ze, en in een "
        "PDF maken ze de tekst onleesbaar voor hulpsoftware.",
    ),
    Kind(
        "TXT-003",
        Level.FOUT,
        "Leesrichting omgekeerd",
        "Hier staat een onzichtbaar teken dat de leesrichting omdraait: {char}.",
        _RETYPE,
        "Met zo'n teken ziet een lezer 432.1 waar 1.234 staat.",
    ),
    Kind(
        "TXT-004",
        Level.FOUT,
        "Teken zonder betekenis",
        "Hier staat een teken dat niet af te drukken is: {char}.",
        "Vervang het door het teken dat bedoeld is.",
        "Het gaat om vervangingstekens, regelscheiders en eigen tekens van een lettertype, zoals "
        "het opsommingsteken uit Word. Geen enkel gewoon lettertype kan ze afdrukken.",
    ),
    Kind(
        "TXT-005",
        Level.WAARSCHUWING,
        "Onzichtbaar teken",
        "Hier staat een teken dat u niet ziet: {char}.",
        "Haal het teken weg als u het niet met opzet gebruikt.",
        "Zachte afbreekstreepjes en tekens zonder breedte komen mee uit webpagina's. Zoeken in de "
        "PDF vindt zo'n woord dan niet.",
    ),
    Kind(
        "TXT-006",
        Level.FOUT,
        "Tekst te lang",
        "Deze tekst heeft {found} tekens; meer dan {expected} achter elkaar kan niet.",
        "Verdeel de tekst over meer onderdelen.",
        "Dat zijn ongeveer tachtig bladzijden in een stuk. Meestal is er iets mis met plakken.",
    ),
    Kind(
        "TXT-007",
        Level.FOUT,
        "Woord te lang",
        "Hier staat een woord van {found} tekens: '{word}…'.",
        "Zet er spaties in; een woord mag hoogstens {expected} tekens hebben.",
        "Een woord dat langer is dan een regel loopt van de bladzijde af en is dan niet te lezen.",
    ),
)

_FILES: tuple[Kind, ...] = (
    Kind(
        "BST-001",
        Level.FOUT,
        "Bestand te groot",
        "Dit bestand is groter dan {most} MB.",
        "Verdeel de inhoud over meer bestanden.",
        "Een invoerbestand met de tekst van een heel programma is kleiner dan 1 MB.",
    ),
    Kind(
        "BST-002",
        Level.FOUT,
        "Geen tekstbestand",
        "Dit is geen tekstbestand maar {kind}.",
        "Sla de inhoud op als gewone tekst (YAML), in UTF-8.",
        "De naam eindigt op .yaml, maar de inhoud is van een ander programma.",
    ),
    Kind(
        "BST-003",
        Level.FOUT,
        "Map bestaat niet",
        "De map '{found}' bestaat niet.{guess}",
        "Geef de map waarin rapport.yaml staat.",
        "Een rapport is een map met rapport.yaml en de bestanden die daarin genoemd worden.",
    ),
    Kind(
        "BST-004",
        Level.FOUT,
        "Bestand in plaats van map",
        "'{found}' is een bestand en geen map.",
        "Geef de map waarin rapport.yaml staat.",
        "Een rapport is een map met rapport.yaml en de bestanden die daarin genoemd worden.",
    ),
    Kind(
        "BST-005",
        Level.FOUT,
        "Geen rapport.yaml",
        "In de map '{found}' staat geen rapport.yaml.{guess}",
        "Geef een andere map, of maak met 'rapport init' een voorbeeld.",
        "In rapport.yaml staat wat voor rapport het is en welke bestanden erbij horen.",
    ),
    Kind(
        "BST-006",
        Level.FOUT,
        "Naam van bestand kan niet",
        "De naam '{found}' kan niet: {reason}.",
        "Geef een naam die vanaf de map van rapport.yaml telt, zoals map/bestand.yaml.",
        "Een rapport leest alleen wat in zijn eigen map staat, onder namen die op elke computer "
        "bestaan. Zo is het overal hetzelfde te bouwen.",
    ),
    Kind(
        "BST-007",
        Level.FOUT,
        "Bestand buiten de map",
        "Het bestand '{found}' ligt via een snelkoppeling buiten de map van het rapport.",
        "Zet het bestand zelf in de map van rapport.yaml.",
        "Een rapport leest alleen wat in zijn eigen map staat.",
    ),
    Kind(
        "BST-008",
        Level.FOUT,
        "Bestand ontbreekt",
        "Het bestand '{found}' bestaat niet.{guess}",
        "Zet het bestand in de map, of verbeter de naam.",
        "De naam telt vanaf de map waarin rapport.yaml staat. Hoofdletters tellen mee.",
    ),
    Kind(
        "BST-009",
        Level.FOUT,
        "Map in plaats van bestand",
        "'{found}' is een map en geen bestand.",
        "Noem het bestand in de map.",
        "Op deze plek wordt een bestand gelezen.",
    ),
    Kind(
        "BST-010",
        Level.FOUT,
        "Geen gewoon bestand",
        "'{found}' is geen gewoon bestand.",
        "Vervang het door een gewoon bestand.",
        "Apparaten en pijpen kunnen oneindig lang zijn; rapport leest ze niet.",
    ),
    Kind(
        "BST-011",
        Level.FOUT,
        "Bestand is niet te lezen",
        "Het bestand '{found}' is niet te lezen: {reason}.",
        "Controleer of u het bestand zelf kunt openen en vraag anders leesrechten.",
        "De computer weigert het bestand te openen. Soms houdt een ander programma het vast.",
    ),
)

_IMAGES: tuple[Kind, ...] = (
    Kind(
        "AFB-001",
        Level.FOUT,
        "SVG-afbeelding",
        "De afbeelding '{found}' is een SVG; die kan niet in een rapport.",
        "Sla de afbeelding op als PNG, minstens 2000 beeldpunten breed.",
        "Een SVG kan bestanden van buiten ophalen en ziet er in Word anders uit dan in de PDF.",
    ),
    Kind(
        "AFB-002",
        Level.FOUT,
        "Geen PNG of JPEG",
        "Het bestand '{found}' is geen PNG- of JPEG-afbeelding.",
        "Sla de afbeelding op als PNG of JPEG.",
        "Alleen de inhoud telt, niet de naam: een hernoemd bestand blijft wat het was.",
    ),
    Kind(
        "AFB-003",
        Level.FOUT,
        "Te veel beeldpunten",
        "De afbeelding '{found}' is {size} beeldpunten; meer dan {most} miljoen kan niet.",
        "Maak de afbeelding kleiner.",
        "Voor een hele bladzijde in druk is 9 miljoen beeldpunten genoeg.",
    ),
    Kind(
        "AFB-004",
        Level.FOUT,
        "Afbeelding is beschadigd",
        "De afbeelding '{found}' is beschadigd of niet helemaal aanwezig.",
        "Vervang de afbeelding door een goed exemplaar.",
        "Het bestand begint als een afbeelding, maar is niet tot het einde te lezen.",
    ),
    Kind(
        "AFB-005",
        Level.FOUT,
        "Afbeelding te groot",
        "Het bestand '{found}' is groter dan {most} MB.",
        "Maak de afbeelding kleiner, of sla haar op als JPEG.",
        "Voor een hele bladzijde in druk is een JPEG van 5 MB genoeg.",
    ),
)

KINDS: tuple[Kind, ...] = (*_TEXT, *_FILES, *_IMAGES)
