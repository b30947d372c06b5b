"""Messages about narrative: Markdown, links, images in text."""

from rapport.findings.kind import Kind, Level

_REFUSED: tuple[Kind, ...] = (
    Kind(
        "TKS-001",
        Level.FOUT,
        "HTML in tekst",
        "In de tekst staat HTML, en die wordt niet gelezen: '{found}'.",
        "Haal de HTML weg, of zet een \\ voor het <-teken als het gewone tekst is.",
        "Opmaak gaat in Markdown: **vet**, *schuin*, lijsten en koppen. HTML zou in Word anders "
        "uitpakken dan in de PDF, en kan bestanden van buiten ophalen.",
    ),
    Kind(
        "TKS-002",
        Level.FOUT,
        "Tekst springt te ver in",
        "Deze regel springt vier of meer spaties in; Markdown maakt daar een codeblok van.",
        "Haal de spaties aan het begin van de regel weg.",
        "Een alinea begint zonder inspringing. Alleen wat bij een punt van een lijst hoort, "
        "springt in tot onder de tekst van dat punt.",
    ),
    Kind(
        "TKS-003",
        Level.FOUT,
        "Code in tekst",
        "Tekst tussen accenten ({found}) wordt code; die kan niet in een verslag.",
        "Gebruik gewone aanhalingstekens, of *sterretjes* voor nadruk.",
        "Het accent (`) begint in Markdown programmacode.",
    ),
    Kind(
        "TKS-004",
        Level.FOUT,
        "Afbeelding midden in tekst",
        "De afbeelding '{found}' staat midden in tekst.",
        "Zet de afbeelding alleen op een regel, met een lege regel ervoor en erna.",
        "Een afbeelding krijgt in het verslag een eigen plek met een bijschrift.",
    ),
    Kind(
        "TKS-005",
        Level.FOUT,
        "Link die niet kan",
        "De link '{found}' begint niet met https://, http:// of mailto:.",
        "Begin de link met https://, of haal hem weg.",
        "Een lezer van de PDF heeft niets aan een link naar een bestand op uw eigen computer, en "
        "andere soorten links zijn onveilig.",
    ),
    Kind(
        "TKS-006",
        Level.FOUT,
        "Tekst zonder plek",
        "De regel '[{found}]: …' is een verwijzing die nergens wordt gebruikt; hij zou wegvallen.",
        "Haal de regel weg, of zet een \\ voor de [ als het gewone tekst is.",
        "Een regel die met [woord]: begint, leest Markdown als het adres van een link en drukt hij "
        "niet af.",
    ),
    Kind(
        "TKS-007",
        Level.FOUT,
        "Verwijzing staat er twee keer",
        "De verwijzing [{found}] is eerder al vastgelegd; deze regel zou wegvallen.",
        "Haal een van de twee regels weg, of geef hem een andere naam.",
        "Van twee regels met dezelfde naam telt voor Markdown alleen de eerste.",
    ),
    Kind(
        "TKS-008",
        Level.FOUT,
        "Te diep genest",
        "Lijsten en citaten zitten hier meer dan {most} niveaus in elkaar.",
        "Controleer de tekens > en - aan het begin van de regels.",
        "Zo diep kan geen lezer het volgen. Meestal zijn het tekens uit een doorgestuurde mail.",
    ),
    Kind(
        "TKS-009",
        Level.FOUT,
        "Kop slaat een niveau over",
        "Deze kop heeft {found} hekjes, maar erboven ontbreekt een kop met {expected}.",
        "Geef de kop {expected} hekjes, of zet er een kop tussen.",
        "Wie een schermlezer gebruikt, springt van kop naar kop. Een overgeslagen niveau lijkt dan "
        "op een stuk dat ontbreekt; de norm voor toegankelijke PDF staat het niet toe.",
    ),
    Kind(
        "TKS-010",
        Level.FOUT,
        "Kop in een lijst of citaat",
        "In een lijst of citaat kan geen kop staan: '{found}'.",
        "Zet de kop boven de lijst, of zet een \\ voor het hekje als het gewone tekst is.",
        "Een kop hoort bij de indeling van het verslag en niet bij een punt van een lijst.",
    ),
    Kind(
        "TKS-011",
        Level.FOUT,
        "Sterretjes tussen cijfers",
        "De tekens {found} tussen deze cijfers vallen weg; Markdown leest ze als nadruk.",
        "Zet een \\ voor elk teken, of schrijf × met spaties eromheen.",
        "'5*3*2' wordt anders '532', met een schuine 3.",
    ),
    Kind(
        "TKS-012",
        Level.FOUT,
        "Code voor een onzichtbaar teken",
        "De code '{found}' staat voor een teken dat niet af te drukken is.",
        "Haal de code weg.",
        "Met &#…; is elk teken te schrijven, ook een dat de leesrichting omdraait of dat geen "
        "lettertype heeft.",
    ),
    Kind(
        "TKS-013",
        Level.FOUT,
        "Tekst valt weg",
        "Vanaf hier zou tekst wegvallen: '{found}'.",
        "Schrijf deze regel eenvoudiger, zonder bijzondere tekens.",
        "Rapport vergelijkt elke tekst met wat ervan overblijft nadat de opmaak is gelezen. Er mag "
        "niets ontbreken.",
    ),
    Kind(
        "TKS-014",
        Level.FOUT,
        "Link zonder tekst",
        "De link naar '{found}' heeft geen tekst en zou niet te zien zijn.",
        "Zet tussen de vierkante haken de woorden waarop een lezer klikt.",
        "Op papier en voor een schermlezer bestaat een link uit zijn woorden.",
    ),
    Kind(
        "TKS-015",
        Level.FOUT,
        "Spatie in het pad van een afbeelding",
        "De afbeelding '{found}' verschijnt niet: in het pad staat een spatie.",
        "Zet het pad tussen < en >: (<{expected}>).",
        "Markdown houdt bij een spatie op met lezen. De regel zou als losse tekst in het verslag "
        "komen, en de afbeelding niet.",
    ),
    Kind(
        "TKS-016",
        Level.FOUT,
        "Afbeelding die niet te lezen is",
        "Hier begint een afbeelding, maar zij verschijnt niet: '{found}'.",
        "Schrijf de afbeelding als ![beschrijving](bestand).",
        "Ontbreekt er een haak, dan komt de regel als losse tekst in het verslag, en de afbeelding "
        "niet.",
    ),
)

