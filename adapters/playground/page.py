"""The page itself, its parts and the files people download; strictly for a browser on this machine."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from urllib.parse import quote, urlsplit

from aiohttp import web

from adapters.playground.history import History
from conversations.engine.ports import Stage

STATIC = Path(__file__).parent / "static"
TYPES = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
LOCAL = ("127.0.0.1", "localhost", "::1")

#: Nothing inline but the pictures of charts, nothing from elsewhere, never inside a frame.
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; img-src 'self' data:; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-cache",
}

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def local_only(handler: Handler) -> Handler:
    """Answer only requests that name this machine as host and come from its own pages.

    A page elsewhere can point its own name at 127.0.0.1 (DNS rebinding); its Host and Origin give it away.
    """

    async def guarded(request: web.Request) -> web.StreamResponse:
        origin = request.headers.get("Origin")
        if not _is_local(f"//{request.host}"):
            raise web.HTTPForbidden(text="Open the playground at http://127.0.0.1 or http://localhost.")
        if origin is not None and urlsplit(origin).netloc != request.host:
            raise web.HTTPForbidden(text="Only the playground's own page may connect.")
        return await handler(request)

    return guarded


def _is_local(address: str) -> bool:
    try:
        return urlsplit(address).hostname in LOCAL
    except ValueError:
        return False


async def static(request: web.Request) -> web.StreamResponse:
    """One part of the page by its name; only what lies in static/ has a name."""
    return _part(request.match_info.get("name", "index.html"))


async def texts_page(_: web.Request) -> web.StreamResponse:
    """The page that shows every text in all languages."""
    return _part("texts.html")


def texts(stage: Stage) -> Handler:
    """Every text, where it is said and its words by language, as JSON; read anew each time, so that edits show."""

    async def every(_: web.Request) -> web.StreamResponse:
        found = await asyncio.to_thread(stage.texts)
        return web.json_response(list(found), headers=HEADERS)

    return every


def _part(name: str) -> web.StreamResponse:
    known = {file.name: file for file in STATIC.iterdir() if file.suffix in TYPES}
    if name not in known:
        raise web.HTTPNotFound(text="The page has no such part.")
    return web.FileResponse(known[name], headers={**HEADERS, "Content-Type": TYPES[known[name].suffix]})


def download(history: History) -> Handler:
    """The files of messages: always saved, never shown, so that no file runs as a page."""

    async def file(request: web.Request) -> web.StreamResponse:
        found = await history.file(request.match_info["file"])
        if found is None:
            raise web.HTTPNotFound(text="This file is no longer kept.")
        name, media_type, content = found
        headers = {
            **HEADERS,
            "Content-Security-Policy": "default-src 'none'; sandbox",
            "Content-Type": media_type,
            "Content-Disposition": f"attachment; filename*=UTF-8''{quote(name, safe='')}",
        }
        return web.Response(body=content, headers=headers)

    return file
