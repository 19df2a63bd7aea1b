"""The second room: what is set from the interview, as parts of pages and as files to take along."""
