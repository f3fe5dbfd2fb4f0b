"""`python -m generator` is `briefs`."""

from .cli import main

main(prog_name="briefs")
