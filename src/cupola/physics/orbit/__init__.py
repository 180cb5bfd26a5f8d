"""The orbit: where the station is, what is below it, and whether the Sun shines on it.

No turn calls anything here.  A scenario's timetable is computed once, when it is read.
"""
