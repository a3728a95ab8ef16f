"""What a bot may send: activities, and the answers to invokes."""

from collections.abc import Iterator, Mapping
from typing import Any

from tests.teams.adaptive_cards import DIALOG, MESSAGE, faults_of, size_of

CARD = "application/vnd.microsoft.card.adaptive"
CONSENT = "application/vnd.microsoft.teams.card.file.consent"
INFO = "application/vnd.microsoft.teams.card.file.info"
SAID = "application/vnd.microsoft.activity.message"
ERROR = "application/vnd.microsoft.error"

KEYS = {
    "message": {"type", "id", "from", "recipient", "conversation", "summary", "text", "textFormat", "attachments"}
    | {"replyToId", "channelData", "entities", "locale", "importance"},
    "typing": {"type", "from", "recipient", "conversation"},
}
SIZES = ("small", "medium", "large")

Faults = Iterator[str]


def faults_of_activity(activity: Any) -> list[str]:
    """Everything that is wrong with what a bot posts, or puts in the place of a message."""
    return list(_activity(activity)) if isinstance(activity, Mapping) else ["the activity is no object"]


def faults_of_answer(name: str, answer: Any) -> list[str]:
    """Everything that is wrong with the answer to the invoke of this name; None is an empty one."""
    if name == "adaptiveCard/action":
        return list(_of_action(answer)) if isinstance(answer, Mapping) else ["a press needs an answer with a body"]
    if name in ("task/fetch", "task/submit"):
        if answer is None:
            return ["task/fetch opens nothing"] if name == "task/fetch" else []
        return list(_of_task(answer)) if isinstance(answer, Mapping) else ["the answer is no object"]
    return []


def _activity(activity: Mapping[str, Any]) -> Faults:
    kind = activity.get("type")
    if kind not in KEYS:
        yield f"activities of the type {kind!r} are not posted"
        return
    if unknown := sorted(set(activity) - KEYS[kind]):
        yield f"{kind} knows no {unknown}"
    if kind == "typing":
        return
    if size_of(activity) > MESSAGE:
        yield f"a message of {size_of(activity)} bytes"
    attachments = activity.get("attachments", [])
    if activity.get("text") and attachments:
        yield "text beside an attachment: Teams makes two messages of it and answers with no id"
    if not activity.get("text") and not attachments:
        yield "a message that says nothing"
    if activity.get("text") and activity.get("textFormat") != "plain":
        yield "text that is read as markdown"
    if len(attachments) > 1:
        yield f"{len(attachments)} attachments"
    for each in attachments:
        yield from _attachment(each, activity)


def _attachment(attachment: Mapping[str, Any], activity: Mapping[str, Any]) -> Faults:
    match attachment.get("contentType"):
        case "application/vnd.microsoft.card.adaptive":
            if not str(activity.get("summary") or "").strip():
                yield "a card without summary: notifications have nothing to show"
            yield from faults_of(attachment.get("content"))
        case "application/vnd.microsoft.teams.card.file.consent":
            content = attachment.get("content", {})
            if not attachment.get("name") or not content.get("description"):
                yield "a consent card without name or description, which is not drawn"
            if not isinstance(content.get("sizeInBytes"), int):
                yield "a consent card without sizeInBytes"
        case "application/vnd.microsoft.teams.card.file.info":
            if not attachment.get("name") or not attachment.get("contentUrl"):
                yield "a file card without name or address"
        case kind:
            yield f"an attachment of the type {kind!r}"


def _of_action(answer: Mapping[str, Any]) -> Faults:
    if set(answer) != {"statusCode", "type", "value"}:
        yield f"the answer to a press has {sorted(answer)}"
        return
    if not isinstance(answer["statusCode"], int):
        yield f"statusCode {answer['statusCode']!r}"
    match answer["type"]:
        case "application/vnd.microsoft.card.adaptive":
            yield from faults_of(answer["value"])
        case "application/vnd.microsoft.activity.message":
            if not isinstance(answer["value"], str):
                yield "a message that is no text"
        case "application/vnd.microsoft.error":
            if set(answer["value"]) != {"code", "message"} or answer["statusCode"] < 400:
                yield "an error without code and message, or with a status of success"
        case kind:
            yield f"an answer of the type {kind!r}"


def _of_task(answer: Mapping[str, Any]) -> Faults:
    task = answer.get("task")
    if set(answer) != {"task"} or not isinstance(task, Mapping) or set(task) != {"type", "value"}:
        yield "the answer is no task"
        return
    value = task["value"]
    if task["type"] == "message":
        if not isinstance(value, str) or not value.strip():
            yield "a task that says nothing"
        return
    if task["type"] != "continue" or not isinstance(value, Mapping):
        yield f"a task of the type {task['type']!r}"
        return
    if unknown := sorted(set(value) - {"title", "height", "width", "card"}):
        yield f"a dialog knows no {unknown}"
    if not str(value.get("title") or "").strip():
        yield "a dialog without a title"
    if value.get("height") not in SIZES or value.get("width") not in SIZES:
        yield f"a dialog of the size {value.get('width')!r} by {value.get('height')!r}"
    card = value.get("card", {})
    if card.get("contentType") != CARD:
        yield "a dialog without a card"
    yield from faults_of(card.get("content"), DIALOG, is_dialog=True)
