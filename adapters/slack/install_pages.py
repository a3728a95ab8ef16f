"""What the browser reads at the end of an installation, in its own language."""

from collections.abc import Sequence
from urllib.parse import quote

from aiohttp import web

from adapters.slack.installations import Installation
from adapters.slack.pages import language_of, page
from conversations.engine.ports import Labels


class InstallPages:
    """One page for each end; all but the good one lead to `again`, the address of a new beginning."""

    def __init__(self, labels: Labels, again: str) -> None:
        self._labels = labels
        self._again = again

    def done(self, request: web.Request, installation: Installation, lacking: Sequence[str]) -> web.Response:
        """Installed: where to go now, and which scopes are missing, if any."""
        language, label = language_of(request, self._labels), self._labels.label
        is_one_workspace = bool(installation.team)
        where = (
            label("surface-install-done", language)
            if is_one_workspace
            else label("surface-install-done-everywhere", language)
        )
        home = f"slack://app?team={quote(installation.team)}&id={quote(installation.app_id)}&tab=home"
        link = (home if is_one_workspace else "slack://open", label("surface-install-open", language))
        title = label("surface-install-done-title", language)
        return page(language, title, (where, self._missing(lacking, language)), link)

    def declined(self, request: web.Request) -> web.Response:
        """The person said no to Slack's question."""
        language = language_of(request, self._labels)
        title = self._labels.label("surface-install-declined-title", language)
        text = self._labels.label("surface-install-declined", language)
        return page(language, title, (text,), self._beginning(language))

    def stale(self, request: web.Request) -> web.Response:
        """The state is unknown, used, too old or of another browser; which of these is nobody's business."""
        language = language_of(request, self._labels)
        title = self._labels.label("surface-install-stale-title", language)
        text = self._labels.label("surface-install-stale", language)
        return page(language, title, (text,), self._beginning(language), 400)

    def refused(self, request: web.Request, line: str) -> web.Response:
        """The admin's code opens no door; `line` says so."""
        language = language_of(request, self._labels)
        title = self._labels.label("surface-install-failed-title", language)
        return page(language, title, (line,), self._beginning(language), 400)

    def failed(self, request: web.Request, lacking: Sequence[str] = ()) -> web.Response:
        """Slack or we could not finish; the log knows why."""
        language = language_of(request, self._labels)
        title = self._labels.label("surface-install-failed-title", language)
        text = self._labels.label("surface-install-failed", language)
        return page(language, title, (text, self._missing(lacking, language)), self._beginning(language), 502)

    def _missing(self, lacking: Sequence[str], language: str) -> str:
        return f"{self._labels.label('surface-install-lacking', language)} {', '.join(lacking)}" if lacking else ""

    def _beginning(self, language: str) -> tuple[str, str]:
        return self._again, self._labels.label("surface-install-again", language)
