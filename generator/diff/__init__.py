"""What a change of data/ means in facts, not lines: docs/decisions/0011-diff.md.

`revision` reads a revision of git, `sides` makes records and a Book of it, `compare` says what
differs in the data and `files` what differs on the site. `as_text`, `as_markdown`, `as_html` and `as_json`
put that into words. `rules` has what a change must not lose.
"""
