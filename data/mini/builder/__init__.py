"""Turns the readable sources in problems/ into records of the HumanEval-X schema."""
