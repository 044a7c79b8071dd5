"""The Catalogue: an Arrow table of products (or scenes) behind a thin class."""

import io
import os
import pathlib
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from PIL import Image, ImageOps

from fashionlib.catalogue.schema import SPLITS
from fashionlib.errors import FashionError


@dataclass(frozen=True, repr=False)
class Catalogue:
    """Products (schema.PRODUCTS) or scenes (schema.SCENES) of one source.

    `len(catalogue)` counts the rows, `catalogue[3]` is the fourth row as a dictionary, `catalogue["title"]` a
    column as a list, `catalogue[array_of_rows]` a smaller catalogue.
    """

    table: pa.Table
    name: str

    def __len__(self) -> int:
        return self.table.num_rows

    def __getitem__(self, key: Any) -> Any:
        if isinstance(key, str):
            return self.table[key].to_pylist()
        if isinstance(key, (int, np.integer)):
            return self.table.slice(range(len(self))[key], 1).to_pylist()[0]
        return Catalogue(self.table.take(pa.array(np.asarray(key, dtype=np.int64))), self.name)

    def __iter__(self) -> Iterator[dict]:
        for batch in self.table.to_batches(max_chunksize=256):
            yield from batch.to_pylist()

    def __repr__(self) -> str:
        if "split" not in self.table.column_names:
            return f"Catalogue({self.name}: {len(self):,} scenes)"
        counts = {row["values"]: row["counts"] for row in pc.value_counts(self.table["split"]).to_pylist()}
        parts = ", ".join(f"{counts.get(split, 0):,} {split}" for split in SPLITS)
        return f"Catalogue({self.name}: {len(self):,} products; {parts})"

    def split(self, name: str) -> "Catalogue":
        """Return the rows of one split: train, validation, test, or all of them.

        Raises FashionError if the name is none of these.
        """
        if name == "all":
            return self
        if name not in SPLITS:
            raise FashionError(f"{name!r} is not a split; choose one of {', '.join(SPLITS)}, all")
        return Catalogue(self.table.filter(pc.equal(self.table["split"], name)), self.name)

    def picture(self, row: int) -> Image.Image:
        """Return the picture of one row, RGB, upright. Raises FashionError if its bytes do not decode."""
        product = self.table.slice(range(len(self))[row], 1)
        return decode(product["image"][0]["bytes"].as_py(), f"{self.name}, id {product['id'][0].as_py()}")

    def save(self, path: str | os.PathLike) -> None:
        """Write the table as parquet; the file appears whole or not at all."""
        with whole_file(path) as partial:
            pq.write_table(self.table, partial, compression="zstd", row_group_size=2000)


class whole_file:
    """Write a file beside its place, then rename it: readers see the old file or the new one, never a half.

    Example: `with whole_file("out.json") as partial: partial.write_text(text)`.
    """

    def __init__(self, path: str | os.PathLike) -> None:
        self.path = pathlib.Path(path)

    def __enter__(self) -> pathlib.Path:
        if not self.path.parent.is_dir():
            raise FashionError(f"{self.path.parent}: no such folder; create it first (mkdir -p {self.path.parent})")
        handle, name = tempfile.mkstemp(dir=self.path.parent, prefix=f".{self.path.name}.", suffix=self.path.suffix)
        os.close(handle)
        self.partial = pathlib.Path(name)
        return self.partial

    def __exit__(self, kind: type | None, *_: object) -> None:
        if kind is None:
            os.chmod(self.partial, 0o644)  # only now: some writers make the file anew, for its owner alone
            os.replace(self.partial, self.path)
        else:
            self.partial.unlink(missing_ok=True)


def decode(data: bytes | None, source: str) -> Image.Image:
    """Return encoded bytes as an upright RGB picture, see `upright`.

    Raises FashionError, naming `source`, if there are no bytes or they do not decode.
    """
    try:
        return upright(Image.open(io.BytesIO(data or b"")))
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise FashionError(f"{source}: the picture cannot be read ({error}); replace it or drop the row") from error


def upright(picture: Image.Image) -> Image.Image:
    """Return a picture as RGB, turned as its camera was held (EXIF); transparency becomes white, as in a studio."""
    picture = ImageOps.exif_transpose(picture)
    if "A" in picture.getbands() or "transparency" in picture.info:
        picture = picture.convert("RGBA")
        white = Image.new("RGBA", picture.size, "white")
        picture = Image.alpha_composite(white, picture)
    return picture.convert("RGB")


def square(picture: Image.Image, size: int) -> np.ndarray:
    """Return the picture fitted into a white square, as (size, size, 3) uint8; the proportions stay."""
    scale = size / max(picture.size)
    sides = [max(1, round(side * scale)) for side in picture.size]
    fitted = picture.resize(sides, Image.Resampling.BILINEAR, reducing_gap=2)
    canvas = Image.new("RGB", (size, size), "white")
    canvas.paste(fitted, ((size - fitted.width) // 2, (size - fitted.height) // 2))
    return np.asarray(canvas)
