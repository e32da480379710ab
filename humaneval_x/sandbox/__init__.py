"""Real containers, kept and reused, in which programs that nobody has read are run.

| module | what |
| --- | --- |
| `pool` | `Pool.run(program) -> Execution`: leases, retries, waits for the engine; what others need |
| `gate`, `slots`, `workshop` | who may run now; which containers there are; judges built once and installed |
| `slot`, `container`, `hello` | one container with its agent; its settings; what it has to prove first |
| `connection`, `framing`, `protocol`, `parcels` | messages over the attach stream, their checks, files in them |
| `owners`, `judges` | whose containers are whose; built judges on disk |
| `engine`, `images`, `recipes`, `build`, `debian`, `apt`, `setup`, `toolchain` | the engine, and the images |

What runs inside is in sandboxes/agent/.
"""
