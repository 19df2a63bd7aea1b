"""The pictures of a site, drawn in a thread of their own while the rest of it is built.

What draws them works outside of Python, and so beside it.
"""

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

from edition.interview.interview import Interview
from edition.output.cards import batches, cards, cover
from edition.output.icons import icons

# In seconds. Python's own 5 ms would be waited for a dozen times a picture, beside the pages.
TURN = 0.0005
# One, since pdfium works for no more.
artist = ThreadPoolExecutor(1, initializer=sys.setswitchinterval, initargs=(TURN,))


class Pictures:
    """The pictures of one interview."""

    def __init__(self, interview: Interview) -> None:
        """Begin to draw them."""
        self._cover = artist.submit(cover, interview)
        self._others = [artist.submit(icons, interview)]
        self._others += [artist.submit(cards, interview, some) for some in batches(interview)]

    def cover(self) -> bytes:
        """Wait for the cover of the book."""
        return self._cover.result()

    def others(self) -> Iterator[tuple[str, bytes]]:
        """Yield each other picture with its name, once it is drawn."""
        for some in self._others:
            yield from some.result().items()

    def stop(self) -> None:
        """Begin no more of them."""
        self._cover.cancel()
        for each in self._others:
            each.cancel()
