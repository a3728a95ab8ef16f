"""Who meets whom, solved exactly for `matching.draft`. numpy and scipy are imported here alone."""

from conversations.programme.assignment.problem import Pairs, Problem
from conversations.programme.assignment.solver import solve
from conversations.programme.assignment.table import Table

__all__ = ["Pairs", "Problem", "Table", "solve"]
