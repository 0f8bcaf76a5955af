"""Modules as one classic script: what it takes, and that it refuses what it does not read."""

import pytest

from scripts.build.offline.modules import ModuleError, bundle

FILES = {
    "a/start.js": 'import { one, two as second } from "./lib/x.js";\nimport "../b/side.js";\nconst later = await_("x");\n'
    'async function go() {\n  const { three } = await import("./lib/y.js");\n}\n',
    "a/lib/x.js": "export const one = 1;\nexport async function two() {}\n",
    "a/lib/y.js": 'export class three {}\nconst style = new URL("y.css", import.meta.url);\n',
    "b/side.js": "/* nothing */\n",
}


def test_every_module_that_is_asked_for_comes_once_in_order():
    text = bundle(["a/start.js", "a/lib/x.js"], FILES.__getitem__)
    assert [text.count(f'"{name}": (kbLoad') for name in FILES] == [1, 1, 1, 1]
    assert 'const { one, two: second } = kbLoad("a/lib/x.js");' in text and 'kbLoad("b/side.js");' in text
    assert 'await kbLater("a/lib/y.js")' in text and 'new URL("y.css", kbAddress("a/lib/y.js"))' in text
    assert "Object.assign(kbExported, { one, two });" in text and "export " not in text
    assert text == bundle(["a/lib/x.js", "a/start.js"], FILES.__getitem__)


@pytest.mark.parametrize(
    "form",
    [
        'import x from "./x.js";', 'import * as x from "./x.js";', 'import { x } from "x";', "export default 1;", "export { x };",
        "export let x = 1;", 'export * from "./x.js";', "import(name);", "const base = import.meta.dirname;", "await ready;",
    ],
)  # fmt: skip
def test_other_forms_are_refused_with_file_and_form(form):
    with pytest.raises(ModuleError) as told:
        bundle(["a.js"], {"a.js": f"const before = 1;\n{form}\n"}.__getitem__)
    assert "a.js" in str(told.value) and form.split("import.meta")[-1] in str(told.value)
