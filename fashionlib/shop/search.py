"""Shop by text and shop by image: a query in, the nearest products of a catalogue out."""

import base64
import html
from dataclasses import dataclass

import numpy as np
from PIL import Image

from fashionlib.catalogue.catalogue import Catalogue
from fashionlib.errors import FashionError
from fashionlib.retrieval.run import Run
from fashionlib.retrieval.search import nearest


@dataclass(frozen=True)
class Hit:
    """One product found: its row in the catalogue, what it is, and how far it lies from the query."""

    row: int
    id: str
    title: str
    category: str | None
    distance: float


def search(
    run: Run, catalogue: Catalogue, query: str | Image.Image, *, count: int = 10, among: str = "image"
) -> list[Hit]:
    """Return the products nearest to a text or a photo, nearest first.

    among: compare the query with the products' pictures ("image") or with their texts ("text"). Raises FashionError
    for another word, an empty catalogue, or a text without any known word.
    """
    if among not in ("image", "text"):
        raise FashionError(f"{among!r}: products are searched among 'image' or 'text'")
    if not len(catalogue):
        raise FashionError(f"{catalogue.name}: no products to search in; choose another --split")
    point = run.encode_texts([query]) if isinstance(query, str) else run.encode_pictures([query])
    return hits(catalogue, point, run.encode(catalogue)[among == "text"], count=count)


def hits(catalogue: Catalogue, point: np.ndarray, points: np.ndarray, *, count: int = 10) -> list[Hit]:
    """Return the products nearest to a point (1, 128), from all products' points (N, 128) that were encoded before."""
    rows, distances = nearest(point, points, count)
    found = []
    for row, distance in zip(rows[0].tolist(), distances[0].tolist(), strict=True):
        product = catalogue[row]
        found.append(Hit(row, product["id"], product["title"], product["category"], distance))
    return found


def contact_sheet(catalogue: Catalogue, found: list[Hit], query: str) -> str:
    """Return a self-contained HTML page with the pictures, titles and distances of what was found."""
    figures = "\n".join(_figure(catalogue, place, hit) for place, hit in enumerate(found, 1))
    title = html.escape(query)
    return f"""<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title><style>
:root {{ color-scheme: light dark; font: 16px/1.4 system-ui, sans-serif }} body {{ margin: 1.5rem }}
main {{ display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(150px, 1fr)) }}
figure {{ margin: 0 }}
img {{ width: 100%; aspect-ratio: 1; object-fit: contain; background: white; border-radius: 8px }}
</style><h1>{title}</h1><main>
{figures}
</main></html>
"""


def _figure(catalogue: Catalogue, place: int, hit: Hit) -> str:
    data = base64.b64encode(catalogue.table["image"][hit.row]["bytes"].as_py()).decode()
    title = html.escape(hit.title)
    caption = f"{place}. {title}<br><small>{html.escape(hit.category or 'no category')} · {hit.distance:.2f}</small>"
    return f'<figure><img alt="{title}" src="data:image;base64,{data}"><figcaption>{caption}</figcaption></figure>'
