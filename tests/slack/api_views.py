"""views.*: modals for a trigger, changes under a hash, Home tabs."""

import json
from typing import Any, Literal

from tests.slack.api_chat import with_ids
from tests.slack.block_kit import VIEW_SIZE, faults_of_view
from tests.slack.call import Call, Method, told
from tests.slack.fake import FakeSlack, SlackRefuses
from tests.slack.state import Json, View

DEEPEST_STACK = 3


def open_view(call: Call) -> Json:
    """views.open: a modal on the screen of whoever the trigger belongs to."""
    body = _body(call, "modal")
    trigger = call.slack.exchange(call.text("trigger_id"))
    for view in call.slack.state.views.values():
        if view.user == trigger.user and view.body["type"] == "modal":
            view.is_closed = True
    view = show(call.slack, body, trigger.user, trigger.team)
    return {"view": call.slack.view_json(view)}


def push(call: Call) -> Json:
    """views.push: one more on top of the modal that is open."""
    body = _body(call, "modal")
    trigger = call.slack.exchange(call.text("trigger_id"))
    below = call.slack.modal_of(trigger.user)
    if below is None:
        raise SlackRefuses("not_found")
    root = below.root or below.id
    if sum(root in (each.id, each.root) and not each.is_closed for each in call.slack.state.views.values()) > 2:
        raise SlackRefuses("push_limit_reached")
    view = show(call.slack, body, trigger.user, trigger.team)
    view.root, view.previous = root, below.id
    return {"view": call.slack.view_json(view)}


def update(call: Call) -> Json:
    """views.update: by view id; with a hash only if nobody was quicker."""
    view = call.slack.state.views.get(call.text("view_id"))
    if view is None or view.is_closed:
        raise SlackRefuses("not_found")
    if "hash" in call.arguments and call.text("hash") != view.hash:
        raise SlackRefuses("hash_conflict")
    change(call.slack, view, _body(call, "home" if view.body["type"] == "home" else "modal"))
    return {"view": call.slack.view_json(view)}


def publish(call: Call) -> Json:
    """views.publish: somebody's Home tab."""
    if not call.slack.app.has_home:
        raise SlackRefuses("not_enabled")
    body = _body(call, "home")
    user = call.user(call.text("user_id"))
    view = call.slack.home_of(user.team, user.id)
    if view is None:
        view = show(call.slack, body, user.id, user.team)
        call.slack.state.homes[user.team, user.id] = view.id
    elif "hash" in call.arguments and call.text("hash") != view.hash:
        raise SlackRefuses("hash_conflict")
    else:
        change(call.slack, view, body)
    return {"view": call.slack.view_json(view)}


def show(slack: FakeSlack, body: Json, user: str, team: str) -> View:
    """A new view on somebody's screen, prefilled as it says."""
    view = View(slack.new_id("V"), user, team, slack.new_hash(), body, filled=prefilled(body))
    slack.state.views[view.id] = view
    return view


def change(slack: FakeSlack, view: View, body: Json) -> None:
    """Other content in the same view. What was filled in stays where block id and action id are the same."""
    kept = view.filled
    view.body, view.hash, view.filled = body, slack.new_hash(), prefilled(body)
    for block, fields in view.filled.items():
        for action, value in kept.get(block, {}).items():
            if action in fields and fields[action]["type"] == value["type"]:
                fields[action] = value


def checked(slack: FakeSlack, found: Any, kind: Literal["modal", "home"]) -> list[str]:
    """What Slack would refuse in this view; complained about."""
    faults = faults_of_view(found, kind)
    if faults:
        slack.complain(f"invalid view: {faults}")
    return faults


def prefilled(body: Json) -> dict[str, Json]:
    """`view.state.values` of a view nobody has touched."""
    return {
        block["block_id"]: {block["element"].get("action_id", ""): initial(block["element"])}
        for block in body["blocks"]
        if block["type"] == "input"
    }


def initial(element: Json) -> Json:
    """The state of an untouched element."""
    kind = element["type"]
    match kind:
        case "plain_text_input":
            return {"type": kind, "value": element.get("initial_value") or None}
        case "radio_buttons" | "static_select":
            return {"type": kind, "selected_option": element.get("initial_option")}
        case "checkboxes" | "multi_static_select":
            return {"type": kind, "selected_options": element.get("initial_options", [])}
        case "datepicker":
            return {"type": kind, "selected_date": element.get("initial_date")}
        case "timepicker":
            return {"type": kind, "selected_time": element.get("initial_time")}
        case _:
            raise AssertionError(f"nobody fills in a {kind}")


def _body(call: Call, kind: Literal["modal", "home"]) -> Json:
    found = call.structure("view")
    if len(json.dumps(found)) > VIEW_SIZE:
        raise SlackRefuses("view_too_large")
    faults = checked(call.slack, found, kind)
    if faults:
        raise SlackRefuses("invalid_arguments", **told(*faults))
    return {**found, "blocks": with_ids(call, found["blocks"])}


METHODS = {
    "views.open": Method(open_view, (), ("trigger_id", "view"), ("trigger_id", "view")),
    "views.push": Method(push, (), ("trigger_id", "view"), ("trigger_id", "view")),
    "views.update": Method(update, (), ("view_id", "external_id", "view", "hash"), ("view",)),
    "views.publish": Method(publish, (), ("user_id", "view", "hash"), ("user_id", "view")),
}
