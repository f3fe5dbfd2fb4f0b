"""What is set before any test is read; what the tests share stands in shared.py."""

from __future__ import annotations

import gc
import os

import pytest

# Messages are compared as they are where no Chinese is asked for, whatever the locale of this machine is.
os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("LANGUAGE", None)


def pytest_configure(config: pytest.Config) -> None:
    """Have the fixtures at hand where tests are run: who only hands them out to others needs no program."""
    hands_out = config.getoption("dist", "no") != "no" and not hasattr(config, "workerinput")
    if not hands_out:
        config.pluginmanager.import_plugin("tests.shared")


def pytest_collection_finish() -> None:
    """What is loaded by now is needed to the end: it is not looked through for waste again and again."""
    gc.freeze()
