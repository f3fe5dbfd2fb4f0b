"""The templates of templates/: how they are read, the same for pages and for comparisons."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import cache

from jinja2 import BytecodeCache, Environment, FileSystemBytecodeCache, PackageLoader, StrictUndefined
from jinja2.bccache import Bucket

from ..setting import compiled_at


class OnDisk(FileSystemBytecodeCache):
    """What templates were compiled to, in a folder; what cannot be written there is compiled again."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what a template was compiled to, if the folder is still there and may be written to.

        It goes when another version of the program begins, and is another's where somebody else began first.
        """
        with suppress(OSError):
            super().dump_bytecode(bucket)


@cache
def compiled() -> BytecodeCache | None:
    """Return where the templates' code is kept from run to run; None where nothing can be kept."""
    with suppress(OSError):
        if folder := compiled_at("templates"):
            folder.mkdir(exist_ok=True)
            return OnDisk(str(folder))
    return None


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
