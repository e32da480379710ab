"""The same program is run once: within a run, and across runs.

| module | what |
| --- | --- |
| `once` | `Once.run(program)`: from this run, from an earlier one, or from a sandbox |
| `executions` | what earlier runs saw, by everything that a verdict depends on |
| `store` | bytes by key in a file that several processes share, and that may break |
"""
