"""What happens by itself: sky, war, machines, air, bodies, drift and animals."""
