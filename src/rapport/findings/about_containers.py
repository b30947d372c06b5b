"""Messages about files of Word and Excel from elsewhere: what is wrong with the package."""

from rapport.findings.kind import Kind, Level

_HOSTILE = (
    "Een bestand dat van buiten komt, kan de computer laten vastlopen of gegevens laten lekken. "
    "rapport kijkt daarom eerst naar de verpakking en leest pas als die in orde is."
)
_AGAIN = "Open het bestand in Word of Excel, kies Opslaan als en lever het nieuwe bestand."

KINDS: tuple[Kind, ...] = (
    Kind(
        "ZIP-001",
        Level.FOUT,
        "Geen bestand van Word of Excel",
        "Dit is geen {expected}-bestand, of het is beschadigd.",
        "Vraag het bestand opnieuw op.",
        "Het bestand is maar half aangekomen, of alleen de naam is die van zo'n bestand.",
    ),
    Kind(
        "ZIP-002",
        Level.FOUT,
        "Oude vorm of wachtwoord",
        "Dit bestand heeft een wachtwoord, of het is opgeslagen in de vorm van vóór 2007.",
        "Haal in Word of Excel het wachtwoord eraf, kies Opslaan als en neem {expected}.",
        "Beide soorten bestanden zijn van buiten hetzelfde; rapport kan er niet in kijken.",
    ),
    Kind(
        "ZIP-003",
        Level.FOUT,
        "Bestand is verdacht groot",
        "Uitgepakt is dit bestand te groot: {found}; meer dan {expected} leest rapport niet.",
        _AGAIN,
        _HOSTILE,
    ),
    Kind(
        "ZIP-004",
        Level.FOUT,
        "Verpakking klopt niet",
        "De verpakking van dit bestand klopt niet: {found}.",
        _AGAIN,
        _HOSTILE,
    ),
    Kind(
        "ZIP-005",
        Level.FOUT,
        "Bestand met een eigen programma",
        "In dit bestand zit een programma (macro): {found}.",
        "Sla het bestand op zonder macro's, als {expected}, en lever dat.",
        "Een rapport heeft geen macro's nodig, en een macro van een ander kan kwaad.",
    ),
    Kind(
        "ZIP-006",
        Level.FOUT,
        "Onderdeel is niet te lezen",
        "Een onderdeel van dit bestand is niet te lezen ({found}): {oorzaak}.",
        _AGAIN,
        _HOSTILE,
    ),
)
