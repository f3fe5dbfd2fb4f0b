"""briefs completion, and what it completes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click
from click.shell_completion import BashComplete, CompletionItem, FishComplete, ZshComplete

from ..editing.new import TEMPLATES
from ..model.types import ID_PATTERN

SHELLS = {"bash": BashComplete, "zsh": ZshComplete, "fish": FishComplete}
VARIABLE = "_BRIEFS_COMPLETE"
"""Where the script puts what it asks; click makes the name of the command's."""


@click.command()
@click.argument("shell", type=click.Choice(list(SHELLS)))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print the script by which a shell completes commands and ids.

    Run what stands here for your shell, and start the shell anew. It asks the `briefs` on your PATH:
    activate the environment first (. .venv/bin/activate).

    \b
    Examples:
      briefs completion bash > ~/.local/share/bash-completion/completions/briefs
      briefs completion zsh > "${fpath[1]}/_briefs"
      briefs completion fish > ~/.config/fish/completions/briefs.fish
    """
    script = SHELLS[shell](context.find_root().command, {}, "briefs", VARIABLE)
    click.echo(script.source())


def complete_id(context: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Return the ids in data/ that begin with `incomplete`: of the command's KIND, or of all kinds."""
    kind = context.params.get("kind")
    kinds = [kind] if kind else list(TEMPLATES)
    found = {id for one in kinds for id in _ids(context.params["root"], one) if id.startswith(incomplete)}
    return [CompletionItem(id) for id in sorted(found)]


def _ids(root: Path, kind: str) -> Iterator[str]:
    """Yield the ids of `kind`; what a file is called is its author's choice, and only ids reach the shell."""
    for path in (root / "data" / f"{kind}s").rglob("*.yaml"):
        if re.fullmatch(ID_PATTERN, path.stem):
            yield path.stem
