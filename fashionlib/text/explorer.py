"""The word explorer: one piece of HTML that a notebook, a built page and a file on a disk show alike, offline."""

import hashlib
import json
import os
from collections.abc import Mapping, Sequence
from importlib import resources

from fashionlib.catalogue.catalogue import whole_file
from fashionlib.errors import FashionError
from fashionlib.text.packing import deflate, unpack_text

SCRIPTS = ("explorer_maths.js", "explorer_map.js", "explorer_combobox.js", "explorer_parts.js", "explorer.js")
NEEDED = ("name", "label", "words", "counts", "kinds", "forms", "map", "models")

FRAGMENT = """\
<div class="word-explorer" id="words-{key}" data-lm-suppress-shortcuts="true">
<p class="we-fallback">The word explorer stands here where scripts may run. In a notebook, run this cell
(an untrusted notebook shows no scripts); on a page, switch JavaScript on.</p>
</div>
<style>
{style}</style>
<script type="text/plain" id="words-{key}-data">{data}</script>
<script>
(() => {{
"use strict";
{script}
mountAll("words-{key}");
}})();
</script>
"""

PAGE = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Word explorer</title>
<style>body {{ margin: 0 auto; max-width: 60rem; padding: clamp(0.5rem, 3vw, 2rem) }}
body {{ background: #fdfbf7; color: #1d2733 }}
h1 {{ font: 560 1.6rem Georgia, serif }}
@media (prefers-color-scheme: dark) {{ body {{ background: #14181d; color: #e9e4da }} }}</style>
</head>
<body>
<main>
<h1>Word explorer</h1>
{fragment}</main>
</body>
</html>
"""


class Explorer:
    """Words to play with: as the last value of a cell it shows itself, in a notebook and on the page built from it.

    texts: one or more dictionaries of `pack_text` or `shipped`; the first opens first.
    Raises FashionError if there are none, two have the same name, or one is damaged.
    """

    def __init__(self, texts: Sequence[Mapping] | Mapping) -> None:
        self.texts = [texts] if isinstance(texts, Mapping) else list(texts)
        if not self.texts:
            raise FashionError("nothing to explore; give the text that pack_text returns, or [shipped()]")
        for text in self.texts:
            _check(text)
        names = [text["name"] for text in self.texts]
        if len(set(names)) < len(names):
            raise FashionError(f"two texts have one name ({', '.join(names)}); give pack_text another name")

    def __repr__(self) -> str:
        models = sum(len(text["models"]) for text in self.texts)
        words = sum(len(text["words"]) for text in self.texts)
        return f"Explorer({_some(len(self.texts), 'text')}, {_some(models, 'model')}, {_some(words, 'word')})"

    def _repr_html_(self) -> str:
        data = deflate(json.dumps(self.texts, separators=(",", ":")).encode())
        key = hashlib.sha256(data.encode()).hexdigest()[:10]
        script = "\n".join(map(_read, SCRIPTS))
        return FRAGMENT.format(key=key, style=_read("explorer.css"), data=data, script=script)

    def save(self, path: str | os.PathLike) -> None:
        """Write the explorer as a page of its own, which opens from a folder; it appears whole or not at all.

        Raises FashionError if the folder does not exist.
        """
        page = PAGE.format(fragment=self._repr_html_())
        with whole_file(path) as partial:
            partial.write_text(page, encoding="utf-8", newline="\n")


def _some(count: int, what: str) -> str:
    return f"{count:,} {what}" if count == 1 else f"{count:,} {what}s"


def _check(text: Mapping) -> None:
    """Raise FashionError unless the explorer can show this."""
    missing = [key for key in NEEDED if key not in text] if isinstance(text, Mapping) else NEEDED
    if missing:
        raise FashionError(f"this is no text for the explorer ({', '.join(missing)} missing); make it with pack_text")
    count = len(text["words"])
    sizes = {"counts": len(text["counts"]), "kinds": len(text["kinds"]), "map": len(text["map"][0])}
    wrong = [f"{size} {key}" for key, size in sizes.items() if size != count]
    if wrong:
        raise FashionError(f"text {text['name']!r} has {count} words but {', '.join(wrong)}; make it with pack_text")
    unpack_text(text)


def _read(name: str) -> str:
    return (resources.files("fashionlib.text") / name).read_text(encoding="utf-8")
