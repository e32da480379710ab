"""Every toolchain compiles and runs what the problems need under a sandbox's settings; and what is shut is shut."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

import docker
import pytest
from docker.types import Ulimit

from humaneval_x import paths
from humaneval_x.languages import LANGUAGES
from humaneval_x.sandbox import engine, images

pytestmark = pytest.mark.sandbox


@dataclass(frozen=True)
class Try:
    """A program, the shell command that compiles and runs it, and what it prints."""

    file: str
    source: str
    command: str
    prints: str


MD5_OF_A = "0cc175b9c0f1b6a831c399e269772661"

CPP = """
#include <algorithm>
#include <boost/any.hpp>
#include <cstdio>
#include <openssl/md5.h>
int main() {
    boost::any one = 1;
    unsigned char digest[16];
    MD5((const unsigned char*)"a", boost::any_cast<int>(one), digest);
    for (unsigned char byte : digest) printf("%02x", byte);
}
"""

JAVA = """
import java.util.*;
public class Main {
    public static void main(String[] arguments) throws Exception {
        Thread thread = new Thread(() -> System.out.print(List.of(3, 1, 2).stream().sorted().toList()));
        thread.start();
        thread.join();
    }
}
"""

GO = """
package main

import (
    "crypto/md5"
    "fmt"
    "math/rand"
    "regexp"
    "sort"
    "testing"

    "github.com/stretchr/testify/assert"
)

func TestAll(t *testing.T) {
    list := []int{3, 1, 2}
    sort.Ints(list)
    assert.Equal(t, []int{1, 2, 3}, list)
    assert.True(t, regexp.MustCompile("a+").MatchString("aa") && rand.Intn(2) < 2)
    fmt.Printf("%x ", md5.Sum([]byte("a")))
}
"""

RUST = """
use rand::Rng;
use regex::Regex;
fn digest() -> String { format!("{:x}", md5::compute("a")) }
fn main() {
    assert!(rand::thread_rng().gen_range(0..10) < 10 && Regex::new("a+").unwrap().is_match("aa"));
    print!("{}", digest());
}
#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn digests() { assert!(digest().len() == 32 && Regex::new("a+").is_ok()); rand::thread_rng().gen_range(0..10); }
}
"""
RUSTC = "rustc --edition 2021 -L dependency=/opt/rust/deps " + " ".join(
    f"--extern {crate}=/opt/rust/lib{crate}.rlib" for crate in ("rand", "regex", "md5")
)

TRIES = {
    "python": [
        Try(
            "a.py", "import numpy, sys; print(sys.version_info[:2], numpy.arange(3).sum())", "python3 a.py", "(3, 13) 3"
        )
    ],
    "cpp": [
        Try("a.cpp", CPP, "g++-14 -std=c++11 -o a a.cpp -lcrypto -lssl && ./a", MD5_OF_A),
        Try("a.cpp", CPP, "g++ -std=c++20 -fuse-ld=gold -o a a.cpp -lcrypto -lssl && ./a", MD5_OF_A),
    ],
    "java": [Try("Main.java", JAVA, "javac -proc:none Main.java && java -Xshare:on Main", "[1, 2, 3]")],
    "javascript": [
        Try(
            "a.js",
            "console.log(process.versions.node.split('.')[0], require('js-md5')('a'))",
            "node a.js",
            f"20 {MD5_OF_A}",
        )
    ],
    "go": [
        Try("a_test.go", GO, "go test -c -vet=off -o a . && ./a", f"{MD5_OF_A} PASS"),
        Try("a.go", GO.split("import")[0] + 'import "fmt"\nfunc main() { fmt.Print(1) }', "go run a.go", "1"),
        # The read-only cache holds all that a test imports: only the package and its main are compiled.
        Try("a_test.go", GO, "go test -c -x -vet=off -o a . 2>&1 | grep -c '/compile '", "2"),
    ],
    "rust": [
        Try("a.rs", RUST, f"{RUSTC} -A warnings a.rs && ./a", MD5_OF_A),
        Try(
            "a.rs",
            RUST,
            f"{RUSTC} -A warnings --test -o a a.rs && ./a | grep -o '1 passed; 0 failed'",
            "1 passed; 0 failed",
        ),
    ],
}

#: The settings of a slot that a toolchain could stumble over.
SLOT = {
    "network_mode": "none",
    "network_disabled": True,
    "read_only": True,
    "ipc_mode": "private",
    "remove": True,
    "cap_drop": ["ALL"],
    "pids_limit": 128,
    "mem_limit": "1g",
    "memswap_limit": "1g",
    "nano_cpus": 10**9,
    "security_opt": ["no-new-privileges:true", f"seccomp={(paths.SANDBOXES / 'seccomp.json').read_text()}"],
    "tmpfs": {"/tmp": "rw,nosuid,nodev,exec,size=256m,nr_inodes=20k,mode=1777"},
    "ulimits": [Ulimit(name="core", soft=0, hard=0), Ulimit(name="nofile", soft=1024, hard=1024)],
}


@pytest.fixture(scope="module")
def client() -> docker.DockerClient:
    return engine.connect()


def run(client: docker.DockerClient, language: str, command: str, source: str = "", user: str = "23456:23456") -> str:
    """What a shell command prints in a container like a slot's, as an ordinary user, in an empty folder."""
    # Engine 20.10 may lose a last line that does not end: hence the echo.
    shell = f"set -o pipefail; cd $(mktemp -d) && export HOME=$PWD && {{ {command}; }} && echo"
    output = client.containers.run(
        images.image_for(language, client).id,
        ["bash", "-c", shell],
        user=user,
        environment={"SOURCE": source},
        **SLOT,
    )
    return str(output.decode().strip())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_is_tried(language: str) -> None:
    assert TRIES[language]