_DOUBTFUL: tuple[Kind, ...] = (
    Kind(
        "TKS-101",
        Level.WAARSCHUWING,
        "Jaartal begint een lijst",
        "De regel begint met '{found}' en wordt daardoor een genummerde lijst.",
        "Zet een \\ voor de punt als het een jaartal is: {year}\\.",
        "Een getal met een punt en een spatie aan het begin van een regel is in Markdown een "
        "nummer van een lijst.",
    ),
    Kind(
        "TKS-102",
        Level.WAARSCHUWING,
        "Teken voor een bedrag wordt een punt van een lijst",
        "De {found} voor dit getal wordt het punt van een lijst, en geen plus of min.",
        "Zet een \\ voor het teken als het bij het getal hoort, of zet er geen spatie achter.",
        "'- 12 mln' aan het begin van een regel is in Markdown een lijst met een punt: '12 mln'.",
    ),
    Kind(
        "TKS-103",
        Level.WAARSCHUWING,
        "Nummering verspringt",
        "Het punt met nummer {found} krijgt in het verslag nummer {expected}.",
        "Nummer de punten op volgorde, of begin een nieuwe lijst na een alinea.",
        "Een genummerde lijst telt in Markdown door vanaf het eerste nummer.",
    ),
    Kind(
        "TKS-104",
        Level.WAARSCHUWING,
        "Tabel in tekst",
        "Tabellen in lopende tekst worden niet gelezen; de strepen komen in het verslag.",
        "Maak er een lijst van, of zet de cijfers bij de cijfers van het programma.",
        "In lopende tekst kent rapport alinea's, koppen, lijsten, citaten en afbeeldingen.",
    ),
    Kind(
        "TKS-105",
        Level.WAARSCHUWING,
        "Scheidingslijn",
        "Een regel met alleen streepjes of sterretjes is een scheidingslijn; die valt weg.",
        "Haal de regel weg, of maak er een kop van.",
        "De huisstijl bepaalt waar lijnen staan.",
    ),
    Kind(
        "TKS-106",
        Level.WAARSCHUWING,
        "Titel bij een link",
        "De titel '{found}' bij deze link wordt niet afgedrukt.",
        "Zet de titel in de tekst, of haal hem weg.",
        "De titel van een link is alleen op een website te zien.",
    ),
    Kind(
        "TKS-107",
        Level.WAARSCHUWING,
        "Afbeelding zonder beschrijving",
        "De afbeelding '{found}' heeft geen beschrijving.",
        "Zet tussen de vierkante haken wat er te zien is: ![beschrijving](bestand).",
        "Wie de afbeelding niet kan zien, hoort de beschrijving. De wet op digitale "
        "toegankelijkheid vraagt erom: in een concept is dit een waarschuwing, vanaf de status "
        "college een fout.",
    ),
    Kind(
        "TKS-108",
        Level.WAARSCHUWING,
        "Leeg punt",
        "Hier staat een teken voor een {found}, maar geen tekst erachter.",
        "Zet er tekst achter, of zet een \\ voor het teken als het gewone tekst is.",
        "Een los streepje of hekje op een regel wordt een leeg punt van een lijst of een lege kop.",
    ),
    Kind(
        "TKS-109",
        Level.WAARSCHUWING,
        "Streepjes maken een kop",
        "De streepjes onder '{found}' maken van deze tekst een kop.",
        "Schrijf een kop met hekjes (## Kop), of haal de regel met streepjes weg.",
        "Een regel met streepjes direct onder een tekst is in Markdown geen lijn.",
    ),
    Kind(
        "TKS-110",
        Level.WAARSCHUWING,
        "Link die niet te lezen is",
        "De link '{found}' wordt geen link; de haken komen in het verslag.",
        "Schrijf de link als [woorden](adres), met een ) erachter en zonder spatie in het adres.",
        "Ontbreekt er een haak, dan is het voor Markdown gewone tekst.",
    ),
    Kind(
        "TKS-111",
        Level.WAARSCHUWING,
        "Sterretjes die niets vet maken",
        "De sterretjes bij '{found}' komen zo in het verslag; ze maken niets vet.",
        "Zet ** direct voor en direct achter de woorden, met de spaties erbuiten.",
        "Zo wordt tekst vet: **nieuw park**. Met een spatie aan de binnenkant, of zonder sluitende "
        "sterretjes, is het voor Markdown gewone tekst. Een \\ voor elk sterretje zegt dat het "
        "zo hoort.",
    ),
    Kind(
        "TKS-112",
        Level.WAARSCHUWING,
        "Kop zonder spatie",
        "Achter het hekje ontbreekt een spatie, dus dit wordt geen kop: '{found}'.",
        "Zet een spatie achter het hekje, of een \\ ervoor als het gewone tekst is.",
        "Een kop is in Markdown een hekje, een spatie en de tekst: '# Kop'.",
    ),
    Kind(
        "TKS-113",
        Level.WAARSCHUWING,
        "Opsomming uit Word",
        "Het teken {found} begint geen lijst; de punten komen achter elkaar op een regel.",
        "Zet aan het begin van elk punt een - in plaats van {found}.",
        "Een lijst begint in Markdown met een streepje en een spatie. Het bolletje dat uit Word "
        "meekomt, is gewone tekst.",
    ),
    Kind(
        "TKS-114",
        Level.WAARSCHUWING,
        "Tekst lijkt niet af",
        "In de tekst staat nog '{found}'.",
        "Vul de tekst aan, of haal '{found}' weg.",
        "Zo'n aantekening is bedoeld voor de schrijver en komt anders in het verslag.",
    ),
)

KINDS: tuple[Kind, ...] = (*_REFUSED, *_DOUBTFUL)
