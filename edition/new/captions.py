"""Reads captions (WebVTT, SubRip): the cues of one voice are one turn, with the time it begins."""

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from io import StringIO
from pathlib import Path

from webvtt import WebVTT
from webvtt.errors import MalformedCaptionError, MalformedFileError
from webvtt.models import Caption

from edition.errors import EditionError
from edition.interview.fields import Fields
from edition.interview.source import FENCE, read_text
from edition.new.transcript import Block, Transcript, transcript

VOICE = re.compile(r"<v(?:\.[\w.]+)*[ \t]+(?P<name>[^>\n]+)>")
# Of a turn whose voice has no tag.
BEGINNING = re.compile(r"[^\W\d_][^\n:<>?!.]{0,38}:\s|>>|[-–—]\s")
UNTITLED = "write one after WEBVTT, as in “WEBVTT - Title”, or as title of published in a head"


def read(path: Path) -> Transcript:
    """Read captions; their headline is the title after WEBVTT, or that of the head."""
    text = read_text(path)
    found = FENCE.match(text)
    head, body = (found["yaml"], text[found.end() :].lstrip()) if found else ("", text)
    captions = _captions(path, body)
    turns = _turns(captions)
    title = _title(Fields.parse(head, path, first_line=2), captions.header_text or "")
    whole = "\n\n".join([title, *(turn.text for turn in turns)]) + "\n"
    blocks = (Block(title), *turns)
    return replace(transcript(path, head, whole), is_markdown=False, blocks=blocks)


def _captions(path: Path, text: str) -> WebVTT:
    try:
        if path.suffix == ".srt":
            return WebVTT.from_buffer(StringIO(text), format="srt")
        return WebVTT.from_string(text, strict=True)
    except (MalformedCaptionError, MalformedFileError) as error:
        problem = f"captions that can’t be read ({error})"
        raise EditionError(problem, "mend them, or give the text", path) from None


def _title(head: Fields, after: str) -> str:
    published = head.values.get("published")
    given = published.get("title", "") if isinstance(published, dict) else ""
    if title := given or after.strip(" \t-–—:"):
        return str(title)
    raise EditionError("captions without a headline", UNTITLED, head.path)


def _turns(captions: WebVTT) -> list[Block]:
    """Return the turns, whose words go on from cue to cue until another voice begins."""
    turns: list[Block] = []
    last = ""
    for start, voice, words in _spoken(captions):
        if turns and voice == last and not BEGINNING.match(words):
            turns[-1] = replace(turns[-1], text=f"{turns[-1].text} {words}")
        else:
            turns.append(Block(f"{voice}: {words}" if voice else words, start))
        last = voice
    return turns


def _spoken(captions: WebVTT) -> Iterator[tuple[str, str, str]]:
    """Yield the words of each voice of each cue, after its time and the voice's name."""
    for caption in captions.captions:
        first, *voiced = VOICE.split(caption.raw_text)
        for name, marked in [("", first), *zip(voiced[::2], voiced[1::2], strict=True)]:
            if words := " ".join(unescape(Caption(text=marked).text).split()):
                yield caption.start.partition(".")[0], name.strip(), words
