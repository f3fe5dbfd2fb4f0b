"""What a shell completes besides commands and options: ids. All else of completion is click's own."""

from __future__ import annotations

import click

from ..model.kinds import WITH_ID
from ..model.types import is_id


def complete_id(context: click.Context, _: click.Parameter, incomplete: str) -> list[str]:
    """Return the ids in data/ that begin with `incomplete`: of the command's KIND, or of all kinds.

    What a file is called is its author's choice, and only ids reach the shell.
    """
    data, kind = context.params["root"] / "data", context.params.get("kind")
    kinds = [kind] if kind else WITH_ID
    names = {path.stem for one in kinds for path in (data / f"{one}s").rglob("*.yaml")}
    return sorted(name for name in names if is_id(name) and name.startswith(incomplete))
