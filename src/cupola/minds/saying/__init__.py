"""What there is to say to somebody: dangers, secrets, questions, and answers true or false."""
