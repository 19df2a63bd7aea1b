"""Searching as a reader does: by the key, and what comes of it."""

import re

from playwright.sync_api import Locator, Page


def search(page: Page, words: str) -> None:
    """Type words into the search, and wait for the first that is found."""
    page.keyboard.press("/")
    page.keyboard.type(words)
    page.locator(".search-list > li").first.wait_for()


def hit(page: Page, title: str) -> Locator:
    """The links to places of a title among what was found."""
    return page.get_by_role("search").get_by_role("link", name=re.compile(f"^{title}"))
