"""`lint --fix`: layout and the order of hashes, never words."""

import re

from scripts.__main__ import main

BAD = "# Page \n\n*   One.\t\n*   Two.   \n\n\n\nText\twith a tab.  \nA line break above."
GOOD = "# Page\n\n-   One.\n-   Two.\n\nText    with a tab.  \nA line break above.\n"


def test_the_layout_of_a_page_is_mended_and_no_word_changes(site):
    path = site.write("docs/en/page.md", BAD)
    main(["lint", "--root", str(site.root), "--fix", "--select", "personal-data"])
    mended = path.read_text(encoding="utf-8")
    assert mended == GOOD
    assert re.findall(r"\w+", mended) == re.findall(r"\w+", BAD)


def test_only_the_files_named_are_mended(site):
    first, second = site.write("docs/en/a.md", BAD), site.write("docs/en/b.md", BAD)
    main(["lint", "--root", str(site.root), "--fix", "--select", "personal-data", str(first)])
    assert first.read_text(encoding="utf-8") == GOOD
    assert second.read_text(encoding="utf-8") == BAD


def test_hashes_are_put_in_the_order_of_the_sections(site):
    site.write("docs/en/page.md", "# Page\n\n## A {#a}\n\n## B {#b}\n")
    front = '---\nkind: about\nsections:\n  b: "1"\n  gone: "2"\n  top: "3"\n  a: "4"\nnative_review: 2026-11-20\n---\n'
    path = site.write("docs/lv/page.md", front + "# Lapa\n\n## A {#a}\n\n## B {#b}\n")
    assert "order" in " ".join(issue.message for issue in site.issues("translation-outdated"))
    main(["lint", "--root", str(site.root), "--fix", "--select", "personal-data"])
    text = path.read_text(encoding="utf-8")
    assert text.startswith('---\nkind: about\nsections:\n  top: "3"\n  a: "4"\n  b: "1"\n  gone: "2"\nnative_review: 2026-11-20\n---\n')
    assert "order" not in " ".join(issue.message for issue in site.issues("translation-outdated"))


def test_a_clean_page_is_left_alone(site, capsys):
    path = site.write("docs/en/page.md", GOOD)
    before = path.stat().st_mtime_ns
    assert main(["lint", "--root", str(site.root), "--fix", "--select", "personal-data"]) == 0
    assert path.stat().st_mtime_ns == before
    assert "nothing to mend" in capsys.readouterr().err
