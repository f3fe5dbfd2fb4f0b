"""Write tests/golden/ anew from the tiny desk: python -m tests.write_golden."""

from __future__ import annotations

import shutil

from generator.model import LANGUAGES

from .pages.test_golden import GOLDEN, of_the_desk
from .shared import TINY, book_of


def main() -> None:
    """Replace the kept pages by today's."""
    shutil.rmtree(GOLDEN, ignore_errors=True)
    for language in LANGUAGES:
        for path, text in of_the_desk(book_of(TINY), language).items():
            target = GOLDEN / language / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(text.encode())


if __name__ == "__main__":
    main()
