"""briefs completion, and what it completes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import click
from click.shell_completion import BashComplete, CompletionItem, FishComplete, ZshComplete

from ..fields import ID_PATTERN

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


def ids(root: Path, kind: str, begin: str) -> list[CompletionItem]:
    """Return the ids of `kind` in `root`/data that begin with `begin`, in order."""
    files = (root / "data" / f"{kind}s").rglob("*.yaml")
    return [CompletionItem(id) for id in _sorted_ids(path.stem for path in files) if id.startswith(begin)]


def _sorted_ids(stems: Iterable[str]) -> list[str]:
    # What a file is called is nobody's choice but its author's: only ids reach the shell.
    return sorted(stem for stem in stems if re.fullmatch(ID_PATTERN, stem))


def complete_new_id(context: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Return the ids that a new one of the same kind must differ from."""
    return ids(context.params["root"], context.params["kind"], incomplete)
