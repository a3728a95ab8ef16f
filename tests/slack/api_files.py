"""files.*: the upload in three steps."""

from tests.slack.call import Call, Method
from tests.slack.fake import SlackRefuses
from tests.slack.state import File, Json, Message


def upload_url(call: Call) -> Json:
    """files.getUploadURLExternal: where the bytes go."""
    name, size = call.text("filename"), call.number("length", 0)
    if not name or size <= 0:
        raise SlackRefuses("invalid_arguments")
    file = File(call.slack.new_id("F"), name, size, call.text("alt_txt"))
    call.slack.state.files[file.id] = file
    return {"upload_url": f"{call.slack.url}/upload/{file.id}", "file_id": file.id}


def complete(call: Call) -> Json:
    """files.completeUploadExternal: the file appears in a chat."""
    found = call.structure("files")
    if not isinstance(found, list) or not found:
        raise SlackRefuses("invalid_arguments")
    done = []
    for each in found:
        file = call.slack.state.files.get(str(each.get("id")))
        if file is None or not file.is_uploaded:
            raise SlackRefuses("file_not_found")
        file.title = str(each.get("title") or file.name)
        done.append(file)
    ident = call.text("channel_id")
    if ident:
        channel = call.channel(ident)
        message = Message(call.slack.next_ts(), call.grant.bot_user, call.text("initial_comment"), [])
        message.files = tuple(file.id for file in done)
        channel.messages.append(message)
        for file in done:
            file.channels = (ident,)
    return {"files": [{"id": file.id, "title": file.title} for file in done]}


METHODS = {
    "files.getUploadURLExternal": Method(
        upload_url,
        ("files:write",),
        ("filename", "length", "alt_text", "alt_txt", "snippet_type"),
        ("filename", "length"),
        takes_json=False,
    ),
    "files.completeUploadExternal": Method(
        complete, ("files:write",), ("files", "channel_id", "initial_comment", "thread_ts"), ("files",)
    ),
}
