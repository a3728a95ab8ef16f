"""Who sent an activity, under which id it is remembered, and where an answer goes."""

import hashlib
import json
from datetime import datetime

from adapters.teams.incoming import PLATFORM, Activity, Incoming, Kind
from adapters.teams.reading import ident, listed, locale, part, place, text, zone
from adapters.teams.references import Reference
from conversations.engine.events import Origin

#: What Teams calls the chat of one person with the bot; a local client may leave it out.
_PERSONAL = ("personal", "", None)


def is_of_a_person(activity: Activity) -> bool:
    """Whether a person of a directory sent it: neither a bot nor anybody anonymous."""
    sender = part(activity, "from")
    is_bot = sender.get("role") == "bot" or text(sender, "id").startswith("28:")
    return bool(sender.get("aadObjectId")) and not is_bot


def origin_of(activity: Activity) -> Origin:
    """The person by their directory's ids, never by a name (platform-facts §1.3). Raises NotAnActivity."""
    return Origin(PLATFORM, tenant_of(activity), place(part(activity, "from"), "aadObjectId"), event_id(activity))


def tenant_of(activity: Activity) -> str:
    """The tenant, in lower case. Raises NotAnActivity."""
    tenant = part(part(activity, "channelData"), "tenant")
    return place(tenant, "id") if tenant.get("id") else place(part(activity, "conversation"), "tenantId")


def event_id(activity: Activity) -> str:
    """What tells a repeat from something new. Raises NotAnActivity.

    The id of a message is the millisecond it was sent in, which only tells apart what was sent in one conversation.
    Something that has no id is known by its contents.
    """
    conversation = ident(part(activity, "conversation"), "id")
    sent = ident(activity, "id") if activity.get("id") else "-" + _digest(json.dumps(activity, sort_keys=True))
    return f"{sent}/{_digest(conversation)}"


def is_personal(activity: Activity) -> bool:
    """Whether it belongs to the chat of one person with the bot."""
    conversation = part(activity, "conversation")
    return conversation.get("conversationType") in _PERSONAL and conversation.get("isGroup") is not True


def reference_of(activity: Activity) -> Reference:
    """Where an answer goes, and what the person's client says of itself. Raises NotAnActivity."""
    sender = part(activity, "from")
    client = next((each for each in listed(activity, "entities") if each.get("type") == "clientInfo"), {})
    return Reference(
        tenant=tenant_of(activity),
        user=place(sender, "aadObjectId"),
        service_url=ident(activity, "serviceUrl"),
        conversation=ident(part(activity, "conversation"), "id"),
        bot=ident(part(activity, "recipient"), "id"),
        account=ident(sender, "id"),
        locale=locale(activity) or locale(client),
        zone=zone(activity, "localTimezone") or zone(client, "timezone"),
        at=_sent_at(activity),
    )


def about(activity: Activity, kind: Kind = "ignored", why: str = "") -> Incoming:
    """What is the same for everything a person does, without an event yet. Raises NotAnActivity."""
    return Incoming(
        kind,
        reference=reference_of(activity),
        is_personal=is_personal(activity),
        invoke=text(activity, "name") if activity.get("type") == "invoke" else "",
        why=why,
    )


def _sent_at(activity: Activity) -> str:
    """When it was sent, ISO 8601; '' where that is not written as Teams writes it."""
    sent = text(activity, "timestamp")[:40]
    try:
        return sent if datetime.fromisoformat(sent).tzinfo else ""
    except ValueError:
        return ""


def _digest(words: str) -> str:
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:16]
