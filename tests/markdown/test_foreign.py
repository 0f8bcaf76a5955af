"""Greek and Cyrillic names inside a sentence say their language."""

import pytest

from scripts.markdown.foreign import mark_foreign

COURT = 'Provincial court (<span lang="bg">окръжен съд</span>, okrazhen sad)'


@pytest.mark.parametrize(
    ("html", "marked"),
    [
        ("<p>Provincial court (окръжен съд, okrazhen sad)</p>", f"<p>{COURT}</p>"),
        ("<p>At <a>Επαρχιακό Δικαστήριο</a>, now</p>", '<p>At <a><span lang="el">Επαρχιακό Δικαστήριο</span></a>, now</p>'),
        ('<td><span lang="el">Εισαγγελέας</span> x</td>', '<td><span lang="el">Εισαγγελέας</span> x</td>'),
        ('<a title="окръжен съд">x</a><option>съд</option>', '<a title="окръжен съд">x</a><option>съд</option>'),
        ('<a lang="en">Decree (νόμος)</a>', '<a lang="en">Decree (<span lang="el">νόμος</span>)</a>'),
        ("<p>Nothing foreign</p>", "<p>Nothing foreign</p>"),
    ],
)
def test_a_run_of_another_script_is_marked_once_and_never_in_an_attribute(html, marked):
    assert mark_foreign(html) == marked
    assert mark_foreign(marked) == marked
