"""The Book in one language: its words, addresses and the fact line."""
