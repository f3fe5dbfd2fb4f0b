"""The templates of templates/: how they are read, the same for pages and for comparisons."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import cache

from jinja2 import BytecodeCache, Environment, FileSystemBytecodeCache, PackageLoader, StrictUndefined
from jinja2.bccache import Bucket

from ..setting import compiled_at


class Compiled(BytecodeCache):
    """What templates were compiled to in this process."""

    def __init__(self) -> None:
        self.found: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template what it was compiled to before, if it was."""
        if bucket.key in self.found:
            bucket.bytecode_from_string(self.found[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what a template was compiled to."""
        self.found[bucket.key] = bucket.bytecode_to_string()


class OnDisk(FileSystemBytecodeCache):
    """What templates were compiled to, in a folder; what cannot be written there is compiled again."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what a template was compiled to, if the folder is still there and may be written to.

        It goes when another version of the program begins, and is another's where somebody else began first.
        """
        with suppress(OSError):
            super().dump_bytecode(bucket)


@cache
def compiled() -> BytecodeCache:
    """Return where the templates' code is kept: on the disk, or else for this process."""
    folder = compiled_at("templates")
    if folder is None:
        return Compiled()
    try:
        folder.mkdir(exist_ok=True)
    except OSError:
        return Compiled()
    return OnDisk(str(folder))


def template_environment(
    finalize: Callable[[object], object] | None, comment: str = "{##}", compiled: BytecodeCache | None = None
) -> Environment:
    """Return templates that escape what they print, after `finalize`, and refuse what they were not given.

    `comment` is what begins and what ends a comment, two characters each. Environments that differ in nothing
    of this may share what is `compiled`.
    """
    return Environment(
        loader=PackageLoader("generator.pages"),
        autoescape=True,
        finalize=finalize,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        comment_start_string=comment[:2],
        comment_end_string=comment[2:],
        bytecode_cache=compiled,
    )
