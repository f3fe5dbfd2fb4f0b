"""briefs import, lock and check --archive on an article saved as HTML, PDF, text or Markdown."""

from __future__ import annotations

import re
import subprocess
import sys
from email.message import EmailMessage
from pathlib import Path

import pytest
from click.testing import Result
from hypothesis import given
from hypothesis import strategies as st

from generator.editing.article import Given
from generator.editing.clipped import Clipped, SavedPage
from generator.editing.identity import publisher_called
from generator.editing.saved_pages import read_pages
from generator.load.records import Records
from generator.problems import Problem

from ..shared import A_DAY, TINY, briefs, copy_data, drawn, load_book, records_of, tiny_records

HEADLINE = "高架桥将于五月通车"
PARAGRAPHS = (
    "海湾镇的高架桥将于2031年5月下旬通车。镇长森花星期二在码头对记者说，工程比原定的日子早了两个星期。",
    "桥长约300米，耗资3亿美元。海湾渡轮公司表示，通车以后渡轮的班次不会减少，票价也不会上调。",
    "镇上的居民说，他们等这座桥已经等了整整二十年，往返对岸的路程会从一小时缩短到十分钟左右。",
)
STATEMENTS = [(1, (1,)), (2, (1,)), (3, (2,)), (4, (2,)), (5, (3,))]
HTML = """\
<!doctype html><html lang="zh"><head><title>{headline}_海湾电台</title>
<meta property="og:title" content="{headline}"><meta property="og:site_name" content="{outlet}">
<meta property="article:published_time" content="2031-04-20T01:00:00+02:00">
<link rel="canonical" href="https://radio.example/2031/bridge">
</head><body><nav><a href="/">首页</a> <a href="/news">新闻</a></nav>
<article><h1>{headline}</h1><p>2031年04月20日 07:00 来源：{outlet}</p>
{paragraphs}
</article><footer>版权所有 海湾电台</footer></body></html>
"""


def html(outlet: str = "海湾电台", encoding: str = "utf-8") -> bytes:
    """Return the article as a page of HTML."""
    paragraphs = "\n".join(f"<p>{one}</p>" for one in PARAGRAPHS)
    page = HTML.format(headline=HEADLINE, outlet=outlet, paragraphs=paragraphs)
    return page.replace("<head>", f'<head><meta charset="{encoding}">').encode(encoding)


def mhtml() -> bytes:
    """Return the article as a browser saves a page in a single file."""
    mail = EmailMessage()
    mail["Snapshot-Content-Location"] = "https://radio.example/2031/bridge"
    mail.make_related()
    mail.add_related(html(), "text", "html")
    return mail.as_bytes()


def text(head: str = "海湾电台 2031-04-20 07:00", gap: str = "\n\n") -> bytes:
    """Return the article as text."""
    return gap.join([HEADLINE, head, *PARAGRAPHS]).encode()


def pdf(lines: list[str]) -> bytes:
    """Return a PDF of one page with lines of ASCII."""
    shown = " T* ".join(f"({line}) Tj" for line in lines)
    stream = f"BT /F1 12 Tf 14 TL 50 800 Td {shown} ET".encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources 6 0 R >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Font << /F1 5 0 R >> >>",
    ]
    body, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(body))
    return body + b"xref\n0 %d\n0000000000 65535 f \n%s%s" % (len(objects) + 1, table, trailer)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the tiny desk's data, with a paper in English."""
    root = copy_data(TINY, tmp_path / "desk")
    desk = root / "data/desk.yaml"
    paper = (
        "publishers:\n  town-courier:\n    name: {zh: 镇报, en: Town Courier}\n"
        "    time_zone: Europe/London\n    language: en\n"
    )
    desk.write_text(desk.read_text(encoding="utf-8").replace("publishers:\n", paper), encoding="utf-8")
    return root


@pytest.fixture
def records(root: Path) -> Records:
    """The records of that desk."""
    return records_of(root)


