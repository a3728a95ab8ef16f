"""Words on their way in: what Slack makes of them is undone."""

import pytest

from adapters.slack.inbound import Incoming, read
from conversations.engine.events import Said
from tests.adapters.slack.sent import command, message


@pytest.mark.parametrize(
    ("sent", "typed"),
    [
        ("a &lt;b&gt; &amp;amp; c", "a <b> &amp; c"),
        ("&lt;@U1&gt; &lt;!channel&gt;", "<@U1> <!channel>"),
        ("ask <@U1> and <@U2|bo>", "ask <@U1> and <@U2>"),
        ("in <#C1|general> or <#C2>", "in #general or <#C2>"),
        ("<!here> <!subteam^S1|@board> <!date^1^{date}|today>", "@here @board today"),
        ("see <https://a.example/?x=1&amp;y=2>", "see https://a.example/?x=1&y=2"),
        ("see <http://a.example|a.example> or <mailto:x@a.example|x@a.example>", "see a.example or x@a.example"),
        ("<https://a.example|click me>", "click me (https://a.example)"),
        ("1 < 2 > 0 <b> <>", "1 < 2 > 0 <b> <>"),
        ("*stars* _lines_ :smile:", "*stars* _lines_ :smile:"),
        ("half a \ud83d and \x00", "half a \ufffd and \ufffd"),
    ],
)
def test_words_are_read_as_they_were_typed(sent: str, typed: str) -> None:
    """Slack's own marks are undone; everything else is left alone, in a message and after a command."""
    found = [read(message(sent)), read(command(sent))]

    assert [
        getattr(each.event, "text", getattr(each.event, "line", "")) for each in found if isinstance(each, Incoming)
    ] == [
        typed,
        typed,
    ]


def test_rich_text_tells_what_an_emoji_is_made_of() -> None:
    """The text only has its name."""
    runs = [
        {"type": "text", "text": "hi ", "style": {"bold": True}},
        {"type": "emoji", "name": "wave", "unicode": "1f44b-1f3fd"},
        {"type": "emoji", "name": "our_own"},
        {"type": "text", "text": " <@U9> "},
        {"type": "user", "user_id": "U1"},
        {"type": "channel", "channel_id": "C1"},
        {"type": "broadcast", "range": "here"},
        {"type": "link", "url": "https://a.example"},
        {"type": "link", "url": "http://b.example", "text": "b.example"},
    ]
    items = [{"type": "rich_text_section", "elements": [{"type": "text", "text": word}]} for word in ("one", "two")]
    block = {
        "type": "rich_text",
        "elements": [
            {"type": "rich_text_section", "elements": runs},
            {"type": "rich_text_list", "style": "bullet", "elements": items},
        ],
    }
    found = read(message("hi :wave::skin-tone-4: …", blocks=[block]))

    assert isinstance(found, Incoming)
    assert isinstance(found.event, Said)
    assert found.event.text == "hi 👋🏽:our_own: <@U9> <@U1><#C1>@herehttps://a.exampleb.example\n• one\n• two"


@pytest.mark.parametrize(
    "blocks",
    [
        [],
        "text",
        [{"type": "section"}],
        [{"type": "rich_text"}],
        [
            {
                "type": "rich_text",
                "elements": [{"type": "rich_text_section", "elements": [{"type": "emoji", "unicode": 7}, 9]}],
            }
        ],
        [None],
    ],
    ids=repr,
)
def test_without_rich_text_the_text_counts(blocks: object) -> None:
    """Whatever else is in the message."""
    found = read(message("hello", blocks=blocks))

    assert isinstance(found, Incoming)
    assert getattr(found.event, "text", "") == "hello"
