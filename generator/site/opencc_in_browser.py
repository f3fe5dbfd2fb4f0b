"""Stands in for opencc in the browser, where that does not run: of single characters, what it makes of them.

The build puts it into the bundle as the package opencc, with forms.json beside it (bundle.py).
"""

from __future__ import annotations

import json
import pkgutil


class OpenCC:
    """What opencc makes of Han characters that stand alone, by one of its dictionaries."""

    def __init__(self, dictionary: str) -> None:
        forms = json.loads(pkgutil.get_data(__name__, "forms.json") or b"{}")
        self.forms = str.maketrans(forms[dictionary])

    def convert(self, text: str) -> str:
        """Return a text with each character in its other form."""
        return text.translate(self.forms)
