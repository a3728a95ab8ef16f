"""What Flipside says: one script a file; `ls` shows what the bot can talk about."""
