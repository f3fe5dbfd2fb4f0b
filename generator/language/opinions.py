"""By what a page is known to hold an opinion: its label, or who writes telling of his own view."""

from __future__ import annotations

from collections.abc import Sequence

from .patterns import pattern_of

_LABEL = (
    "社评|社評|社论|社論|评论(?:员文章)?|評論|时评|時評|短评|短評|锐评|銳評|观点|觀點|专栏|專欄|来论|來論|投书|投書|署名文章|本报评论员"
    "|社説|論説|寄稿|論壇|オピニオン|コラム"
    r"|(?i:editorials?|opinion|op-ed|comment(?:ary)?|column|viewpoint|guest essay|leader|letters?)"
)
_LABELLED = pattern_of(
    rf"^(?:[【［\[（(《「]\s*(?:{_LABEL})\s*[】］\])）》」]|(?:{_LABEL})\s*[:：|｜丨/／·—–-])"
    rf"|(?:[|｜丨/／]|\s[—–-])\s*(?:{_LABEL})\s*$|[（(【［\[](?:{_LABEL})[)）】］\]]\s*$"
)
"""A headline that says that an opinion stands under it: 社评：…, Opinion | …, … – commentary."""
_LABEL_ALONE = pattern_of(rf"[【［\[]?(?:{_LABEL})[】］\]]?")
"""The name of a column, and nothing else: Opinion."""
_BYLINE = pattern_of(
    r"^(?:[Bb]y|BY) [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}\.?$|^(?:作者|文|撰文)\s*[:：/／|]"
)
"""What has nothing but the name of who writes."""
_QUOTED = pattern_of('[“"「『][^”"」』]*[”"」』]')
_OWN_VIEW = pattern_of(
    r"\bI (?:(?:still|also|firmly) )?(?:think|believe|argue|doubt|hope|fear|suspect|would|was|am|have|once)\b"
    "|(?:笔者|筆者|我)(?:以为|以為|认为|認為|相信|看来|看來|觉得|覺得|担心|擔心|曾|是)|(?:私|筆者)(?:は|が|には)"
)
"""Who writes tells of himself, outside what he quotes."""
_OUTLET_HOLDS = pattern_of(
    r"\b(?:[Tt]his (?:news)?paper|[Tt]he editorial board|[Ww]e at \w+)"
    r" (?:believes?|thinks?|holds?|urges?|hopes?)\b"
    "|本[报報刊网網]一?[贯貫]?(?:认为|認為|主张|主張|以为|以為|相信)|(?:本紙|小紙|本欄)は[^。]*(?:考える|訴え|主張|求め)"
)
"""The outlet holds a view of its own."""


def is_opinion(headline: str, texts: Sequence[str]) -> bool:
    """Tell whether an opinion stands under a headline: by it, by what is above the text, or by the text."""
    unquoted = [_QUOTED.sub("", text) for text in texts]
    signed = any(_BYLINE.search(text) for text in unquoted[:2])
    own = any(_OUTLET_HOLDS.search(text) or (signed and _OWN_VIEW.search(text)) for text in unquoted)
    return (
        own
        or bool(_LABELLED.search(headline))
        or any(_LABEL_ALONE.fullmatch(text.strip()) for text in unquoted[:2])
    )
