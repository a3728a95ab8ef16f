"""Turns facts into changed records, planted reminders and messages; one file per noun, `rules.py` lists them."""
