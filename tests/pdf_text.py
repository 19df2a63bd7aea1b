"""Reads the words of a PDF, page by page, as a reader copies them from Chromium's viewer."""

from pypdfium2 import PdfDocument

from tests.readings import collapse


def pages_of(content: bytes) -> list[str]:
    return [collapse(page.get_textpage().get_text_bounded()) for page in PdfDocument(content)]
