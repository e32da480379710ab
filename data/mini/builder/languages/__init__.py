"""How each language writes types, values, declarations and tests."""

from builder.languages.base import Language
from builder.languages.cpp import Cpp
from builder.languages.go import Go
from builder.languages.java import Java
from builder.languages.javascript import JavaScript
from builder.languages.python import Python
from builder.languages.rust import Rust

LANGUAGES: tuple[Language, ...] = (Python(), Cpp(), Java(), JavaScript(), Go(), Rust())
