"""Where the extension was until it moved: `pip install -e .` once more, and this can go."""

from edition.extension import EditionExtension

__all__ = ["EditionExtension"]
