"""Checkpoints on disk: the released single file, and folders of model-parallel parts.

    codegeex_13b.pt                                     {"module": {"language_model": …}}
    FOLDER/mp_rank_00_model_states.pt, mp_rank_01_…     one file a rank, 1, 2, 4 or 8 of them
    FOLDER/latest_checkpointed_iteration.txt            "N": the ranks' files are in FOLDER/global_stepN/

Files are mapped, not read: a tensor takes memory when it is used, and once. Names, shapes and types of all parts
are checked before anything is copied.
"""

from __future__ import annotations

import argparse
import os
import pickle
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import torch
from torch import Tensor

from humaneval_x.errors import DataError, UsageError
from humaneval_x.models.codegeex import layout
from humaneval_x.models.codegeex.damage import describe_damage
from humaneval_x.models.codegeex.int8 import quantize
from humaneval_x.models.codegeex.model import CodeGeeX, Config
from humaneval_x.models.codegeex.parallel import Group

POINTER = "latest_checkpointed_iteration.txt"
_OLD = bytes.fromhex("80028a0a6cfc9c46f9206aa850192e")  # torch's magic number, pickled
_PART = re.compile(r"mp_rank_(\d+)_model_states\.pt")


class Checkpoint:
    """An opened, checked checkpoint: any share of any tensor, however the file is cut.

    Args:
        path: the released file, or a folder of model-parallel parts.

    Raises:
        DataError: a file is missing, damaged or not CodeGeeX's; names the tensor and what was expected.
    """

    def __init__(self, path: str | Path) -> None:
        files = find_parts(Path(path))
        self.parts = [read_part(file) for file in files]  # name -> tensor, mapped
        self.int8 = any(name.endswith(".weight_scale") for name in self.parts[0])
        shapes = [{name: tuple(tensor.shape) for name, tensor in part.items()} for part in self.parts]
        self._config = layout.sizes(shapes, self.int8)
        for file, part, found in zip(files, self.parts, shapes, strict=True):
            layout.check_shapes(str(file), found, self._config, len(files))
            layout.check_types(str(file), part, self.int8)
        for name in self.parts[0]:
            self._check_replicas(files, name)

    def _check_replicas(self, files: list[Path], name: str) -> None:
        """What every part holds must be the same in every part: adding biases once depends on it."""
        first = self.parts[0][name]
        for file, part in zip(files[1:], self.parts[1:], strict=True):
            same = layout.cut_dimension(name) is not None or torch.equal(part[name], first)
            if part[name].dtype != first.dtype or not same:
                raise DataError(f"{file}: {name} differs from that in {files[0].name}; the parts are not of one model")

    def config(self, n_heads: int | None = None) -> Config:
        """The sizes; the number of heads is not in the files: by default hidden/128."""
        return self._config if n_heads is None else replace(self._config, n_heads=n_heads)

    def names(self) -> list[str]:
        return list(layout.shapes(self._config))

    def share(self, name: str, rank: int = 0, size: int = 1) -> Tensor:
        """Rank's share of a tensor among `size`; a view of the mapped file where that is possible, else one copy."""
        dim = layout.cut_dimension(name)
        if dim is None:
            return self.parts[0][name]
        each = self.parts[0][name].shape[dim]  # how much of it a file holds
        wanted = each * len(self.parts) // size  # how much of it a rank holds
        first, pieces = rank * wanted, []
        for n, part in enumerate(self.parts):
            start, stop = max(first, n * each), min(first + wanted, (n + 1) * each)
            if start < stop:
                pieces.append(part[name].narrow(dim, start - n * each, stop - start))
        return pieces[0] if len(pieces) == 1 else torch.cat(pieces, dim)


def load(
    path: str | Path,
    n_heads: int | None = None,
    dtype: torch.dtype | None = None,
    device: str | torch.device = "cpu",
    group: Group | None = None,
) -> CodeGeeX:
    """A model, frozen for inference, in the memory that its file takes.

    Where neither type nor device changes, the weights stay mapped from the file: do not overwrite it meanwhile.

    Args:
        path: the released file or a folder of parts, floats or INT8.
        n_heads: by default hidden/128.
        dtype: what to compute in: by default the file's type, fp16 for INT8. INT8 codes stay codes.
        device: "cpu", "cuda", …
        group: the ranks to share the model with; by default this process holds all of it.

    Raises:
        DataError: the files are not a sound checkpoint. UsageError: n_heads or the group's size does not fit.
    """
    checkpoint, group = Checkpoint(path), group or Group()
    config = checkpoint.config(n_heads)
    with torch.device("meta"):  # no memory until the weights are there
        model = CodeGeeX(config, group)
    model.load_state_dict(_weights(checkpoint, group, dtype, device), assign=True)
    return model.freeze()


def _weights(
    checkpoint: Checkpoint, group: Group, dtype: torch.dtype | None, device: str | torch.device
) -> dict[str, Tensor]:
    """This rank's share of everything, by name, on its device."""
    weights = {}
    for name in checkpoint.names():
        tensor = checkpoint.share(name, group.rank, group.size)
        if name == layout.TOP_QUERIES:  # small, and every rank's heads ask from all of it
            tensor = checkpoint.share(name)
        keeps = tensor.dtype == torch.int8 or name.endswith("weight_scale")
        weights[name] = tensor.to(device, tensor.dtype if keeps or dtype is None else dtype).contiguous()
    return weights


