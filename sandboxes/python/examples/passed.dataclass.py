# Classes, dataclasses and annotations that are looked up in the module.
from __future__ import annotations

import dataclasses
import typing


@dataclasses.dataclass
class Sum:
    total: typing.ClassVar[int] = 0
    value: int = 0


def even_sum(numbers: List[int]) -> int:
    assert typing.get_type_hints(even_sum)["return"] is int
    state = Sum()
    for number in numbers:
        state.value += number * (number % 2 == 0)
    return state.value
