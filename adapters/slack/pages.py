"""The few pages a browser sees while the app is installed: plain words, one link, nothing that runs."""

import re
from base64 import b64encode
from hashlib import sha256
from html import escape

from aiohttp import web

from conversations.engine.ports import Labels

STYLE = (
    "body{font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1.5rem;"
    "color:#1d1c1d;background:#fff}a{color:#0b5cad}"
    "@media(prefers-color-scheme:dark){body{color:#e8e8e8;background:#1a1d21}a{color:#7ab8ff}}"
)
#: How many languages of a browser's list are looked at.
LANGUAGES = 10
_TAG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


def headers() -> dict[str, str]:
    """What every answer of the installation carries: kept nowhere, shown in no frame, running nothing."""
    digest = b64encode(sha256(STYLE.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return {
        "Cache-Control": "no-store",
        "Content-Security-Policy": f"{policy}; frame-ancestors 'none'",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
    }


def page(language: str, title: str, texts: tuple[str, ...], link: tuple[str, str], status: int = 200) -> web.Response:
    """A whole page: heading, paragraphs and one link (address, words). Every text is literal."""
    address, words = link
    paragraphs = "".join(f"<p>{escape(text)}</p>" for text in texts if text)
    body = (
        f'<!doctype html><html lang="{escape(language)}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{escape(title)}</title><style>{STYLE}</style></head>"
        f'<body><main><h1>{escape(title)}</h1>{paragraphs}<p><a href="{escape(address)}">{escape(words)}</a></p>'
        "</main></body></html>"
    )
    return web.Response(text=body, content_type="text/html", charset="utf-8", status=status, headers=headers())


def language_of(request: web.Request, labels: Labels) -> str:
    """The browser's favourite among the languages there are words in; English where there is none of them."""
    for tag in _wanted(request.headers.get("Accept-Language", "")):
        language = labels.label("surface-install-language", tag)
        if tag.split("-")[0].casefold() == language.split("-")[0].casefold():
            return language
    return "en"


def _wanted(header: str) -> list[str]:
    """Language tags of an Accept-Language header, the favourite first."""
    weighed = []
    for part in header.split(",")[:LANGUAGES]:
        tag, _, weight = part.strip().partition(";")
        if not _TAG.fullmatch(tag.strip()):
            continue
        try:
            weighed.append((float(weight.strip().removeprefix("q=") or 1), tag.strip()))
        except ValueError:
            continue
    return [tag for weight, tag in sorted(weighed, key=lambda each: -each[0]) if weight > 0]
