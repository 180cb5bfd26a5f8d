"""What one makes of others and of the moment, before one leaves or drives the arm at somebody."""
