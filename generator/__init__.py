"""The generator of a briefing site: facts in YAML become Markdown pages in two languages."""
