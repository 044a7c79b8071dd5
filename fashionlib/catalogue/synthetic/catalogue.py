"""The synthetic catalogue as tables: products that stream in constant memory, scenes, and a copy on disk."""

import hashlib
import io
import os
import pathlib
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache, partial
from itertools import islice

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from filelock import BaseFileLock, FileLock
from joblib import Parallel, delayed
from PIL import Image

from fashionlib.catalogue.catalogue import Catalogue, whole_file
from fashionlib.catalogue.schema import PRODUCTS, SCENES, split_of
from fashionlib.catalogue.synthetic.attributes import Attributes, sample_attributes
from fashionlib.catalogue.synthetic.drawing.product import draw_product
from fashionlib.catalogue.synthetic.scenes import SHOPS, draw_scene, scene_stream
from fashionlib.catalogue.synthetic.wording import Text, original_of, write_text
from fashionlib.errors import FashionError
from fashionlib.progress import progress

BATCH = 128
"""Products in one record batch: about half a megabyte at 96 pixels."""

WAITING = 8
"""Batches a process that may be drawn before they are taken: joblib itself runs ahead of a slow reader without end."""

JPEG = {"format": "JPEG", "quality": 92, "subsampling": 0}
"""Full colour resolution: at 96 pixels a stripe is often one pixel wide."""


Row = Callable[[int], dict]


def synthetic_products(
    count: int, *, seed: int = 0, size: int = 96, quality: str = "fast", processes: int = 1
) -> Iterator[pa.RecordBatch]:
    """Yield products 0 to count - 1 as batches of schema.PRODUCTS, in constant memory.

    Product i depends on (seed, i) alone, its picture also on `size` (pixels a side) and `quality` ("fast" or "fine").
    With more processes the rows are the same. Raises FashionError for a count, size or seed that makes no sense.
    """
    _check(count, seed, size)
    row = partial(_product_row, seed, size=size, quality=quality)
    yield from _batches(row, PRODUCTS, count=count, processes=processes)


