preparation-guide = { $when }: your session with { $partner }. Here is a guide; take what helps and leave the rest.
preparation-day = Coming up: { $when }, with { $partner }. One question to bring is enough.
preparation-hour = Your session with { $partner }: { $when }. If something comes up, you can change it right here.
preparation-in_writing = This session with { $partner } is in writing, until { $until }. Here is a prompt; write to each other directly, and I'll ask afterwards how it went.
