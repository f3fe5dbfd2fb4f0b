"""What a shell completes besides commands and options: ids. All else of completion is click's own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from ..model.kinds import WITH_ID
from ..model.types import is_id


def complete_id(context: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Return the ids in data/ that begin with `incomplete`: of the command's KIND, or of all kinds."""
    kind = context.params.get("kind")
    kinds = [kind] if kind else list(WITH_ID)
    found = {
        record_id
        for one in kinds
        for record_id in _ids(context.params["root"], one)
        if record_id.startswith(incomplete)
    }
    return [CompletionItem(record_id) for record_id in sorted(found)]


def _ids(root: Path, kind: str) -> Iterator[str]:
    """Yield the ids of `kind`; what a file is called is its author's choice, and only ids reach the shell."""
    for path in (root / "data" / f"{kind}s").rglob("*.yaml"):
        if is_id(path.stem):
            yield path.stem
