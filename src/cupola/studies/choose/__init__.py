"""Choose: the decisions on which most hangs, put to somebody who knows no more than was known."""
