"""What all commands share: how they end, and how a mistake in calling them is answered."""

from __future__ import annotations

import click

from ..problems import suggest
from .terminal import red

EXIT_CODES = """\
\b
Exit codes:
  0    done
  1    not done: problems in the data, all listed, or something in the way
  2    called wrongly
  130  interrupted with Ctrl-C
"""
INTERRUPTED = 130


class Commands(click.Group):
    """The commands by name; a name that is nearly right is answered with the right one."""

    def resolve_command(
        self, context: click.Context, arguments: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that the first argument names; fail with the nearest if none is called so."""
        name = arguments[0]
        if name[:1].isalnum() and name not in self.commands and not context.resilient_parsing:
            context.fail(f"no command '{name}' ({suggest(name, self.commands, 'briefs --help')})")
        return super().resolve_command(context, arguments)

    def invoke(self, context: click.Context) -> object:
        """Run the command; an interruption is told apart from problems, and errors look like them."""
        try:
            return super().invoke(context)
        except KeyboardInterrupt:
            click.echo("Interrupted.", err=True)
            context.exit(INTERRUPTED)
        except click.ClickException as error:
            error.message = red(error.message)
            raise
