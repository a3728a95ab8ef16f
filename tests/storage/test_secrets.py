"""What is sealed opens only where it was sealed."""

import stat
from pathlib import Path

import pytest
from sqlalchemy import text

from storage import Storage, resealing
from storage.resealing import reseal
from storage.secrets import BadKey, CannotOpen, OpenKeyFile, Sealer, load_or_make_key, new_key
from tests.storage.conftest import KEY
from tests.storage.world import MEETING, NOW, StoppedClock, message, settle, talk


def test_a_value_opens_where_it_was_sealed() -> None:
    """Instants survive, sequences come back as tuples, nothing readable is stored."""
    sealer = Sealer([new_key()])
    token = sealer.seal("acme", "k1", "talks.given", {"start": NOW, "names": ["Ada"]})

    assert "Ada" not in token
    assert sealer.open("acme", "k1", "talks.given", token) == {"start": NOW, "names": ("Ada",)}
    assert sealer.open("acme", "k1", "talks.given", sealer.seal("acme", "k1", "talks.given", {})) == {}


@pytest.mark.parametrize(
    "place", [("globex", "k1", "talks.given"), ("acme", "k2", "talks.given"), ("acme", "k1", "talks.draft")]
)
def test_a_moved_value_refuses_to_open(place: tuple[str, str, str]) -> None:
    """Company, row and column are part of what was sealed."""
    sealer = Sealer([new_key()])
    token = sealer.seal("acme", "k1", "talks.given", "words")

    with pytest.raises(CannotOpen, match="somebody moved it"):
        sealer.open(*place, token)


def test_a_damaged_value_and_a_wrong_key_are_refused() -> None:
    """Nothing is returned that is not certain."""
    sealer = Sealer([new_key()])
    token = sealer.seal("acme", "k1", "talks.given", "words")

    with pytest.raises(CannotOpen, match="key is not among"):
        Sealer([new_key()]).open("acme", "k1", "talks.given", token)
    with pytest.raises(CannotOpen):
        sealer.open("acme", "k1", "talks.given", token[:-8] + "AAAAAAA=")


def test_a_new_key_takes_over() -> None:
    """Old values open while both keys are known; resealed ones need the new key alone."""
    old, new = new_key(), new_key()
    token = Sealer([old]).seal("acme", "k1", "talks.given", "words")
    both = Sealer([new, old])
    resealed = both.reseal(token)

    assert both.open("acme", "k1", "talks.given", token) == "words"
    assert Sealer([new]).open("acme", "k1", "talks.given", resealed) == "words"


@pytest.mark.parametrize("keys", [[], ["short"], ["é" * 44]])
def test_a_bad_key_says_what_a_good_one_is(keys: list[str]) -> None:
    """A start without a proper key fails at once."""
    with pytest.raises(BadKey, match="32 random bytes"):
        Sealer(keys)


def test_the_key_file_is_made_once_and_for_its_owner(tmp_path: Path) -> None:
    """The second start reads what the first one made."""
    path = tmp_path / "key"
    made = load_or_make_key(path)

    assert load_or_make_key(path) == made
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert path.read_text().strip() == made


def test_a_key_file_others_may_read_is_refused(tmp_path: Path) -> None:
    """The error says how to mend it."""
    path = tmp_path / "key"
    load_or_make_key(path)
    path.chmod(0o640)

    with pytest.raises(OpenKeyFile, match="chmod 600"):
        load_or_make_key(path)


async def test_nobodys_words_lie_open_in_the_database(storage: Storage) -> None:
    """Words, answers and bodies are nowhere readable in any table."""
    async with storage.work() as uow:
        await settle(uow, "acme")
    await storage.shelf.put("T1", "token/bot", {"token": "xoxb-words in acme"})

    async with storage.database.session() as session:
        for table in ("confidences", "talks", "outbox", "decisions", "shelf"):
            rows = (await session.execute(text(f"SELECT * FROM {table}"))).all()  # noqa: S608 - our own names

            assert rows
            assert not any(told in str(rows) for told in ("words in acme", "said to acme", "'held':", "first'}"))


async def test_a_database_can_be_resealed(storage: Storage, clock: StoppedClock) -> None:
    """After the change of keys everything opens with the new one alone."""
    async with storage.work() as uow:
        await settle(uow, "acme")
        await settle(uow, "globex")
    await storage.shelf.put("T1", "token/bot", "xoxb")
    fresh = new_key()

    changed = await reseal(storage.database, Sealer([fresh, KEY]))

    assert changed == 2 * len(["talk", "decision", "message", "message", "confidence"]) + 1
    renewed = Storage(storage.database, Sealer([fresh]), clock)
    async with renewed.work() as uow:
        assert await uow.talks.get("globex", "k1") == talk("globex")
        assert await uow.confidences.get("acme", "ada", MEETING, "learning") == "words in acme"
        assert [each.body for each in await uow.outbox.of("acme")] == [{"text": "said to acme"}] * 2
    assert await renewed.shelf.get("T1", "token/bot") == "xoxb"


async def test_a_long_table_is_resealed_in_batches(storage: Storage, monkeypatch: pytest.MonkeyPatch) -> None:
    """No row is left out at the seams."""
    monkeypatch.setattr(resealing, "BATCH", 3)
    async with storage.work() as uow:
        await uow.outbox.put([message("acme", f"b{number}") for number in range(7)])
        await uow.commit()

    assert await storage.reseal() == 7


async def test_words_copied_to_another_row_do_not_open(storage: Storage) -> None:
    """Whoever may write to the database cannot have it read to somebody else."""
    async with storage.work() as uow:
        await settle(uow, "acme")
        await uow.confidences.put("acme", "bo", MEETING, "learning", "mine")
        await uow.commit()
    async with storage.database.session() as session:
        stolen = "UPDATE confidences SET words = (SELECT words FROM confidences WHERE person = 'ada')"
        await session.execute(text(stolen))
        await session.commit()

    async with storage.work() as uow:
        assert await uow.confidences.get("acme", "ada", MEETING, "learning") == "words in acme"
        with pytest.raises(CannotOpen, match="somebody moved it"):
            await uow.confidences.get("acme", "bo", MEETING, "learning")
