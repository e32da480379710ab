"""What the host can ask for. Each job begins in a clean container and says in the end whether it left it so."""

from __future__ import annotations

import contextlib
import os
import traceback
import zlib
from typing import Any

import places
import processes
import processor
from cgroup import Cgroup
from channel import Channel
from processes import Start
from step import EXITED, Step, StepLimits
from store import Store
from talk import Pipes
from users import User, Users, acting_as
from zygotes import Zygote, Zygotes

Message = dict[str, Any]

#: Where a process that compiles its sample by itself says whether that is a program, before any of it runs; what it says.
_COMPILER, _COMPILES, _REFUSED = 5, b"1", b"0"
_ENVIRONMENT = {"PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}
#: Of a built judge's compression: humaneval_x.sandbox.parcels.
_LEVEL = 1
#: Memory in files beyond the stored judges that is put down to the kernel's way of counting.
_SHMEM_SLACK_BYTES = 8 << 20


class Jobs:
    """Does one job after the other."""

    def __init__(self, channel: Channel, users: Users, cgroup: Cgroup, wake: int) -> None:
        self._channel, self._users, self._cgroup, self._wake = channel, users, cgroup, wake
        self._store = Store(users.judges_gid)
        self._zygotes = Zygotes(_ENVIRONMENT, channel.beat)
        self._writable = places.writable()
        self._sample = users.next_sample()
        self._tasks = {"run": self._run, "build": self._build, "put": self._put, "drop": self._drop, "ping": self._ping}

    def do(self, job: Message) -> Message:
        """The answer to a job: "error" says why it was not done, "dirty" why the container must not be used again."""
        answer: Message = {"id": job["id"], "error": None}
        self._sample = self._users.next_sample()
        try:
            answer.update(self._tasks[job["op"]](job))
        except Exception:
            answer["error"] = traceback.format_exc(limit=-3)
        answer["dirty"] = self._clean_up() if job["op"] in ("run", "build") or answer["error"] else None
        return answer

    def _run(self, job: Message) -> Message:
        self._lay_out(job)
        limits = job["run_limits"]
        will_be_put_off = limits["put_off_cpu_s"] < limits["cpu_s"]
        with processor.kept(self._zygotes.threads(), short=will_be_put_off):
            return self._outcome(job)

    def _outcome(self, job: Message) -> Message:
        answer: Message = {"compile": None, "run": None, "proven": False}
        with contextlib.closing(Pipes()) as pipes:
            compiled = self._compiled(job, pipes) if job["compile"] else None
            if compiled:
                answer["compile"] = compiled.report()
                if compiled.ending != EXITED or compiled.exit_code("sample") != 0 or not compiled.clean:
                    return answer
            step = self._judged(job, pipes, compiled) if job["judge"] else self._late_secret(job)
        answer["run"] = step.report()
        answer["proven"] = step.ending == EXITED and (
            step.exit_code("judge") == 0 if job["judge"] else step.content("secret") == job["secret"].encode()
        )
        if job["check"] and not answer["proven"] and step.exit_code("sample"):
            self._look_whether_it_compiles(job, answer, step)
        return answer

    def _look_whether_it_compiles(self, job: Message, answer: Message, step: Step) -> None:
        """What has failed may be no program at all: its process has said so, or else another is asked."""
        said = step.content("compiler")
        if said == _REFUSED and step.ending == EXITED:
            answer.update(compile=step.report(), run=None)
        elif said != _COMPILES:
            self._check(job, answer)

    def _check(self, job: Message, answer: Message) -> None:
        """Has another process compile it."""
        if self._clean_up():  # no file that does not compile does anything that could not be undone
            return
        self._sample = self._users.next_sample()
        self._lay_out(job)
        step = self._alone(job["check"], self._sample, places.SAMPLE, job["compile_limits"])
        if step.ending != EXITED or step.exit_code("sample") != 0:
            answer.update(compile=step.report(), run=None)

    def _build(self, job: Message) -> Message:
        builder = self._users.builder
        places.prepare(places.BUILD, builder, places.cut(job["files"], job["content"]))
        step = self._alone(job["compile"], builder, places.BUILD, job["compile_limits"])
        answer: Message = {"step": step.report(), "files": None}
        if step.ending == EXITED and step.exit_code("sample") == 0:
            with acting_as(builder.uid, builder.uid):
                files = places.read(places.BUILD, job["keep"])
            content = zlib.compress(b"".join(files.values()), _LEVEL)
            answer.update(files={path: len(file) for path, file in files.items()}, content=content)
            self._store.put(job["key"], files)
        return answer

    def _put(self, job: Message) -> Message:
        self._store.put(job["key"], places.cut(job["files"], zlib.decompress(job["content"])))
        return {}

    def _drop(self, job: Message) -> Message:
        for key in job["keys"]:
            self._store.drop(key)
        return {}

    def _ping(self, job: Message) -> Message:
        return {}

    def _lay_out(self, job: Message) -> None:
        places.prepare(places.SAMPLE, self._sample, places.cut(job["files"], job["content"]))

    def _alone(self, command: Message, user: User, folder: str, limits: Message) -> Step:
        """One process with nothing but its output."""
        zygote = self._zygote(command)
        step = self._step(limits)
        null = os.open(os.devnull, os.O_RDONLY)
        outputs = {0: null, 1: step.capture("stdout"), 2: step.capture("stderr")}
        step.start("sample", self._start(command, user, folder, outputs, limits), zygote)
        os.close(null)
        step.watch()
        return step

    def _compiled(self, job: Message, pipes: Pipes) -> Step:
        """The sample's compiler, which may go on as the sample."""
        command, limits = job["compile"], job["compile_limits"]
        zygote = self._zygote(command) if command["goes_on"] and job["judge"] else None
        if not zygote:
            return self._alone(command, self._sample, places.SAMPLE, limits)
        # It runs nothing of the sample until the judge, which is not there yet, asks for it.
        step = self._step(limits)
        has = pipes.samples(step.capture("stdout"), step.capture("stderr")) | {_COMPILER: step.capture("compiler")}
        command = command | {"argv": command["goes_on"]}
        step.start("sample", self._start(command, self._sample, places.SAMPLE, has, job["run_limits"]), zygote)
        step.watch(until_said="compiler")
        return step

    def _judged(self, job: Message, pipes: Pipes, compiled: Step | None) -> Step:
        """Sample and judge, with a pipe each way."""
        limits, judge = job["run_limits"], self._users.judge
        judges_zygote, samples_zygote = self._zygote(job["judge"]), self._zygote(job["run"])
        step = self._step(limits)
        goes_on = compiled is not None and compiled.goes_on
        if compiled and goes_on:
            step.take_over(compiled)
        # The judge first: a sample that is there may keep others from being started.
        start = self._start(job["judge"], judge, places.JUDGE, pipes.judges(step.capture("judge")), limits)
        # A judge that writes to a sample which has ended gets an error and not a signal, in every language.
        step.start("judge", start._replace(oom_score=0, ignore_sigpipe=True), judges_zygote)
        if not goes_on:
            has = pipes.samples(step.capture("stdout"), step.capture("stderr")) | self._compiler(job, step)
            step.start("sample", self._start(job["run"], self._sample, places.SAMPLE, has, limits), samples_zygote)
        pipes.close()
        step.watch()
        return step

    def _late_secret(self, job: Message) -> Step:
        """One process that is handed a secret and has to hand it back."""
        zygote = self._zygote(job["run"])
        step = self._step(job["run_limits"])
        null = os.open(os.devnull, os.O_RDONLY)
        secret_out, secret_in = os.pipe()
        os.write(secret_in, job["secret"].encode())
        os.close(secret_in)
        has = {0: null, 1: step.capture("stdout"), 2: step.capture("stderr"), 3: secret_out, 4: step.capture("secret")}
        has |= self._compiler(job, step)
        step.start("sample", self._start(job["run"], self._sample, places.SAMPLE, has, job["run_limits"]), zygote)
        for descriptor in (null, secret_out):
            os.close(descriptor)
        step.watch()
        return step

    def _compiler(self, job: Message, step: Step) -> dict[int, int]:
        """What more descriptors a process has that compiles its sample by itself. It closes them before it runs it."""
        return {_COMPILER: step.capture("compiler")} if job["check"] else {}

    def _zygote(self, command: Message) -> Zygote | None:
        """Ready before the step begins, whose limits are not for it."""
        return self._zygotes.get(command["zygote"]) if command["zygote"] else None

    def _step(self, limits: Message) -> Step:
        amounts = StepLimits(limits["cpu_s"], limits["put_off_cpu_s"], limits["wall_s"], limits["output_bytes"])
        return Step(amounts, self._cgroup, self._channel, self._wake)

    def _start(self, command: Message, user: User, folder: str, descriptors: dict[int, int], limits: Message) -> Start:
        temporary = folder if folder == places.JUDGE else f"{folder}/tmp"
        env = _ENVIRONMENT | {"HOME": folder, "TMPDIR": temporary} | command["env"]
        return Start(
            user, command["argv"], env, folder, descriptors, processes.limits(limits["cpu_s"], limits["processes"])
        )

    def _clean_up(self) -> str | None:
        """End and remove everything; what could not be, in words."""
        # A step has ended all that it began, unless it could not, or was not gone through.
        if processes.alive() and not processes.kill_all():
            return "processes do not die"
        left = places.remove(self._writable, [self._sample, self._users.judge, self._users.builder])
        if left:
            return f"left behind: {left[:5]}"
        shmem = self._cgroup.shmem_bytes() - self._store.size_bytes()
        if shmem > _SHMEM_SLACK_BYTES:
            return f"{shmem >> 20} MiB of memory held by nobody"
        return None
