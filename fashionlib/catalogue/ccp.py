"""Clothing Co-Parsing, street photos with boxes of what people wear, as scenes."""

import pathlib

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from fashionlib.catalogue.catalogue import decode
from fashionlib.catalogue.files import pictures
from fashionlib.catalogue.scenes import boxes_column, check_boxes
from fashionlib.catalogue.schema import SCENES
from fashionlib.catalogue.table import id_column
from fashionlib.errors import FashionError

REQUIRED = ("photo_id", "image", "boxes")


def is_ccp(names: list[str]) -> bool:
    """Return whether columns of these names are those of the photos of Clothing Co-Parsing."""
    return set(REQUIRED) <= set(names)


def scenes_of_ccp(raw: pa.Table, path: pathlib.Path) -> pa.Table:
    """Return one scene for every marked item of every photo (schema.SCENES).

    The item is the main one. The set has no texts: the title is the item's label in the words of a shop, with its
    colour where that is clear (see ccp_texts). Photos without items give no scene.

    Raises FashionError if a column has the wrong type or a box leaves its picture.
    """
    boxes = boxes_column(raw, path)
    photos = pa.table({"id": id_column(raw, path, "photo_id"), "image": pictures(raw["image"], path), "boxes": boxes})
    check_boxes(photos, path)
    parents = pc.list_parent_indices(boxes).to_numpy()
    main = np.arange(len(parents)) - boxes.offsets.to_numpy()[parents]
    scenes = photos.take(pa.array(parents))
    columns = {
        "id": pc.binary_join_element_wise(scenes["id"], pa.array(main).cast(pa.string()), "-"),
        "image": scenes["image"],
        "boxes": scenes["boxes"],
        "main": pa.array(main, pa.int32()),
        "title": pa.array([title for photo in photos.to_pylist() for title in _titles(photo)], pa.string()),
        "shop": pa.repeat("ccp", len(main)),
    }
    empty = pa.repeat("", len(main))
    return pa.table({name: columns.get(name, empty) for name in SCENES.names}, schema=SCENES)


def _titles(photo: dict) -> list[str]:
    """The titles of the items of one photo; of one that does not open, which is told later, without colours."""
    # Imported here, because it brings OpenCV along, which nobody should wait for who reads other catalogues.
    from fashionlib.catalogue.ccp_texts import title_of

    try:
        pixels = np.asarray(decode(photo["image"]["bytes"], photo["id"]))
    except FashionError:
        pixels = None
    return [
        title_of(box["label"], pixels, [box[side] for side in "xywh"], key=f"{photo['id']}-{place}")
        for place, box in enumerate(photo["boxes"])
    ]
