"""The judge's process: judge.py SHIMS FOLDER ENTRY [in_place]."""

import sys

sys.path.insert(0, sys.argv[1])

import judging  # noqa: E402

judging.main(*sys.argv[2:])
