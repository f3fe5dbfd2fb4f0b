"""Tables of cases: all lines of one are a test, and each line that fails is told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any


def each(
    names: str | Sequence[str], cases: Sequence[Any]
) -> Callable[[Callable[..., None]], Callable[[], None]]:
    """Make a test of the lines of a table, as `pytest.mark.parametrize` makes one of each.

    For tables of hundreds of lines: one is read in a fraction of the time that a test of its own takes.
    """

    def decorated(test: Callable[..., None]) -> Callable[[], None]:
        def run() -> None:
            failed = [error for case in cases if (error := _failure(test, _named(names, case)))]
            if failed:
                raise ExceptionGroup(f"{len(failed)} of {len(cases)} cases", failed)

        run.__doc__ = test.__doc__
        return run

    return decorated


def _named(names: str | Sequence[str], case: Any) -> dict[str, Any]:
    return {names: case} if isinstance(names, str) else dict(zip(names, case, strict=True))


def _failure(test: Callable[..., None], case: dict[str, Any]) -> AssertionError | None:
    try:
        test(**case)
    except Exception as error:
        error.add_note(f"case: {case}")
        if isinstance(error, AssertionError):
            return error
        raise
    return None
