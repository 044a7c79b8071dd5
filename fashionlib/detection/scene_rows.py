"""Rows of a table of scenes, for those who make new scenes from given ones."""

import io

import numpy as np
import pyarrow as pa
from PIL import Image

from fashionlib.catalogue.catalogue import Catalogue
from fashionlib.catalogue.schema import SCENES


def sides_of(boxes: list[dict]) -> np.ndarray:
    """Return the boxes of a row as an array, (n, 4) x, y, w, h in pixels."""
    return np.array([[box[side] for side in "xywh"] for box in boxes])


def boxes_at(boxes: list[dict], sides: np.ndarray) -> list[dict]:
    """Return boxes of a row with other sides, (n, 4); their labels stay."""
    return [box | dict(zip("xywh", four, strict=True)) for box, four in zip(boxes, sides.tolist(), strict=True)]


def image_of(picture: Image.Image) -> dict:
    """Return a picture as a row holds it: JPEG bytes, without a path."""
    data = io.BytesIO()
    picture.save(data, "JPEG", quality=92)
    return {"bytes": data.getvalue(), "path": None}


def with_rows(scenes: Catalogue, rows: list[dict]) -> Catalogue:
    """Return the scenes, and the rows after them."""
    added = pa.Table.from_pylist(rows, schema=SCENES)
    return Catalogue(pa.concat_tables([scenes.table.select(SCENES.names), added]), scenes.name)
