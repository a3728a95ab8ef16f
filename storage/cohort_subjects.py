"""Everything that messages about some cohorts are about: what nobody outside may count."""

from sqlalchemy import BindParameter, ColumnElement, CompoundSelect, Select, Text, exists, literal, select, union_all

from storage import outcome_tables, pairing_tables, tables
from storage.lists import is_in


def subjects_of(company: BindParameter[str], cohorts: str) -> CompoundSelect[tuple[str]]:
    """The text forms of all subjects of the cohorts that are given as `cohorts`, down to what came of their sessions.

    People who take part in nothing else are among them: what is about them is about these cohorts.
    """
    pairings, sessions, concerns = pairing_tables.pairings.c, pairing_tables.sessions.c, tables.concerns.c
    parts, others = tables.participants.c, tables.participants.alias("others").c
    circles, theirs = outcome_tables.circles.c, select(pairings.id).where(pairings.company == company)
    theirs = theirs.where(is_in(pairings.cohort, cohorts))
    # Asked with EXISTS: PostgreSQL looks through a long NOT IN anew for every row.
    elsewhere = exists().where(others.company == company, others.person == parts.person, ~is_in(others.cohort, cohorts))
    alone = select(parts.person).where(parts.company == company, is_in(parts.cohort, cohorts), ~elsewhere)
    of_pairings = [
        select(_text("session", sessions.id)).where(sessions.company == company, sessions.pairing.in_(theirs)),
        select(_text("concern", concerns.id)).where(concerns.company == company, concerns.pairing.in_(theirs)),
        *(
            select(_text(kind, table.c.id)).where(table.c.company == company, table.c.pairing.in_(theirs))
            for kind, table in (
                ("action", outcome_tables.actions),
                ("commitment", outcome_tables.commitments),
                ("story", outcome_tables.stories),
            )
        ),
    ]
    return union_all(
        select(_text("cohort", tables.cohorts.c.id)).where(is_in(tables.cohorts.c.id, cohorts)),
        _named("pairing", theirs, pairings.id),
        *of_pairings,
        select(_text("circle", circles.id)).where(circles.company == company, is_in(circles.cohort, cohorts)),
        _named("person", alone, parts.person),
        select(_text("concern", concerns.id)).where(
            concerns.company == company, concerns.pairing.is_(None), concerns.person.in_(alone)
        ),
    )


def _named(kind: str, found: Select[tuple[str]], ident: ColumnElement[str]) -> Select[tuple[str]]:
    return found.with_only_columns(_text(kind, ident))


def _text(kind: str, ident: ColumnElement[str]) -> ColumnElement[str]:
    return literal(f"{kind}/", Text).concat(ident)
