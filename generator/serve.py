"""Show the site on this machine and follow edits."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from .plan import OWNED_FILES

WATCHED = ("data", "site_overrides", "mkdocs.yml", "mkdocs.en.yml")


def serve(build: Callable[[], None], root: Path, site: Path, host: str, port: int) -> None:
    """Serve `site` at http://host:port/, calling `build` after each edit, until interrupted.

    `build` reports what is wrong by itself and then leaves the last good site. The generated
    folders of briefs/ are not watched: writing them would set off the next build.
    """
    server = LiveReloadServer(builder=build, host=host, port=port, root=str(site), mount_path="/")
    for path in _watched(root):
        server.watch(str(path))
    try:
        server.serve()  # type: ignore[no-untyped-call]  # MkDocs leaves it without types
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown()


def _watched(root: Path) -> list[Path]:
    by_hand = [path for path in root.glob("briefs/*/*.md") if path.name not in OWNED_FILES]
    return [*(root / name for name in WATCHED), *by_hand]
