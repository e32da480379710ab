"""Values as JSON, so that they cross between the sample's process and the judge's as plain data.

None, booleans, numbers and text stand for themselves and an array for a list; all else is {"t": tag, "v": value}.
What is decoded is of exact built-in (or standard library, or numpy) types: no class, no method and no `__eq__` of
the other side's making ever gets across. What has no plain form becomes an `Opaque`, which equals nothing.

Lists, dicts and sets are numbered in the order in which they are met, on both sides alike: a second occurrence is
sent as a reference to that number, so that shared and cyclic containers stay what they are.
"""

import libraries

#: Levels of nesting. What lies deeper is opaque to the sender and malformed to the receiver. A level takes up to five
#: of the thousand calls that Python nests.
DEPTH = 100
#: Values of one message that are more than a flat number or text; a message with more is not sent.
NODES = 1 << 18
#: Larger integers travel in hexadecimal: Python converts no more than 4300 decimal digits.
_BIG = 10**4000

_BARE = {type(None), bool, str, float, int}
#: What makes the plain value out of an instance of a subclass (IntEnum, numpy.float64) that the subclass cannot override.
_PLAIN = ((int, int.__pos__), (float, float.__pos__), (str, str.__str__))


class Unsendable(Exception):
    """A value has no plain form."""


class Opaque:
    """Stands for an object that has no plain form: true or false as the object was, and equal to nothing."""

    __slots__ = ("_name", "_truth")
    __hash__ = object.__hash__

    def __init__(self, name, truth):
        self._name = name
        self._truth = truth

    def __eq__(self, other):
        return False

    def __ne__(self, other):
        return True

    def __bool__(self):
        return self._truth

    def __repr__(self):
        return "<%s object>" % self._name


class Encoder:
    """Encodes the values of one message.

    known: the containers that the other side has already, in the order of their numbers.
    iterator: keeps an iterator and returns the number under which the other side may ask for its items.
    strict: raise Unsendable for what has no plain form, rather than send word of an opaque object.
    """

    def __init__(self, known=(), iterator=None, strict=False):
        self.known = list(known)  # keeps them alive too, so that no id is used twice
        self._numbers = {id(container): number for number, container in enumerate(self.known)}
        self._iterator = iterator
        self._strict = strict
        self._nodes = 0

    def encode(self, value, depth=0):
        if type(value) in _BARE and _short(value):
            return value
        if id(value) in self._numbers:
            return tagged("ref", self._numbers[id(value)])
        self._nodes += 1
        if self._nodes > NODES:
            raise Unsendable("value of more than %d parts" % NODES)
        if depth > DEPTH:
            return self._opaque(value)
        if isinstance(value, (list, dict, set)):
            return self._container(value, depth + 1)
        return self._other(value, depth + 1)

    def contents(self, container, depth=0):
        """What a list, dict or set holds, whether or not the other side knows the container."""
        if isinstance(container, dict):
            return [[self.encode(key, depth), self.encode(value, depth)] for key, value in container.items()]
        if set(map(type, container)) <= _BARE and all(map(_short, container)):
            return list(container)
        return self.items(container, depth)

    def items(self, values, depth):
        return [self.encode(value, depth) for value in values]

    def _container(self, value, depth):
        self._numbers[id(value)] = len(self.known)
        self.known.append(value)
        contents = self.contents(value, depth)
        return contents if isinstance(value, list) else tagged(_container_tag(value), contents)

    def _other(self, value, depth):
        for base, plain in _PLAIN:
            if isinstance(value, base):
                return self.encode(plain(value)) if type(value) is not base else tagged("int", hex(value))
        for tag, (base, _) in _ITEMS.items():
            if isinstance(value, base):
                return tagged(tag, self.items(value, depth))
        for tag, (base, take, _) in _ATOMS.items():
            if isinstance(value, base):
                return tagged(tag, take(value))
        known = libraries.encode(value, self, depth)
        if known is None and self._iterator and hasattr(type(value), "__next__"):
            return tagged("iterator", self._iterator(value))
        return self._opaque(value) if known is None else known

    def _opaque(self, value):
        if self._strict:
            raise Unsendable(type(value).__name__)
        try:
            truth = bool(value)
        except Exception:
            truth = True
        return tagged("opaque", [type(value).__name__[:80], truth])


