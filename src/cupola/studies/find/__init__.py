"""Find: runs of a scenario that fit a filter, the cheapest conditions asked first."""
