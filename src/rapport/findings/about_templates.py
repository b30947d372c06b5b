"""Messages about house style folders: wording, settings, missing template files."""

from rapport.findings.kind import Kind, Level

KINDS: tuple[Kind, ...] = (
    Kind(
        "SJB-001",
        Level.FOUT,
        "Onbekende naam tussen accolades",
        "In de woorden van de huisstijl staat {found}, en dat is hier niet bekend.{guess}",
        "Gebruik een van: {expected}.",
        "Wat rapport niet kent, zou letterlijk in het document komen te staan.",
    ),
    Kind(
        "SJB-002",
        Level.FOUT,
        "Bestand van de huisstijl ontbreekt",
        "De huisstijl '{style}' heeft geen bestand {found}, en basis ook niet.",
        "Zet {found} terug in de map templates/basis.",
        "Elk bestand dat een gemeente niet zelf heeft, komt uit de map basis.",
    ),
)
