"""One door to every catalogue: synthetic, myntra, ccp, or a table of one's own."""

import difflib
import os
import pathlib
from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from fashionlib.catalogue import ccp, myntra, scenes, table
from fashionlib.catalogue.catalogue import Catalogue
from fashionlib.catalogue.files import column_names, located, read_columns, table_files
from fashionlib.catalogue.schema import SCENES
from fashionlib.errors import FashionError

NAMES: tuple[str, ...] = ("synthetic", "myntra", "ccp", "table")
"""The catalogues by name."""

SYNTHETIC_SCENES = 400
"""How many scenes the synthetic catalogue has where nobody says."""

SOURCES: dict[str, str] = {
    "myntra": "the public Fashion Product Images set (as parquet; of a copy on the Hugging Face hub give owner/name)",
    "ccp": "the photos of Clothing Co-Parsing (github.com/bearpaw/clothing-co-parsing) with their boxes, as parquet",
    "table": "your own parquet or CSV with the columns id, title and image",
}
"""Where to get the data of a catalogue."""


class Layout(NamedTuple):
    """One way in which files hold products or scenes."""

    required: Sequence[str]
    columns: Sequence[str]
    fits: Callable[[list[str]], bool]
    convert: Callable[[pa.Table, pathlib.Path], pa.Table]


PRODUCT_LAYOUTS = (
    Layout(("id", "title", "image"), table.COLUMNS, table.is_table, table.products_of_table),
    Layout(myntra.REQUIRED, myntra.COLUMNS, myntra.is_myntra, myntra.products_of_myntra),
)
SCENE_LAYOUTS = (
    Layout(scenes.REQUIRED, SCENES.names, scenes.is_scenes, scenes.scenes_of_table),
    Layout(ccp.REQUIRED, ccp.REQUIRED, ccp.is_ccp, ccp.scenes_of_ccp),
)


def load_catalogue(
    name: str | None = None, *, data: str | os.PathLike | None = None, count: int | None = None, seed: int = 0
) -> Catalogue:
    """Return the products of a catalogue: synthetic, myntra or table.

    `name` and `data` default to the environment (FASHION_CATALOGUE, else synthetic; FASHION_DATA). With `data` (a file,
    a folder or a hub id `owner/name`) the products are read from there, whatever the name. `count` draws that many rows
    by `seed`; of the synthetic catalogue, whose own seed it is, it is the size.

    Raises FashionError for an unknown name, missing data or bad files.
    """
    name, source = _chosen(
        name, data, without="ccp", mend="holds scenes (photos with boxes), not products; use load_scenes"
    )
    if source is None:
        from fashionlib.catalogue.synthetic.catalogue import synthetic_catalogue

        return synthetic_catalogue(seed=seed) if count is None else synthetic_catalogue(count, seed=seed)
    return _drawn(_named(read_products(source), name), count, seed)


def load_scenes(
    name: str | None = None,
    *,
    data: str | os.PathLike | None = None,
    count: int | None = None,
    seed: int = 0,
    min_area: float = 0.0,
) -> Catalogue:
    """Return the scenes of a catalogue: synthetic, ccp or table.

    Arguments are those of `load_catalogue`. Scenes whose main box covers less than the share `min_area` (0 to 1) of the
    picture are left out.

    Raises FashionError for an unknown name, a catalogue without scenes, missing data or bad files.
    """
    name, source = _chosen(
        name, data, without="myntra", mend="holds products, not scenes; choose synthetic, ccp or table"
    )
    if source is None:
        from fashionlib.catalogue.synthetic.catalogue import synthetic_scenes

        found = synthetic_scenes(SYNTHETIC_SCENES if count is None else count, seed=seed)
    else:
        found = _named(read_scenes(source), name)
    found = scenes.large_enough(found, min_area) if min_area > 0 else found
    return _drawn(found, count, seed)


def read_products(path: str | os.PathLike) -> Catalogue:
    """Return the products of a file, a folder or a hub id, in the layout of a product table or of raw myntra.

    In a folder, tables that hold no products are passed over.

    Raises FashionError if there are none, a file is damaged, or an id occurs twice.
    """
    return _read(path, PRODUCT_LAYOUTS, "products")


