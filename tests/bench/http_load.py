"""Sends prepared HTTP requests over keep-alive connections and times each answer; a process of its own.

    python tests/bench/http_load.py <port> <connections> <file>

The file holds a JSON list of whole requests. It says "ready" once connected, starts at the first line it reads, and
prints JSON: `seconds` from first to last, `latencies` in seconds, and every `status` that was not 200.
"""

import asyncio
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter


async def send_all(port: int, connections: int, requests: list[bytes]) -> None:
    """Connect, wait for the line, send, print."""
    streams = [await asyncio.open_connection("127.0.0.1", port) for _ in range(connections)]
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    waiting, latencies, troubles = iter(requests), list[float](), list[int]()
    began = perf_counter()
    await asyncio.gather(*(_send(waiting, *stream, latencies, troubles) for stream in streams))
    seconds = perf_counter() - began
    sys.stdout.write(json.dumps({"seconds": seconds, "latencies": latencies, "troubles": troubles}) + "\n")
    for _, writer in streams:
        writer.close()


async def _send(
    waiting: Iterator[bytes],
    reader: asyncio.StreamReader,
    writer: asyncio.StreamWriter,
    latencies: list[float],
    troubles: list[int],
) -> None:
    for request in waiting:
        began = perf_counter()
        writer.write(request)
        head = (await reader.readuntil(b"\r\n\r\n")).lower()
        length = next((int(line[15:]) for line in head.split(b"\r\n") if line.startswith(b"content-length:")), 0)
        await reader.readexactly(length)
        latencies.append(perf_counter() - began)
        if (status := int(head.split(b" ", 2)[1])) != 200:
            troubles.append(status)


if __name__ == "__main__":
    whole = json.loads(Path(sys.argv[3]).read_text())
    asyncio.run(send_all(int(sys.argv[1]), int(sys.argv[2]), [each.encode() for each in whole]))
