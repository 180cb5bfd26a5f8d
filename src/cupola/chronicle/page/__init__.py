"""The story page: one file that shows a run, to be mailed or put on any host."""

from cupola.chronicle.page.whole import page_of

__all__ = ["page_of"]