class Decoder:
    """Decodes the values of one message, and believes nothing of it.

    known: the containers that this side has already, in the order of their numbers.
    iterator: makes an iterator of the number under which the other side keeps one.

    Raises whatever it stumbles over: any exception means that the message is malformed.
    """

    def __init__(self, known=(), iterator=None):
        self.known = list(known)
        self._iterator = iterator

    def decode(self, data, depth=0):
        if type(data) in _BARE:
            return data
        if depth > DEPTH:
            raise ValueError("too deep")
        if type(data) is list:
            return self._container([], data, depth + 1)
        return self._tagged(data["t"], data["v"], depth + 1)

    def fill(self, container, contents, depth=0):
        """Gives a list, dict or set the contents that `Encoder.contents` has told."""
        if isinstance(container, dict):
            pairs = [(self.decode(key, depth), self.decode(value, depth)) for key, value in contents]
            container.clear()
            for key, value in pairs:  # Counter.update would count the pairs
                container[key] = value
        else:
            items = self.items(contents, depth)
            container.clear()
            (container.extend if isinstance(container, list) else container.update)(items)

    def items(self, data, depth):
        if type(data) is not list:
            raise ValueError("not an array")
        return data if set(map(type, data)) <= _BARE else [self.decode(item, depth) for item in data]

    def _container(self, container, contents, depth):
        self.known.append(container)
        self.fill(container, contents, depth)
        return container

    def _tagged(self, tag, value, depth):
        if tag == "ref":
            return self.known[natural(value)]
        if tag == "dict" or tag == "set":
            return self._container({} if tag == "dict" else set(), value, depth)
        if tag in libraries.DICTS:
            return self._container(libraries.DICTS[tag](), value, depth)
        if tag in _ITEMS:
            return _ITEMS[tag][1](self.items(value, depth))
        if tag in _ATOMS:
            return _ATOMS[tag][2](value)
        if tag == "iterator":
            return self._iterator(natural(value))
        return libraries.decode(tag, value, self, depth)


def tagged(tag, value):
    return {"t": tag, "v": value}


def natural(value):
    """`value`, which must be a natural number."""
    if type(value) is not int or value < 0:
        raise ValueError("not a natural number")
    return value


def _short(value):
    return type(value) is not int or -_BIG < value < _BIG


def _container_tag(value):
    name = type(value).__name__
    if name in libraries.DICTS and type(value).__module__ == "collections":
        return name
    return "dict" if isinstance(value, dict) else "set"


#: Tag: type, and what makes one of the decoded items.
_ITEMS = {
    "tuple": (tuple, tuple),
    "frozenset": (frozenset, frozenset),
    "keys": (type({}.keys()), lambda items: dict.fromkeys(items).keys()),
    "values": (type({}.values()), lambda items: dict(enumerate(items)).values()),
    "items": (type({}.items()), lambda items: dict(items).items()),
}
#: Tag: type, what makes JSON of one, and what makes one of JSON.
_ATOMS = {
    "int": ((), None, lambda value: int(value, 16)),
    "bytes": (bytes, bytes.hex, bytes.fromhex),
    "bytearray": (bytearray, bytearray.hex, bytearray.fromhex),
    "complex": (complex, lambda value: [value.real, value.imag], lambda parts: complex(*parts)),
    "range": (
        range,
        lambda value: [hex(value.start), hex(value.stop), hex(value.step)],
        lambda parts: range(*(int(part, 16) for part in parts)),
    ),
    "opaque": ((), None, lambda value: Opaque(str(value[0])[:80], value[1] is True)),
}
