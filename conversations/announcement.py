"""Announcement: who your partner is and why you two; nothing in it rests on a boundary (PRODUCT §4)."""

from collections.abc import Iterator

from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation
from conversations.engine.triggers import after, at_once, both_sides
from conversations.engine.values import Facts, Items, Page, Word, reason
from conversations.programme.facts import PairingAnnounced
from conversations.programme.people import Person

announcement = Conversation(
    "announcement",
    opens=(after(PairingAnnounced, ask=both_sides, at=at_once),),
    about="pairing",
    needs=("shared_words", "chat_tools_of_pair"),
    by_hand=False,
)

met = announcement.tell("met", doors=("concern",), shows=("facts", "why", "pages"))


@announcement.opening
def while_it_is_news(scene: Scene, _: str) -> Opening | Because:
    if scene.pairing is None or not scene.pairing.is_live:
        return Because("no_pairing")
    partner = scene.partner
    facts: list[tuple[Word, str | Word]] = [(Word("announcement-label-name"), partner.name)]
    facts += [(Word("announcement-label-role"), partner.title)] if partner.title else []
    facts += [(Word("announcement-label-unit"), partner.unit)] if partner.unit else []
    own = scene.extra["shared_words"][(partner.id, "own_topics")]
    facts += [(Word("announcement-label-own_topics"), own)] if own else []
    facts += _how_to_reach(scene, partner)
    reasons = tuple(reason(why) for why in scene.pairing.why if why["value"])
    may_lead_in_turn = scene.cohort is not None and scene.cohort.is_two_way
    return Opening(
        {
            "partner": partner.name,
            "given_name": partner.given_name,
            "side": Word(f"side-{'mentee' if scene.side == 'mentor' else 'mentor'}"),
            "facts": Facts(tuple(facts)),
            "why": Items(Word("announcement-why"), reasons),
            "pages": (
                Page(f"role_card_{scene.side}"),
                *((Page("role_card_two_way"),) if may_lead_in_turn else ()),
                Page("first_agenda", {"partner": partner.given_name, "minutes": scene.policy["session.length"]}),
            ),
        }
    )


def _how_to_reach(scene: Scene, partner: Person) -> Iterator[tuple[Word, str | Word]]:
    """The contact they gave for this; without a chat tool in common, that and theirs, or else their e-mail."""
    tools = scene.extra["chat_tools_of_pair"]
    contact = scene.extra["shared_words"][(partner.id, "contact")]
    is_apart = not any(each in tools[partner.id] for each in tools[scene.reader.id])
    if is_apart:
        yield from ((Word("announcement-label-chat_tool"), Word(f"platform-{each}")) for each in tools[partner.id])
    if contact or (is_apart and partner.email):
        yield Word("announcement-label-contact"), contact or partner.email
