"""Where there is no libyaml, as in a browser, a file is read, and a slip told, as everywhere."""

from __future__ import annotations

import pytest
import yaml

from generator.load import strict_yaml, yaml_errors
from generator.load.strict_yaml import Document, read
from generator.load.yaml_errors import WithoutLibyaml
from generator.problems import Problem

TEXTS = [
    "a: [x, 'y', \"z\"]\nb: {c: d, e: [f]}\n",
    "a:\n  - b: 1\n    c: >\n      one\n      two\n  - b: |-\n      three\n",
    "a: {zh: 真的吗?, en: Is it?}\nb: [what?, who? me, 'no?']\nc: why?\n",
    "a: [UK ?ferry, b]\n",
    "? a\n: b\n",
    "a: [x, y\nb: c\n",
    "a: {x: y\nb: c\n",
    "a: 'x\nb: c\n",
    "a: x\nb\nc: d\n",
    "a: b: c\n",
    "a: x\n b: y\n",
    "a:\n  - x\n  b: y\n",
    "a: @x\n",
    "a: `x`\n",
    "a: &\n",
    "a: - x\n",
    "a: ]\n",
    "a: | x\n  y\n",
    "a: > x\n  y\n",
    "a: 'x' y\n",
    "a: [x] y\n",
    "a：b\n",
    "a:b\nc: d\n",
    "- a\n",
    "a: 1\n---\nb: 2\n",
    "a: 1\na: 2\n",
    "a: x # cut\n",
    "a: !x y\n",
    "a: *x\n",
    "",
]


def told(text: str) -> tuple[object, list[Problem], object]:
    """Return what a text says, what is wrong with it, and where its values stand."""
    document, problems = read(text.encode(), "x.yaml")
    found = document or Document(None)
    return found.value, problems, strict_yaml.places(found.text)


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_is_read_the_same_without_libyaml(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with_libyaml = told(text)
    for module in (strict_yaml, yaml_errors):
        assert module.PARSER is yaml.CSafeLoader
        monkeypatch.setattr(module, "PARSER", WithoutLibyaml)
    assert told(text) == with_libyaml
