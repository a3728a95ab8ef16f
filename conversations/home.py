"""Home: where you stand: partner, next session, and every door (PRODUCT §4)."""

from conversations.engine.scene import Because, Opening, Scene
from conversations.engine.script import Conversation
from conversations.engine.values import Facts, Word
from conversations.programme.sessions import session_meant
from conversations.programme.working_time import local_day

home = Conversation("home", needs=("pairings", "participations", "roles", "pause"), before_consent=True)

with_partner = home.tell(
    "with_partner",
    doors=("change", "intake", "pause", "swap", "concern", "my_data", "leave"),
    shows=("stand",),
)
in_pool = home.tell("in_pool", doors=("intake", "pause", "concern", "my_data", "leave"))
resting = home.tell("resting", doors=("rejoin", "intake", "my_data", "leave"))
half_way = home.tell("half_way", doors=("intake", "my_data", "leave"))
outside = home.tell("outside", doors=("invitation", "my_data"))
in_pause = home.tell("in_pause", doors=("pause", "concern", "my_data", "leave"))
office = home.tell("office", doors=("approval", "my_data"))


@home.opening
def where_you_stand(scene: Scene, _: str) -> Opening | Because:
    parts = scene.extra["participations"]
    states = {part.state for part in parts}
    if scene.extra["pause"]:
        return Opening({"until": local_day(scene.reader.availability, scene.extra["pause"].ends_at)}, "in_pause")
    if scene.extra["pairings"]:
        rows = []
        for pairing, partner, sessions in scene.extra["pairings"]:
            side = "mentee" if pairing.mentor == scene.reader.id else "mentor"
            session = session_meant(sessions)
            start = session.planned_start if session and session.is_open else None
            start = start if start and start > scene.now else None
            rows.append((Word(f"home-your_{side}"), partner.name))
            rows.append((Word("home-next"), start or Word("home-no_time")))
            rows.append((Word("home-so_far"), sum(each.status == "held" for each in sessions)))
        return Opening({"name": scene.reader.given_name, "stand": Facts(tuple(rows))}, "with_partner")
    given = {"name": scene.reader.given_name}
    if "ready" in states:
        is_open = any(part.is_open for part in parts if part.state == "ready")
        return Opening(given, "in_pool" if is_open else "resting")
    if "consented" in states:
        return Opening(given, "half_way")
    if scene.extra["roles"]:
        return Opening(given, "office")
    return Opening(given, "outside")
