"""How MkDocs makes HTML of a page, faster (docs/decisions/0032-quick-markdown.md).

What is written plainly, nearly all of a page, is read by a pattern in one step. All else is left to
Python-Markdown as it stands, so any Markdown means what it means there; tests hold the one against the other.
"""
