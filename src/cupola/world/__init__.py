"""What is: the record of one run at one moment, and the words for everything in it."""
