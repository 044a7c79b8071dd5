"""Shop markup to plain text: tags, entities and wrong encoding out."""

import re
from html import unescape
from html.entities import html5
from html.parser import HTMLParser

UNSEEN = ("script", "style", "head", "title")
"""Elements whose content a reader of the page never sees."""

INLINE = ("a", "abbr", "b", "big", "em", "font", "i", "mark", "s", "small", "span", "strong", "sub", "sup", "u")
"""Elements that stand inside a line; every other tag parts words."""

MARKED = re.compile(r"<!--.*?-->|<!\[[^>]*>?", re.DOTALL)
"""Comments, and the conditional sections of word processors, on which the parser of the standard library raises."""

_ATTRIBUTES = r"(?:\s[^<>\"']*(?:\"[^<>\"]*\"[^<>\"']*|'[^<>']*'[^<>\"']*)*)?"
PLAIN_TAG = re.compile(rf"</?(?!(?:{'|'.join(UNSEEN)})\b)[a-z][a-z0-9]*{_ATTRIBUTES}/?>", re.IGNORECASE)
INLINE_TAG = re.compile(rf"</?(?:{'|'.join(INLINE)})(?![a-z0-9]){_ATTRIBUTES}/?>", re.IGNORECASE)
"""Well-formed tags. Nearly all pages have no others, and two patterns remove them far faster than a parser does."""

MOJIBAKE = re.compile(r"[\u00c2-\u00f4][\u0080-\u024f\u02c6\u02dc\u2013-\u2122]{1,3}")
"""What UTF-8 of two to four bytes looks like when it was read as a Western European page."""

DEBRIS = re.compile(
    r"[\u00c2\u00c3\u00e2][\u00c2\u00c3?\u0080-\u00bf]*[?\u0080-\u00bf]|(?<![^\W\d_])[\u00c2\u00c3\u00e2](?![^\W\d_])"
    r"|[\ufffd\u200b-\u200f\ufeff\ue000-\uf8ff]"
)
"""What is left of it after a second wrong reading, and characters that nobody sees: no words, so they go."""

ESCAPED = re.compile(r"&(?:amp;)+(?=[A-Za-z#])")
"""An entity that was escaped once more, or many times."""

OPEN_ENTITY = re.compile(r"&([A-Za-z]{3,8})(?=\s|$)|&?nbsp;")
"""An entity that lost its semicolon, or the ampersand of the commonest one."""


def strip_html(text: str) -> str:
    """Return the text that a reader of the page sees, in one line.

    Block tags become spaces, headings stay as words, scripts go. Entities are decoded as often as they were escaped;
    wrong encoding (`brandâ€™s`, `&Acirc;`) is mended where it can be and removed where not. To clean twice is to clean
    once.
    """
    while (plain := _once(text)) != text:
        text = plain
    return text


def _once(text: str) -> str:
    if "<" in text or "&" in text or "nbsp;" in text:
        text = _seen(text)
    if not text.isascii():
        text = DEBRIS.sub(" ", MOJIBAKE.sub(_reread, text))
    return " ".join(text.split())


def _seen(text: str) -> str:
    if "&" in text or "nbsp;" in text:
        text = OPEN_ENTITY.sub(_closed, ESCAPED.sub("&", text))
    simple = PLAIN_TAG.sub(" ", INLINE_TAG.sub("", text))
    if "<" not in simple:
        return unescape(simple)
    page = _Page()
    page.feed(MARKED.sub(" ", text))
    page.close()
    return "".join(page.parts)


class _Page(HTMLParser):
    """Collects the visible text of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.unseen = 0

    def handle_starttag(self, tag: str, attrs: list) -> None:
        self.unseen += tag in UNSEEN
        self._part_words(tag)

    def handle_startendtag(self, tag: str, attrs: list) -> None:
        self._part_words(tag)

    def handle_endtag(self, tag: str) -> None:
        self.unseen = max(0, self.unseen - (tag in UNSEEN))
        self._part_words(tag)

    def handle_data(self, data: str) -> None:
        if not self.unseen:
            self.parts.append(data)

    def _part_words(self, tag: str) -> None:
        if tag not in INLINE:
            self.parts.append(" ")


def _closed(match: re.Match[str]) -> str:
    return html5.get(f"{match[1]};", match[0]) if match[1] else "\xa0"


def _reread(match: re.Match[str]) -> str:
    """The characters that the bytes meant, where they are UTF-8 after all."""
    debris = match.group()
    for length in range(len(debris), 1, -1):
        for encoding in ("cp1252", "latin-1"):
            try:
                return debris[:length].encode(encoding).decode("utf-8") + debris[length:]
            except UnicodeError:
                continue
    return debris
