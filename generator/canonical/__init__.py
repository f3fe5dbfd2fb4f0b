"""The one form of the YAML files of `data/`: what `briefs fmt` writes and `briefs check` asks for."""

from .form import canonical, canonical_form, written
from .tree import Collection, Entry, Node, Scalar, tree

__all__ = ["Collection", "Entry", "Node", "Scalar", "canonical", "canonical_form", "tree", "written"]
