"""The site on this machine, following edits."""