def read(raw: bytes, records: Records, **given: object) -> tuple[tuple[Clipped, ...], list[Problem]]:
    """Read one page."""
    return read_pages([SavedPage("page", raw)], Given(**given), records)  # type: ignore[arg-type]


PAGES = {
    "HTML": html(),
    "HTML in another encoding": html(encoding="gb18030"),
    "MHTML": mhtml(),
    "text": text(),
    "text with a dateline": text("海湾电台· 2031-04-20 07:00"),
    "text, a paragraph a line": text(gap="\n"),
    "text with other forms": text("来源：海湾电台　　2031年4月20日 7：00"),
    "Markdown": f"# {HEADLINE}\n\n**海湾电台** 2031-04-20 07:00\n\n".encode()
    + "\n\n".join(PARAGRAPHS).encode(),
    "Windows": b"\xef\xbb\xbf" + text().replace(b"\n", b"\r\n"),
}


@pytest.mark.parametrize("form", PAGES)
def test_an_article_in_any_form_says_the_same(form: str, records: Records) -> None:
    (clipped,), problems = read(PAGES[form], records)
    assert problems == []
    assert (clipped.headline, clipped.outlet) == (HEADLINE, "海湾电台")
    assert f"{clipped.published}" == "2031-04-20 07:00:00"
    assert [(one.ordinal, one.paragraphs) for one in clipped.statements] == STATEMENTS
    assert "".join(one.text for one in clipped.statements) == "".join(PARAGRAPHS)


def test_the_address_of_the_page_goes_into_the_draft(root: Path, tmp_path: Path) -> None:
    result = run(root, tmp_path, html())
    draft = (root / "data/clippings/2031/2031-04-20-bay-radio.yaml").read_text(encoding="utf-8")
    assert 'url: "https://radio.example/2031/bridge"\n' in draft
    assert "5 statements to do" in result.stdout
    assert load_book(root, A_DAY)[1] == []


def run(root: Path, folder: Path, raw: bytes, *options: str, command: str = "import") -> Result:
    """Run a command on a page."""
    page = folder / "page"
    page.write_bytes(raw)
    return briefs(command, page, "--root", root, *options)


def test_a_heading_begins_a_section_and_is_no_paragraph(records: Records) -> None:
    second = f"<p>{PARAGRAPHS[1]}".encode()
    (clipped,), _ = read(html().replace(second, "<h2>票价</h2>".encode() + second), records)
    sections = [(one.section, one.heading, one.paragraphs) for one in clipped.statements]
    assert sections == [(1, "", (1,))] * 2 + [(2, "票价", (2,))] * 2 + [(2, "票价", (3,))]


SENTENCES = (
    "The harbour council decided on Tuesday that the old pier will stay open until the end of next year.",
    "Ferries carried 2,400 people in March, and it plans a night boat in summer. Fares stay.",
)


def test_a_short_first_paragraph_with_a_date_is_no_head(records: Records) -> None:
    lead = "2031年4月20日，海湾电台说桥已合龙。"
    (clipped,), _ = read(
        "\n\n".join([HEADLINE, "海湾电台 2031-04-20 07:00", lead, *PARAGRAPHS]).encode(), records
    )
    assert clipped.statements[0].text == lead


@pytest.mark.parametrize(
    ("line", "taken"),
    [
        ("The consultation closes at 5pm on 7 September 2026.", True),
        ("“We open on 3 May 2031!”", True),
        ("By our reporter, 7 September 2026", False),
        ("Posted 20 April 2031.", False),
    ],
)
def test_a_short_sentence_that_ends_with_its_date_is_no_head(
    line: str, taken: bool, records: Records
) -> None:
    page = "\n\n".join(["Pier stays open", "Town Courier, 20 April 2031, 9:15 a.m.", line, *SENTENCES])
    (clipped,), _ = read(page.encode(), records)
    assert (clipped.statements[0].text == line) == taken


