"""Any table with the columns of schema.PRODUCTS, or some of them, as products: a reader's own shop."""

import os
import pathlib

import pyarrow as pa
import pyarrow.compute as pc

from fashionlib.catalogue.categories import category_of
from fashionlib.catalogue.files import is_text, pictures
from fashionlib.catalogue.schema import CATEGORIES, PRODUCTS, SPLITS, split_of
from fashionlib.errors import FashionError

COLUMNS = [*PRODUCTS.names, "image_path"]
"""What a product table may hold; `image_path` is another name of `image` for tables of text."""


def is_table(names: list[str]) -> bool:
    """Return whether columns of these names make a product table: an id, a title and a picture."""
    return {"id", "title"} <= set(names) and bool({"image", "image_path"} & set(names)) and "boxes" not in names


def products_of_table(raw: pa.Table, path: pathlib.Path) -> pa.Table:
    """Return a raw table as products (schema.PRODUCTS); texts that it lacks become empty.

    Raises FashionError if a column has the wrong type, an id is empty, a split is none, or a picture file is missing.
    """
    own = category_labels(raw, path)
    texts = {name: text_column(raw, name, path) for name in ("title", "description", "tags", "shop")}
    ids = id_column(raw, path)
    image = pictures(raw["image" if "image" in raw.column_names else "image_path"], path)
    columns = texts | own | {"id": ids, "image": image, "split": split_column(raw, ids, path)}
    return pa.table({name: columns[name] for name in PRODUCTS.names}, schema=PRODUCTS)


def text_column(raw: pa.Table, name: str, path: str | os.PathLike) -> pa.ChunkedArray:
    """Return a column of text without nulls, empty where the table lacks it.

    Raises FashionError if it holds anything but text.
    """
    if name not in raw.column_names:
        return pa.chunked_array([pa.repeat("", raw.num_rows)])
    column = raw[name]
    if not is_text(column.type):
        raise FashionError(f"{path}: column {name!r} holds {column.type}, not text; write it as text")
    return column.cast(pa.string()).fill_null("")


def id_column(raw: pa.Table, path: str | os.PathLike, name: str = "id") -> pa.ChunkedArray:
    """Return the ids as text. Raises FashionError if they are neither text nor whole numbers, or one is empty."""
    column = raw[name]
    if not (is_text(column.type) or pa.types.is_integer(column.type)):
        raise FashionError(f"{path}: column {name!r} holds {column.type}; write ids as text or whole numbers")
    ids = column.cast(pa.string())
    empty = pc.equal(pc.binary_length(pc.utf8_trim_whitespace(ids)), 0).fill_null(True)
    if pc.any(empty).as_py():
        raise FashionError(
            f"{path}, row {pc.index(empty, True).as_py() + 1}: the {name} is empty; give every row its own"
        )
    return ids


def split_column(raw: pa.Table, ids: pa.ChunkedArray, path: str | os.PathLike) -> pa.Array | pa.ChunkedArray:
    """Return the table's own splits, and the split by the id where it has none.

    Raises FashionError if a split is none of schema.SPLITS.
    """
    hashed = pa.array([split_of(id) for id in ids.to_pylist()])
    own = text_column(raw, "split", path)
    bad = pc.invert(pc.is_in(own, pa.array([*SPLITS, ""])))
    if pc.any(bad).as_py():
        row = pc.index(bad, True).as_py()
        raise FashionError(
            f"{path}, row {row + 1}: split {own[row].as_py()!r} is none of {', '.join(SPLITS)}; correct it"
        )
    return pc.if_else(pc.equal(own, ""), pa.chunked_array([hashed]), own)


def category_labels(raw: pa.Table, path: str | os.PathLike) -> dict[str, pa.ChunkedArray]:
    """Return the columns category and source_category.

    A category that is one of the 32 stays; another one, or none, goes by the shop's own label through categories.py.
    """
    given = text_column(raw, "category", path)
    source = text_column(raw, "source_category", path)
    source = pc.if_else(pc.equal(source, ""), given, source)
    fixed = pc.is_in(given, pa.array(CATEGORIES))
    category = pc.if_else(fixed, given, pc.coalesce(mapped(source), mapped(given)))
    return {"category": category, "source_category": source}


def mapped(labels: pa.ChunkedArray) -> pa.ChunkedArray:
    """Return the category of every label, null where it has none; each distinct label is looked up once."""
    coded = labels.combine_chunks().dictionary_encode()
    categories = pa.array([category_of(label) for label in coded.dictionary.to_pylist()], pa.string())
    return pa.chunked_array([categories.take(coded.indices)])
