"""Comments come home with their words, their answers, and whether they are settled."""

from __future__ import annotations

from rapport.review.remarks import Comment, comments_of
from rapport.review.word_body import read_body
from rapport.sources.container import open_container
from tests.review.word_like import NAMES, anchor, deleted, docx, paragraph, run

WORD14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
WORD15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'


def about(number: int, content: str) -> str:
    """Some runs with a comment at them."""
    return (
        f'<w:commentRangeStart w:id="{number}"/>{content}<w:commentRangeEnd w:id="{number}"/>'
        f'<w:r><w:commentReference w:id="{number}"/></w:r>'
    )


def comment(number: int, author: str, text: str) -> str:
    """A comment as it stands in its part."""
    date = "2025-03-04T10:00:00Z"
    words = f'<w:p w14:paraId="0000000{number}"><w:r><w:t>{text}</w:t></w:r></w:p>'
    return f'<w:comment w:id="{number}" w:author="{author}" w:date="{date}">{words}</w:comment>'


def read(body: str, comments: str, threads: str = "") -> tuple[Comment, ...]:
    """The comments of a file."""
    parts = {"comments__xml": f"<w:comments {NAMES} {WORD14}>{comments}</w:comments>"}
    if threads:
        parts["commentsExtended__xml"] = f"<w15:commentsEx {WORD15}>{threads}</w15:commentsEx>"
    container, told = open_container(docx(body, **parts), "terug.docx", ".docx")
    assert told == ()
    assert container is not None
    return comments_of(container, read_body(container, frozenset(), {}, "nl-NL"))


BODY = paragraph(anchor("_rp_1") + run("Klopt ") + about(1, run("dit bedrag")) + run("?"))


def test_a_comment_knows_its_author_its_text_and_its_words() -> None:
    """And in which text of the report they stand."""
    (found,) = read(BODY, comment(1, "Anna", "Graag nakijken."))
    assert (found.author, found.text) == ("Anna", "Graag nakijken.")
    assert (found.anchor, found.about) == ("_rp_1", "dit bedrag")
    assert not found.done


def test_answers_stand_below_what_they_answer() -> None:
    """As Word keeps them since 2013."""
    threads = (
        '<w15:commentEx w15:paraId="00000001" w15:done="1"/>'
        '<w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001" w15:done="0"/>'
    )
    both = comment(1, "Anna", "Klopt dit?") + comment(2, "Bob", "Ja, € 803.")
    (found,) = read(BODY, both, threads)
    assert found.done
    assert [(reply.author, reply.text) for reply in found.replies] == [("Bob", "Ja, € 803.")]


def test_an_answer_to_a_comment_that_is_gone_stands_by_itself() -> None:
    """Nothing that somebody wrote is left out."""
    threads = '<w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000009"/>'
    (found,) = read(BODY, comment(2, "Bob", "Ja."), threads)
    assert (found.text, found.anchor) == ("Ja.", "")


def test_answers_in_a_circle_do_not_hang() -> None:
    """A stranger's file may say so; no comment is counted twice."""
    threads = (
        '<w15:commentEx w15:paraId="00000001" w15:paraIdParent="00000002"/>'
        '<w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001"/>'
    )
    found = read(BODY, comment(1, "Anna", "Een.") + comment(2, "Bob", "Twee."), threads)
    texts = [one.text for top in found for one in (top, *top.replies)]
    assert sorted(texts) == ["Een.", "Twee."]


def test_a_comment_at_generated_text_has_no_anchor() -> None:
    """Such as a heading or a table."""
    (found,) = read(paragraph(about(1, run("Totaal"))), comment(1, "Anna", "Hoezo?"))
    assert (found.anchor, found.about) == ("", "Totaal")


def test_words_that_were_deleted_are_not_what_a_comment_is_about() -> None:
    """It stands at what is left."""
    body = paragraph(anchor("_rp_1") + about(1, deleted("oud") + run("nieuw")))
    (found,) = read(body, comment(1, "Anna", "Beter."))
    assert found.about == "nieuw"


def test_comments_of_a_program_without_threads_stand_by_themselves() -> None:
    """LibreOffice gives their paragraphs no names."""
    both = comment(1, "Anna", "Een.") + comment(2, "Bob", "Twee.")
    for number in (1, 2):
        both = both.replace(f' w14:paraId="0000000{number}"', "")
    found = read(BODY, both)
    assert [one.text for one in found] == ["Een.", "Twee."]
