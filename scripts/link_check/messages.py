"""Every kind of fault that the checks find, in one table: how it is worded, how to mend it, and how severe it is."""

from __future__ import annotations

from typing import NamedTuple

from scripts.base.report import Severity


class Message(NamedTuple):
    """What is wrong (after the name of the address or file), and what to do. Braces hold the fields of a fault."""

    text: str
    mend: str = ""
    severity: Severity = "error"


class Fault(NamedTuple):
    """A kind of fault, with the values of its fields."""

    kind: str
    fields: dict[str, object]

    def __str__(self) -> str:
        message = MESSAGES[self.kind]
        return f"{message.text}: {message.mend}".removesuffix(": ").format_map(self.fields)

    @property
    def severity(self) -> Severity:
        """Return the severity that the table gives."""
        return MESSAGES[self.kind].severity


def fault(kind: str, **fields: object) -> Fault:
    """Return a fault of a kind in MESSAGES."""
    return Fault(kind, fields)


MESSAGES = {
    # how an address is written
    "space-at-an-end": Message("begins or ends with a space", "take it away"),
    "unseen-character": Message("has a character in it that nobody sees ({character!a})", "take it away"),
    "percent": Message("has a % that begins no code", "write %25"),
    "bare-character": Message("has {character!r} in it", "write %{code:02X}"),
    "text-around": Message("has {rest!r} in it that belongs to the text around", "take it away"),
    "not-utf-8": Message("has codes that are not UTF-8"),
    "slash-code": Message("has a slash written as {code}", "write /"),
    "bad-idn": Message("has a host that is no international domain name ({error})"),
    "unreadable": Message("{problem}"),
    "no-scheme": Message("does not say how to get there", "write https:// before the host"),
    "odd-scheme": Message("begins with {scheme}:, which leads a reader nowhere", "write an address of the web, mailto: or tel:"),
    "own-https": Message(": this site is at https"),
    "https-elsewhere": Message(": elsewhere on this site it is written {right}", severity="warning"),
    "not-an-address": Message("{problem}"),
    # hosts
    "foreign-asset": Message("is loaded from another host", "this site asks none for its readers"),
    "password": Message("has a user's name or password in it", "take it away"),
    "no-host": Message("leads to {host}, which is no host"),
    "unreached-host": Message("leads to {host}, which readers do not reach"),
    "unpublished-host": Message("leads to {host}", "write the address at which it is published"),
    "private-host": Message("leads to {host}, an address of a private network"),
    "host-typo": Message(
        "leads to {host}, which is one letter away from {known}",
        "write {known}, or name {host} in data/official-hosts.yml if it is right",
    ),
    # CELEX numbers of EUR-Lex
    "celex-typo": Message("has CELEX number {number}, of no act in data/acts/; it is one slip away from {known} ({act})", "write {known}"),
    "celex-unknown": Message(
        "has CELEX number {number}, which no act in data/acts/ and no other address in data/ has",
        "correct the number, or add the act or source",
    ),
    "celex-other-act": Message("leads to {other}, but stands in a note on {act}", "write {known}"),
    # mail and telephone
    "nobody": Message("names nobody to write to"),
    "no-mail": Message('"{name}" is no mail address'),
    "no-mail-host": Message("{host} is a host that no mail reaches"),
    "no-number": Message("names no number to call"),
    "number-space": Message("has a space in the number", "leave it out, or write -"),
    "number-zero": Message("has (0) in it, which is not dialled from abroad", "take it away"),
    "number-country": Message("does not say the country", "begin with + and its code"),
    "number-part": Message("is no whole telephone number"),
    # where an address leads
    "empty-link": Message("is empty", "it leads to this page itself"),
    "empty": Message("is empty"),
    "names-index": Message("names a file", "write /{address}, the one address of that page"),
    "final-slash": Message("leads to a folder without its final slash", "write {path}/"),
    "double-slash": Message("leads to /{path}, which is written /{right}; not every host takes both for one"),
    "spelling": Message("leads to /{path}, which is spelt /{right}"),
    "no-index": Message("leads to the folder /{path}, which has no index.html"),
    "missing": Message("leads to /{path}, which does not exist"),
    "relative-on-404": Message("is relative, but a 404 page is shown at any depth", "begin it with /"),
    "no-id": Message(': {page} has no id "{name}"{near}'),
    "unknown-query": Message(': no page of this site asks for "{name}"'),
    "no-choice": Message(': /{address} has no "{value}" to choose as {name}'),
    "orphan": Message("no other page in {locale} links to this page"),
    # redirects and published addresses
    "redirect-nowhere": Message("leads nowhere"),
    "redirect-self": Message("leads to itself"),
    "redirect-circle": Message("never ends at a page"),
    "redirect-redirect": Message("leads to another redirect", "write the last address, /{address}"),
    "redirect-id": Message('leads to a page without the id "{name}"'),
    "redirect-language": Message("leads from {own} to {other}", "write an address of {own}"),
    "redirect-link": Message('leads elsewhere than the link of its own text, "{value}"', "write the same address twice"),
    "redirect-data": Message("is not where data/redirects.yml leads it", "it must lead to /{right}"),
    "redirect-none": Message("is no redirect", "data/redirects.yml leads it to /{right}"),
    "redirect-indexed": Message('a redirect needs <meta name="robots" content="noindex">'),
    "moved-id": Message('id "{old}" stands at "{place}"', 'data/redirects.yml leads it to "{new}", whose heading must follow it'),
    "lock": Message("{problem}"),
    "page-gone": Message("page /{slug} is gone in {locales}", "keep it, or a redirect"),
    "id-gone": Message('id "{name}" of /{slug} is gone in {locales}', "keep it, or an alias with that id"),
    # one page
    "bad-id": Message('id "{name}" is empty or has a space in it'),
    "double-id": Message('id "{name}" stands {count} times; links reach only the first'),
    "names-nothing": Message("names nothing"),
    "names-no-id": Message('names no id of this page: there is no "{name}"'),
    "names-wrong-tag": Message('names a <{tag}>, "{name}": it must name {right}'),
    "no-canonical": Message("has no canonical link"),
    "canonical-twice": Message("has more than one canonical link"),
    "canonical": Message('is "{address}"; it must point to the page itself', "{right}"),
    "preview-page": Message('{name} is "{address}"; it must be the page itself', "{right}"),
    "preview-relative": Message('{name} is "{address}"; it must be a whole address, for others read it'),
    "qr-differs": Message("is not the QR code of {address}", "build the site again; the code is made of the page's address"),
    "qr-all": Message("none of the {count} QR codes is of its page, this one not of {address}", "build the site again for its address"),
    "qr-elsewhere": Message("is the QR code of another page, /{address}", "show the one beside this page"),
    # languages
    "html-lang": Message('<html lang="{language}"> in the folder of {locale}'),
    "alternates-missing": Message("names no alternate for {languages}"),
    "alternates-extra": Message("names an alternate for {languages}, which the site does not have"),
    "alternates-twice": Message("names more than one alternate for {language}"),
    "alternate-relative": Message("must be absolute"),
    "alternate-nowhere": Message("leads to no page of this site"),
    "alternate-other": Message("must be {right}", "the same page in {language}"),
    "alternate-back": Message("does not name this page back as {own}"),
    "other-language": Message("leads from {own} to {other}", "{advice}"),
    "file-language": Message("is a file in {other} on a page in {own}", "{advice}"),
    "switch-lacks": Message("nav.lang-switch offers no link to {locales}"),
    "switch-leads": Message("is offered as {language}", "it must lead to /{right}"),
    "fallback": Message("is shown in {language} for want of a translation into {locales}; {count}, such as {example}", severity="warning"),
    "no-locale": Message("the site has no language folder, such as en/"),
    "announced": Message("index.html announces {locale}, but it has no page"),
    "untranslated": Message("does not exist in {locale}; it does in {having}"),
    # sitemaps, feeds, search, open data, packs
    "no-sitemap": Message("the site has no sitemap.xml"),
    "sitemap-unnamed": Message("sitemap.xml does not name this sitemap"),
    "unlisted": Message("no sitemap lists this page"),
    "not-xml": Message("is not XML ({error})"),
    "not-a-sitemap": Message("is not a sitemap: its root element is {root}"),
    "sitemap-missing": Message("is a sitemap that does not exist"),
    "listed-twice": Message("is listed twice"),
    "not-a-page": Message("is no page of this site"),
    "not-indexable": Message("must not be listed", "it is a redirect, a 404 page or noindex"),
    "written": Message("must be written {right}"),
    "alternate-missing": Message("is an alternate that does not exist"),
    "feed-self": Message("must name itself as {right}"),
    "entry-twice": Message("is the id of two entries", "a reader's program shows one of them"),
    "no-terms": Message("has no place for what is searched", "{{searchTerms}}"),
    "not-web": Message("is no address of the web"),
    "gone": Message("does not exist"),
    "gone-id": Message('has no id "{name}"'),
    "two-indexes": Message("searches in /{folder}, other pages of the language in /{other}"),
    "unused-index": Message("is an index that no page searches in"),
    "not-an-index": Message("is no index of the search ({error})"),
    "result-page": Message("leads to {address}, which does not exist"),
    "result-id": Message('leads to {address}, which has no id "{name}"'),
    "no-texts": Message("has no texts beside it", "texts.json does not exist"),
    "other-texts": Message("holds the texts of other sections than the index has", "it has {count}"),
    "lost-section": Message("has names for section {place}, of {count}"),
    "unreadable-data": Message("cannot be read ({error})"),
    "pack": Message("{file}: {problem}"),
}
