"""Build one language with MkDocs, in this process. `scripts/build/workers.py` runs such processes."""

import io
import logging
import os
import time
from dataclasses import dataclass
from pathlib import Path

from jinja2 import TemplateSyntaxError


@dataclass
class Built:
    """How one language's build went."""

    locale: str
    seconds: float
    fault: str = ""  # empty where it went well


def build_locale(root: Path, locale: str, target: Path, site_url: str, repo_url: str = "") -> Built:
    """Build `locale` into `target`, strictly: any warning of MkDocs is a fault."""
    start = time.perf_counter()
    os.environ.update(SOMEC_LOCALE=locale, SITE_URL=site_url, REPO_URL=repo_url, NO_MKDOCS_2_WARNING="1")
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    log = io.StringIO()
    handler = logging.StreamHandler(log)
    handler.setLevel(logging.WARNING)
    handler.setFormatter(logging.Formatter("%(message)s"))
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    fault = ""
    try:
        with (root / "mkdocs.yml").open("rb") as file:
            config = load_config(file, site_dir=str(target), strict=True)
        config.plugins.run_event("startup", command="build", dirty=False)
        build(config)
    except TemplateSyntaxError as error:
        fault = f"{error.filename}:{error.lineno}: {error.message}"
    except (MkDocsException, SystemExit) as error:
        # MkDocs logs warnings, then aborts; its plugin errors are already one clear line
        fault = log.getvalue().strip() or str(error)
        if str(error) not in fault and not isinstance(error, SystemExit):
            fault = f"{fault}\n{error}"
    finally:
        logger.removeHandler(handler)
    return Built(locale, time.perf_counter() - start, fault)
