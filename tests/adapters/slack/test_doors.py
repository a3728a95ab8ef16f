"""Whose it is: the installation that a payload belongs to."""

from adapters.slack.inbound import Incoming, read
from adapters.slack.incoming import Uninstalled
from tests.adapters.slack.sent import AUTHORIZATION, BUTTON, ORG, TEAM, command, event, form, message, press


def test_the_authorization_names_the_door_of_an_event() -> None:
    """In a shared channel the event's own team may be somebody else's."""
    found = read({**message(), "team_id": "T0OTHER"})

    assert isinstance(found, Incoming)
    assert found.event.origin.door == TEAM


def test_an_event_without_authorizations_is_of_its_team() -> None:
    """An uninstalled app has none left."""
    gone = {"type": "app_uninstalled"}

    assert read(event(gone, authorizations=[])) == Uninstalled(TEAM)
    assert read(event(gone, authorizations=[], enterprise_id=ORG)) == Uninstalled(TEAM)


def test_an_organisation_without_authorizations_is_its_own_door() -> None:
    """Uninstalled from all of it, it names no workspace."""
    assert read(event({"type": "app_uninstalled"}, authorizations=[], team_id=None, enterprise_id=ORG)) == Uninstalled(
        ORG
    )


def test_an_organisation_is_one_door() -> None:
    """Whatever workspace of it somebody is in, and whatever they do."""
    org_wide = {**AUTHORIZATION, "is_enterprise_install": True, "enterprise_id": ORG, "team_id": None}
    place = {"is_enterprise_install": True, "enterprise": {"id": ORG}, "team": None}
    found = [
        read(event(message()["event"], authorizations=[org_wide], enterprise_id=ORG)),
        read(press(BUTTON, **place)),
        read({**form(), **place}),
        read(command(is_enterprise_install="true", enterprise_id=ORG)),
    ]

    assert [each.event.origin.door for each in found if isinstance(each, Incoming)] == [ORG] * 4


def test_somebody_without_a_team_in_the_payload_is_of_their_own() -> None:
    """Some payloads only say it of the user."""
    found = read(press(BUTTON, team=None))

    assert isinstance(found, Incoming)
    assert found.event.origin.door == TEAM
