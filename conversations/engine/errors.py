"""What can go wrong, said so that the next step is clear. Each class's docstring is its message."""


class FlipsideError(Exception):
    """Something in Flipside went wrong."""

    def __init__(self, message: str = "") -> None:
        super().__init__(message or (type(self).__doc__ or "").strip())


class FieldError(FlipsideError):
    """An answer does not fit its field; `key` names the sentence that says what would, `args` fill it."""

    def __init__(self, key: str, **args: object) -> None:
        super().__init__(f"{key} {args}" if args else key)
        self.key = key
        self.args_for_words = args


class UnknownConversation(FlipsideError):
    """No conversation has this name. Add its file to conversations/ or correct the name."""


class NotAllowed(FlipsideError):
    """This person may not do this (any more)."""


class TryLater(FlipsideError):
    """The platform asks to wait; `after` is in seconds. `is_whole_door`: the door waits, not this chat alone."""

    def __init__(self, after: float, is_whole_door: bool = False) -> None:
        super().__init__(f"the platform asks to wait {after:g} s")
        self.after = after
        self.is_whole_door = is_whole_door


class Unreachable(FlipsideError):
    """This person cannot be reached by this address; `why` is a short machine key such as `user_disabled`."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class Ambiguous(FlipsideError):
    """The message was sent but the platform's answer was lost: it may or may not have arrived."""


class NotFound(FlipsideError):
    """Nothing of this id belongs to this company. Ids of other companies are as unknown as invented ones."""

    def __init__(self, what: str, ident: str) -> None:
        super().__init__(f"no {what} {ident!r} in this company")
        self.what = what
        self.ident = ident
