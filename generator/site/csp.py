"""The policy of each page: what a browser may load and run on it (docs/decisions/0015-…-policy.md).

It stands in the page itself, because a host of static sites sends no headers of ours. No script that runs is
in a page: what the theme writes into each is a file of the site (site_overrides/partials/javascripts).
"""

from __future__ import annotations

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


def sealed(page: str, *, runs_python: bool = False) -> str:
    """Return a page with its policy first in its head."""
    sources = {**SOURCES, **RUNS_PYTHON} if runs_python else SOURCES
    policy = "; ".join(f"{name} {value}" for name, value in sources.items())
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return page.replace(HEAD, f"{HEAD}\n{meta}", 1)
