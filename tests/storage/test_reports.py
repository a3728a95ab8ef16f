"""The figures' sums and the frozen months, on both databases (PRODUCT §7)."""

from datetime import date

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from conversations.engine.ports import FrozenFigure
from conversations.programme.anonymity import Published
from conversations.programme.figures import ANSWERED, FIGURES, period_of
from conversations.programme.publication import Scope
from storage import Storage
from storage.unit_of_work import SqlUnitOfWork
from tests.storage.random_company import COHORTS, REGIONS, Drawn, drawn
from tests.storage.recomputing import Recomputed
from tests.storage.world import settle

SCOPES = [
    Scope("company", "acme"),
    *(Scope("programme", each) for each in ("g1", "g2")),
    *(Scope("cohort", each) for each in COHORTS),
    *(Scope("region", each) for each in REGIONS),
]
MARCH, APRIL = date(2026, 3, 1), date(2026, 4, 1)
WHOLE = Scope("company", "acme")
SATISFACTION = Published("satisfaction", 4.2, 25, 80)


async def two_companies(storage: Storage) -> Drawn:
    """Acme, which is asked about, and another one in the same tables."""
    acme = drawn("acme", 1)
    for each in (acme, drawn("globex", 2)):
        async with storage.work() as uow:
            await each.settle(uow)
    async with storage.database.session() as session:
        await session.execute(text("ANALYZE"))  # as PostgreSQL does by itself after a while
        await session.commit()
    return acme


async def test_every_sum_is_what_plain_python_makes_of_the_same_company(storage: Storage) -> None:
    """Every count, every scope; another company in the same tables changes nothing."""
    acme = await two_companies(storage)

    async with storage.work() as uow:
        for month in (MARCH, APRIL, date(2026, 7, 1)):
            since, until = period_of("month", month)
            for scope in SCOPES:
                again = Recomputed(acme, scope, since, until)
                assert await uow.reports.counts("acme", scope, since, until) == again.counts(), (scope, month)
                assert await uow.reports.days_to_first_meeting("acme", scope, since, until) == again.days()


async def test_every_answer_is_summed_as_plain_python_does(storage: Storage) -> None:
    """People, totals, who could have answered, and as many hashes as people."""
    acme = await two_companies(storage)

    async with storage.work() as uow:
        for figure in ANSWERED:
            since, until = period_of(FIGURES[figure].period, date(2026, 5, 1))
            for scope in SCOPES:
                values, asked = Recomputed(acme, scope, since, until).given(figure)
                given = await uow.reports.given("acme", scope, figure, since, until, "secret")
                assert given.people == len(given.members) == len(values), (figure, scope)
                assert given.total == pytest.approx(sum(values.values())), (figure, scope)
                assert given.asked == len(asked), (figure, scope)


def test_the_random_company_has_something_in_every_figure() -> None:
    """Or the comparison above would compare nothing with nothing."""
    acme = drawn("acme", 1)
    since, until = period_of("quarter", date(2026, 5, 1))
    found = Recomputed(acme, WHOLE, since, until)

    assert len(found.counts()) == 23
    assert found.days()
    for figure in ANSWERED:
        if not figure.startswith("survey_") or figure == "survey_voice":
            assert len(found.given(figure)[0]) >= 5, figure


async def test_trainers_leave_as_hashes_under_the_companys_secret(storage: Storage) -> None:
    """The same people under another secret are other hashes, and none is an id."""
    acme = await two_companies(storage)

    async with storage.work() as uow:
        for scope in SCOPES:
            one, other = [await uow.reports.trainers("acme", scope, secret) for secret in ("one", "other")]
            trainers = Recomputed(acme, scope, *period_of("month", MARCH)).trainers()
            assert len(one) == len(other) == len(trainers)
            assert not one & other


@pytest.fixture
async def acme(storage: Storage) -> Storage:
    """Storage with a company in it."""
    async with storage.work() as uow:
        await settle(uow, "acme")
    return storage


async def test_a_frozen_figure_reads_as_it_was_frozen(acme: Storage) -> None:
    """Value, band, response and reason; members are for the rules of publication alone."""
    banded = Published("inclusion", None, 10, 70, "", (4.0, 5.0))
    async with acme.work() as uow:
        await uow.reports.freeze(
            "acme", [FrozenFigure(WHOLE, MARCH, SATISFACTION, 27, frozenset({b"12345678"})), _frozen(banded)]
        )
        await uow.commit()

    async with acme.work() as uow:
        found = await uow.reports.frozen("acme", WHOLE, [MARCH, APRIL])

        assert [each.published for each in found] == [banded, SATISFACTION]
        assert [each.members for each in found] == [None, None]
        assert await uow.reports.is_frozen("acme", MARCH)
        assert not await uow.reports.is_frozen("acme", APRIL)
        assert await uow.reports.frozen("acme", Scope("region", "acme"), [MARCH]) == []


async def test_the_database_forbids_a_second_freezing(acme: Storage) -> None:
    """Whatever the figure would be by now."""
    async with acme.work() as uow:
        await uow.reports.freeze("acme", [_frozen(SATISFACTION)])
        await uow.commit()

    async with acme.work() as uow:
        with pytest.raises(IntegrityError):
            await _freeze_and_commit(uow, _frozen(Published("satisfaction", 3.0, 25)))

    async with acme.work() as uow:
        (found,) = await uow.reports.frozen("acme", WHOLE, [MARCH])

        assert found.published == SATISFACTION


async def test_hashes_are_kept_until_the_figure_is_told_again(acme: Storage) -> None:
    """Then only the count of the people is left; where it stays untold they are kept."""
    untold = Published("satisfaction", None, 25, why="would_tell")
    async with acme.work() as uow:
        await uow.reports.freeze("acme", [FrozenFigure(WHOLE, MARCH, SATISFACTION, 2, frozenset({b"a" * 8, b"b" * 8}))])
        await uow.reports.freeze("acme", [FrozenFigure(WHOLE, APRIL, untold, 2, None)])
        (march,) = await uow.reports.remembered("acme")
        may = date(2026, 5, 1)
        await uow.reports.freeze("acme", [FrozenFigure(WHOLE, may, SATISFACTION, 1, frozenset({b"c" * 8}))])
        (latest,) = await uow.reports.remembered("acme")

        assert (march.month, march.members) == (MARCH, frozenset({b"a" * 8, b"b" * 8}))
        assert (latest.month, latest.members, latest.people) == (may, frozenset({b"c" * 8}), 1)


async def test_an_erased_person_leaves_the_hashes_and_nothing_that_was_published(acme: Storage) -> None:
    """The count stays, so that the next comparison knows that somebody is missing."""
    async with acme.work() as uow:
        since, until = period_of("quarter", MARCH)
        given = await uow.reports.given("acme", WHOLE, "survey_voice", since, until, "secret")
        others = frozenset({b"other678"})
        told = FrozenFigure(WHOLE, MARCH, SATISFACTION, 2, given.members | others)
        await uow.reports.freeze("acme", [told])
        await uow.reports.forget("acme", "ada", "secret")
        (found,) = await uow.reports.remembered("acme")

        assert len(given.members) == 1
        assert (found.published, found.people, found.members) == (SATISFACTION, 2, others)

        await uow.reports.forget_all("acme")

        assert await uow.reports.remembered("acme") == []


def _frozen(published: Published) -> FrozenFigure:
    return FrozenFigure(WHOLE, MARCH, published)


async def _freeze_and_commit(uow: SqlUnitOfWork, figure: FrozenFigure) -> None:
    await uow.reports.freeze("acme", [figure])
    await uow.commit()
