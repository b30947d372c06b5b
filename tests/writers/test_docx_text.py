"""The text of the Word file: the words of the document, in its order, in the right styles."""

from __future__ import annotations

from pathlib import Path

import docx
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rapport.document import Heading, KeyFigure, KeyFigures, Paragraph, Quote, Tone
from rapport.prose.tree import Break, Emphasis, Link, Strong, Text
from tests.samples import sample_document
from tests.writers.wordfile import W, body_texts, part, styles_of, tables_of, tiny, verify, written

FRONT = ["Gemeente Test", "Titel", "2024", "Inhoud", "Deel", "Deel"]


def test_the_whole_text_of_a_tiny_document(tmp_path: Path) -> None:
    """Cover, contents and body follow each other, and there is nothing else."""
    document = tiny(
        Heading("deel/1/kop", 2, (Text("Rampen"),), "1E"),
        Paragraph("deel/1", (Text("Het saldo is −€\u202f1.234 – coördinatie."),)),
    )
    path = written(document, tmp_path / "a.docx")
    assert body_texts(path) == [
        *FRONT[:5],
        "1E Rampen",
        "Deel",
        "1E Rampen",
        "Het saldo is −€\u202f1.234 – coördinatie.",
    ]


def test_python_docx_reads_every_paragraph_of_the_sample(tmp_path: Path) -> None:
    """Another reader finds the narrative in the order of the document."""
    path = written(sample_document(), tmp_path / "a.docx")
    texts = [p.text for p in docx.Document(str(path)).paragraphs]
    wanted = [
        "Programma 1 Veiligheid",
        "Wij voorkomen onveiligheid en dragen bij aan een redzame samenleving;",
        "Cybercrime en digitale veiligheid",
        "Programma 1 kent geen verbonden partijen.",
        "Lasten en baten van programma 1",
        "Bedragen x € 1.000",
        "* Voorlopige cijfers. Peildatum 26-03-2025.",
    ]
    places = [texts.index(text) for text in wanted]
    assert places == sorted(places)


def test_headings_are_heading_styles_of_their_level(tmp_path: Path) -> None:
    """A heading of level n stands in the style that Word calls heading n."""
    path = written(sample_document(), tmp_path / "a.docx")
    heads = [
        (p.style.name, p.text)
        for p in docx.Document(str(path)).paragraphs
        if p.style is not None and (p.style.name or "").startswith("Heading")
    ]
    assert heads[:4] == [
        ("Heading 1", "Programma 1 Veiligheid"),
        ("Heading 2", "Pakket 1E Rampenbestrijding en crisisorganisatie"),
        ("Heading 3", "Inhoud"),
        ("Heading 3", "Wat wilden we bereiken in 2024?"),
    ]


def test_each_tone_has_its_style(tmp_path: Path) -> None:
    """The job of a paragraph decides its style."""
    tones = [Paragraph(f"deel/{tone}", (Text(tone.name),), tone) for tone in Tone]
    path = written(tiny(*tones), tmp_path / "a.docx")
    assert styles_of(path)[len(FRONT) :] == [
        ("BodyText", "BODY"),
        ("Bovenregel", "KICKER"),
        ("Inleiding", "LEAD"),
        ("Resultaat", "RESULT"),
        ("Legenda", "LEGEND"),
    ]


def test_stress_is_a_character_style(tmp_path: Path) -> None:
    """Strong, stressed and both have each their own style; nothing is made bold by hand."""
    children = (
        Text("a "),
        Strong((Text("b "), Emphasis((Text("c "),)))),
        Emphasis((Text("d"),)),
    )
    path = written(tiny(Paragraph("deel/1", children)), tmp_path / "a.docx")
    last = list(part(path).iter(f"{W}p"))[-1]
    runs = [
        (
            "".join(t.text or "" for t in run.iter(f"{W}t")),
            [mark.get(f"{W}val") for mark in run.iter(f"{W}rStyle")],
        )
        for run in last.iter(f"{W}r")
    ]
    assert runs == [
        ("a ", []),
        ("b ", ["Strong"]),
        ("c ", ["IntenseEmphasis"]),
        ("d", ["Emphasis"]),
    ]


def test_a_link_leads_where_the_text_says(tmp_path: Path) -> None:
    """A link keeps its address and its words."""
    link = Link("https://www.dronten.nl/a?b=1&c=2", (Text("hier"),))
    path = written(tiny(Paragraph("deel/1", (link,))), tmp_path / "a.docx")
    found = [h for p in docx.Document(str(path)).paragraphs for h in p.hyperlinks if h.address]
    assert [(h.address, h.text) for h in found] == [("https://www.dronten.nl/a?b=1&c=2", "hier")]


def test_a_break_is_a_line_end_in_the_same_paragraph(tmp_path: Path) -> None:
    """A line end that the writer asked for stays inside the paragraph."""
    children = (Text("een"), Break(), Text("twee"))
    path = written(tiny(Paragraph("deel/1", children)), tmp_path / "a.docx")
    assert docx.Document(str(path)).paragraphs[-1].text == "een\ntwee"


def test_a_quote_stands_in_the_style_for_quotes(tmp_path: Path) -> None:
    """Every paragraph of a quote is a quote."""
    quote = Quote("deel/q", (Paragraph("deel/q/1", (Text("Samen."),)),))
    path = written(tiny(quote), tmp_path / "a.docx")
    assert styles_of(path)[-1] == ("Quote", "Samen.")


def test_key_figures_say_label_figure_and_note(tmp_path: Path) -> None:
    """Three lines for each figure, side by side in one row."""
    items = (KeyFigure("Lasten", "€ 6,7 mln", "realisatie"), KeyFigure("Baten", "€ 1", ""))
    path = written(tiny(KeyFigures("deel/k", items)), tmp_path / "a.docx")
    table = tables_of(path)[0]
    assert [cell.text for cell in table.rows[0].cells] == [
        "Lasten\n€ 6,7 mln\nrealisatie",
        "Baten\n€ 1",
    ]


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.text(
        st.characters(blacklist_categories=("Cs", "Cc", "Cn"), blacklist_characters="\ufffe\uffff"),
        min_size=1,
    )
)
def test_any_text_comes_back_unchanged(tmp_path: Path, text: str) -> None:
    """What XML can hold comes back to the letter, spaces included, and passes the read-back."""
    document = tiny(Paragraph("deel/1", (Text(text),)))
    path = written(document, tmp_path / "a.docx")
    last = list(part(path).iter(f"{W}p"))[-1]
    assert "".join(t.text or "" for t in last.iter(f"{W}t")) == text
    assert verify(document, path) == ()
