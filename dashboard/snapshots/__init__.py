"""What is taken away: a view as a file with its caption, its sources and a link back."""
