"""The page: watch, choose, play and branch in a browser.  Needs the extra `page`."""
