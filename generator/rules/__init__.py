"""The rules that the records must keep, one function each."""
