"""Adapters: where samples come from."""
