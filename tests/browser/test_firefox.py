"""The search in Firefox, as the system has it: what is typed, pasted and come back to.

Playwright drives a Firefox of its own making only; Selenium drives the system's, with geckodriver.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator

import pytest
from selenium.webdriver import Firefox
from selenium.webdriver.common.by import By
from selenium.webdriver.firefox.options import Options
from selenium.webdriver.firefox.service import Service
from selenium.webdriver.support.ui import WebDriverWait

pytestmark = pytest.mark.browser

SECONDS = 30
TITLES = "return [...document.querySelectorAll('.md-search-result h1')].map(one => one.textContent)"
LEFT_OUT = "return document.querySelector('.md-search-result__without').textContent"
PASTE = """
  const box = document.querySelector('.md-search__input')
  box.value = arguments[0]
  box.dispatchEvent(new InputEvent('input', {bubbles: true}))
"""


@pytest.fixture(scope="module")
def firefox() -> Iterator[Firefox]:
    """A Firefox without a window."""
    driver, binary = shutil.which("geckodriver"), shutil.which("firefox-esr") or shutil.which("firefox")
    if not (driver and binary):
        pytest.skip("no Firefox with geckodriver (both have to be found in PATH; optional)")
    options = Options()
    options.add_argument("-headless")
    options.binary_location = binary
    browser = Firefox(options=options, service=Service(driver))
    yield browser
    browser.quit()


def open_box(firefox: Firefox, address: str) -> None:
    """Open a page and its search, and wait until that is ready."""
    firefox.get(address)
    firefox.find_element(By.CSS_SELECTOR, ".md-search__input").click()
    message = "return document.querySelector('.md-search-result__meta').textContent.trim()"
    until(firefox, lambda: firefox.execute_script(message))


def until(firefox: Firefox, is_so: Callable[[], object]) -> None:
    """Wait until something is so."""
    WebDriverWait(firefox, SECONDS).until(lambda _: is_so())


def found_first(firefox: Firefox) -> str:
    """Return the title of the first page found; '' before there is one."""
    return str((firefox.execute_script(TITLES) or [""])[0])


def test_what_is_pasted_is_found_and_back_leads_to_it(firefox: Firefox, large_address: str) -> None:
    open_box(firefox, large_address)
    firefox.execute_script(PASTE, "缆车什么时候修好")
    until(firefox, lambda: found_first(firefox) == "山顶缆车")
    firefox.find_element(By.CSS_SELECTOR, ".md-search-result__item a").click()
    until(firefox, lambda: "?q=" not in firefox.current_url)
    firefox.back()
    until(firefox, lambda: "?q=" in firefox.current_url and found_first(firefox) == "山顶缆车")
    box = firefox.find_element(By.CSS_SELECTOR, ".md-search__input")
    assert box.get_attribute("value") == "缆车什么时候修好"


def test_what_is_typed_is_found_and_what_was_left_out_is_told(firefox: Firefox, large_address: str) -> None:
    open_box(firefox, f"{large_address}en/")
    firefox.find_element(By.CSS_SELECTOR, ".md-search__input").send_keys("oyster rockets")
    until(firefox, lambda: found_first(firefox) == "Oyster beds")
    until(firefox, lambda: "rockets" in firefox.execute_script(LEFT_OUT))
