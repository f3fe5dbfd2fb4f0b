"""The commands by name, each loaded when it is asked for: one that needs little starts at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module

import click


class OnDemand(Mapping[str, click.Command]):
    """Commands by name, made of the modules of this package that have them and what they are called there."""

    def __init__(self, places: Mapping[str, tuple[str, str]]) -> None:
        """Take for each name the module and the attribute."""
        self._places = places

    def __getitem__(self, name: str) -> click.Command:
        """Return the command, which is loaded now if it is not yet; raise KeyError if there is none."""
        module, attribute = self._places[name]
        command: click.Command = getattr(import_module(f".{module}", __package__), attribute)
        return command

    def __contains__(self, name: object) -> bool:
        """Return whether there is a command of that name, without loading it."""
        return name in self._places

    def __iter__(self) -> Iterator[str]:
        """Yield the names."""
        return iter(self._places)

    def __len__(self) -> int:
        """Return how many commands there are."""
        return len(self._places)
