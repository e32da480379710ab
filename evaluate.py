#!/usr/bin/env python3
"""python evaluate.py --task generation --lang go: see --help."""

import sys

from humaneval_x.cli import main

if __name__ == "__main__":
    sys.exit(main())