def read_scenes(path: str | os.PathLike) -> Catalogue:
    """Return the scenes of a file, a folder or a hub id, in the layout of a scene table or of raw ccp.

    Raises FashionError if there are none, a file is damaged, or an id occurs twice.
    """
    return _read(path, SCENE_LAYOUTS, "scenes")


def _chosen(
    name: str | None, data: str | os.PathLike | None, *, without: str, mend: str
) -> tuple[str, str | os.PathLike | None]:
    """The name and the place of the data, None for the synthetic catalogue; `without` names what has no such rows."""
    name = name or os.environ.get("FASHION_CATALOGUE") or "synthetic"
    if name not in NAMES:
        close = difflib.get_close_matches(name.lower(), NAMES, n=1)
        mend = f"did you mean {close[0]}?" if close else "choose one"
        raise FashionError(f"{name!r} is no catalogue ({', '.join(NAMES)}); {mend}")
    if name == without and data is None:
        raise FashionError(f"{name} {mend}")
    if data is None and name != "synthetic":
        data = os.environ.get("FASHION_DATA") or None
        if data is None:
            raise FashionError(f"{name}: no data; get {SOURCES[name]} and say where: data=, --data or FASHION_DATA")
    return name, data


def _named(catalogue: Catalogue, name: str) -> Catalogue:
    """A public set goes by its name; a reader's own table keeps its path, so that errors say where to look."""
    return Catalogue(catalogue.table, name) if name in ("myntra", "ccp") else catalogue


def _read(path: str | os.PathLike, layouts: tuple[Layout, ...], what: str) -> Catalogue:
    place = located(path)
    tables = [
        layout.convert(read_columns(file, layout.columns), file)
        for file in table_files(place)
        if (layout := _layout(column_names(file), layouts))
    ]
    if not tables:
        raise _wrong_columns(place, layouts, what)
    whole = pa.concat_tables(tables)
    _check_unique(whole["id"], place)
    return Catalogue(whole, str(path))


def _layout(names: list[str], layouts: tuple[Layout, ...]) -> Layout | None:
    return next((layout for layout in layouts if layout.fits(names)), None)


def _wrong_columns(place: pathlib.Path, layouts: tuple[Layout, ...], what: str) -> FashionError:
    """The error that says which columns the nearest layout lacks."""
    file = table_files(place)[0]
    found = column_names(file)
    if what == "products" and _layout(found, SCENE_LAYOUTS):
        return FashionError(
            f"{file}: these are scenes (photos with boxes), not products; use load_scenes or a detect command"
        )
    nearest = min(layouts, key=lambda layout: len(set(layout.required) - set(found)))
    missing = [name for name in nearest.required if name not in found]
    lack = f"missing columns {', '.join(missing)}" if missing else "it is another kind of table"
    return FashionError(f"{file}: no table of {what}: {lack}; found {', '.join(found[:30])}; rename or add columns")


def _check_unique(ids: pa.ChunkedArray, place: pathlib.Path) -> None:
    counts = pc.value_counts(ids)
    twice = counts.filter(pc.greater(pc.struct_field(counts, "counts"), 1))
    if len(twice):
        id = twice[0]["values"].as_py()
        rows = pc.indices_nonzero(pc.equal(ids, id)).to_pylist()
        places = " and ".join(str(row + 1) for row in rows[:2])
        raise FashionError(f"{place}: id {id!r} occurs {len(rows)} times (rows {places}); give every row its own id")


def _drawn(catalogue: Catalogue, count: int | None, seed: int) -> Catalogue:
    """So many rows, drawn by the seed, in the order of the source."""
    if count is not None and count < 1:
        raise FashionError(f"count is {count}; give at least 1")
    if count is None or count >= len(catalogue):
        return catalogue
    return catalogue[np.sort(np.random.default_rng(seed).choice(len(catalogue), count, replace=False))]
