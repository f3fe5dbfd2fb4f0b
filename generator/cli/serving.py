"""briefs serve."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from ..messages import say
from ..problems import Problem
from ..serve.workshop import serve as serve_site
from .options import ROOT
from .terminal import listed, told


@click.command()
@ROOT
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option(
    "--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="The port to listen on."
)
def serve(root: Path, host: str, port: int) -> None:
    """Show the site on this machine and rebuild it after each edit.

    Ctrl-C ends it.

    \b
    Examples:
      briefs serve
      briefs serve --port 8001
    """
    address = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"

    def tell(problems: list[Problem]) -> None:
        if problems:
            click.echo(listed(problems), err=True)
            click.echo(told(say("The last good site is still shown.")), err=True)
        else:
            click.echo(told(say("Built; see {address}", address=f"http://{address}/")))

    try:
        serve_site(root.resolve(), host, port, date.today, tell)
    except OSError as error:
        wrong = say(
            "cannot serve at {address}: {detail} (try another --port)", address=address, detail=error.strerror
        )
        raise click.ClickException(told(wrong)) from None
