"""Types of the standard library and of numpy that answers are made of, for the codec.

They are imported when the first value of theirs comes along: numpy alone costs more than most samples.
"""

import sys

#: numpy's integers, booleans and doubles arrive as Python's own, other types as what they are: float32(0.1) == 0.1.
_DTYPES = frozenset(
    "bool int8 int16 int32 int64 uint8 uint16 uint32 uint64 float16 float32 float64 complex64 complex128".split()
)
_NARROW = ("float16", "float32", "complex64")
#: Where Debian keeps numpy; `python3 -S` does not look there.
PACKAGES = "/usr/lib/python3/dist-packages"


def encode(value, encoder, depth):
    """`value` as a tagged value; None where its type is none of these."""
    kind = type(value)
    name = kind.__module__ + "." + kind.__qualname__
    if name in _ENCODERS:
        return {"t": kind.__name__, "v": _ENCODERS[name](value, encoder, depth)}
    if kind.__module__ == "numpy" and str(getattr(value, "dtype", "")) in _DTYPES:
        return _encode_numpy(value, encoder, depth)
    return None


def decode(tag, value, decoder, depth):
    """Undoes `encode`."""
    return _DECODERS[tag](value, decoder, depth)


def _encode_numpy(value, encoder, depth):
    dtype = str(value.dtype)
    if type(value).__name__ == "ndarray":
        items = encoder.items(value.ravel().tolist(), depth)
        return {"t": "ndarray", "v": [dtype, list(value.shape), items]}
    plain = encoder.encode(value.item(), depth)
    return {"t": "scalar", "v": [dtype, plain]} if dtype in _NARROW else plain


def _numpy_type(dtype):
    if dtype not in _DTYPES:
        raise ValueError("unknown dtype")
    if PACKAGES not in sys.path:
        sys.path.append(PACKAGES)
    import numpy

    return getattr(numpy, dtype)


def _decode_ndarray(value, decoder, depth):
    dtype, shape, data = value
    items = decoder.items(data, depth)
    if any(type(size) is not int or size < 0 for size in shape):
        raise ValueError("not the shape of an array")
    _numpy_type(dtype)
    return sys.modules["numpy"].array(items, dtype=dtype).reshape(shape)


def _decode_scalar(value, decoder, depth):
    dtype, plain = value
    return _numpy_type(dtype)(decoder.decode(plain, depth))


def _counter():
    from collections import Counter

    return Counter()


def _ordered_dict():
    from collections import OrderedDict

    return OrderedDict()


def _decode_deque(value, decoder, depth):
    from collections import deque

    items, maxlen = value
    return deque(decoder.items(items, depth), maxlen)


def _decode_decimal(value, decoder, depth):
    from decimal import Decimal

    return Decimal(value)


def _decode_fraction(value, decoder, depth):
    from fractions import Fraction

    numerator, denominator = decoder.items(value, depth)
    if type(numerator) is not int or type(denominator) is not int:
        raise ValueError("not a fraction")  # Fraction("1e999999999") would take all memory
    return Fraction(numerator, denominator)


#: Subclasses of dict that print or compare in their own way.
DICTS = {"Counter": _counter, "OrderedDict": _ordered_dict}

_ENCODERS = {
    "collections.deque": lambda value, encoder, depth: [encoder.items(value, depth), value.maxlen],
    "decimal.Decimal": lambda value, encoder, depth: str(value),
    "fractions.Fraction": lambda value, encoder, depth: encoder.items([value.numerator, value.denominator], depth),
}
_DECODERS = {
    "deque": _decode_deque,
    "Decimal": _decode_decimal,
    "Fraction": _decode_fraction,
    "ndarray": _decode_ndarray,
    "scalar": _decode_scalar,
}
