"""Base rates: what the rules do in small cases whose true answer is known from elsewhere."""
