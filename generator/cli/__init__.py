"""The command line: a module for each group of commands, loaded when it is asked for."""

from __future__ import annotations

from collections import UserDict
from importlib import import_module
from typing import Any

import click

from .commands import EXIT_CODES, Commands


class OnDemand(UserDict[str, Any]):
    """Commands by name, each loaded when it is asked for: one that needs little starts at once."""

    def __getitem__(self, name: str) -> click.Command:
        """Return the command, which is loaded now if it is not yet; raise KeyError if there is none."""
        module, attribute = self.data[name]
        command: click.Command = getattr(import_module(f".{module}", __package__), attribute)
        return command


COMMANDS = OnDemand(
    {
        "check": ("checking", "check"),
        "read": ("reading", "read_"),
        "build": ("building", "build"),
        "serve": ("building", "serve"),
        "new": ("editing", "new"),
        "rename": ("editing", "rename"),
        "init": ("starting", "init"),
        "import": ("editing", "import_"),
        "lock": ("editing", "lock"),
        "export": ("exporting", "export"),
        "diff": ("comparing", "diff"),
    }
)
"""Where each command is made: the module of this package, and its name there."""


@click.group(cls=Commands, commands=COMMANDS, epilog=EXIT_CODES)
@click.version_option(package_name="briefs")
def main() -> None:
    """A briefing site from press clippings: facts in YAML, pages in Chinese, English or both.

    \b
    The usual way:
      briefs import page.html            start a draft of each clipping in a saved page
      briefs new clipping ID             or start one by hand
      briefs check                       until it finds nothing
      briefs lock page.html              tie the facts to the evidence
      briefs serve                       look at the pages while you edit
      git commit                         and open a pull request, which is checked again
    """
