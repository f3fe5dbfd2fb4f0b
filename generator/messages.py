"""Messages that can be told in any language: an English template, and what fills it in.

`say("unknown field '{word}'", word=word)` is a value. Its `str` is the English; `told` looks its template up
by the English one. What fills it in may be a message itself, or several of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

Translate = Callable[[str], str]
"""Returns the template in the place of an English one."""
Joint = Literal[", ", "; ", " and ", " or "]


@dataclass(frozen=True)
class Message:
    """A template with {names}, and what stands in their places."""

    template: str
    values: tuple[tuple[str, Part], ...] = ()

    def __str__(self) -> str:
        """Return the message in English."""
        return self.told(str)

    def __lt__(self, other: Message) -> bool:
        """Tell whether it comes before another, by the English."""
        return str(self) < str(other)

    def told(self, translate: Translate) -> str:
        """Return the message by the templates that `translate` gives."""
        values = {name: _told(value, translate) for name, value in self.values}
        return translate(self.template).format(**values)


@dataclass(frozen=True)
class Several:
    """Parts of a message one after another, with a joint between them that each language has its own for."""

    parts: tuple[Part, ...]
    joint: Joint

    def __str__(self) -> str:
        """Return the parts in English."""
        return self.told(str)

    def told(self, translate: Translate) -> str:
        """Return the parts by the templates that `translate` gives."""
        return translate(self.joint).join(str(_told(part, translate)) for part in self.parts)


Part = Message | Several | int | str
"""What fills a message in: a number stays one, so that a template may say how it is written."""


def say(template: str, /, **values: object) -> Message:
    """Return a message; values that are neither messages nor whole numbers are put in as they print.

    The template is a literal: a test finds all of them, and asks for their Chinese.
    """
    return Message(template, tuple((name, _part(value)) for name, value in values.items()))


def as_it_is(value: object) -> Message:
    """Return a message that is the same in every language: what to write into a file."""
    return Message("{value}", (("value", _part(value)),))


def several(parts: Iterable[object], joint: Joint = ", ") -> Several:
    """Return parts of a message that stand one after another."""
    return Several(tuple(map(_part, parts)), joint)


class Refusal(ValueError):  # noqa: N818  # it is no error of the program, but of a value
    """What is wrong with a value that its type refuses, and what a right one looks like."""

    def __init__(self, message: Message, cure: Message | None = None) -> None:
        super().__init__(message, cure)
        self.message, self.cure = message, cure

    def __str__(self) -> str:
        """Return both in English."""
        return str(with_cure(self.message, self.cure))


def with_cure(message: Message, cure: Message | None) -> Message:
    """Return what is wrong, followed by what would be right, if that is told."""
    return message if cure is None else say("{message} ({cure})", message=message, cure=cure)


def _part(value: object) -> Part:
    return value if isinstance(value, Message | Several | int) else str(value)


def _told(part: Part, translate: Translate) -> int | str:
    return part.told(translate) if isinstance(part, Message | Several) else part
