"""How much the echo takes in."""

#: Bytes of one request.
BODY = 64 * 1024
