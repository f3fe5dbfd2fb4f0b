"""Japanese press text: its reader is put together in reader.py."""
