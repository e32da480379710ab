"""Checkpoints: every layout, conversions bit for bit, and what is said of damaged ones."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from torch import Tensor

from humaneval_x.errors import DataError, UsageError
from humaneval_x.models.codegeex import CodeGeeX, Config
from humaneval_x.models.codegeex.__main__ import main
from humaneval_x.models.codegeex.checkpoint import Checkpoint, merge, quantize_checkpoint, read_part, split
from humaneval_x.models.codegeex.int8 import dequantize, quantize
from humaneval_x.models.codegeex.layout import POSITIONS, TOP_QUERIES, WORDS, linears, nest

Tensors = dict[str, Tensor]
PARTS = (1, 2, 4, 8)
DENSE = "transformer.layers.1.attention.dense.weight"
WIDE = "transformer.layers.1.mlp.dense_h_to_4h.weight"


def same(left: Path, right: Path) -> bool:
    """Whether two files hold the same tensors, bit for bit, under the same names in the same order."""
    a, b = read_part(left), read_part(right)
    return list(a) == list(b) and all(a[name].dtype == b[name].dtype and torch.equal(a[name], b[name]) for name in a)


@pytest.mark.vectors
def test_the_sizes_of_the_tiny_checkpoint(tiny_file: Path) -> None:
    assert Checkpoint(tiny_file).config(4) == Config(2, 4, 64, 256, 64, 320)


@pytest.mark.vectors
@pytest.mark.parametrize("parts", PARTS)
def test_the_tiny_checkpoint_in_parts(tiny_file: Path, tiny: CodeGeeX, tmp_path: Path, parts: int) -> None:
    split(tiny_file, tmp_path / "parts", parts)
    model = CodeGeeX.load(tmp_path / "parts", n_heads=4, dtype=torch.float32)
    assert torch.equal(model(range(30)), tiny(range(30)))


@pytest.mark.parametrize("step", [None, 1200])
@pytest.mark.parametrize("parts", PARTS)
def test_split_and_merge_round_trip(small_file: Path, tmp_path: Path, parts: int, step: int | None) -> None:
    split(small_file, tmp_path / "parts", parts, step)
    folder = tmp_path / "parts" if step is None else tmp_path / "parts" / "global_step1200"
    assert len(list(folder.glob("mp_rank_*_model_states.pt"))) == parts
    merge(tmp_path / "parts", tmp_path / "merged.pt")
    assert same(small_file, tmp_path / "merged.pt")


@pytest.mark.parametrize("parts", PARTS)
def test_parts_can_be_cut_again(small_file: Path, tmp_path: Path, parts: int) -> None:
    split(small_file, tmp_path / "four", 4)
    split(tmp_path / "four", tmp_path / "again", parts)
    split(small_file, tmp_path / "direct", parts)
    for file in (tmp_path / "direct").iterdir():
        assert same(file, tmp_path / "again" / file.name)


def test_what_a_part_holds(small_file: Path, small_tensors: Tensors, tmp_path: Path) -> None:
    split(small_file, tmp_path / "parts", 2)
    part = read_part(tmp_path / "parts" / "mp_rank_01_model_states.pt")
    layer = "transformer.topQueryLayer"
    for name in (WORDS, TOP_QUERIES, f"{layer}.attention.key.bias", f"{layer}.mlp.dense_h_to_4h.weight"):
        assert torch.equal(part[name], small_tensors[name].chunk(2)[1])
    for name in (f"{layer}.attention.dense.weight", f"{layer}.mlp.dense_4h_to_h.weight"):
        assert torch.equal(part[name], small_tensors[name].chunk(2, 1)[1])
    for name in (POSITIONS, f"{layer}.attention.dense.bias", "transformer.final_layernorm.weight"):
        assert torch.equal(part[name], small_tensors[name])


def test_each_part_is_as_large_as_what_it_holds(small_file: Path, tmp_path: Path) -> None:
    # torch saves the whole storage behind a view.
    split(small_file, tmp_path / "parts", 8)
    for file in (tmp_path / "parts").iterdir():
        assert file.stat().st_size < small_file.stat().st_size / 3


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16])
def test_other_types_are_read_and_kept(small_tensors: Tensors, tmp_path: Path, dtype: torch.dtype) -> None:
    torch.save(nest({name: tensor.to(dtype) for name, tensor in small_tensors.items()}), tmp_path / "wide.pt")
    split(tmp_path / "wide.pt", tmp_path / "parts", 2)
    merge(tmp_path / "parts", tmp_path / "merged.pt")
    assert same(tmp_path / "wide.pt", tmp_path / "merged.pt")
    assert CodeGeeX.load(tmp_path / "merged.pt", n_heads=8)([1, 2]).dtype == dtype


def test_what_training_saved_beside_the_weights_is_ignored(small_tensors: Tensors, tmp_path: Path) -> None:
    content = nest(small_tensors) | {"iteration": 7, "args": argparse.Namespace(lr=0.1)}
    torch.save(content, tmp_path / "trained.pt")
    assert CodeGeeX.load(tmp_path / "trained.pt", n_heads=8)([1]).shape == (1, 1, 400)


class Harmful:
    def __reduce__(self) -> tuple[Callable[..., object], tuple[str]]:
        return os.system, ("touch harmed",)


def test_code_in_a_file_is_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    torch.save({"module": Harmful()}, tmp_path / "harmful.pt")
    with pytest.raises(DataError, match=r"harmful\.pt: holds more than tensors"):
        Checkpoint(tmp_path / "harmful.pt")
    assert not (tmp_path / "harmed").exists()


def _altered(tensors: Tensors, change: str) -> Tensors:
    tensors = dict(tensors)
    if change == "missing":
        del tensors[WIDE]
    elif change == "short":
        tensors[WIDE] = tensors[WIDE][:-1].clone()
    elif change == "transposed":
        tensors[WIDE] = tensors[WIDE].T.contiguous()
    elif change == "surplus":
        tensors["transformer.layers.1.attention.rotary.weight"] = torch.zeros(3).half()
    elif change == "double":
        tensors[WIDE] = tensors[WIDE].double()
    elif change == "codes":
        tensors[WIDE] = tensors[WIDE].to(torch.int8)
    return tensors


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ("missing", rf"{WIDE} is missing; expected \[160, 64\]"),
        ("short", rf"{WIDE} is \[159, 64\]; expected \[160, 64\]"),
        ("transposed", rf"{WIDE} is \[64, 160\]; expected \[160, 64\]"),
        ("surplus", r"transformer\.layers\.1\.attention\.rotary\.weight is not part of CodeGeeX"),
        ("double", rf"{WIDE} is torch.float64; expected .*torch.float16"),
        ("codes", rf"{WIDE} is torch.int8; expected .*torch.float16"),
    ],
)
def test_a_wrong_tensor_is_named(small_tensors: Tensors, tmp_path: Path, change: str, says: str) -> None:
    torch.save(nest(_altered(small_tensors, change)), tmp_path / "wrong.pt")
    with pytest.raises(DataError, match=r"wrong\.pt: " + says):
        CodeGeeX.load(tmp_path / "wrong.pt", n_heads=8)


@pytest.mark.parametrize("name", [WORDS, POSITIONS, TOP_QUERIES, DENSE, "transformer.final_layernorm.bias"])
def test_any_missing_tensor_is_named(small_tensors: Tensors, tmp_path: Path, name: str) -> None:
    torch.save(nest({n: t for n, t in small_tensors.items() if n != name}), tmp_path / "wrong.pt")
    with pytest.raises(DataError, match=name):
        Checkpoint(tmp_path / "wrong.pt")


@pytest.mark.parametrize("content", [{}, {"module": {}}, [1], {"module": {"language_model": {"embedding": 3}}}])
def test_a_torch_file_of_something_else(tmp_path: Path, content: object) -> None:
    torch.save(content, tmp_path / "other.pt")
    with pytest.raises(DataError, match=r"other\.pt: .*expected"):
        Checkpoint(tmp_path / "other.pt")


@pytest.mark.parametrize("share", [0.05, 0.3, 0.5, 0.9])
def test_a_cut_file_names_the_first_tensor_it_lacks(small_file: Path, tmp_path: Path, share: float) -> None:
    content = small_file.read_bytes()
    (tmp_path / "cut.pt").write_bytes(content[: int(len(content) * share)])
    with pytest.raises(
        DataError, match=r"cut short in (\S+): expected \[[\d, ]+\] in \d+ bytes, of which \d+ are"
    ) as e:
        Checkpoint(tmp_path / "cut.pt")
    names = list(read_part(small_file))
    n_bytes = [t.nbytes for t in read_part(small_file).values()]
    named = names.index(str(e.value).split("cut short in ")[1].split(":")[0])
    # What lies before the named tensor fits in the file; with it and the zip's headers it does not.
    assert sum(n_bytes[:named]) < len(content) * share < sum(n_bytes[: named + 1]) + 200 * (named + 1) + 10_000


def test_a_file_cut_behind_its_tensors_is_refused(small_file: Path, tmp_path: Path) -> None:
    (tmp_path / "cut.pt").write_bytes(small_file.read_bytes()[:-100])
    with pytest.raises(DataError, match=r"cut\.pt"):
        Checkpoint(tmp_path / "cut.pt")


@pytest.mark.parametrize(
    "content", [b"", b"version https://git-lfs.github.com/spec/v1\n", b"PK\x03\x04" + b"\xff" * 500]
)
def test_a_file_of_something_else(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "other.pt").write_bytes(content)
    with pytest.raises(DataError, match=r"other\.pt: "):
        Checkpoint(tmp_path / "other.pt")


def test_an_old_torch_file_is_read(small_file: Path, small_tensors: Tensors, tmp_path: Path) -> None:
    torch.save(nest(small_tensors), tmp_path / "old.pt", _use_new_zipfile_serialization=False)
    merge(tmp_path / "old.pt", tmp_path / "new.pt")
    assert same(small_file, tmp_path / "new.pt")


def test_a_missing_part_is_named(small_file: Path, tmp_path: Path) -> None:
    split(small_file, tmp_path / "parts", 4)
    (tmp_path / "parts" / "mp_rank_02_model_states.pt").unlink()
    with pytest.raises(DataError, match=r"3 parts.*mp_rank_02_model_states\.pt is missing"):
        Checkpoint(tmp_path / "parts")
    (tmp_path / "parts" / "mp_rank_03_model_states.pt").unlink()
    with pytest.raises(DataError, match=r"mp_rank_00_model_states\.pt: .*\[\d+.*\]; expected \["):
        Checkpoint(tmp_path / "parts")  # two parts of four: every tensor is half of what it should be


def test_parts_of_two_models_do_not_mix(small_file: Path, small_tensors: Tensors, tmp_path: Path) -> None:
    name = "transformer.layers.0.attention.dense.bias"
    torch.save(nest(small_tensors | {name: small_tensors[name] + 1}), tmp_path / "other.pt")
    split(small_file, tmp_path / "parts", 2)
    split(tmp_path / "other.pt", tmp_path / "other", 2)
    os.replace(tmp_path / "other" / "mp_rank_01_model_states.pt", tmp_path / "parts" / "mp_rank_01_model_states.pt")
    with pytest.raises(DataError, match=rf"mp_rank_01_model_states\.pt: {name} differs"):
        Checkpoint(tmp_path / "parts")


def test_folders_that_hold_no_checkpoint(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="no such checkpoint"):
        Checkpoint(tmp_path / "absent")
    with pytest.raises(DataError, match="no mp_rank_XX_model_states"):
        Checkpoint(tmp_path)
    (tmp_path / "latest_checkpointed_iteration.txt").write_text("77")
    with pytest.raises(DataError, match=r"'77'.* no folder global_step77"):
        Checkpoint(tmp_path)


def test_nothing_is_overwritten(small_file: Path) -> None:
    with pytest.raises(UsageError, match="exists"):
        merge(small_file, small_file)


def test_weights_of_the_files_type_stay_in_the_file(tmp_path: Path) -> None:
    # 100 MB of weights: loading must take no such memory of its own (RssAnon), and a sum over them neither.
    program = """
