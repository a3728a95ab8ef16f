"""Welcome: whoever brought Flipside into the company reads what it does and how to begin (PRODUCT §1)."""

from conversations.engine.scene import Opening, Scene
from conversations.engine.script import Conversation
from conversations.engine.triggers import after, at_once, the_person
from conversations.programme.facts import CompanyFounded

welcome = Conversation(
    "welcome",
    opens=(after(CompanyFounded, ask=the_person, at=at_once),),
    by_hand=False,
    is_office=True,
    before_consent=True,
)

begin = welcome.tell("begin", doors=("invitation", "help"))


@welcome.opening
def in_a_new_company(scene: Scene, _: str) -> Opening:
    return Opening({"company": scene.company.name})
