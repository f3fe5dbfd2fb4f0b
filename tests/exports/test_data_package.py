"""The data as a data set: datapackage.json, the columns of the table, and the page that describes them."""

from __future__ import annotations

import contextlib
import csv
import hashlib
import io
import json
import re
import runpy
from collections.abc import Callable
from datetime import date, datetime
from html import unescape
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from generator.book.book import Book
from generator.edition.addresses import DATA
from generator.exports.published import Column, PublishedFact, data_fields
from generator.language.catalogue import catalogue
from generator.model import LANGUAGES

from ..shared import PagesOf

COLUMNS = {one.column.name: one.column for one in data_fields(LANGUAGES) if one.column}
PROFILE = json.loads((Path(__file__).parent / "standards/datapackage-2.0.json").read_text(encoding="utf-8"))
both_languages = pytest.mark.parametrize("language", ["zh", "en"])
READERS: dict[str, Callable[[str, str], object]] = {
    "string": lambda cell, _: cell,
    "integer": lambda cell, _: int(cell),
    "boolean": lambda cell, _: ("false", "true").index(cell) == 1,
    "date": lambda cell, _: date.fromisoformat(cell),
    "datetime": datetime.strptime,
}
"""How a cell is read by its type and format."""


EDITIONS = [("tiny", "zh"), ("tiny", "en"), ("large", "zh"), ("large", "en")]
URL = "https://desk.example/"


@pytest.fixture(params=EDITIONS, ids="-".join)
def files(request: pytest.FixtureRequest, pages_of: PagesOf) -> dict[str, str]:
    """The files of each edition of the tiny desk and of the large one."""
    return pages_of(*request.param)


def package(files: dict[str, str]) -> dict[str, Any]:
    """Return what datapackage.json says."""
    found: dict[str, Any] = json.loads(files["data/datapackage.json"])
    return found


def test_the_package_keeps_the_profile_of_the_standard(files: dict[str, str]) -> None:
    validator = jsonschema.Draft7Validator(PROFILE)
    assert list(validator.iter_errors(package(files))) == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"resources": []},
        {"licenses": [{"title": "free"}]},
        {"resources": [{"name": "a", "path": "a.csv", "schema": {"fields": [{"type": "string"}]}}]},
    ],
)
def test_the_profile_refuses_what_is_wrong(pages_of: PagesOf, wrong: dict[str, Any]) -> None:
    assert not jsonschema.Draft7Validator(PROFILE).is_valid(package(pages_of("tiny", "en")) | wrong)


def test_the_package_describes_the_files_beside_it(files: dict[str, str]) -> None:
    for resource in package(files)["resources"]:
        content = files[f"data/{resource['path']}"].encode()
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"


def test_the_package_names_its_page_where_the_site_has_an_address(pages_of: PagesOf) -> None:
    assert package(pages_of("tiny", "en", URL))["homepage"] == "https://desk.example/en/data/"
    assert "homepage" not in package(pages_of("tiny", "en"))


def keeps(one: Column, cell: str) -> bool:
    """Tell whether a cell keeps the limits of its field."""
    limits = one.limits
    if not cell:
        return "required" not in limits
    value = READERS[one.type](cell, one.format)
    return (
        bool(re.fullmatch(limits.get("pattern", ".*"), cell))
        and value in limits.get("enum", [value])
        and (not isinstance(value, int) or value >= limits.get("minimum", value))
    )


def test_every_cell_of_the_table_is_as_its_column_says(files: dict[str, str]) -> None:
    rows = list(csv.DictReader(io.StringIO(files["data/facts.csv"].removeprefix("\ufeff"))))
    assert rows
    assert [
        (name, row[name]) for row in rows for name in COLUMNS if not keeps(COLUMNS[name], row[name])
    ] == []
    assert len({row["id"] for row in rows}) == len(rows)


@pytest.mark.parametrize(
    ("column", "cell"),
    [("id", ""), ("id", "x"), ("statement", "0"), ("status", "done"), ("paragraphs", "1, 2"), ("issues", "")],
)
def test_a_wrong_cell_would_be_seen(column: str, cell: str) -> None:
    assert not keeps(COLUMNS[column], cell)


def test_every_field_of_a_fact_is_a_row_of_the_page(files: dict[str, str]) -> None:
    assert {one.path[0] for one in data_fields(LANGUAGES)} == set(PublishedFact.model_fields)
    table = unescape(files[DATA].partition("{#fields}")[2]).replace("<wbr>", "")
    rows = re.findall(r"^\| ([a-z_.]+) \| ([a-z_]*) \| .+ \|$", table, re.MULTILINE)
    assert rows == [
        (".".join(one.path), one.column.name if one.column else "") for one in data_fields(LANGUAGES)
    ]


def test_the_page_offers_every_file_with_its_size(files: dict[str, str]) -> None:
    offered = re.findall(r"\| \[[^]]+\]\(([^)]+)\) \| .+ \| (\d+)\u00a0kB \|", unescape(files[DATA]))
    assert len(offered) == 7
    for path, size in offered:
        there = files[path.removeprefix("../") if path.startswith("../") else f"data/{path}"]
        assert int(size) == max(1, round(len(there.encode()) / 1000))


def test_the_example_on_the_page_runs(
    files: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "facts.json").write_text(files["data/facts.json"], encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    (example,) = re.findall(r"```python\n(.*?)```", files[DATA], re.DOTALL)
    (tmp_path / "example.py").write_text(example, encoding="utf-8")
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        runpy.run_path("example.py")
    statuses = [fact["status"] for fact in json.loads(files["data/facts.json"])["facts"]]
    assert len(printed.getvalue().splitlines()) == statuses.count("planned") > 0


@both_languages
def test_the_page_says_how_to_cite_the_data(tiny_book: Book, pages_of: PagesOf, language: str) -> None:
    page = unescape(pages_of("tiny", language, URL)[DATA])
    desk = tiny_book.desk.title
    assert f"{desk.zh}. 事实数据[DS/OL]. V" in page
    assert f", {desk.en}, last modified " in page
    addresses = re.findall('<span class="address">(.*?)</span>', page)
    assert addresses == sorted(addresses, key=lambda one: ("/en/" in one) != (language == "en"))
    assert {*addresses} == {"https://desk.example/data/", "https://desk.example/en/data/"}
    assert catalogue(language)("data.licence_name") in page
