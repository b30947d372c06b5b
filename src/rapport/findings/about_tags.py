"""Messages about what the PDF promises to who listens to it, searches it or keeps it."""

from rapport.findings.kind import Kind, Level

_TEMPLATE = "Controleer het paginasjabloon van de huisstijl."
_REPORT = "Meld dit met het rapport erbij: dit hoort niet te gebeuren."

KINDS: tuple[Kind, ...] = (
    Kind(
        code="TGK-001",
        level=Level.FOUT,
        title="buiten de structuur van het PDF-bestand",
        message="Op bladzijde {bladzijde} staat iets buiten de structuur: {wat}.",
        hint=_TEMPLATE,
        meaning=(
            "Voorleessoftware volgt de structuur van het bestand. Wat daar niet in staat, en ook "
            "niet als versiering is gemerkt, hoort een blinde lezer nooit."
        ),
    ),
    Kind(
        code="TGK-002",
        level=Level.FOUT,
        title="structuur van het PDF-bestand klopt niet",
        message="De structuur van het PDF-bestand klopt niet: {oorzaak}.",
        hint=_REPORT,
        meaning=(
            "De structuur zegt wat een kop, een tabel of een noot is, en waar op de bladzijde die "
            "staat. Structuur en bladzijden moeten naar elkaar wijzen, anders raakt "
            "voorleessoftware de weg kwijt."
        ),
    ),
    Kind(
        code="TGK-003",
        level=Level.FOUT,
        title="tabel is niet goed voor te lezen",
        message="De tabel '{tabel}' (bladzijde {bladzijde}) is niet goed voor te lezen: {oorzaak}.",
        hint=_TEMPLATE,
        meaning=(
            "Wie een tabel laat voorlezen, hoort bij elk cijfer de kop van de rij en van de kolom. "
            "Daarvoor moet in het bestand staan welke vakken koppen zijn en waar ze bij horen."
        ),
    ),
    Kind(
        code="TGK-004",
        level=Level.FOUT,
        title="koppen kloppen niet",
        message="De koppen in het PDF-bestand kloppen niet (bladzijde {bladzijde}): {oorzaak}.",
        hint=_TEMPLATE,
        meaning=(
            "Met een voorleesprogramma springt men van kop naar kop. De koppen zijn daarom die van "
            "het rapport, en er wordt geen niveau overgeslagen."
        ),
    ),
    Kind(
        code="TGK-005",
        level=Level.FOUT,
        title="koppeling klopt niet",
        message="Een koppeling op bladzijde {bladzijde} klopt niet: {oorzaak}.",
        hint="Controleer de verwijzing in de tekst of in het paginasjabloon.",
        meaning=(
            "Elke koppeling leidt ergens heen, zegt in woorden waarheen, en staat in de structuur, "
            "zodat zij ook zonder muis te volgen is."
        ),
    ),
    Kind(
        code="TGK-006",
        level=Level.FOUT,
        title="bladwijzers kloppen niet",
        message="De bladwijzers in het PDF-bestand kloppen niet: {oorzaak}.",
        hint=_TEMPLATE,
        meaning=(
            "De bladwijzers naast het document zijn de koppen tot en met het derde niveau, en "
            "elke bladwijzer leidt naar zijn kop."
        ),
    ),
    Kind(
        code="TGK-007",
        level=Level.FOUT,
        title="beeld is niet goed beschreven",
        message="Een beeld in het PDF-bestand klopt niet (bladzijde {bladzijde}): {oorzaak}.",
        hint="Geef het beeld een beschrijving, of controleer het sjabloon van de tekening.",
        meaning=(
            "Wie een afbeelding of grafiek niet ziet, hoort de beschrijving. Die staat bij elk "
            "beeld in het bestand en is die van het rapport."
        ),
    ),
    Kind(
        code="TGK-008",
        level=Level.FOUT,
        title="noot is niet te bereiken",
        message="Noot {nummer} klopt niet in het PDF-bestand: {oorzaak}.",
        hint=_TEMPLATE,
        meaning=(
            "Van de tekst leidt een koppeling naar de noot, en van de noot een terug. Zo verliest "
            "niemand de plaats waar hij las."
        ),
    ),
    Kind(
        code="TGK-009",
        level=Level.FOUT,
        title="onderdeel staat op een verkeerde plaats",
        message="Bij '{tekst}' (bladzijde {bladzijde}) is de structuur niet in orde: {oorzaak}.",
        hint=_TEMPLATE,
        meaning=(
            "Lijsten en tabellen zijn in het bestand opgebouwd uit vaste onderdelen: een lijst uit "
            "punten (LI) met tekst (LBody), een tabel uit rijen (TR) met vakken (TH en TD)."
        ),
    ),
    Kind(
        code="TGK-010",
        level=Level.FOUT,
        title="letters niet overal te lezen",
        message="Met het lettertype {letter} is iets mis: {oorzaak}.",
        hint=_REPORT,
        meaning=(
            "Elk lettertype zit in het bestand, en van elk teken staat erbij welke letter het is. "
            "Anders ziet een ander andere letters, of is de tekst niet te zoeken en voor te lezen."
        ),
    ),
    Kind(
        code="TGK-011",
        level=Level.FOUT,
        title="er wordt meer voorgelezen dan in het rapport staat",
        message="Het PDF-bestand leest '{tekst}' voor ({waar}), en dat staat niet in het rapport.",
        hint="Haal de tekst uit het paginasjabloon, of zet haar in jaarverslag.yaml.",
        meaning=(
            "Wat wordt voorgelezen, is de tekst van het rapport en niets anders. Kop- en "
            "voetregels horen als versiering gemerkt te zijn; vaste teksten staan in "
            "jaarverslag.yaml, zodat zij ook in het Word-bestand komen."
        ),
    ),
    Kind(
        code="TGK-012",
        level=Level.FOUT,
        title="bijlage in het PDF-bestand klopt niet",
        message="De bijlage '{naam}' in het PDF-bestand klopt niet: {oorzaak}.",
        hint=_REPORT,
        meaning=(
            "Bij het PDF-bestand gaan de cijfers van elke tabel mee, en een bestand met de "
            "herkomst van elk cijfer. Bij elke bijlage staat wat zij met het rapport te maken "
            "heeft, zoals PDF/A-3 eist."
        ),
    ),
    Kind(
        code="TGK-013",
        level=Level.FOUT,
        title="PDF-bestand voldoet niet aan de norm",
        message="Volgens {programma} voldoet het bestand niet aan {norm}: regel {regel}{melding}.",
        hint=_REPORT,
        meaning=(
            "PDF/UA-1 is de norm voor toegankelijke documenten, PDF/A-3a die voor het archief. "
            "Elk bestand wordt aan beide getoetst: door page-validation, en ook door veraPDF als "
            "dat op de computer staat. Zij noemen de regel in het Engels."
        ),
    ),
    Kind(
        code="TGK-014",
        level=Level.WAARSCHUWING,
        title="veraPDF kon het bestand niet toetsen",
        message="veraPDF staat op deze computer, maar kon het bestand niet toetsen: {oorzaak}.",
        hint="Herstel veraPDF, of haal het van de computer: het is niet nodig.",
        meaning=(
            "Het bestand is al getoetst door page-validation en door rapport zelf. veraPDF is een "
            "extra toets die alleen wordt gedaan als het er is."
        ),
    ),
)
