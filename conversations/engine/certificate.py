"""A certificate in its reader's words: who took part in what, how long and how often; nothing else (PRODUCT §3)."""

from conversations.engine.moments import full_day
from conversations.engine.prompts import Certificate, Row
from conversations.engine.values import Attested, hours
from conversations.engine.wording import Reader, Wording


def certificate_of(value: Attested, reader: Reader, wording: Wording) -> Certificate:
    """The neutral page; adapters make the file of it. Its days stand as on paper, with their year."""

    def say(key: str, **args: object) -> str:
        return wording.say(key, reader, args)

    since, until, issued = (full_day(each, reader.locale) for each in (value.since, value.until, value.issued_on))
    rows = [
        Row(say("certificate-period"), say("certificate-from_to", since=since, until=until)),
        Row(say("certificate-months"), str(value.months)),
        Row(say("certificate-sessions"), str(value.held)),
        Row(say("certificate-hours"), wording.read(hours(value.minutes), reader)),
    ]
    if value.credits is not None:
        rows.append(Row(say("certificate-credits"), str(value.credits)))
    return Certificate(
        say("certificate-title"),
        say("certificate-title"),
        value.person,
        say(f"certificate-as_{value.side}", programme=value.programmes),
        tuple(rows),
        say("certificate-issued", day=issued),
        value.issued_on,
        wording.language(reader.locale),
    )
