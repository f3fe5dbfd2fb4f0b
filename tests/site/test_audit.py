"""The audit of the built pages finds whatever acts or leads off the site."""

from __future__ import annotations

import re
from pathlib import Path

import material
import pytest

from generator.language.catalogue import catalogue
from generator.serve.preview import plain_page
from generator.site.audit import Allowed, ReadPage, audit
from generator.site.csp import sealed, theme_scripts

SCRIPTS = theme_scripts([Path(material.__file__).parent / "templates"])
ALLOWED = Allowed(SCRIPTS, frozenset({"https://radio.example/a?b=1&c"}))


def audited(html: str) -> list[str]:
    """Return the messages on one page."""
    problems = audit(ReadPage("site/x.html", sealed(f"<html><head></head>{html}", SCRIPTS), ALLOWED))
    assert {problem.rule for problem in problems} <= {"page-inert"}
    return [str(problem.message) for problem in problems]


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
        '<a href="/\\cdn.example/x">',
        '<a href="">only = text</a><p/OnClick\n=x()>',
        '<img alt="x"onerror=x()>',
        '<svg><a xlink:href="https://cdn.example/x">',
        '<a href="https://radio.example/other">',
        '<a href="mailto:a@example.org">',
        '<img src="https://pixel.example/x.png">',
        '<img src="data:image/png;base64,AA==">',
        '<form action="https://radio.example/x">',
        "<iframe></iframe>",
        "<template><p onclick=x()></template>",
        '<base href="/x/">',
        '<p style="color: red">',
        "<style>p { color: red }</style>",
        '<script type="application/ld+json">{"a": 1</script>',
        '<script type="application/ld+json">{"a": "</script><script>x()</script>"}</script>',
        '<script type="application/ld+json "> {} </script>',
        '<script type="module">x()</script>',
        '<meta http-equiv="refresh" content="0; url=https://x.example">',
        '<link rel="preconnect" href="https://fonts.gstatic.com">',
    ],
)
def test_what_is_found(html: str) -> None:
    assert audited(html)


@pytest.mark.parametrize(
    "html",
    [
        '<a href="../clippings/x/#f1">',
        '<a href="https://radio.example/a?b=1&amp;c">',
        '<script src="../assets/javascripts/bundle.js"></script>',
        '<script id="__config" type="application/json">{"base": ".."}</script>',
        '<script type="application/ld+json">{"a": "\\u003c/script\\u003e"}</script>',
        "<p>onclick=x() javascript:x()</p>",
        "<p>&lt;script&gt;</p>",
    ],
)
def test_what_is_left_alone(html: str) -> None:
    assert audited(html) == []


@pytest.mark.parametrize(
    "html",
    [
        "",
        "<p>",
        '<html><head><meta charset="utf-8"></head>',
        '<html><head lang="x"><script src="assets/x.js"></script></head>',
        '<html><head><meta http-equiv="Content-Security-Policy-Report-Only" content="default-src *">',
    ],
)
def test_a_page_without_its_policy_is_found(html: str) -> None:
    (problem,) = audit(ReadPage("site/x.html", html, ALLOWED))
    assert problem.rule == "page-sealed"


def test_only_the_scripts_of_the_theme_are_in_the_policy() -> None:
    page = "<head><script>x()</script><script>__md_scope=1</script></head>"
    assert "sha256-" not in sealed(page, SCRIPTS)
    assert sealed(page, [re.compile(r"x\(\)")]).count("sha256-") == 1


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_page_before_the_first_build_has_a_policy_too(language: str) -> None:
    page = plain_page(catalogue(language)).decode()
    assert page.partition("<head>")[2].lstrip().startswith('<meta http-equiv="Content-Security-Policy"')
