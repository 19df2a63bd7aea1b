"""The third room: the built folder, finished, whichever builder has written it."""
