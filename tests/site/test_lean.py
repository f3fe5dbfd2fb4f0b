"""A page is made lean without being understood otherwise."""

from __future__ import annotations

import json
import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from generator.site.finishing import lean


def understood(page: str) -> list[tuple[object, ...]]:
    """Return the elements and texts of a page as a browser reads them; white space is one space."""
    root = LexborHTMLParser(page).root
    assert root is not None
    return [
        (node.tag, re.sub(r"\s+", " ", node.text(deep=False)), tuple(node.attributes.items()))
        for node in root.traverse(include_text=True)
    ]


def test_indentation_and_needless_references_go() -> None:
    page = "<ul>\n\n    <li>\n  2016&#45;01&#45;08&#46;\n  </li>\n</ul>"
    assert lean(page) == "<ul>\n<li>\n2016-01-08.\n</li>\n</ul>"


def test_a_picture_in_html_need_not_say_what_it_is() -> None:
    name = 'xmlns="http://www.w3.org/2000/svg"'
    assert lean(f"<p>{name}<svg {name} width=9></svg>") == f"<p>{name}<svg width=9></svg>"


@pytest.mark.parametrize("tag", ["pre", "textarea", "script"])
def test_where_white_space_tells_it_stays(tag: str) -> None:
    page = f"<p>\n  a</p><{tag}>\n\n   b &#46;\n  c</{tag}>\n  <p>"
    assert f"<{tag}>\n\n   b &#46;\n  c</{tag}>" in lean(page)


@pytest.mark.parametrize("sign", "<>&\"'")
def test_what_could_be_markup_stays_a_reference(sign: str) -> None:
    assert (
        lean(f"<a title='&#{ord(sign)};'>&#{ord(sign)};</a>")
        == f"<a title='&#{ord(sign)};'>&#{ord(sign)};</a>"
    )


def test_the_letters_of_the_theme_s_data_go_plain_and_what_it_says_stays() -> None:
    said = {"search": "\u641c\u7d22\\u641c", "hostile": "\\\u00e9 </script> \u2028 \U0001f600 '"}
    data = json.dumps(said).replace("<", "\\u003c")
    found = lean(f'<script id="__config" type="application/json">{data}</script>')
    body = found.removesuffix("</script>").partition(">")[2]
    assert json.loads(body) == said
    assert "\u641c\u7d22" in body
    assert not {"<", "\u2028"} & set(body)


@given(st.text(string.printable), st.text(string.ascii_letters + string.punctuation))
def test_any_text_is_understood_as_before(text: str, title: str) -> None:
    escaped, named = (
        "".join(f"&#{ord(one)};" if one in string.punctuation else one for one in each)
        for each in (text, title)
    )
    page = f'<html><body><p title="{named}">{escaped}</p>\n  <pre>{escaped}</pre></body></html>'
    assert understood(lean(page)) == understood(page)
