"""One module a page: each turns sources into the text of one page."""
