"""Names contents by their hashes, as policies and browsers do."""

import base64
import hashlib
from collections.abc import Iterable


def integrity(content: bytes) -> str:
    """Return the algorithm and the digest in base 64 (W3C, Subresource Integrity)."""
    return f"sha256-{base64.b64encode(hashlib.sha256(content).digest()).decode()}"


def hashes(contents: Iterable[str]) -> str:
    """Return the sources in a policy for inline scripts or styles (W3C, CSP Level 3)."""
    return " ".join(f"'{integrity(each.encode())}'" for each in contents)
