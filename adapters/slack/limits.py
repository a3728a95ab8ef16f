"""Every limit of Slack's that we keep, with what measures and cuts text to fit.

Where Slack publishes no number, the comment says where ours comes from.
"""

from adapters.media.text import ELLIPSIS as ELLIPSIS
from adapters.media.text import clip as clip
from adapters.media.text import length as length
from adapters.media.text import size as size

# --- Messages -----------------------------------------------------------------------------------------------------

#: Blocks of a message.
BLOCKS = 50
#: Characters of a message's text; Slack advises 4,000 and refuses more in some workspaces.
TEXT = 4_000
#: Size of all blocks of a message. Slack publishes none: 13,297 was measured with one block and 125 less for each
#: further one (slackapi/bolt-js#2509), so this leaves a tenth free.
MESSAGE = 12_000
#: What a block costs beside its JSON, as measured there.
BLOCK = 125
#: Size of what can be pressed in a message, so that there is always room for its words. The buttons of a list have
#: as much again where they no longer find room below their rows, and half of what is left at most.
PRESSABLE = 4_000
#: Size of a list of labels that buttons or options cut.
LABELS = 2_000

# --- Blocks -------------------------------------------------------------------------------------------------------

HEADER = 150
#: Fields of a section, and characters of one.
FIELDS = 10
FIELD = 2_000
ACTIONS = 25
CONTEXT = 2_000
BUTTON = 75
BUTTON_VALUE = 2_000
ACTION_ID = 255

# --- Fields to fill in --------------------------------------------------------------------------------------------

INPUT_LABEL = 2_000
HINT = 2_000
INPUT_TEXT = 3_000
PLACEHOLDER = 150
OPTION = 75
OPTION_VALUE = 150
#: Options of an overflow menu.
OVERFLOW = 5
#: Options that are all in sight, as round or square boxes.
BOXES = 10
#: Steps of a scale that are all in sight.
STEPS = 5
#: Options of a menu or of one group in it.
OPTIONS = 100
#: Options of one field: more would make a view of several such fields too large (250 KB).
MOST_OPTIONS = 300
#: Characters of what is said about a field that did not fit. Slack publishes none.
ERROR = 300

# --- Views --------------------------------------------------------------------------------------------------------

VIEW_BLOCKS = 100
VIEW_TITLE = 24
VIEW_BUTTON = 24
#: Size of the words of a view, a part of the 250 KB of the whole.
VIEW_WORDS = 20_000
#: Inputs on one page of a dialog.
FIELDS_A_PAGE = 8

# --- Requests that come in ----------------------------------------------------------------------------------------

#: Bytes of a request's body.
BODY = 1_000_000
#: Bytes of what Slack sends, unsigned, when it checks a certificate.
SSL_CHECK = 1_000
#: Seconds in which a body has to arrive.
BODY_SECONDS = 10.0
#: Digits of a timestamp.
TIMESTAMP = 12
#: Characters of the id of a person or a workspace, and of any other id.
PLACE = 64
IDENT = 255
#: Seconds that an answer waits for a dialog to open; Slack gives up after three.
OPENING_SECONDS = 2.5
#: Seconds to find out somebody's language while they wait.
LOCALE_SECONDS = 0.4
#: Seconds until somebody who cannot take part is told so again for merely looking in.
TOLD_AGAIN = 86_400
#: Seconds that a signature may be old.
SIGNATURE_AGE = 300
#: Seconds until a dialog that says "one moment" takes the trigger, which lives for three.
PATIENCE = 1.2
#: Seconds for which the earlier pages of a form are kept.
DRAFT = 3_600

# --- Pages that are published -------------------------------------------------------------------------------------

#: Seconds between two new versions of one person's home page.
HOME_PACE = 2.0
#: Seconds for which somebody who never opened theirs is not looked up again.
UNOPENED_SECONDS = 60.0

# --- Calls that go out --------------------------------------------------------------------------------------------

#: Messages a minute that one door is sent, and how many of them at once. Slack says "several hundred" a minute.
POSTS_A_MINUTE = 200
POSTS_AT_ONCE = 20
#: Seconds between two messages in one chat.
PACE = 1.0
#: Seconds until an answer, or a connection, is given up.
ANSWER_SECONDS = 10.0
CONNECT_SECONDS = 5.0
#: Seconds to wait where Slack asks for a wait and does not say how long, and while a workspace moves.
WAIT_UNSAID = 30.0
WAIT_MOVING = 300.0
#: Seconds for which what we know of an installation, or of a person, is not asked again.
INSTALLATION_SECONDS = 60.0
DIRECTORY_SECONDS = 3_600.0
#: Seconds before its end at which a token is refreshed, and how long one refresh may take.
REFRESH_AHEAD = 7_200.0
REFRESH_SECONDS = 15.0
#: People of a page of the directory (Slack advises no more), people of one exchange of ids.
PEOPLE_A_PAGE = 200
USERS_A_MIGRATION = 400
#: Single people that are remembered in memory.
PROFILES_KEPT = 10_000
#: Seconds that a file waits where Slack asks to, before it is left out.
FILE_PATIENCE = 30.0
#: Characters of a file's title. Slack publishes none.
FILE_TITLE = 250
#: Characters of the words that stand for a picture.
ALT = 1_000
#: Characters of a section.
SECTION_TEXT = 3_000
