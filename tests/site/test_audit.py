"""The audit of the built pages finds whatever acts or leads off the site."""

from __future__ import annotations

import re
from pathlib import Path

import material
import pytest

from generator.language.catalogue import catalogue
from generator.output import digest_of
from generator.serve.preview import plain_page
from generator.site.audit import Allowed, ReadPage, audit
from generator.site.csp import sealed
from tests.shared import PROJECT

SITE_OVERRIDES = PROJECT / "site_overrides"
ALLOWED = Allowed(frozenset({"https://radio.example/a?b=1&c"}))


def audited(html: str) -> list[str]:
    """Return the messages on one page."""
    problems = audit(ReadPage("site/x.html", sealed(f"<html><head></head>{html}"), ALLOWED))
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


@pytest.mark.parametrize(
    ("partial", "digest"),
    [
        ("base", "d6113712bc4deb30b4bd810ee0dfc28b6f04d2f88cc0016c0f1766eac7b762b6"),
        ("palette", "8790389765ea6036effddba548b15093bb05bdc75624eaeaf8b13f3c24be4ab5"),
    ],
)
def test_what_the_theme_writes_into_each_page_is_what_our_script_does(partial: str, digest: str) -> None:
    """Should a release of the theme change it, assets/javascripts/theme.js has to be looked at."""
    path = Path(material.__file__).parent / f"templates/partials/javascripts/{partial}.html"
    assert digest_of(path.read_bytes()) == digest


def test_the_icons_that_pages_name_are_those_of_the_theme() -> None:
    sprite = (SITE_OVERRIDES / "assets/images/icons.svg").read_text(encoding="utf-8")
    theme = Path(material.__file__).parent / "templates"
    for path in (SITE_OVERRIDES / ".icons/material").iterdir():
        (drawing,) = re.findall(r"<path .*?/>", (theme / ".icons/material" / path.name).read_text("utf-8"))
        assert f'<symbol id="{path.stem}" viewBox="0 0 24 24">{drawing}</symbol>' in sprite
        assert f"#{path.stem}" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_page_before_the_first_build_has_a_policy_too(language: str) -> None:
    page = plain_page(catalogue(language)).decode()
    assert page.partition("<head>")[2].lstrip().startswith('<meta http-equiv="Content-Security-Policy"')
