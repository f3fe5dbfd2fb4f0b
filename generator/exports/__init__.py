"""What the site gives to machines: data, feeds, calendar, search index."""
