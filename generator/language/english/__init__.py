"""English press text: its reader is put together in reader.py."""
