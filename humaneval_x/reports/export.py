"""A run's records for other tools: Parquet, and a `datasets.Dataset`."""

from __future__ import annotations

import dataclasses
import itertools
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from humaneval_x.results import RESULTS, Record, read_records

if TYPE_CHECKING:
    import datasets
    import pyarrow

#: Fields of records that are enums, by their types.
_ENUMS = {"Verdict": "verdict", "Reuse": "reuse"}
#: Rows that are in memory at a time.
_BATCH = 2_000


def to_parquet(folder: Path, path: Path) -> int:
    """Writes the records of the run in `folder` to `path`, one row a record, its fields as columns; returns how many.

    Raises:
        RunFolderError: not a run's folder, or a damaged one.
    """
    from pyarrow import Table, parquet

    schema, count = _schema(), 0
    partial = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        with parquet.ParquetWriter(partial, schema, compression="zstd") as writer:
            for rows in _batches(_rows(folder)):
                writer.write_table(Table.from_pylist(rows, schema))
                count += len(rows)
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)
    return count


def to_dataset(folder: Path) -> datasets.Dataset:
    """The records of the run in `folder` as a Dataset, one row a record, memory-mapped from the cache of `datasets`.

    Raises:
        RunFolderError: not a run's folder, or a damaged one.
    """
    import datasets

    next(_rows(folder), None)
    stat = (folder / RESULTS).stat()
    # The cache goes by these arguments: size and time make a run that has grown another one.
    arguments = {"folder": folder.resolve(), "stamp": (stat.st_size, stat.st_mtime_ns)}
    features = datasets.Features.from_arrow_schema(_schema())
    return datasets.Dataset.from_generator(_stamped_rows, features=features, gen_kwargs=arguments)


def _schema() -> pyarrow.Schema:
    """The columns: the fields of `Record`."""
    import pyarrow

    kinds = {"str": "string", "int": "int64", "bool": "bool", "float": "float64"} | dict.fromkeys(_ENUMS, "string")
    # With postponed annotations, a field's type is its source text: "float | None".
    names = {field.name: str(field.type).removesuffix(" | None") for field in dataclasses.fields(Record)}
    return pyarrow.schema([(name, pyarrow.type_for_alias(kinds[kind])) for name, kind in names.items()])


def _rows(folder: Path) -> Iterator[dict[str, Any]]:
    for record in read_records(folder):
        row = dataclasses.asdict(record)
        yield row | {name: row[name].value for name in _ENUMS.values()}


def _stamped_rows(folder: Path, stamp: object) -> Iterator[dict[str, Any]]:
    return _rows(folder)


def _batches(rows: Iterable[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    rows = iter(rows)
    while batch := list(itertools.islice(rows, _BATCH)):
        yield batch
