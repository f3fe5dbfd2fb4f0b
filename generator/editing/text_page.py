"""Read an article that was saved or pasted as plain text or Markdown, or saved as a PDF with text in it."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

from ..language.printed_time import DAY, TIME, day_of, time_of
from ..load.records import Records
from ..messages import Refusal, say
from .article import Article, Paragraph
from .identity import publisher_called
from .page_lines import dateline, without_markup

_HEAD = 6
"""In so many lines, those that have anything in them, stand headline, outlet and time."""
_LONGEST = 60
"""A line of the head has at most so many characters; a longer one begins the text."""
_SENTENCE = re.compile(r"[。！？]|[^\W\d]{3}[.!?](?:\W|$)")
"""What ends so tells something: a short first paragraph with a date in it is no head."""
_ENDS = re.compile(r"[.!?][\"'”’)]*$")
"""What ends so and says more than outlet, time and a name is a sentence, too: … on 7 September 2026."""
_NAMES = 8
"""A line of the head with so many letters beside outlet, time and address may say more than a name."""
_NO_SPACE = re.compile("[\u2e80-\u9fff\uff00-\uffef]$")
"""Behind these no space stands where a line was broken."""
_SHORT_OF_WIDEST = 0.8
"""A line of a PDF that is shorter than this share of the widest ends its paragraph, if it ends a sentence."""
_ENDS_PARAGRAPH = re.compile(r"[.!?。！？…][\"”’」』）)]*$")
_HEADING = re.compile(r"^\s{0,3}#{1,6}\s+")


def read_text(lines: list[str], path: str, records: Records) -> Article:
    """Return the article of the lines of a text or of Markdown.

    The first line is its headline; short lines below it that name an outlet of the desk or a time are of its
    head. A paragraph ends at an empty line or, where there is none, with each line.
    """
    plain = [without_markup(line) for line in lines]
    numbers = [number for number, line in enumerate(plain) if line.strip()]
    headline = plain[numbers[0]].strip() if numbers else ""
    head = {number for number in numbers[1:_HEAD] if _is_of_head(plain[number], records)}
    told = [unicodedata.normalize("NFKC", plain[number]) for number in sorted(head)]
    days = [day_of(found) for line in told for found in DAY.finditer(line)]
    times = (time_of(found) for line in told if (found := TIME.search(line)))
    body = [number for number in numbers[1:] if number not in head]
    return Article(
        path=path,
        headline=headline,
        outlet=next(filter(None, (_outlet(line, records) for line in told)), ""),
        day=next(filter(None, days), None),
        published=next(filter(None, times), None),
        url=next((found[0] for line in told if (found := re.search(r"https?://\S+", line))), ""),
        paragraphs=_paragraphs(lines, plain, body),
        left_out=tuple(line.strip() for line in told if _says_more(line, records)),
    )


def _is_of_head(line: str, records: Records) -> bool:
    text = unicodedata.normalize("NFKC", line).strip()
    tells = _SENTENCE.search(text) or (_ENDS.search(text) and _says_more(text, records))
    if (len(text) > _LONGEST or tells) and not text.startswith("http"):
        return False
    return bool(_outlet(text, records) or DAY.search(text) or text.startswith("http"))


def _says_more(line: str, records: Records) -> bool:
    """Tell whether a line of the head has more than the outlet, a time, an address and perhaps a name."""
    rest = DAY.sub("", TIME.sub("", line))
    for known in (r"https?://[!-~]+", re.escape(_outlet(line, records))):
        rest = re.sub(known, "", rest)
    return len(re.findall(r"[^\W\d]", rest)) >= _NAMES


def _outlet(line: str, records: Records) -> str:
    """Return the name of the desk's outlet that a line of a head is about, or ''."""
    if said := dateline(line):
        return said.outlet
    parts = re.split(r"[\s:：|·•,，/]+", TIME.sub(" ", line).strip())
    words = [line.strip(), *parts, *(" ".join(parts[:n]) for n in range(2, len(parts) + 1))]
    return next((word for word in words if publisher_called(word, records)), "")


def _joined(text: str, line: str) -> str:
    """Return a paragraph with one more line: words that were divided are whole, Han has no spaces."""
    if re.search("[a-z]-$", text) and re.match("[a-z]", line):
        return text[:-1] + line
    return f"{text}{'' if _NO_SPACE.search(text) else ' '}{line}"


def _paragraphs(lines: list[str], plain: list[str], body: list[int]) -> tuple[Paragraph, ...]:
    by_blank = any(later - one > 1 for one, later in pairwise(body))
    found: list[Paragraph] = []
    last = -2
    for number in body:
        text, heading = plain[number].strip().removeprefix("- "), bool(_HEADING.match(lines[number]))
        goes_on = by_blank and number - last == 1 and not heading and not found[-1].heading
        if goes_on:
            found[-1] = Paragraph(text=_joined(found[-1].text, text))
        else:
            found.append(Paragraph(text=text, heading=heading))
        last = number
    return tuple(found)


def is_pdf(raw: bytes) -> bool:
    """Tell whether the bytes of a file are a PDF."""
    return b"%PDF-" in raw[:1024]


def lines_of_pdf(raw: bytes) -> list[str]:
    """Return the lines of a PDF, an empty one behind each paragraph; none where it has no text, as in a scan.

    Raises Refusal, saying why, when it cannot be read.
    """
    from pypdf import PdfReader  # noqa: PLC0415  # only who reads a PDF waits for it
    from pypdf.errors import PyPdfError  # noqa: PLC0415

    try:
        reader = PdfReader(io.BytesIO(raw))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Refusal(say("it is locked by a password"))
        pages = [page.extract_text() for page in reader.pages]
    # What a broken file makes pypdf fail with is not only its own kind of error.
    except (PyPdfError, RecursionError, KeyError, TypeError, AttributeError, IndexError, OSError) as error:
        raise Refusal(say("it is broken: {detail}", detail=error)) from None
    return [*_with_ends([line.strip() for page in pages for line in page.split("\n")])]


def _with_ends(lines: list[str]) -> Iterator[str]:
    widest = max(map(len, lines), default=0)
    for line in lines:
        yield line
        if len(line) < _SHORT_OF_WIDEST * widest and _ENDS_PARAGRAPH.search(line):
            yield ""