def test_a_flash_of_one_sentence_is_an_article(records: Records) -> None:
    lines = ["渡轮复航", "海湾电台 2031-04-20 07:00", "海湾渡轮公司宣布，两岸之间的航班当天起恢复。"]
    (clipped,), _ = read("\n".join(lines).encode(), records)
    assert [one.text for one in clipped.statements] == [lines[2]]


def test_what_stands_in_the_article_and_is_not_taken_is_named(root: Path, tmp_path: Path) -> None:
    beside = "渡轮公司另行公告，旧票在六月底以前仍可退换。"
    page = (
        html().decode().replace(f"<p>{PARAGRAPHS[1]}</p>", f"<p>{PARAGRAPHS[1]}</p><aside>{beside}</aside>")
    )
    result = run(root, tmp_path, page.encode())
    assert f"  not taken, though it stands in the article: {beside}\n" in result.stdout
    assert "  passages not taken: 1; " in result.stdout
    assert "首页" not in result.stdout


def test_a_pdf_with_text_is_read_and_what_it_lacks_is_given(records: Records) -> None:
    lines = ["Pier stays open", "Town Courier, 20 April 2031, 9:15 a.m.", ""]
    for sentence in SENTENCES:
        lines += [*re.findall(r".{1,60}(?:\s|$)", sentence), ""]
    (clipped,), problems = read(pdf(lines), records)
    assert problems == []
    assert (clipped.headline, clipped.outlet, f"{clipped.published}") == (
        "Pier stays open",
        "镇报",
        "2031-04-20 09:15:00",
    )
    assert clipped.statements[0].text == SENTENCES[0]
    assert len(clipped.statements) == 3


def test_all_that_a_page_does_not_tell_is_asked_for_at_once(root: Path, tmp_path: Path) -> None:
    page = text(head="山城晚报记者")
    result = run(root, tmp_path, page)
    assert result.exit_code == 1
    assert "page:1:1: the page does not tell the article's outlet and time" in result.stderr
    assert "(add --outlet ID, of data/desk.yaml; --published 2025-12-21T17:21, by its clock)" in result.stderr
    options = ("--outlet", "bay-radio", "--published", "2031-04-20T07:00")
    assert run(root, tmp_path, page, *options).exit_code == 0
    # What data/ has is known without the options.
    assert run(root, tmp_path, page).stdout.startswith("Nothing to do")
    assert run(root, tmp_path, page, command="lock").stdout.startswith("Nothing to do")


def test_what_is_given_goes_before_what_the_page_tells(records: Records) -> None:
    (clipped,), _ = read(html("另一家"), records, outlet="harbour-post", headline="另一题")
    # One hour later on the clock of Tokyo.
    assert (clipped.headline, clipped.outlet, clipped.published.hour) == ("另一题", "港口邮报", 8)


def test_an_outlet_that_the_desk_does_not_have_is_named(records: Records) -> None:
    (problem,) = read(html("另一家"), records)[1]
    assert "tell the article's outlet ('另一家' is none of the desk) (add --outlet ID" in str(problem)


def test_several_files_of_several_forms_in_one_call(root: Path, tmp_path: Path) -> None:
    other = tmp_path / "digest.md"
    other.write_text("再一则\n港口邮报· 2031-04-21 08:00\n - 另一条 [1]\n", encoding="utf-8")
    result = run(root, tmp_path, html(), str(other))
    assert result.stdout.count("started data/clippings/") == 2


def test_a_page_on_standard_input(root: Path) -> None:
    result = briefs("import", "-", "--root", root, given=text())
    assert "5 statements to do" in result.stdout


def test_a_sentence_of_an_article_is_no_text_of_the_desk(root: Path, tmp_path: Path) -> None:
    run(root, tmp_path, html())
    issue = root / "data/issues/ferry-service.yaml"
    copied = issue.read_text(encoding="utf-8").replace("什么时候复航", "通车以后渡轮的班次不会减少吗")
    issue.write_text(copied, encoding="utf-8")
    page = tmp_path / "page"
    result = briefs("check", "--archive", page, "--root", root)
    assert "通车以后渡轮的班次不会减少' (say it in other words) [copied]" in result.stderr


