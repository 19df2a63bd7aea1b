"""The files to take along, a module each: a function from the site to the bytes of one file."""
