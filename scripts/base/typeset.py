"""Typst (https://typst.app): a document as a tagged PDF (PDF/UA-1). The same document gives the same file, byte for byte."""

import io
import json
from datetime import UTC, date, datetime

import pikepdf
import typst


class TypesetError(Exception):
    """Typst refused a document. The text says why."""


def literal(text: str) -> str:
    """Return a text as a string of Typst, so that nothing in it can be taken for markup."""
    return json.dumps(text, ensure_ascii=False)


def pdf(markup: str, made: date) -> bytes:
    """Return the document as a PDF that says it was made on that day. Raises TypesetError.

    qpdf packs its objects into compressed streams, which Typst does not: a handbook then has a third of its bytes.
    """
    stamp = datetime(made.year, made.month, made.day, tzinfo=UTC)
    source = markup.encode()  # no file: one that is killed would leave it
    try:
        found = typst.compile(source, format="pdf", ignore_system_fonts=True, pdf_standards="ua-1", timestamp=stamp)
    except typst.TypstError as error:
        raise TypesetError(str(error)) from error
    assert isinstance(found, bytes)
    packed = io.BytesIO()
    with pikepdf.open(io.BytesIO(found)) as document:
        document.save(packed, object_stream_mode=pikepdf.ObjectStreamMode.generate, recompress_flate=True, deterministic_id=True)
    return packed.getvalue()
