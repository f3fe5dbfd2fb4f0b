"""Everything that knows a language: one reader for each press language, behind one interface (`reading`)."""
