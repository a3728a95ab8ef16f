"""What Slack's answers mean for us: every error code we act upon stands in one of these tables."""

from conversations.engine.errors import FlipsideError, TryLater

#: Trying again will not help: this person, or this chat, cannot be reached until somebody changes something.
PERMANENT = frozenset(
    {
        "as_user_not_supported",
        "cannot_dm_bot",
        "channel_not_found",
        "ekm_access_denied",
        "invalid_user_combination",
        "is_archived",
        "messages_tab_disabled",
        "method_not_supported_for_channel_type",
        "not_in_channel",
        "restricted_action",
        "restricted_action_non_threadable_channel",
        "restricted_action_read_only_channel",
        "restricted_action_thread_only_channel",
        "team_access_not_granted",
        "user_disabled",
        "user_not_found",
        "user_not_visible",
    }
)
#: The chat we remembered may be one of an earlier installation: worth opening anew, once.
STALE_CHAT = frozenset({"channel_not_found", "is_archived", "not_in_channel"})
#: The installation is over, unless auth.test says that only this call was refused.
UNINSTALLED = frozenset({"account_inactive", "invalid_auth", "not_authed", "token_revoked"})
#: The token is over and another one is to be had.
TOKEN_OVER = "token_expired"  # noqa: S105  # an error code of Slack, no secret
#: Slack says of these that some of the work may have been done.
UNCERTAIN = frozenset({"fatal_error", "internal_error", "request_timeout", "service_unavailable"})
#: The workspace is moving into an organisation and cannot be used until that is done.
MOVING = frozenset({"org_login_required", "team_added_to_org"})
#: Asked too often: the first two by everybody of a door together, the last in one chat alone.
TOO_OFTEN = frozenset({"message_limit_exceeded", "ratelimited", "rate_limited"})
TOO_OFTEN_IN_ONE_CHAT = "rate_limited"
#: Codes of oauth.v2.access that no second try with the same refresh token can change.
REFRESH_OVER = frozenset(
    {"bad_client_secret", "invalid_client_id", "invalid_grant_type", "invalid_refresh_token", "token_revoked"}
)
#: Hours of a door without its app pass unnoticed; a new installation is found within one (seconds).
LOOK_AGAIN = 3600.0


class SlackSaysNo(FlipsideError):
    """Slack refuses a call for good; `error` is its code, `details` what it says about the arguments."""

    def __init__(self, method: str, error: str, details: tuple[str, ...] = ()) -> None:
        said = f": {'; '.join(details)}" if details else ""
        super().__init__(f"{method} was refused with {error}{said}")
        self.method = method
        self.error = error
        self.details = details


class NoAnswer(FlipsideError):
    """Slack did not answer in a way that can be trusted; `may_have_worked` says whether it may have acted."""

    def __init__(self, method: str, why: str, may_have_worked: bool = True) -> None:
        super().__init__(f"{method} has no answer ({why})")
        self.method = method
        self.may_have_worked = may_have_worked


class TooOften(FlipsideError):
    """Slack asks to wait; `after` is in seconds, `is_one_chat` when it concerns one chat alone."""

    def __init__(self, method: str, after: float, is_one_chat: bool) -> None:
        super().__init__(f"{method} was called too often; Slack asks to wait {after:g} s")
        self.after = after
        self.is_one_chat = is_one_chat


class NotInstalled(TryLater):
    """Nobody has installed the app at this door (any more): install it again and everything goes on."""

    def __init__(self, door: str) -> None:
        super().__init__(LOOK_AGAIN, is_whole_door=True)
        self.door = door