def synthetic_catalogue(
    count: int = 8000, *, seed: int = 0, size: int = 96, processes: int = 2, cache: str | os.PathLike | None = None
) -> Catalogue:
    """Return the first `count` synthetic products, drawn once and then read from the folder `cache`.

    Without a folder it is that of the environment variable FASHION_CACHE, else ~/.cache/fashionlib. The file's name
    holds count, seed, size and a hash of the code that draws and writes, so that old files are never mistaken for new.
    Raises FashionError if the folder cannot be written, or for numbers that make no sense.
    """
    _check(count, seed, size)
    path = cache_folder(cache) / f"synthetic-{seed}-{count}-{size}-{_fingerprint()}.parquet"
    with _alone(path):
        if not path.is_file():
            batches = synthetic_products(count, seed=seed, size=size, processes=processes)
            _write(path, PRODUCTS, progress(batches, "Drawing the synthetic shop", total=-(-count // BATCH)))
    return Catalogue(pq.read_table(path, schema=PRODUCTS), "synthetic")


def synthetic_scenes(
    count: int,
    *,
    seed: int = 0,
    shops: Sequence[str] = ("A", "B"),
    size: tuple[int, int] = (320, 480),
    processes: int = 1,
    cache: str | os.PathLike | None = None,
) -> Catalogue:
    """Return `count` scenes as schema.SCENES, the shops taking turns; `size` is (width, height) in pixels.

    Scene i of a shop depends on (seed, shop, i) alone. Shop C is another look, kept from training. Scenes are drawn
    once and kept as products are: see synthetic_catalogue. Raises FashionError for an unknown shop, a folder that
    cannot be written, or numbers that make no sense.
    """
    _check(count, seed, min(size))
    for shop in shops:
        scene_stream(seed, 0, shop)
    name = f"scenes-{seed}-{count}-{''.join(shops)}-{size[0]}x{size[1]}-{_fingerprint()}.parquet"
    path = cache_folder(cache) / name
    with _alone(path):
        if not path.is_file():
            row = partial(_scene_row, seed, shops=tuple(shops), size=size)
            batches = _batches(row, SCENES, count=count, processes=processes)
            _write(path, SCENES, progress(batches, "Drawing scenes", total=-(-count // BATCH)))
    return Catalogue(pq.read_table(path, schema=SCENES), "synthetic scenes")


def truth(id: str) -> Attributes:
    """Return the true attributes of a synthetic product, found from its id; those of the original for a duplicate.

    Raises FashionError if the id is not one of this catalogue.
    """
    seed, index = _place(id)
    return sample_attributes(seed, original_of(seed, index))


def planted(id: str) -> Text:
    """Return the texts of a synthetic product with what was planted in them: dirt, stated attributes, true tags.

    Raises FashionError if the id is not one of this catalogue.
    """
    return write_text(truth(id), *_place(id))


def _place(id: str) -> tuple[int, int]:
    """Seed and index of a product."""
    found = re.fullmatch(r"synthetic-(\d+)-(\d+)", id)
    if found is None:
        raise FashionError(f"{id!r} is not the id of a synthetic product; these look like synthetic-0-000123")
    return int(found[1]), int(found[2])


def cache_folder(cache: str | os.PathLike | None = None) -> pathlib.Path:
    """Return the folder for drawn catalogues: `cache`, else FASHION_CACHE, else ~/.cache/fashionlib.

    It is made if it is missing. Raises FashionError if it cannot be made or written.
    """
    folder = pathlib.Path(cache or os.environ.get("FASHION_CACHE") or pathlib.Path.home() / ".cache" / "fashionlib")
    mend = "set FASHION_CACHE to a folder you can write"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FashionError(f"{folder}: cannot be made ({error.strerror}); {mend}") from error
    if not os.access(folder, os.W_OK):
        raise FashionError(f"{folder}: cannot be written; {mend}")
    return folder


def _check(count: int, seed: int, size: int) -> None:
    for name, value, least in (("count", count, 1), ("seed", seed, 0), ("size", size, 16)):
        if value < least:
            raise FashionError(f"{name} {value} is too small; give a whole number from {least} on")


@lru_cache(maxsize=1)
def _fingerprint() -> str:
    """Return a short hash of all sources that a product depends on."""
    folder = pathlib.Path(__file__).parent
    digest = hashlib.sha256()
    for path in sorted([*folder.rglob("*.py"), folder.parent / "schema.py"]):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:12]


def _batches(row: Row, schema: pa.Schema, *, count: int, processes: int) -> Iterator[pa.RecordBatch]:
    """Yield rows 0 to count - 1 in order; at most WAITING batches a process wait to be taken."""
    spans = ((start, min(start + BATCH, count)) for start in range(0, count, BATCH))
    make = delayed(partial(_batch, row, schema))
    # Joblib's processes need no `if __name__ == "__main__"` guard, so a learner's script just runs.
    with Parallel(n_jobs=min(processes, -(-count // BATCH)), return_as="generator") as parallel:
        while group := list(islice(spans, WAITING * processes)):
            yield from parallel(make(span) for span in group)


def _batch(row: Row, schema: pa.Schema, span: tuple[int, int]) -> pa.RecordBatch:
    return pa.RecordBatch.from_pylist([row(place) for place in range(*span)], schema=schema)


def _alone(path: pathlib.Path) -> BaseFileLock:
    """Return the lock of a file's folder: of two notebooks that start together one draws, and the other waits."""
    return FileLock(path.parent / ".lock")


def _write(path: pathlib.Path, schema: pa.Schema, batches: Iterable[pa.RecordBatch]) -> None:
    with whole_file(path) as unfinished, pq.ParquetWriter(unfinished, schema, compression="zstd") as writer:
        for batch in batches:
            writer.write_batch(batch)


def _encoded(picture: np.ndarray, name: str) -> dict:
    data = io.BytesIO()
    Image.fromarray(picture).save(data, **JPEG)
    return {"bytes": data.getvalue(), "path": f"{name}.jpg"}


def _product_row(seed: int, index: int, *, size: int, quality: str) -> dict:
    """Return one row; a duplicate is the picture and text of an earlier product under an id of its own."""
    original = original_of(seed, index)
    attributes = sample_attributes(seed, original)
    text = write_text(attributes, seed, index)
    id = f"synthetic-{seed}-{index:06d}"
    picture = draw_product(attributes, seed, original, size=size, quality=quality)
    return _texts(text) | {
        "id": id,
        "category": text.category,
        "source_category": text.source_category,
        "image": _encoded(picture, id),
        "split": split_of(id),
    }


def _scene_row(seed: int, place: int, *, shops: tuple[str, ...], size: tuple[int, int]) -> dict:
    shop, index = shops[place % len(shops)], place // len(shops)
    scene = draw_scene(seed, index, shop, size=size)
    # Far beyond the numbers of the products, so that no scene shares its text stream with one.
    text = write_text(scene.products[scene.main], seed, (1 << 40) + len(SHOPS) * index + SHOPS.index(shop), shop=shop)
    id = f"scene-{seed}-{shop}-{index:06d}"
    sides = [dict(zip("xywh", box, strict=True)) for box in scene.boxes.tolist()]
    labels = [{"label": product.category} for product in scene.products]
    return _texts(text) | {
        "id": id,
        "image": _encoded(scene.picture, id),
        "boxes": [label | box for label, box in zip(labels, sides, strict=True)],
        "main": scene.main,
    }


def _texts(text: Text) -> dict[str, str]:
    return {name: getattr(text, name) for name in ("title", "description", "tags", "shop")}
