"""Announcement: who your partner is and why you two; nothing in it rests on a boundary (PRODUCT §4)."""

from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation
from conversations.engine.triggers import after, at_once, both_sides
from conversations.engine.values import Facts, Items, Page, Word, reason
from conversations.programme.facts import PairingAnnounced

announcement = Conversation(
    "announcement",
    opens=(after(PairingAnnounced, ask=both_sides, at=at_once),),
    about="pairing",
    needs=("shared_words",),
    by_hand=False,
)

met = announcement.tell("met", doors=("concern",), shows=("facts", "why", "pages"))


@announcement.opening
def while_it_is_news(scene: Scene, _: str) -> Opening | Because:
    if scene.pairing is None or not scene.pairing.is_live:
        return Because("no_pairing")
    partner = scene.partner
    facts = [(Word("announcement-label-name"), partner.name)]
    facts += [(Word("announcement-label-role"), partner.title)] if partner.title else []
    facts += [(Word("announcement-label-unit"), partner.unit)] if partner.unit else []
    own = scene.extra["shared_words"][(partner.id, "own_topics")]
    facts += [(Word("announcement-label-own_topics"), own)] if own else []
    reasons = tuple(reason(why) for why in scene.pairing.why if why["value"])
    return Opening(
        {
            "partner": partner.name,
            "given_name": partner.given_name,
            "side": Word(f"side-{'mentee' if scene.side == 'mentor' else 'mentor'}"),
            "facts": Facts(tuple(facts)),
            "why": Items(Word("announcement-why"), reasons),
            "pages": (
                Page(f"role_card_{scene.side}"),
                Page("first_agenda", {"partner": partner.given_name, "minutes": scene.policy["session.length"]}),
            ),
        }
    )
