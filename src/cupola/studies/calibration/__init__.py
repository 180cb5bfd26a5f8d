"""Calibration: the built-in mind's temper, fitted to base rates and to who is who, nothing else."""
