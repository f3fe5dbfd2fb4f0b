"""The program as it runs in a browser, for the page of a new clipping (docs/decisions/0031-web-editor.md).

`make runtime` fetches what runs Python there into .runtime/; the rest is this very program and the pure
Python of the libraries that are installed beside it. Without .runtime/ a site is built without all this.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.metadata import distribution
from pathlib import Path, PurePosixPath
from typing import Any

from .. import setting
from ..edition.addresses import EDITOR
from ..language.scripts import character_forms
from ..load.files import Source
from ..output import to_json
from ..setting import PROGRAM

ROOMS = (
    "__init__.py",
    "editing",
    "edtf.py",
    "guide",
    "language",
    "load",
    "messages.py",
    "model",
    "output.py",
    "problems.py",
    "rules",
)
"""What of the program runs in the browser."""
LIBRARIES = (
    "annotated-types",
    "babel",
    "pydantic",
    "PyYAML",
    "typing-extensions",
    "typing-inspection",
    "tzdata",
)
_LOCALES = ("root", "en", "ja", "zh", "zh_Hans", "zh_Hant")
_USED = (".py", "babel/global.dat")
_ANY_TIME = (1980, 1, 1, 0, 0, 0)
"""The same program makes the same bytes."""


def has_runtime(root: Path) -> bool:
    """Tell whether what runs Python in a browser has been fetched."""
    return (root / ".runtime" / "fetched.stamp").is_file()


def bundle(root: Path, sources: Iterable[Source]) -> Iterator[tuple[str, bytes]]:
    """Yield all that the page loads, path below the site to content; nothing where there is no runtime."""
    if has_runtime(root):
        yield from _program_files(root)
        yield from desk_files(sources)


def _program_files(root: Path) -> Iterator[tuple[str, bytes]]:
    """Yield what runs in the browser: Python, and the program."""
    files = {**_runtime(root / ".runtime"), "program.zip": _program()}
    sizes = _json({name: len(content) for name, content in files.items()})
    yield from ((f"{EDITOR}/{name}", content) for name, content in (*files.items(), ("files.json", sizes)))


def desk_files(sources: Iterable[Source]) -> Iterator[tuple[str, bytes]]:
    """Yield, in the same way, what it knows of data/: the desk, and the clippings by month."""
    # It takes as long to load as a twentieth of a check, and most builds have no use for it.
    from ..editing.in_browser import by_month  # noqa: PLC0415

    desk, months = by_month({one.path: one.document.value for one in sources if one.document})
    yield f"{EDITOR}/desk.json", _json(desk)
    yield from ((f"{EDITOR}/months/{month}.json", _json(found)) for month, found in months.items())


def _runtime(folder: Path) -> dict[str, bytes]:
    """Return what was fetched. The largest file is packed, because not every host packs what it sends."""
    names = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide-lock.json", "python_stdlib.zip")
    paths = [
        *(folder / "node_modules" / "pyodide" / name for name in names),
        folder / "pyodide.asm.wasm.packed",
    ]
    return {path.name: path.read_bytes() for path in (*paths, *sorted(folder.glob("*.whl")))}


@cache
def _program() -> bytes:
    """Return the program and the libraries that it needs, as one archive of site-packages."""
    stand_in = PROGRAM / "site" / "opencc_in_browser.py"
    own = ((name, path) for name, path in setting.program_files() if name.parts[0] in ROOMS)
    files = {
        **{f"{PROGRAM.name}/{name}": path.read_bytes() for name, path in own},
        **{name: content for library in LIBRARIES for name, content in _library(library)},
        "opencc/__init__.py": stand_in.read_bytes(),
        "opencc/forms.json": _json(character_forms()),
    }
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for name, content in sorted(files.items()):
            packed.writestr(zipfile.ZipInfo(name, _ANY_TIME), content, zipfile.ZIP_DEFLATED)
    return archive.getvalue()


def _library(name: str) -> Iterator[tuple[str, bytes]]:
    """Yield the files of an installed library that a browser can use, and its licence."""
    for path in distribution(name).files or ():
        if _needed(path.as_posix()):
            yield path.as_posix(), Path(str(path.locate())).read_bytes()


def _needed(path: str) -> bool:
    if ".dist-info/" in path:
        return "/licenses/" in path
    if path.startswith(("pydantic/v1/", "babel/messages/")):
        return False
    if path.startswith("babel/locale-data/"):
        return PurePosixPath(path).stem in _LOCALES
    return path.endswith(_USED) or (path.startswith("tzdata/") and not path.endswith(".pyc"))


def _json(value: Mapping[str, Any]) -> bytes:
    return (to_json(value) + "\n").encode()
