"""Sponsor status, quarterly pack, gates, diagnosis: figures in, prompt out. None yet."""
