"""briefs build, and briefs serve, which builds again after each edit."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

import click

from ..edition.edition import Deployment
from ..messages import Refusal, say
from ..output import one_at_a_time
from ..pipeline import build as build_all
from ..problems import Problem
from ..serve.workshop import serve as serve_site
from .options import FORMAT, ROOT, day, fail, site_address, succeed
from .terminal import listed, stage, told


@click.command()
@ROOT
@click.option(
    "--url",
    type=site_address,
    metavar="ADDRESS",
    envvar="SITE_URL",
    show_envvar=True,
    default="",
    help="The address of the published site, ending in /. Without it addresses are relative, and there is "
    "no sitemap.",
)
@click.option(
    "--repository",
    envvar="REPOSITORY_URL",
    show_envvar=True,
    default="",
    help="The address of the repository on GitHub; readers report errors there.",
)
@click.option("--as-of", type=day, help="Build what was known on that day: 2025-10-31.")
@FORMAT
def build(root: Path, url: str, repository: str, as_of: date | None, output_format: str) -> None:
    """Check data/, write the pages, build the site into site/.

    If it fails, also in MkDocs or when interrupted, site/ stays as it was.

    \b
    Examples:
      briefs build
      briefs build --url https://example.org/briefs/
      briefs build --as-of 2025-10-31
    """
    deployment = Deployment(url=url, repository=repository)
    waits = say("Another build is running here; this one waits for it.")
    try:
        with one_at_a_time(root, partial(click.echo, told(waits), err=True)):
            problems = build_all(root, date.today(), deployment, as_of, stage)
    except Refusal as error:
        raise click.BadParameter(told(error.message), param_hint="--as-of") from None
    if problems:
        fail(problems, output_format=output_format)
    succeed(say("Built {folder}", folder=root / "site"), output_format)


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
