"""How the compiled program is made of the rules: libraries of the compiler, and its branches."""
