"""`cupola study`: many worlds of one scenario, and what came of them."""

from cupola.cli.study.command import app as app
