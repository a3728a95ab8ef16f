"""Forms that are opened and sent off, in a card or in a dialog: what did not fit stands beside its field.

What was typed stays; what follows at once is shown in the same dialog, and is on its way as a message anyway.
"""

from collections.abc import Mapping
from dataclasses import replace

from adapters.teams import dialogs, invoke_answers
from adapters.teams.fields import with_errors
from adapters.teams.incoming import Incoming
from adapters.teams.invoke_answers import Answer
from adapters.teams.newcomers import Newcomers
from adapters.teams.references import Reference
from conversations.engine.events import Pressed, Submitted
from conversations.engine.ports import Labels, Reply
from conversations.engine.prompts import Prompt
from conversations.engine.reception import FORM


class Forms:
    """Answers the invokes of forms: `fetch`, `task` and `submit`."""

    def __init__(self, newcomers: Newcomers, labels: Labels) -> None:
        self._newcomers = newcomers
        self._labels = labels

    async def opened(self, incoming: Incoming, reference: Reference, event: Pressed, reply: Reply) -> Answer:
        """The form as a dialog. Without one there are words in the chat: the question is answered, or over.

        Raises what the engine raises.
        """
        form = reply.form
        if reply.is_repeat:
            form = await self._as_it_stands(incoming, reference, event)
        return self._dialog(incoming, form)

    async def sent_off(self, incoming: Incoming, reference: Reference, event: Submitted, reply: Reply) -> Answer:
        """What the card or the dialog shows next. Raises what the engine raises."""
        if reply.errors:
            form = await self._as_it_stands(incoming, reference, event)
            return self._refused(incoming, form, reply.errors)
        return invoke_answers.words() if incoming.kind == "submit" else self._dialog(incoming, reply.form)

    def _refused(self, incoming: Incoming, form: Prompt | None, errors: Mapping[str, str]) -> Answer:
        is_dialog = incoming.kind == "task"
        if form is None:
            line = " ".join(errors.values())
            return dialogs.notice(line) if is_dialog else invoke_answers.words(line)
        form = with_errors(form, errors)
        return dialogs.continued(form, self._labels) if is_dialog else invoke_answers.anew(form, self._labels)

    def _dialog(self, incoming: Incoming, form: Prompt | None) -> Answer:
        if form is None:
            return dialogs.see_chat(self._labels, incoming.locale)
        return dialogs.continued(form, self._labels)

    async def _as_it_stands(
        self, incoming: Incoming, reference: Reference, event: Pressed | Submitted
    ) -> Prompt | None:
        """The form with what was typed filled in, as the engine has kept it."""
        origin = replace(event.origin, event_id=f"{event.origin.event_id}/again")
        reply = await self._newcomers.hear(Pressed(origin, event.token, FORM), reference, incoming.is_personal)
        return reply.form
