"""Messages about the colours of a house style."""

from rapport.findings.kind import Kind, Level

KINDS: tuple[Kind, ...] = (
    Kind(
        code="KLR-001",
        level=Level.WAARSCHUWING,
        title="te weinig contrast",
        message=(
            "De kleur {letters} is slecht te lezen op {ondergrond}: het contrast is {found} en "
            "moet ten minste {expected} zijn. Het gaat om {waar}."
        ),
        hint="Kies in stijl.yaml een donkerder kleur voor de tekst, of een lichter vlak.",
        meaning=(
            "Wie minder goed ziet, heeft verschil tussen tekst en ondergrond nodig. De wet vraagt "
            "een contrast van 4,5 op 1, voor grote letters 3 op 1 (WCAG 2.1, niveau AA). Het "
            "contrast is uitgerekend uit uw kleuren, voor elke tekst op elke ondergrond in het "
            "PDF-bestand."
        ),
    ),
)