@pytest.mark.parametrize("language, program", [(name, program) for name in TRIES for program in TRIES[name]])
def test_a_toolchain_works_in_a_sandbox(client: docker.DockerClient, language: str, program: Try) -> None:
    command = f'printf %s "$SOURCE" > {program.file} && {program.command}'
    assert run(client, language, command, program.source) == program.prints


def test_js_md5_is_the_published_one() -> None:
    # src/md5.js of js-md5-0.7.3.tgz, whose sha512 on npm is ZC41vPSTLKGwIRjqDh8DfXoCrdQIyBgspJVPXHBGu4n...
    source = paths.SANDBOXES / "javascript" / "toolchain" / "js-md5" / "src" / "md5.js"
    digest = "c690299cd533422a8773ed03a83a6c92404d950e460481dbbc512ba451bbb857"
    assert hashlib.sha256(source.read_bytes()).hexdigest() == digest


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_image_holds_nothing_setuid_and_no_package_lists(client: docker.DockerClient, language: str) -> None:
    command = "find / -xdev -type f -perm /6000; find /var/lib/apt/lists /var/cache/apt -type f"
    assert run(client, language, command, user="0:0") == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_of_ours_can_be_read_and_not_written_by_anyone(client: docker.DockerClient, language: str) -> None:
    found = run(client, language, "find /opt ! -user root -o ! -perm -a=r -o ! -type l -perm /go+w")
    assert found == ""


SHUT = """
import ctypes, os, platform, socket
libc = ctypes.CDLL(None, use_errno=True)
#: name: (number on x86_64, number on aarch64, arguments)
CALLS = {
    "io_uring_setup": (425, 425, (1, 0)),
    "io_setup": (206, 0, (1, 0)),
    "keyctl": (250, 219, (0, 0)),
    "ptrace": (101, 117, (0, 0)),
    "process_vm_readv": (310, 270, (1, 0, 0, 0, 0, 0)),
    "bpf": (321, 280, (0, 0, 0)),
    "unshare": (272, 97, (0x10000000,)),
    "clone with CLONE_NEWUSER": (56, 220, (0x10000011, 0)),
    "clone3": (435, 435, (0, 0)),
    "mount": (165, 40, (0, 0, 0, 0, 0)),
    "personality": (135, 92, (0xffffffff,)),
    "shmget": (29, 194, (0, 4096, 0o1600)),
    "mknodat": (259, 33, (-100, b"/tmp/node", 0o20600, 0x103)),
    "userfaultfd": (323, 282, (0,)),
    "perf_event_open": (298, 241, (0, 0, -1, -1, 0)),
}
column = {"x86_64": 0, "aarch64": 1}[platform.machine()]
for name, call in CALLS.items():
    answer = libc.syscall(call[column], *call[2])
    if answer != -1 or ctypes.get_errno() not in (1, 38):
        print(name, "is open:", answer, os.strerror(ctypes.get_errno()))
for family in range(1, 46):
    try:
        socket.socket(family, socket.SOCK_DGRAM).close()
    except OSError as error:
        if error.errno not in (1, 38):
            print("family", family, "is not stopped by the filter:", error)
    else:
        print("family", family, "opens")
"""


def test_the_filter_shuts_what_no_program_needs(client: docker.DockerClient) -> None:
    seen = run(client, "python", 'python3 -c "$SOURCE"', SHUT)
    # AF_UNIX, AF_INET and AF_INET6: without a network these lead nowhere.
    assert seen.splitlines() == ["family 1 opens", "family 2 opens", "family 10 opens"]
