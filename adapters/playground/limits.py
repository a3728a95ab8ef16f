"""How much of anything the playground takes in and keeps."""

#: Bytes of one frame from the page; a longer one ends the connection with code 1009.
FRAME = 256 * 1024

#: Characters of a typed message.
SAID = 12_000

#: Characters of an id, of a token and of a button's value.
ID = 100
TOKEN = 300
VALUE = 300

#: Fields of a form, chosen options of one field, characters of a field before the engine is asked.
FIELDS = 100
CHOSEN = 500
FIELD = 50_000

#: Messages kept in one chat; older ones leave together with their files.
KEPT = 300

#: Lines of the story sent at most, and sent when the page names no number.
STORY = 500
STORY_USUALLY = 150

#: Seconds a page may take to accept a frame before its connection is given up.
PATIENCE = 5.0

#: Seconds between two looks at the stage's clock.
TICK = 1.0

#: Seconds between two signs of life on a connection.
HEARTBEAT = 25.0
