"""Chinese press text, Simplified and Traditional: its reader is put together in reader.py."""
