"""briefs build."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

import click

from ..edition.edition import Deployment
from ..messages import Refusal, say
from ..output import one_at_a_time
from ..pipeline import build as build_all
from .options import FORMAT, ROOT, day, fail, site_address, succeed
from .terminal import stage, told


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
