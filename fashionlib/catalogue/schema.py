"""The tables that travel through the library: products, scenes, categories and splits."""

import hashlib

import pyarrow as pa

CATEGORIES: tuple[str, ...] = (
    "vest", "hats", "boots", "polo", "jewelry", "skirt", "clutch/wallet", "cardigan", "shirt", "dress", "backpack",
    "swimwear", "suits", "travel bags", "glasses/sunglasses", "pants/leggings", "flats", "shorts", "coat/cape", "tops",
    "pump/wedge", "sweatshirt/hoodie", "sandals", "crossbody/messenger bag", "blazer", "top handles", "belts", "jacket",
    "other accessories", "jumpsuits", "sweater", "joggers",
)  # fmt: skip
"""The article's 32 categories, in its order."""

SPLITS: tuple[str, ...] = ("train", "validation", "test")

IMAGE = pa.struct([("bytes", pa.binary()), ("path", pa.string())])
"""An encoded picture, in the layout of Hugging Face's `Image` feature."""

PRODUCTS = pa.schema(
    [
        ("id", pa.string()),
        ("title", pa.string()),
        ("description", pa.string()),
        ("tags", pa.string()),
        ("category", pa.string()),
        ("source_category", pa.string()),
        ("shop", pa.string()),
        ("image", IMAGE),
        ("split", pa.string()),
    ]
)
"""One row a product. `category` is one of CATEGORIES or null; texts may be empty but never null."""

BOX = pa.struct([("label", pa.string())] + [(side, pa.float32()) for side in "xywh"])
"""A box in pixels of its own picture; x and y are the upper left corner."""

SCENES = pa.schema(
    [
        ("id", pa.string()),
        ("image", IMAGE),
        ("boxes", pa.list_(BOX)),
        ("main", pa.int32()),
        ("title", pa.string()),
        ("description", pa.string()),
        ("tags", pa.string()),
        ("shop", pa.string()),
    ]
)
"""One row a photo. `main` is the place in `boxes` of the product for sale, which the texts describe."""


def split_of(id: str) -> str:
    """Return the split of a product: 80 % train, 10 % validation, 10 % test.

    It depends on the id alone, so that a product never moves when others come or go.
    """
    bucket = int.from_bytes(hashlib.sha1(id.encode()).digest()[:4], "big") % 10
    return "test" if bucket == 9 else "validation" if bucket == 8 else "train"