import re, sys, torch
from pathlib import Path
from humaneval_x.models.codegeex import CodeGeeX, Config
from humaneval_x.models.codegeex.layout import nest, shapes
def own(): return int(re.search(r"RssAnon:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) / 1024
config = Config(2, 8, 1024, 4096, 64, 6000)
torch.save(nest({name: torch.ones(shape).half() for name, shape in shapes(config).items()}), sys.argv[1])
before = own()
model = CodeGeeX.load(sys.argv[1])
total = sum(float(p.flatten()[::2048].sum()) for p in model.parameters())
print(sum(p.nbytes for p in model.parameters()) / 2**20, own() - before)
"""
    command = [sys.executable, "-c", program, str(tmp_path / "large.pt")]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    held, taken = map(float, done.stdout.split())
    assert held > 80 and taken < held / 4


# INT8


def test_int8_codes() -> None:
    weight = torch.tensor(
        [[1.0, -0.5, 0.25, 0.0], [0.0, 0.0, 0.0, 0.0], [1e-7, -1e-7, 0.0, 0.0], [-3.0, 3.0, 1.5, 0.1]]
    )
    codes, scale = quantize(weight)
    assert codes.dtype == torch.int8 and scale.dtype == torch.half
    assert scale.tolist() == (weight.half().abs().amax(1) / 127).tolist()
    assert codes.tolist() == [[127, -64, 32, 0], [0] * 4, [0] * 4, [-127, 127, 64, 4]]


def test_int8_codes_never_wrap_around() -> None:
    # All fp16 values as the largest of a row, subnormal scales among them.
    largest = torch.arange(1, 0x7C00, dtype=torch.int16).view(torch.half)
    codes, scale = quantize(torch.stack([largest, -largest], 1))
    assert codes.abs().max() == 127 and torch.equal(codes[:, 0], -codes[:, 1])
    assert (codes[:, 0] >= 0).all() and torch.isfinite(scale).all()


def test_int8_error_is_within_half_a_scale(small_tensors: Tensors) -> None:
    weight = small_tensors[WIDE]
    codes, scale = quantize(weight)
    error = (dequantize(codes, scale).float() - weight.float()).abs()
    assert (error <= scale.float()[:, None] * 0.5 + 1e-3 * weight.float().abs() + 1e-6).all()


@pytest.mark.parametrize("parts", PARTS)
def test_quantize_before_and_after_splitting_is_the_same(small_file: Path, tmp_path: Path, parts: int) -> None:
    quantize_checkpoint(small_file, tmp_path / "int8.pt")
    split(tmp_path / "int8.pt", tmp_path / "split", parts)
    split(small_file, tmp_path / "floats", parts)
    quantize_checkpoint(tmp_path / "floats", tmp_path / "quantized")
    for file in (tmp_path / "split").iterdir():
        assert same(file, tmp_path / "quantized" / file.name)
    merge(tmp_path / "quantized", tmp_path / "merged.pt")
    assert same(tmp_path / "merged.pt", tmp_path / "int8.pt")


@pytest.mark.parametrize("parts", PARTS)
def test_an_int8_model_computes_with_the_dequantized_weights(
    small: Config, small_file: Path, small_tensors: Tensors, tmp_path: Path, parts: int
) -> None:
    quantize_checkpoint(small_file, tmp_path / "int8.pt")
    split(tmp_path / "int8.pt", tmp_path / "parts", parts)
    rounded = dict(small_tensors)
    for path in linears(small.n_layers):
        rounded[f"{path}.weight"] = dequantize(*quantize(small_tensors[f"{path}.weight"]))
    torch.save(nest(rounded), tmp_path / "rounded.pt")
    int8 = CodeGeeX.load(tmp_path / "parts", n_heads=8, dtype=torch.float32)
    floats = CodeGeeX.load(tmp_path / "rounded.pt", n_heads=8, dtype=torch.float32)
    torch.testing.assert_close(int8(range(60)), floats(range(60)), rtol=0, atol=1e-5)
    assert int8.generate([1, 2, 3], max_new_tokens=20) == floats.generate([1, 2, 3], max_new_tokens=20)
    assert int8.transformer.layers[0].mlp.dense_h_to_4h.weight.dtype == torch.int8


def test_int8_without_scales_or_scales_without_int8(small_file: Path, tmp_path: Path) -> None:
    quantize_checkpoint(small_file, tmp_path / "int8.pt")
    tensors = read_part(tmp_path / "int8.pt")
    torch.save(nest({n: t for n, t in tensors.items() if n != f"{WIDE}_scale"}), tmp_path / "bare.pt")
    with pytest.raises(DataError, match=rf"{WIDE}_scale is missing; expected \[160\]"):
        Checkpoint(tmp_path / "bare.pt")
    torch.save(nest(tensors | {WIDE: tensors[WIDE].half()}), tmp_path / "half.pt")
    with pytest.raises(DataError, match=rf"{WIDE} is torch.float16; expected torch.int8"):
        Checkpoint(tmp_path / "half.pt")
    with pytest.raises(UsageError, match="INT8 already"):
        quantize_checkpoint(tmp_path / "int8.pt", tmp_path / "twice.pt")


# The command line


def test_commands(small_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["split", str(small_file), str(tmp_path / "parts"), "2", "--step", "9"]) == 0
    assert main(["merge", str(tmp_path / "parts"), str(tmp_path / "merged.pt")]) == 0
    assert same(small_file, tmp_path / "merged.pt")
    assert main(["quantize", str(small_file), str(tmp_path / "int8.pt")]) == 0
    assert Checkpoint(tmp_path / "int8.pt").int8
    assert main(["merge", str(tmp_path / "absent"), str(tmp_path / "again.pt")]) == 2
    assert "absent" in capsys.readouterr().err


def test_the_generate_command(small_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    merges = tmp_path / "merges.txt"
    merges.write_text("#version: 0.2\n")  # bytes only: 256 + 1 + 143 = 400 ids, the small model's vocabulary
    command = ["generate", str(small_file), "def", "--merges", str(merges), "--n-heads", "8", "--dtype", "float32"]
    assert main([*command, "--max-new-tokens", "4"]) == 0
    assert capsys.readouterr().out.strip()
