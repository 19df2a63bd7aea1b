"""Says whose text it is, in the words that every file to take along has."""

from edition.interview.record import Record


def rights(record: Record) -> str:
    """Return the statement of rights, in one line of plain text."""
    publisher = record.original.publisher
    return (
        f"Text © its author and publisher, first published by {publisher}. No licence for it was "
        "found; it is republished here with credit and a link to the original."
    )
