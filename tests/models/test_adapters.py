"""The table of adapters, and how the command line chooses from it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from humaneval_x import cli, models, paths
from humaneval_x.errors import HumanEvalXError, UsageError
from humaneval_x.models.base import Request, Sampling, Settings


@pytest.mark.parametrize("name", models.ADAPTERS)
def test_every_adapter_has_its_file_its_help_and_its_docs(name: str) -> None:
    module = models.ADAPTERS[name].partition(":")[0]
    assert (paths.ROOT / "humaneval_x" / "models" / f"{module}.py").exists()
    assert name in (cli.evaluate.__doc__ or "").partition("model:")[2].partition("generations:")[0]
    assert f"## {name}" in (paths.ROOT / "docs" / "models.md").read_text()


def test_choosing_an_adapter_loads_no_other() -> None:
    code = (
        "import sys; from humaneval_x import models; from humaneval_x.models.base import Request;"
        "models.create(Request('canonical'));"
        "print([name for name in ('torch', 'transformers', 'openai', 'vllm') if name in sys.modules])"
    )
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "[]"


@pytest.mark.parametrize("package", ["torch", "transformers", "openai", "vllm"])
def test_a_missing_package_is_named_with_the_way_to_get_it(package: str) -> None:
    """As on a machine without it: each adapter that needs it says so, in a process where its import fails."""
    needs = {"torch": ("codegeex", "hf"), "transformers": ("hf",), "openai": ("openai",), "vllm": ("vllm",)}[package]
    for name in needs:
        code = f"import sys; sys.modules[{package!r}] = None; from humaneval_x import cli; sys.exit(cli.main())"
        arguments = ["--lang", "go", "--data", str(paths.MINI), "--model", f"{name}:x"]
        done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True)
        assert done.returncode == 2
        assert f"pip install 'humaneval_x[{name}]'" in done.stderr
        assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("request_", "complaint"),
    [
        (Request("gpt"), "--model 'gpt' is none of codegeex, hf, openai, vllm, canonical, file"),
        (Request("canonical", settings=Settings(chat=True, device="cpu")), "canonical has no use for --chat, --device"),
        (Request("codegeex", settings=Settings(base_url="x")), "codegeex has no use for --base-url"),
        (Request("file"), "--model file needs one: file:FILE"),
        (Request("hf"), "--model hf needs a model: hf:FOLDER"),
        (Request("openai"), "--model openai needs a model: openai:NAME"),
        (Request("hf", "/nowhere/at/all"), "cannot load /nowhere/at/all"),
        (Request("codegeex", "/nowhere"), "no checkpoint at /nowhere"),
        (Request("openai", "m", settings=Settings(base_url="localhost:8000")), "must be an http address"),
        (Request("openai", "m", settings=Settings(base_url="http://me:pw@host/v1")), "must hold no user, password"),
    ],
)
def test_what_cannot_be_is_said(request_: Request, complaint: str) -> None:
    with pytest.raises(HumanEvalXError) as caught:
        models.create(request_)
    assert complaint in str(caught.value)
    assert "pw" not in str(caught.value).replace("password", "")


@pytest.mark.parametrize(
    ("settings", "complaint"),
    [
        ({"temperature": -0.1}, "--temperature must be from 0 to 100; got -0.1"),
        ({"top_p": 1.5}, "--top-p must be from 0 to 1; got 1.5"),
    ],
)
def test_sampling_out_of_range(settings: dict[str, float], complaint: str) -> None:
    with pytest.raises(UsageError) as caught:
        Sampling(**settings)  # type: ignore[arg-type]
    assert complaint in str(caught.value)


def test_the_command_line_reaches_the_adapter(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    checkpoint = tmp_path / "weights.pt"
    checkpoint.write_bytes(b"none")
    arguments = f"--lang go --data {paths.MINI} --checkpoint {checkpoint} --dtype float64"
    assert cli.main(arguments.split()) == 2
    assert "--dtype 'float64' is none of float32, float16, bfloat16" in capsys.readouterr().err


def test_no_weights_names_the_ways_out(monkeypatch: pytest.MonkeyPatch) -> None:
    from humaneval_x.models import in_tree

    monkeypatch.delenv(in_tree.VARIABLE, raising=False)
    monkeypatch.setattr(in_tree.demo, "CHECKPOINT", Path("/nowhere/demo.pt"))
    with pytest.raises(UsageError, match=r"CODEGEEX_CHECKPOINT.*make demo-model.*--model hf:NAME"):
        models.create(Request("codegeex"))


def test_where_weights_are_looked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from humaneval_x.models import in_tree

    monkeypatch.setenv(in_tree.VARIABLE, str(tmp_path / "variable.pt"))
    assert in_tree.checkpoint("what.pt", Path("option.pt")) == Path("what.pt")
    assert in_tree.checkpoint("", Path("option.pt")) == Path("option.pt")
    assert in_tree.checkpoint("", None) == tmp_path / "variable.pt"
