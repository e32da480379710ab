"""python evaluate.py doctor: whether this machine can run samples, and what to do where it cannot.

| module | what |
| --- | --- |
| `finding` | a finding, its level, and how findings are shown |
| `machine` | what can be told without an engine: cores, memory, disk space |
| `container_engine` | the engine, and how well it keeps programs apart |
| `probes` | a language's image, its toolchain, and a slot that runs a program |
| `command` | the command line |
"""
