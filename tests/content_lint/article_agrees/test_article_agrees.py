"""Rule article-agrees: the article in the bracket and the article of the note are one."""

import pytest

ACTS = "- id: fd-2008-947\n  short: FD 2008/947/JHA\n- id: fd-2008-909\n  short: FD 2008/909/JHA\n"
HEAD = "# Page\n\nArticles are those of Framework Decision 2008/947/JHA.\n\nIt decides (Article 12(1)). [@act:fd-2008-947 12(1)]\n\n"


@pytest.fixture(autouse=True)
def acts(site):
    site.write("data/acts/eu.yml", ACTS)


@pytest.mark.parametrize(
    "text",
    [
        "It gives reasons (Article 12(2)). [@act:fd-2008-947 12(2)]",
        "It tells (Articles 6(2) and (5) and 7). [@act:fd-2008-947 6(2); @act:fd-2008-947 6(5); @act:fd-2008-947 7(1)]",
        "It tells (Articles 4(4)(a) and (b)). [@act:fd-2008-947 4(4)(a); @act:fd-2008-947 4(4)(b)]",
        "It tells (Articles 9(1)(a) to (l)). [@act:fd-2008-947 9(1)]",
        "Not so under 2008/909/JHA (Article 12(2)). [@act:fd-2008-909 12(2)]",
        "It leaves that to the court (its Article 12(2)). [@act:fd-2008-909 12(2)]",
    ],
)
def test_what_agrees_is_clean(site, text):
    site.write("docs/en/page.md", f"{HEAD}{text}\n")
    assert site.issues("article-agrees") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It gives reasons (Article 12(3)). [@act:fd-2008-947 12(2)]", "(Article 12(3)) names Article 12(3)"),
        ("It gives reasons (Article 12(2)). [@act:fd-2008-909 12(2)]", "(Article 12(2)) cites fd-2008-909"),
        ("It gives reasons under Framework Decision 2008/974/JHA.", "2008/974: no act of data/ has this number; 2008/947"),
        ("It gives reasons under Framework Decision 2008/948/JHA.", "2008/948: no act"),
    ],
)
def test_what_differs_is_named(site, text, told):
    site.write("docs/en/page.md", f"{HEAD}{text}\n")
    (issue,) = site.issues("article-agrees")
    assert issue.line == 7 and issue.message.startswith(told)


def test_a_deadline_and_a_text_of_data_agree_with_their_law(site):
    deadline = "deadlines:\n- id: a\n  article: {}\n  law: [fd-2008-947 9(4)]\n"
    text = deadline + "facts:\n- id: b\n  text: It tells (Article {}).\n  law: [fd-2008-947 7]\n"
    path = "data/mechanisms/fd-2008-947.yml"
    site.write(path, text.format("Article 9(4)", "7(1)"))
    assert site.issues("article-agrees") == []
    site.write(path, text.format("Article 9(5)", "8(1)"))
    assert site.lines("article-agrees") == [3, 7]
