"""What each page shows, ready for its template: nothing is left to sort, filter or look up."""
