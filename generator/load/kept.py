"""What one run finds and the next need not find again, in files beside the data.

Such a file (docs/decisions/0024-incremental-build.md) counts only for the very program, libraries and Python
that wrote it; where nothing can be read or written, nothing is kept.
"""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

from ..output import write_whole
from ..setting import setting_of


def recalled(path: Path) -> dict[str, Any]:
    """Return what was kept at a path; nothing if another program did."""
    try:
        data = json.loads(path.read_bytes())
        return dict(data) if data["setting"] == _setting() else {}
    except (OSError, ValueError, TypeError, KeyError):
        return {}


def keep(path: Path, data: dict[str, Any]) -> None:
    """Keep data, which JSON can hold, at a path."""
    with suppress(OSError):
        write_whole(path, json.dumps({"setting": _setting(), **data}, ensure_ascii=False).encode())


def _setting() -> str:
    return setting_of(Path(), [], {})
