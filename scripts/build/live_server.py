"""MkDocs' server with live reload, which also knows which language is looked at.

After an edit MkDocs calls the builder, holds requests back until it returns, and reloads the browsers. Languages that
are built behind the first are put in place later: where one of their pages was shown meanwhile, the browsers are
reloaded once more. Only `show_later` needs what MkDocs 1.6 keeps to itself.
"""

import time
from collections.abc import Callable, Iterable
from typing import Any
from wsgiref.types import StartResponse

from mkdocs.livereload import LiveReloadServer

from scripts.build.rebuilder import WATCHED, Rebuilder


class LiveServer(LiveReloadServer):
    """Serves the site of a rebuilder."""

    def __init__(self, rebuilder: Rebuilder, host: str, port: int) -> None:
        plan = rebuilder.plan
        super().__init__(self._rebuild, host, port, str(plan.site), polling_interval=0.25)
        self.rebuilder = rebuilder
        self.asked = dict.fromkeys(plan.languages, 0.0)  # when a page of the language was last asked for (time.monotonic)
        for name in WATCHED:
            self.watch(str(plan.root / name))

    def serve_request(self, environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request; remember which language it is for."""
        language, _, path = environ["PATH_INFO"].removeprefix("/").partition("/")
        if language in self.asked and (path.endswith(".html") or "." not in path):
            self.asked[language] = time.monotonic()
        return super().serve_request(environ, start_response)

    def build_others(self) -> None:
        """Build the languages that the first build left, while the first can be read."""
        self.rebuilder.build_others(self._placed(time.monotonic()))

    def _rebuild(self) -> None:
        looked_at = max(self.asked, key=lambda code: self.asked[code])
        self.rebuilder.rebuild(looked_at, self._placed(time.monotonic()))

    def _placed(self, start: float) -> Callable[[str], None]:
        def placed(language: str) -> None:
            if self.asked[language] >= start:  # somebody looks at its pages of before the edit
                self.show_later()

        return placed

    def show_later(self) -> None:
        """Reload the browsers, unless an edit is being built: then they are reloaded after it."""
        with self._epoch_cond:
            if self._visible_epoch == self._wanted_epoch:
                self._wanted_epoch = self._visible_epoch = max(self._visible_epoch + 1, round(time.monotonic() * 1000))
                self._epoch_cond.notify_all()
