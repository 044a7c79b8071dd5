"""Any table with the columns of schema.SCENES as scenes; checks of their boxes."""

import io
import os
import pathlib
from collections.abc import Iterator

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from PIL import Image

from fashionlib.catalogue.catalogue import Catalogue
from fashionlib.catalogue.files import pictures
from fashionlib.catalogue.schema import BOX, SCENES
from fashionlib.catalogue.table import id_column, text_column
from fashionlib.errors import FashionError

TEXTS = ("title", "description", "tags", "shop")
REQUIRED = ("id", "image", "boxes", "main")
SLACK = 1.0
"""Pixels that a box may leave its picture by: rounding of whoever made it."""


def is_scenes(names: list[str]) -> bool:
    """Return whether columns of these names make a scene table."""
    return set(REQUIRED) <= set(names)


def scenes_of_table(raw: pa.Table, path: pathlib.Path) -> pa.Table:
    """Return a raw table as scenes (schema.SCENES); texts that it lacks become empty.

    Raises FashionError if a column has the wrong type, a box leaves its picture or `main` is the place of no box.
    """
    if not pa.types.is_integer(raw["main"].type):
        raise FashionError(
            f"{path}: column 'main' holds {raw['main'].type}; write the place of the box as a whole number"
        )
    columns = {name: text_column(raw, name, path) for name in TEXTS}
    columns |= {"id": id_column(raw, path), "image": pictures(raw["image"], path), "boxes": boxes_column(raw, path)}
    scenes = pa.table({**columns, "main": raw["main"].cast(pa.int32())}).select(SCENES.names).cast(SCENES)
    _check_main(scenes, path)
    check_boxes(scenes, path)
    return scenes


def boxes_column(raw: pa.Table, path: str | os.PathLike) -> pa.ListArray:
    """Return the boxes as list<schema.BOX>; other facts of a box are left out.

    Raises FashionError if the column is no list of structs with label, x, y, w and h.
    """
    column = raw["boxes"].combine_chunks()
    lists = pa.types.is_list(column.type) or pa.types.is_large_list(column.type)
    sides = [field.name for field in BOX]
    known = (
        [field.name for field in column.type.value_type] if lists and pa.types.is_struct(column.type.value_type) else []
    )
    if not set(sides) <= set(known):
        raise FashionError(f"{path}: column 'boxes' holds {column.type}; give list<struct<label, x, y, w, h>>")
    flat = pc.list_flatten(column)
    parts = [pc.struct_field(flat, field.name).cast(field.type) for field in BOX]
    lengths = pc.list_value_length(column).fill_null(0).to_numpy(zero_copy_only=False)
    offsets = np.concatenate([[0], np.cumsum(lengths)]).astype(np.int32)
    return pa.ListArray.from_arrays(pa.array(offsets), pa.StructArray.from_arrays(parts, fields=list(BOX)))


def _check_main(scenes: pa.Table, path: str | os.PathLike) -> None:
    lengths = pc.list_value_length(scenes["boxes"])
    main = scenes["main"].fill_null(-1)
    bad = pc.or_(pc.less(main, 0), pc.greater_equal(main, lengths))
    if pc.any(bad).as_py():
        row = pc.index(bad, True).as_py()
        place, count = scenes["main"][row].as_py(), lengths[row].as_py()
        raise FashionError(f"{path}, row {row + 1}: main is {place} but there are {count} boxes; count from 0")


def check_boxes(scenes: pa.Table, path: str | os.PathLike) -> None:
    """Check that every box has an area and lies in its picture; pictures that do not open are left for later.

    Raises FashionError naming the row and the box.
    """
    pairs = zip(picture_sizes(scenes), scenes["boxes"].to_pylist(), strict=True)
    for row, (size, boxes) in enumerate(pairs, 1):
        for box in boxes:
            sides = [box[side] for side in "xywh"]
            if None in sides or not _inside(sides, size):
                raise FashionError(
                    f"{path}, row {row}: box {box['label']!r} (x, y, w, h = {sides}) is empty or leaves its picture "
                    f"of {size[0]:.0f} x {size[1]:.0f} pixels; correct or remove it"
                )


def _inside(sides: list[float], size: tuple[float, float]) -> bool:
    x, y, w, h = sides
    return w > 0 and h > 0 and min(x, y) >= -SLACK and x + w <= size[0] + SLACK and y + h <= size[1] + SLACK


def picture_sizes(scenes: pa.Table) -> Iterator[tuple[float, float]]:
    """Yield width and height in pixels of every picture, from its header; infinite where it does not open."""
    for batch in pc.struct_field(scenes["image"], "bytes").chunks:
        for data in batch:
            yield _size(data.as_py() or b"")


def _size(data: bytes) -> tuple[float, float]:
    try:
        with Image.open(io.BytesIO(data)) as picture:
            sideways = picture.getexif().get(0x0112, 1) >= 5
            return (picture.height, picture.width) if sideways else picture.size
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return (np.inf, np.inf)


def large_enough(scenes: Catalogue, min_area: float) -> Catalogue:
    """Return the scenes whose main box covers at least the share `min_area` (0 to 1) of the picture."""
    keep = []
    for row, (width, height) in enumerate(picture_sizes(scenes.table)):
        box = scenes.table["boxes"][row][scenes.table["main"][row].as_py()].as_py()
        if box["w"] * box["h"] >= min_area * width * height:
            keep.append(row)
    return scenes[keep]
