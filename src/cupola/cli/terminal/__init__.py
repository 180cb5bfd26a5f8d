"""One of the crew, played at the terminal."""
