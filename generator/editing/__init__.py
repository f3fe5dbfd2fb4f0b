"""What is written into data/: drafts, evidence, new and renamed records."""
