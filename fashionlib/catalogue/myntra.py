"""The public Fashion Product Images set, in the layout that the Hugging Face hub has it in, as products."""

import json
import pathlib

import pyarrow as pa
import pyarrow.compute as pc

from fashionlib.catalogue.files import pictures
from fashionlib.catalogue.schema import PRODUCTS
from fashionlib.catalogue.table import id_column, mapped, split_column, text_column
from fashionlib.errors import FashionError

FACTS: dict[str, str] = {
    "brandName": "Brand", "gender": "Gender", "ageGroup": "Age Group", "baseColour": "Colour", "colour1": "Colour 2",
    "colour2": "Colour 3", "season": "Season", "usage": "Usage",
}  # fmt: skip
"""Column → its key in the tag series. The article type is the label to learn, so it is no tag."""

INTERNAL = (
    "taxMaterial", "Brick", "Family", "Class", "Segment", "Business Unit", "Processing Time", "Body or Garment Size",
)  # fmt: skip
"""Keys of articleAttributes that are the shop's book-keeping: buyers never see them, and some repeat the label."""

REQUIRED = ("id", "articleType", "productDisplayName", "image")
COLUMNS = [*REQUIRED, *FACTS, "articleAttributes", "description_html", "split"]


def is_myntra(names: list[str]) -> bool:
    """Return whether columns of these names are those of Fashion Product Images."""
    return set(REQUIRED) <= set(names)


def products_of_myntra(raw: pa.Table, path: pathlib.Path) -> pa.Table:
    """Return the raw table as products (schema.PRODUCTS); the description is raw HTML.

    Raises FashionError if a column has the wrong type, an id is empty or attributes are not JSON.
    """
    ids, source = id_column(raw, path), text_column(raw, "articleType", path)
    columns = {
        "id": ids,
        "title": text_column(raw, "productDisplayName", path),
        "description": text_column(raw, "description_html", path),
        "tags": tag_series(raw, path),
        "category": mapped(source),
        "source_category": source,
        "shop": pa.repeat("myntra", raw.num_rows),
        "image": pictures(raw["image"], path),
        "split": split_column(raw, ids, path),
    }
    return pa.table(columns, schema=PRODUCTS)


def tag_series(raw: pa.Table, path: pathlib.Path) -> pa.ChunkedArray:
    """Return for every row `Key: value // Key: value`, from its structured columns and its attributes."""
    facts = []
    for name, key in FACTS.items():
        value = text_column(raw, name, path)
        known = pc.invert(pc.is_in(value, pa.array(["", "NA"])))
        facts.append(pc.if_else(known, pc.binary_join_element_wise(f"{key}: ", value, ""), None))
    return pc.binary_join_element_wise(*facts, _attributes(raw, path), " // ", null_handling="skip")


def _attributes(raw: pa.Table, path: pathlib.Path) -> pa.Array:
    series = []
    for row, text in enumerate(text_column(raw, "articleAttributes", path).to_pylist(), 1):
        try:
            pairs = json.loads(text or "{}").items()
        except (ValueError, AttributeError) as error:
            raise FashionError(
                f"{path}, row {row}: articleAttributes is no JSON object; correct or empty it"
            ) from error
        known = [f"{key}: {value}" for key, value in pairs if value and value != "NA" and key not in INTERNAL]
        series.append(" // ".join(known) or None)
    return pa.chunked_array([pa.array(series, pa.string())])
