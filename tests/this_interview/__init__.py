"""What is true of this interview alone; whoever publishes another one removes this folder."""
