"""Markdown to a site: MkDocs, the policy of its pages, the audit."""
