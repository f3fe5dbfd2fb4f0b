"""The policy of each page: what a browser may load and run on it (docs/decisions/0015-…-policy.md).

It stands in the page itself, because a host of static sites sends no headers of ours. The theme's inline
scripts differ by a page's depth, so each page names its own by their hashes.
"""

from __future__ import annotations

import base64
import hashlib
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
HEAD = "<head>"
SOURCES = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    # The theme's style sheet carries its icons as data.
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "base-uri": "'none'",
    # The forms of the theme (search, colours) are never sent.
    "form-action": "'none'",
}


RUNS_PYTHON = {
    "script-src": "'self' 'wasm-unsafe-eval'",
    # A worker of such an address is under the policy of its page, any other under none: what runs in it can
    # send nothing elsewhere either.
    "worker-src": "'self' blob:",
}
"""What the one page that runs Python may beyond that."""


def theme_scripts(theme: Iterable[Path]) -> tuple[re.Pattern[str], ...]:
    """Return patterns of the inline scripts in the templates below the folders `theme`.

    A template's `{{ … }}` stands for any plain text.
    """
    files = (path for folder in theme for path in theme_files(folder) if path.suffix == ".html")
    texts = {path.read_text(encoding="utf-8") for path in files}
    bodies = {body for text in texts for body in SCRIPT.findall(text)}
    return tuple(
        re.compile(r"[^<>\"'();]*".join(map(re.escape, re.split(r"\{\{.*?\}\}", body))))
        for body in sorted(bodies)
    )


def theme_files(folder: str | Path) -> Iterator[Path]:
    """Yield the files below a folder of a theme, but for its 14,000 icons, which stand in a hidden folder."""
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(parent, name) for name in names)


def sealed(page: str, scripts: Sequence[re.Pattern[str]], *, runs_python: bool = False) -> str:
    """Return a page with its policy first in its head; of its inline scripts only the theme's may run."""
    sources = {**SOURCES, **RUNS_PYTHON} if runs_python else SOURCES
    own = [body for body in SCRIPT.findall(page) if any(script.fullmatch(body) for script in scripts)]
    return page.replace(HEAD, f"{HEAD}\n{_meta(sources, own)}", 1)


def _meta(allowed: Mapping[str, str], scripts: Iterable[str]) -> str:
    digests = (base64.b64encode(hashlib.sha256(body.encode()).digest()) for body in scripts)
    hashes = " ".join(dict.fromkeys(f"'sha256-{one.decode()}'" for one in digests))
    sources = {**allowed, "script-src": f"{allowed['script-src']} {hashes}".strip()}
    policy = "; ".join(f"{name} {value}" for name, value in sources.items())
    return f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
