"""The plain commands: the published programs, compiled and run as anyone would at a shell, in a loop in a container.

The loop runs inside of the container and measures there, so that only the tools' own time counts.
"""

from __future__ import annotations

import dataclasses
import io
import json
import re
import tarfile
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import docker

from humaneval_x import languages
from humaneval_x.languages import cpp, python
from humaneval_x.problems import Problem
from humaneval_x.sandbox import images


@dataclasses.dataclass(frozen=True)
class Plain:
    """How a language's published programs are made and run; `{libraries}` is what the program is linked with."""

    file: str
    commands: tuple[str, ...]
    #: What comes before prompt, solution and tests.
    before: Callable[[Problem, str], str] = lambda problem, code: ""


def _python_header(problem: Problem, code: str) -> str:
    return "".join(f"{line}\n" for line in python.HEADER)


def _go_header(problem: Problem, code: str) -> str:
    packages = re.findall(r'"([^"]+)"', problem.imports)
    lacking = [name for name in packages if f'"{name}"' not in problem.test_setup]
    used = [name for name in lacking if re.search(rf"\b{name.rpartition('/')[2]}\.", code)]
    return problem.test_setup + "\n" + "".join(f'import "{name}"\n' for name in used)


def _cpp_header(problem: Problem, code: str) -> str:
    return "".join(f"{line}\n" for line in cpp.HEADER if line not in problem.prompt)


#: Sources: the authors' evaluation (codegeex/benchmark/humaneval-x/evaluate_humaneval_x.py and execution.py).
PLAIN = {
    "python": Plain("test.py", ("python3 test.py",), _python_header),
    "cpp": Plain("test.cpp", ("g++ -std=c++11 test.cpp {libraries}", "./a.out"), _cpp_header),
    "java": Plain("Main.java", ("javac Main.java", "java -cp . Main")),
    "javascript": Plain("test.js", ("node test.js",)),
    "go": Plain("main_test.go", ("go test main_test.go",), _go_header),
    "rust": Plain(
        "test.rs",
        (
            "rustc --edition=2021 --test -o a.out test.rs -L dependency=/opt/rust/deps"
            " --extern rand=/opt/rust/librand.rlib --extern regex=/opt/rust/libregex.rlib"
            " --extern md5=/opt/rust/libmd5.rlib",
            "./a.out",
        ),
        lambda problem, code: "fn main(){ \n } \n",
    ),
}

#: Runs inside: one line of JSON a program, with seconds and whether its last command ended well.
_LOOP = """
import json, os, resource, shutil, subprocess, sys, time

def limit():
    resource.setrlimit(resource.RLIMIT_CPU, (job["cpu_s"], job["cpu_s"]))

def run(number, program):
    folder = f"/tmp/plain/{number}"
    os.makedirs(folder)
    with open(f"{folder}/{job['file']}", "w", errors="surrogatepass") as file:
        file.write(program["text"])
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    for command in program["commands"]:
        # The compiler has time enough, as it has with us.
        options = {"preexec_fn": limit if command == program["commands"][-1] else None, "cwd": folder}
        code = subprocess.run(command.split(), stdin=null, stdout=null, stderr=null, **options).returncode
        if code:
            break
    wall_s, after = time.monotonic() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu_s = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    shutil.rmtree(folder)
    return {"wall_s": wall_s, "cpu_s": cpu_s, "passed": code == 0}

job, null = json.load(open("/bench/job.json")), open(os.devnull, "r+")
run("warm", job["programs"][0])
for number, program in enumerate(job["programs"]):
    print(json.dumps(run(number, program)), flush=True)
"""


def text(problem: Problem, solution: str) -> str:
    """The published program: header, prompt, solution, tests."""
    language, how = languages.get(problem.language), PLAIN[problem.language]
    prefix = language.prefix(problem)
    if problem.imports:
        prefix = prefix.replace(problem.imports, "")
    return how.before(problem, prefix + solution) + "\n" + prefix + solution + "\n" + problem.tests


def run(
    client: docker.DockerClient, language: str, programs: Sequence[str], cpu_s: float, core: int | None
) -> list[Mapping[str, Any]]:
    """Each program's wall_s, cpu_s (compiler and program) and whether it passed; on one core."""
    job = {
        "file": PLAIN[language].file,
        "cpu_s": max(1, round(cpu_s)),
        "programs": [_job(language, p) for p in programs],
    }
    container = client.containers.create(
        images.image_for(language, client).id,
        ["/usr/bin/python3", "/bench/loop.py"],
        entrypoint=[],
        network_mode="none",
        cpuset_cpus="" if core is None else str(core),
        environment={"HOME": "/tmp"},
    )
    try:
        container.put_archive("/", _archive({"bench/loop.py": _LOOP, "bench/job.json": json.dumps(job)}))
        container.start()
        status = container.wait(timeout=3600)["StatusCode"]
        output = container.logs(stdout=True, stderr=False).decode()
        if status:
            raise RuntimeError(f"the plain commands' loop failed: {container.logs(stdout=False).decode()[-2000:]}")
    finally:
        container.remove(force=True)
    return [json.loads(line) for line in output.splitlines()]


def _job(language: str, program: str) -> dict[str, Any]:
    libraries = "-lcrypto -lssl" if "openssl/" in program else ""
    commands = [command.format(libraries=libraries) for command in PLAIN[language].commands]
    return {"text": program, "commands": commands}


def _archive(files: Mapping[str, str]) -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as archive:
        for name, content in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content.encode())
            archive.addfile(entry, io.BytesIO(content.encode()))
    return packed.getvalue()
