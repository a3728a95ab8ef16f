"""A press of 'no, we did not meet' as Teams sends it: a whole signed HTTP request of about 2 kB."""

import json
from itertools import count

from tests.bench.world import Asked
from tests.teams.signing import signer

PATH = "/api/messages"
APP = "0f1e2d3c-4b5a-4968-8776-95a4b3c2d1e0"
TENANT = "11111111-aaaa-4bbb-8ccc-222222222222"
BOT = f"28:{APP}"
ISSUER = "https://api.botframework.com"
SERVICE = "https://smba.trafficmanager.net/emea/"

_numbers = count(1)


def token(now: float) -> str:
    """One token for the hour, as Teams does it; `now` in seconds since 1970."""
    return signer().token(APP, ISSUER, SERVICE, now)


def request(asked: Asked, bearer: str) -> str:
    """The press, with this token."""
    return posted(press(asked), bearer)


def posted(activity: dict[str, object], bearer: str = "") -> str:
    """Any activity as an HTTP request."""
    body = json.dumps(activity)
    lines = (
        f"POST {PATH} HTTP/1.1",
        "Host: 127.0.0.1",
        "User-Agent: Microsoft-SkypeBotApi (Microsoft-BotFramework/3.0)",
        *((f"Authorization: Bearer {bearer}",) if bearer else ()),
        "Content-Type: application/json; charset=utf-8",
        "x-ms-conversation-id: a:1chat",
        f"Content-Length: {len(body)}",
    )
    return "\r\n".join(lines) + "\r\n\r\n" + body


def press(asked: Asked) -> dict[str, object]:
    """Who pressed which button of which card."""
    data = {"token": asked.token, "value": "no"}
    action = {"type": "Action.Execute", "id": "answers.2", "title": "No", "verb": "press", "data": data}
    value = {"action": action, "trigger": "manual"}
    message = "1772542800000"
    more = {"source": {"name": "message"}, "legacy": {"replyToId": f"1:{message}"}}
    return {
        **_of(asked, "invoke", name="adaptiveCard/action", value=value, replyToId=message),
        "channelData": {"tenant": {"id": TENANT}, **more},
    }


def hello(service_url: str) -> dict[str, object]:
    """Somebody says hello, for a bot that answers to an address of this machine."""
    nobody = Asked("company", "person", "u0000", "pairing", "session", "talk", "teams", TENANT)
    return {**_of(nobody, "message", text="hello", textFormat="plain"), "serviceUrl": service_url}


def account(user: str) -> str:
    """Their id in their own chat."""
    return f"29:1{user}"


def chat(user: str) -> str:
    """Their own chat with the bot."""
    return f"a:1chat-of-{user}"


def _of(asked: Asked, kind: str, **more: object) -> dict[str, object]:
    client = {"type": "clientInfo", "locale": "en-GB", "country": "GB", "platform": "Windows"}
    return {
        "type": kind,
        "id": f"f:{next(_numbers):08}-0000-4000-8000-000000000000",
        "timestamp": "2026-03-03T13:00:00.1234567Z",
        "localTimestamp": "2026-03-03T14:00:00.1234567+01:00",
        "localTimezone": "Europe/Berlin",
        "channelId": "msteams",
        "serviceUrl": SERVICE,
        "from": {"id": account(asked.user), "name": "Ana Lopez", "aadObjectId": asked.user},
        "conversation": {"id": chat(asked.user), "conversationType": "personal", "tenantId": TENANT},
        "recipient": {"id": BOT, "name": "Flipside"},
        "entities": [{**client, "timezone": "Europe/Berlin"}],
        "channelData": {"tenant": {"id": TENANT}},
        "locale": "en-GB",
        **more,
    }
