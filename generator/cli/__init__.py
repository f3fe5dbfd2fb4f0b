"""The command line: a module for each group of commands.

Exit codes: 0 done; 1 problems in the data, all listed, nothing written; 2 the command was called wrongly.
"""

from __future__ import annotations

import click

from .building import build, serve
from .checking import check
from .drafting import import_, lock, new
from .editing import fmt, rename
from .exporting import export, exported


@click.group()
@click.version_option(package_name="briefs")
def main() -> None:
    """A briefing site from press clippings: facts in YAML, pages in Chinese and English."""


for command in (check, fmt, build, serve, new, rename, import_, lock, export):
    main.add_command(command)

__all__ = ["exported", "main"]
