"""The command line: a module for each group of commands."""

from __future__ import annotations

import click

from .building import build, serve
from .checking import check
from .commands import EXIT_CODES, Commands
from .comparing import diff
from .completing import completion
from .drafting import import_, lock, new
from .exporting import export, exported


@click.group(cls=Commands, epilog=EXIT_CODES)
@click.version_option(package_name="briefs")
def main() -> None:
    """A briefing site from press clippings: facts in YAML, pages in Chinese and English.

    \b
    The usual way:
      briefs import --archive page.txt   start a draft of each clipping in a saved page
      briefs new clipping ID             or start one by hand
      briefs check                       until it finds nothing
      briefs serve                       look at the pages while you edit
      git commit, and open a pull request: it is checked again and built for a look
    """


for command in (check, build, serve, new, import_, lock, export, diff, completion):
    main.add_command(command)

__all__ = ["exported", "main"]
