"""What somebody who plays is shown: their own view in plain values, one panel a file."""
