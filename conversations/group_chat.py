"""Group chat: a chat of their own for the two of a pairing, where both would like one (PRODUCT §4, §10)."""

from conversations.engine.forms import Choice
from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation, Next, Step
from conversations.engine.talks import Talk
from conversations.engine.triggers import after, at_once, both_sides, the_mentee, those_who_did_not
from conversations.engine.values import Facts
from conversations.programme.facts import GroupChatOpened, GroupChatWanted

group_chat = Conversation(
    "group_chat",
    opens=(
        after(GroupChatWanted, ask=those_who_did_not, at=at_once, step="wish"),
        after(GroupChatOpened, ask=the_mentee, at=at_once, step="hello"),
        after(GroupChatOpened, ask=both_sides, at=at_once, step="link"),
    ),
    about="pairing",
    needs=("chat_of_two",),
)

wanted = group_chat.tell("wanted")
wish = group_chat.ask("wish", Choice("wish", ("yes", "no")))
wish_for_link = group_chat.ask("wish_for_link", Choice("wish", ("yes", "no")))
noted = group_chat.tell("noted")
declined = group_chat.tell("declined")
hello = group_chat.tell("hello", is_for_both=True)
link = group_chat.tell("link", shows=("address",))


@group_chat.opening
def where_there_is_room_for_one(scene: Scene, step: str) -> Opening | Because:
    pairing, way = scene.pairing, scene.extra["chat_of_two"]
    if pairing is None or not pairing.is_live:
        return Because("no_pairing")
    if not way:
        return Because("no_shared_door")
    given = {"name": scene.reader.given_name, "partner": scene.partner.given_name}
    if way == "link":
        return _by_link(scene, step, given)
    if step == "link":
        return Because("group_chat_wanted")
    if step == "hello":
        return Opening(given, step)
    if scene.reader.id in pairing.wants_group_chat:
        return Because("group_chat_wanted")
    if step == "wish":
        return Opening(given, step)
    return Opening(given, "wanted", facts=(GroupChatWanted(pairing=pairing.id, person=scene.reader.id),))


def _by_link(scene: Scene, step: str, given: dict[str, str]) -> Opening | Because:
    """No bot opens it, each writes to the other: their address is shown once both have said yes to that."""
    assert scene.pairing is not None  # noqa: S101  # looked at before
    wants = scene.pairing.wants_group_chat
    if step == "hello":
        return Because("group_chat_wanted")
    if len(wants) == len(scene.pairing.people):
        partner = scene.partner
        address = Facts(((partner.name, partner.email),))
        return Opening({**given, "address": address, "chat_with": partner.email}, "link")
    return Because("group_chat_wanted") if scene.reader.id in wants else Opening(given, "wish_for_link")


@wish.then
def both_or_none(talk: Talk) -> Next | Step:
    return _yes_or_no(talk, wanted)


@wish_for_link.then
def both_see_the_address_or_neither(talk: Talk) -> Next | Step:
    return _yes_or_no(talk, noted)


def _yes_or_no(talk: Talk, yes: Step) -> Next | Step:
    if talk["wish"] == "no":
        return declined
    return yes.recording(GroupChatWanted(pairing=talk.subject.id, person=talk.person))
