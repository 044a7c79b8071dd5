"""Run the notebooks on a real catalogue: python tools/real.py CATALOGUE DATA [NOTEBOOK]

Without a notebook all run that read such a catalogue, in reading order: those of Part III on ccp, the others on
products. The executed copies go to _build/real/; the notebooks themselves stay as they are.
"""

import os
import pathlib
import sys
import time

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbconvert import HTMLExporter

from fashionlib.catalogue.files import located
from fashionlib.errors import FashionError

ROOT = pathlib.Path(__file__).resolve().parents[1]
NOTEBOOKS = ROOT / "notebooks"
OUT = ROOT / "_build" / "real"
ON_SCENES = "3-detection"
"""The part whose notebooks read photos with boxes, not products."""

USAGE = "make real CATALOGUE=myntra DATA=folder"


def resolve_data(data: str) -> str:
    """Return the absolute path of DATA, a path or a hub id owner/name whose files are fetched first."""
    if not data:
        raise SystemExit(f"DATA is missing: give the folder or file of the real products, as in `{USAGE}`")
    try:
        return str(located(data).resolve())
    except FashionError as error:
        raise SystemExit(str(error)) from None


def chosen(name: str, catalogue: str) -> list[pathlib.Path]:
    """Return the notebook of that name, as in `1-text/2-cleaning`; for an empty one, all that read such a catalogue."""
    found = {path.relative_to(NOTEBOOKS).with_suffix("").as_posix(): path for path in NOTEBOOKS.glob("*/*.ipynb")}
    if name and name not in found:
        raise SystemExit(f"{name}: no such notebook; choose from {', '.join(sorted(found))}")
    if name:
        return [found[name]]
    return [found[key] for key in sorted(found) if key.startswith(ON_SCENES) == (catalogue == "ccp")]


def execute(notebook: pathlib.Path) -> nbformat.NotebookNode:
    """Run a notebook from its own folder; print each cell's start."""
    book = nbformat.read(notebook, as_version=4)
    count, start = sum(cell.cell_type == "code" for cell in book.cells), time.monotonic()
    seen = iter(range(1, count + 1))

    def tell(cell: nbformat.NotebookNode, cell_index: int) -> None:
        if cell.cell_type == "code":
            print(f"[real {time.monotonic() - start:5.0f} s] cell {next(seen)} of {count}", flush=True)

    where = {"metadata": {"path": str(notebook.parent)}}
    NotebookClient(book, timeout=None, kernel_name="python3", resources=where, on_cell_start=tell).execute()
    return book


def write(book: nbformat.NotebookNode, stem: str) -> pathlib.Path:
    """Write the executed notebook and a page of it to _build/real/ and return the page's path."""
    OUT.mkdir(parents=True, exist_ok=True)
    nbformat.write(book, OUT / f"{stem}.ipynb")
    page = OUT / f"{stem}.html"
    page.write_text(HTMLExporter().from_notebook_node(book)[0], encoding="utf-8")
    return page


def main(catalogue: str = "", data: str = "", name: str = "") -> None:
    """Check the settings, run, write, and say where the results are."""
    if not catalogue:
        raise SystemExit(f"CATALOGUE is missing: name the kind of catalogue, as in `{USAGE}`")
    folder = resolve_data(data)
    os.environ.update(FASHION_CATALOGUE=catalogue, FASHION_DATA=folder, FASHION_QUIET="1")
    for notebook in chosen(name, catalogue):
        shown = notebook.relative_to(ROOT)
        print(f"[real] {shown} on {catalogue}, {folder}", flush=True)
        try:
            page = write(execute(notebook), f"{notebook.parent.name}-{notebook.stem}-{catalogue}")
        except CellExecutionError as error:
            raise SystemExit(f"{shown} stopped: {error.ename}: {error.evalue}") from None
        print(f"[real] written: {page.relative_to(ROOT)} and the notebook beside it", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
