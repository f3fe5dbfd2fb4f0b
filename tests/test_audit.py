"""The audit of the built pages finds whatever acts or leads off the site."""

from __future__ import annotations

from pathlib import Path

import material
import pytest

from generator.audit import audit

THEME = (Path(material.__file__).parent / "templates",)
ADDRESSES = frozenset({"https://radio.example/a?b=1&c"})


def audited(html: str, folder: Path) -> list[str]:
    """Return the messages on one page."""
    (folder / "index.html").write_text(html, encoding="utf-8")
    problems = audit(folder, THEME, ADDRESSES)
    assert {problem.rule for problem in problems} <= {"page-inert"}
    return [problem.message for problem in problems]


@pytest.mark.parametrize(
    "html",
    [
        '<p onclick="x()">',
        "<svg onload=x()>",
        "<script>x()</script>",
        "<script>\n</script>",
        "<script src=../evil.js></script>",
        '<script src="https://cdn.example/assets/x.js"></script>',
        '<a href="javascript:x()">',
        '<a href=" javascript:x()">',
        '<a href="//cdn.example/x">',
        '<a href="https://radio.example/other">',
        '<a href="mailto:a@example.org">',
        '<img src="https://pixel.example/x.png">',
        '<img src="data:image/png;base64,AA==">',
        '<form action="https://radio.example/x">',
        "<iframe></iframe>",
        '<base href="/x/">',
        '<meta http-equiv="refresh" content="0; url=https://x.example">',
        '<link rel="preconnect" href="https://fonts.gstatic.com">',
    ],
)
def test_what_is_found(html: str, tmp_path: Path) -> None:
    assert audited(html, tmp_path)


@pytest.mark.parametrize(
    "html",
    [
        '<a href="../clippings/x/#f1">',
        '<a href="https://radio.example/a?b=1&amp;c">',
        '<script src="../assets/javascripts/bundle.js"></script>',
        '<script id="__config" type="application/json">{"base": ".."}</script>',
        "<p>onclick=x() javascript:x()</p>",
        "<p>&lt;script&gt;</p>",
    ],
)
def test_what_is_left_alone(html: str, tmp_path: Path) -> None:
    assert audited(html, tmp_path) == []
