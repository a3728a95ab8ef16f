"""Every limit of what Teams shows that we keep, with what measures and cuts text to fit.

Where Microsoft publishes no number, the comment says where ours comes from. Sizes are UTF-16 units, two bytes each.
"""

from adapters.media.text import ELLIPSIS as ELLIPSIS
from adapters.media.text import clip as clip
from adapters.media.text import length as length
from adapters.media.text import size as size

# --- Cards --------------------------------------------------------------------------------------------------------

#: The schema of Adaptive Cards that Teams draws everywhere.
CARD_VERSION = "1.5"
#: Size of a message. Teams takes 25 KB (12,500 units) in every client; the rest is for the ids around a card.
MESSAGE = 12_000
#: Size of a dialog's card: the answer to an invoke holds 80 KB (MicrosoftDocs/msteams-docs#4135).
DIALOG = 35_000
#: Size of what can be pressed in a message, so that there is always room for its words.
PRESSABLE = 3_500
#: Size of a list of labels that buttons or options cut.
LABELS = 1_500
#: Characters of the line that notifications show, as the engine has it, and of a footnote, which is never left out.
SUMMARY = 300
FOOTNOTE = 1_000

# --- Pictures -----------------------------------------------------------------------------------------------------

#: Characters of the words that stand for a picture. Microsoft publishes none.
ALT = 500

# --- Buttons ------------------------------------------------------------------------------------------------------

#: Actions of one set: of more, Teams hides the rest in a menu.
ACTIONS = 6
#: Characters of all labels in a row of buttons that a phone shows whole, of which each button needs some for its rim.
ROW = 44
PADDING = 4
#: Characters of a button. A phone shows about so many before it cuts, Microsoft publishes none.
BUTTON = 60

# --- Fields to fill in --------------------------------------------------------------------------------------------

#: Fields that a card has room for; more of them are a dialog.
INLINE_FIELDS = 3
INPUT_LABEL = 500
PLACEHOLDER = 100
#: Characters of an option, and of its value.
OPTION = 150
OPTION_VALUE = 300
#: Options that are all in sight, as round or square boxes.
BOXES = 6
#: Options of one field.
MOST_OPTIONS = 200
#: Characters of a field for a line such as working hours, and of any first value.
INPUT_TEXT = 3_000
#: Characters of what is said about a field that did not fit, and of its hint.
ERROR = 300
HINT = 500

# --- Dialogs ------------------------------------------------------------------------------------------------------

DIALOG_TITLE = 64