def test_several_pages_stand_after_one_option(root: Path, tmp_path: Path) -> None:
    """As after import, where a shell puts all that a pattern like *.txt stands for."""
    run(root, tmp_path, html())
    issue = root / "data/issues/ferry-service.yaml"
    copied = issue.read_text(encoding="utf-8").replace("什么时候复航", "通车以后渡轮的班次不会减少吗")
    issue.write_text(copied, encoding="utf-8")
    pages = [str(TINY / "digest.txt"), str(tmp_path / "page")]
    for call in (["--archive", *pages], ["--archive", pages[0], "--archive", pages[1]]):
        result = briefs("check", *call, "--root", root)
        assert "[copied]" in result.stderr, call


WALL = (
    "<!doctype html><html><head><title>海湾电台</title></head><body><p>We use cookies. Accept all?</p></body>"
)


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (WALL.encode(), "a notice ('cookie') in its place (answer the notice in the browser and save again;"),
        (b"<!doctype html><html><body></body></html>", "no text in it (a scan has to go through"),
        (pdf([]), "no text in it (a scan has to go through text recognition first;"),
        (pdf(["x"])[:300], "the file cannot be read: it is broken"),
        (b"%PDF-1.4\n", "the file cannot be read: it is broken"),
        (b"", "no text in it"),
        ("海湾电台\n2031-04-20 07:00\n短".encode(), "no article: 6 characters of text (paste all of it: its"),
        ("渡轮\n请先登录，再阅读这篇文章的全文内容。".encode(), "a notice ('登录') in its place"),
        (f"<!doctype html><html><body><p>{'渡轮停航。' * 7}</p></body></html>".encode(), "no article: "),
        ("渡轮\n".encode("gb18030"), "byte 0xb6 is not UTF-8 (save the page as UTF-8) [page-readable]"),
        ("渡轮\n".encode("utf-16"), "byte 0xff is not UTF-8"),
        (b"x" * (16 * 2**20 + 1), "the file has 16,777,217 bytes (at most 16,777,216; split it)"),
    ],
)
def test_a_page_without_its_article_says_so(raw: bytes, told: str, records: Records) -> None:
    clippings, (problem,) = read(raw, records)
    assert clippings == ()
    assert told in str(problem)


MARKUP = st.lists(
    st.sampled_from(
        ["<p>", "</p>", "<html>", "<head>", "<h2>", "<table><td>", "]]>", "&#0;", "<!--", "\x00", "渡"]
    )
    | st.text(max_size=4),
    max_size=30,
).map(lambda parts: ("<html>" + "".join(parts)).encode("utf-8", "replace"))


@pytest.mark.parametrize("kind", ["html", "pdf", "text"])
@drawn(60)
@given(data=st.data())
def test_no_page_makes_it_fall_over(kind: str, data: st.DataObject) -> None:
    page = {
        "html": MARKUP,
        "pdf": st.binary(max_size=60).map(lambda noise: pdf(["x y"])[:400] + noise),
        "text": st.text(max_size=200).map(lambda said: (said * 9).encode("utf-8", "replace")),
    }[kind]
    records = tiny_records()
    clippings, problems = read(data.draw(page), records, outlet="bay-radio")
    assert bool(clippings) != bool(problems)


def test_a_check_of_the_data_does_not_load_what_reads_pages() -> None:
    code = (
        "import sys; from generator.cli import checking; import generator.editing.archive; "
        "print({'trafilatura', 'pypdf', 'lxml'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"


@pytest.mark.parametrize("printed", ["海灣電臺", "海湾 电台", "Bay Radio"])
def test_an_outlet_is_known_in_other_characters(printed: str) -> None:
    assert publisher_called(printed, tiny_records()) == publisher_called("海湾电台", tiny_records()) != ""


def test_another_outlet_is_not() -> None:
    assert publisher_called("海灣電視臺", tiny_records()) == ""
