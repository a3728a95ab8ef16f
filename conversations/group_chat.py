"""Group chat: a chat of their own for the two of a pairing, where both would like one (PRODUCT §4, §10)."""

from conversations.engine.forms import Choice
from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation, Next, Step
from conversations.engine.talks import Talk
from conversations.engine.triggers import after, at_once, the_mentee, those_who_did_not
from conversations.programme.facts import GroupChatOpened, GroupChatWanted

group_chat = Conversation(
    "group_chat",
    opens=(
        after(GroupChatWanted, ask=those_who_did_not, at=at_once, step="wish"),
        after(GroupChatOpened, ask=the_mentee, at=at_once, step="hello"),
    ),
    about="pairing",
    needs=("shared_door",),
)

wanted = group_chat.tell("wanted")
wish = group_chat.ask("wish", Choice("wish", ("yes", "no")))
declined = group_chat.tell("declined")
hello = group_chat.tell("hello", is_for_both=True)


@group_chat.opening
def where_there_is_room_for_one(scene: Scene, step: str) -> Opening | Because:
    pairing = scene.pairing
    if pairing is None or not pairing.is_live:
        return Because("no_pairing")
    if not scene.extra["shared_door"]:
        return Because("no_shared_door")
    given = {"name": scene.reader.given_name, "partner": scene.partner.given_name}
    if step == "hello":
        return Opening(given, step)
    if scene.reader.id in pairing.wants_group_chat:
        return Because("group_chat_wanted")
    if step == "wish":
        return Opening(given, step)
    return Opening(given, "wanted", facts=(GroupChatWanted(pairing=pairing.id, person=scene.reader.id),))


@wish.then
def both_or_none(talk: Talk) -> Next | Step:
    if talk["wish"] == "no":
        return declined
    return wanted.recording(GroupChatWanted(pairing=talk.subject.id, person=talk.person))
