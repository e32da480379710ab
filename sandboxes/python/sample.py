"""The sample's process."""

import sys

sys.path.insert(0, sys.argv[1])

import answering  # noqa: E402

answering.main()
