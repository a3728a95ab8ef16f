"""Who meets whom, solved for `matching.draft`. numpy, scipy and OR-tools are imported here alone."""

from conversations.programme.assignment.problem import Pairs, Problem
from conversations.programme.assignment.solver import solve
from conversations.programme.assignment.table import Table

__all__ = ["Pairs", "Problem", "Table", "solve"]
