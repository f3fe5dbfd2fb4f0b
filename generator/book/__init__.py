"""The linked facts: immutable, indexed, sorted."""
