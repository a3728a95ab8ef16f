"""Counts every figure again, from the rows of `out.json` and the words of PRODUCT §7 alone: without our code."""
