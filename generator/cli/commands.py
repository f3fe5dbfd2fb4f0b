"""What all commands share: how they end, and how a mistake in calling them is answered."""

from __future__ import annotations

import atexit
import errno
import gc
import gettext
import io
import sys
from pathlib import Path
from typing import Any

import click

from ..language.translation import into
from ..load.kept_findings import keep_findings, recall_findings
from ..messages import Message, say, with_cure
from ..problems import suggest
from .help import Asked, in_language
from .terminal import language, red, told

EXIT_CODES = """\
\b
Exit codes:
  0    done
  1    not done: problems in the data, all listed, or something in the way
  2    called wrongly
  130  interrupted with Ctrl-C
"""
INTERRUPTED = 130
LOOKS_FOR_WASTE = (10_000, 50)
"""After how many new objects Python looks among them for rings that nobody needs, and how often further."""


CURES = {
    errno.EACCES: say("you have no permission; ask its owner, or work in a copy of your own"),
    errno.EPERM: say("you have no permission; ask its owner, or work in a copy of your own"),
    errno.EROFS: say("nothing can be written there; work in a copy elsewhere"),
    errno.ENOSPC: say("make room on the disk, then run the command again"),
    errno.EDQUOT: say("make room in your quota, then run the command again"),
    errno.EMFILE: say("close other programs, then run the command again"),
}
"""What to do where the machine refuses something, by the number of its error."""


class Commands(click.Group):
    """The commands by name; a name that is nearly right is answered with the right one."""

    context_class = Asked

    def resolve_command(
        self, context: click.Context, arguments: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that the first argument names; fail with the nearest if none is called so."""
        name = arguments[0]
        if name[:1].isalnum() and name not in self.commands and not context.resilient_parsing:
            cure = suggest(name, self.commands, "briefs --help")
            context.fail(told(with_cure(say("no command '{name}'", name=name), cure)))
        return super().resolve_command(context, arguments)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command with its help in the language of the terminal; None if none is called so."""
        found = super().get_command(ctx, cmd_name)
        return found and in_language(found, into(language(), "help"))

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help of the program in the language of the terminal."""
        translate = into(language(), "help")
        found = in_language(self, translate)
        found.subcommand_metavar = translate(self.subcommand_metavar)
        click.Group.format_help(found, ctx, formatter)

    def main(self, *args: Any, **options: Any) -> Any:
        """Run the program; a terminal that cannot show a sign is given its number in its place."""
        # Nearly all that a command makes it needs to its end: to look for waste after each 700 objects took a
        # fifth of its time.
        gc.set_threshold(*LOOKS_FOR_WASTE)
        # Before it ends Python looks three times through all that it has made; that goes with the process.
        atexit.register(gc.freeze)
        recall_findings()
        atexit.register(keep_findings)
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="backslashreplace")
        # click's own messages, in the locale's language where there is a file of it.
        gettext.bindtextdomain("messages", str(Path(__file__).with_name("locale")))
        return super().main(*args, **options)

    def invoke(self, context: click.Context) -> object:
        """Run the command; an interruption is told apart from problems, and errors look like them.

        What the machine refuses (no permission, a full disk) is no failure of the program: it is told in a
        line. Only a reader that has gone away (a closed pipe) is left to click, which ends in silence.
        """
        try:
            return super().invoke(context)
        except KeyboardInterrupt:
            click.echo(told(say("Interrupted.")), err=True)
            context.exit(INTERRUPTED)
        except click.ClickException as error:
            error.message = red(error.message)
            raise
        except OSError as error:
            if error.errno == errno.EPIPE:
                raise
            raise click.ClickException(red(told(refused(error)))) from None


def refused(error: OSError) -> Message:
    """Return what the machine refused, and what to do, in a line."""
    what = say("{detail}", detail=error.strerror or error)
    wrong = say("{path}: {what}", path=error.filename, what=what) if error.filename else what
    return with_cure(wrong, CURES.get(error.errno or 0))
