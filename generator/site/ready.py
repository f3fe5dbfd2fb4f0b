"""What the process has ready that the editions' processes are made from, so that each need not do it again.

Nobody else loads this module: it takes half a second.
"""

from __future__ import annotations

from ..model import LANGUAGES
from ..pages.guide_rules import rule_documentation
from ..pages.render import prepare_templates

rule_documentation()
for _language in LANGUAGES:
    prepare_templates(_language)
