"""Adapters: prompts and sampling settings in, completions and finish reasons out."""
