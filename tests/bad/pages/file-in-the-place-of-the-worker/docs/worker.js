// Another worker
