"""The fall: from undocking to the ground, for who asks what became of those who left.

No turn calls anything here: a telling ends at undocking.  Many falls are flown at once, a row of
an array each.  The integrator is our own (Runge and Kutta's, of fourth order, with a fixed stride
for each height): a thousand falls side by side take about a second, where a ready-made one takes
them one by one and, with its package, 100 MB of disk.
"""