def find_parts(path: Path) -> list[Path]:
    """The files of a checkpoint in the order of ranks."""
    if path.is_file():
        return [path]
    if not path.is_dir():
        raise DataError(f"{path}: no such checkpoint: expected a .pt file or a folder of mp_rank_XX_model_states.pt")
    folder = _pointed(path)
    ranks = {int(match[1]): file for file in folder.iterdir() if (match := _PART.fullmatch(file.name))}
    if not ranks:
        raise DataError(f"{folder}: no mp_rank_XX_model_states.pt in it")
    size = next((size for size in layout.PARTS if size > max(ranks)), 0)
    missing = sorted(set(range(size)) - ranks.keys())
    if not size or missing:
        lacks = f"; mp_rank_{missing[0]:02d}_model_states.pt is missing" if missing else ""
        raise DataError(f"{folder}: {len(ranks)} parts; expected 1, 2, 4 or 8, counted from mp_rank_00{lacks}")
    return [ranks[rank] for rank in range(size)]


def _pointed(folder: Path) -> Path:
    pointer = folder / POINTER
    if not pointer.exists():
        return folder
    step = pointer.read_text().strip().removeprefix("global_step")
    if not (folder / f"global_step{step}").is_dir():
        raise DataError(f"{pointer} names iteration {step!r}, but there is no folder global_step{step} beside it")
    return folder / f"global_step{step}"


def read_part(file: Path) -> dict[str, Tensor]:
    """Name -> tensor of one file, mapped. Runs no code from the file."""
    try:
        # Training saves its command line's Namespace beside the weights: plain data, and harmless.
        with torch.serialization.safe_globals([argparse.Namespace]):
            content = torch.load(file, map_location="cpu", weights_only=True, mmap=not is_old(file))
    except pickle.UnpicklingError as error:
        raise DataError(f"{file}: holds more than tensors, and loading that could run code: {error}") from error
    except (RuntimeError, OSError, EOFError, ValueError) as error:
        raise DataError(f"{file}: {describe_damage(file) or error}") from error
    return layout.flatten(str(file), content)


def is_old(file: Path) -> bool:
    """Whether the file is of before torch 1.6: a pickle, which cannot be mapped and is read whole."""
    with file.open("rb") as stream:
        return stream.read(len(_OLD)) == _OLD


Reader = Callable[[str, int, int], Tensor]


def split(source: str | Path, target: str | Path, parts: int, step: int | None = None) -> None:
    """Writes a checkpoint as a folder of parts, bit for bit the same numbers.

    Args:
        source: any checkpoint.
        target: the folder to make.
        parts: 1, 2, 4 or 8.
        step: put the parts under global_step{step}/ and name it in latest_checkpointed_iteration.txt.
    """
    checkpoint = Checkpoint(source)
    _write_parts(checkpoint, checkpoint.names(), checkpoint.share, Path(target), layout.check_parts(parts), step)


def merge(source: str | Path, target: str | Path) -> None:
    """Writes a checkpoint as one file in the released layout, bit for bit the same numbers."""
    checkpoint = Checkpoint(source)
    _save(Path(target), {name: checkpoint.share(name) for name in checkpoint.names()})


def quantize_checkpoint(source: str | Path, target: str | Path) -> None:
    """Writes an INT8 checkpoint in as many parts as the source has; scales are those of whole rows."""
    checkpoint = Checkpoint(source)
    if checkpoint.int8:
        raise UsageError(f"{source} is INT8 already")
    whole = {}
    for name in checkpoint.names():
        whole[name] = checkpoint.share(name)
        if name.removesuffix(".weight") in set(layout.linears(checkpoint.config().n_layers)):
            whole[name], whole[f"{name}_scale"] = quantize(whole[name])
    whole = {name: whole[name] for name in layout.shapes(replace(checkpoint.config(), int8=True))}
    if Path(source).is_file():
        _save(Path(target), whole)
    else:
        _write_parts(checkpoint, list(whole), _reader(whole), Path(target), len(checkpoint.parts), None)


def _reader(whole: dict[str, Tensor]) -> Reader:
    def share(name: str, rank: int, size: int) -> Tensor:
        dim = layout.cut_dimension(name)
        return whole[name] if dim is None else whole[name].chunk(size, dim)[rank]

    return share


def _write_parts(
    checkpoint: Checkpoint, names: list[str], share: Reader, target: Path, parts: int, step: int | None
) -> None:
    for name, shape in layout.shapes(checkpoint.config()).items():
        dim = layout.cut_dimension(name)
        if dim is not None and shape[dim] % parts:
            raise UsageError(f"{name} {list(shape)} cannot be cut into {parts} equal parts")
    folder = target if step is None else target / f"global_step{step}"
    folder.mkdir(parents=True, exist_ok=True)
    for rank in range(parts):
        _save(folder / f"mp_rank_{rank:02d}_model_states.pt", {name: share(name, rank, parts) for name in names})
    if step is not None:
        (target / POINTER).write_text(f"{step}\n")


def _save(target: Path, tensors: dict[str, Tensor]) -> None:
    """All or nothing."""
    if target.exists():
        raise UsageError(f"{target} exists: remove it or name another file")
    partial = target.with_name(target.name + ".partial")
    torch.save(layout.nest({name: _compact(tensor) for name, tensor in tensors.items()}), partial)
    os.replace(partial, target)


def _compact(tensor: Tensor) -> Tensor:
    """A view is copied, because torch saves all of the storage behind it; a whole tensor is not."""
    whole = tensor.is_contiguous() and tensor.untyped_storage().nbytes() == tensor.nbytes
    return tensor if whole else tensor.clone(memory_format=torch.contiguous_format)
