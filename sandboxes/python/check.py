"""Compiles solution.py without running it; on an error says where and exits with 1."""

import os
import sys

sys.path.insert(0, sys.argv[1])

import program  # noqa: E402

program.compiled(program.SOLUTION)
# Without taking down what is loaded: that takes longer than all else.
os._exit(0)
