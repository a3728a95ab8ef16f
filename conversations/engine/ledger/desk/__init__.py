"""Commands of the programme office, carried out: what they see, whom they mean, what is said back."""

from conversations.engine.ledger.desk.desk import Desk

__all__ = ["Desk"]
