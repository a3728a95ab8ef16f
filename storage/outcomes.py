"""What comes of pairings: closed answers, actions, commitments, stories; and the mentors' circles."""

from collections.abc import Mapping, Sequence

from conversations.programme.impact import ImpactValue
from conversations.programme.outcomes import Action, Answer, Circle, Commitment, Event, Outcome, Story
from conversations.programme.sponsoring import ActionItem, ResponsePlan
from conversations.programme.subjects import Kind, Subject
from storage.repository import Repository, given

KINDS: Mapping[Kind, type[Outcome]] = {
    "action": Action,
    "commitment": Commitment,
    "story": Story,
    "circle": Circle,
    "event": Event,
}


class SqlOutcomes(Repository):
    """Keeps the port Outcomes."""

    async def find(self, company: str, subject: Subject) -> Outcome:
        """The noun that a subject of one of `KINDS` names; NotFound when this company has no such."""
        return await self.found(KINDS[subject.kind], company, subject.id)

    async def answers(self, company: str, kind: str = "", occasion: str = "", person: str = "") -> Sequence[Answer]:
        """Closed answers, the earliest first; of one kind, occasion or person where named."""
        order = ("at", "person", "kind", "occasion", "name")
        only = given(kind=kind, occasion=occasion, person=person)
        return await self.nouns.having(Answer, *order, company=company, **only)

    async def actions(self, company: str, person: str = "") -> Sequence[Action]:
        """Actions, the earliest first; of one person where named."""
        return await self.nouns.having(Action, "logged_at", "id", company=company, **given(person=person))

    async def commitments(self, company: str, pairing: str = "") -> Sequence[Commitment]:
        """Commitments by pairing and quarter; of one pairing where named."""
        order = ("pairing", "quarter", "person")
        return await self.nouns.having(Commitment, *order, company=company, **given(pairing=pairing))

    async def stories(self, company: str, person: str = "") -> Sequence[Story]:
        """Stories, the earliest first; of one person where named."""
        return await self.nouns.having(Story, "written_at", "id", company=company, **given(person=person))

    async def circles(self, company: str, cohort: str) -> Sequence[Circle]:
        """A cohort's circles by number."""
        return await self.nouns.having(Circle, "number", company=company, cohort=cohort)

    async def events(self, company: str, region: str = "") -> Sequence[Event]:
        """Events, the earliest first; of one region where named."""
        return await self.nouns.having(Event, "start", "id", company=company, **given(region=region))

    async def plans(self, company: str, person: str = "") -> Sequence[ResponsePlan]:
        """Response plans of sponsors, the earliest first; of one sponsor where named."""
        return await self.nouns.having(ResponsePlan, "made_at", "id", company=company, **given(person=person))

    async def items(self, company: str, owner: str = "") -> Sequence[ActionItem]:
        """The committee's action items, the earliest due first; of one owner where named."""
        return await self.nouns.having(ActionItem, "due_at", "id", company=company, **given(owner=owner))

    async def impact(self, company: str, kind: str = "", period: str = "", person: str = "") -> Sequence[ImpactValue]:
        """What HR measured, by period, kind and person; of one of each where named."""
        only = given(kind=kind, period=period, person=person)
        return await self.nouns.having(ImpactValue, "period", "kind", "person", company=company, **only)
