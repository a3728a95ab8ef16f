"""What comes of pairings: closed answers, actions, commitments, stories; and the mentors' circles."""

from collections.abc import Mapping, Sequence

from sqlalchemy import select

from conversations.programme.outcomes import Action, Answer, Circle, Commitment, Outcome, Story
from conversations.programme.subjects import Kind, Subject
from storage import outcome_tables as tables
from storage.repository import Repository

KINDS: Mapping[Kind, type[Outcome]] = {"action": Action, "commitment": Commitment, "story": Story, "circle": Circle}


class SqlOutcomes(Repository):
    """Keeps the port Outcomes."""

    async def find(self, company: str, subject: Subject) -> Outcome:
        """The noun that a subject of one of `KINDS` names; NotFound when this company has no such."""
        return await self.found(KINDS[subject.kind], company, subject.id)

    async def answers(self, company: str, kind: str = "", occasion: str = "", person: str = "") -> Sequence[Answer]:
        """Closed answers, the earliest first; of one kind, occasion or person where named."""
        table = tables.answers.c
        statement = select(Answer).where(table.company == company)
        for column, value in ((table.kind, kind), (table.occasion, occasion), (table.person, person)):
            if value:
                statement = statement.where(column == value)
        return await self.all_of(statement.order_by(table.at, table.person, table.kind, table.occasion, table.name))

    async def actions(self, company: str, person: str = "") -> Sequence[Action]:
        """Actions, the earliest first; of one person where named."""
        table = tables.actions.c
        statement = select(Action).where(table.company == company)
        if person:
            statement = statement.where(table.person == person)
        return await self.all_of(statement.order_by(table.logged_at, table.id))

    async def commitments(self, company: str, pairing: str = "") -> Sequence[Commitment]:
        """Commitments by pairing and quarter; of one pairing where named."""
        table = tables.commitments.c
        statement = select(Commitment).where(table.company == company)
        if pairing:
            statement = statement.where(table.pairing == pairing)
        return await self.all_of(statement.order_by(table.pairing, table.quarter, table.person))

    async def stories(self, company: str, person: str = "") -> Sequence[Story]:
        """Stories, the earliest first; of one person where named."""
        table = tables.stories.c
        statement = select(Story).where(table.company == company)
        if person:
            statement = statement.where(table.person == person)
        return await self.all_of(statement.order_by(table.written_at, table.id))

    async def circles(self, company: str, cohort: str) -> Sequence[Circle]:
        """A cohort's circles by number."""
        table = tables.circles.c
        statement = select(Circle).where(table.company == company, table.cohort == cohort)
        return await self.all_of(statement.order_by(table.number))
