"""Run the ten-minute notebook on a real catalogue: python tools/real.py CATALOGUE DATA

The executed copy goes to _build/real/; the notebook itself stays as it is.
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
NOTEBOOK = ROOT / "notebooks" / "0-start" / "1-ten-minutes.ipynb"
OUT = ROOT / "_build" / "real"
USAGE = "make real CATALOGUE=myntra DATA=folder"


def resolve_data(data: str) -> str:
    """Return the absolute path of DATA, a path or a hub id owner/name whose files are fetched first."""
    if not data:
        raise SystemExit(f"DATA is missing: give the folder or file of the real products, as in `{USAGE}`")
    try:
        return str(located(data).resolve())
    except FashionError as error:
        raise SystemExit(str(error)) from None


def execute(catalogue: str, data: str) -> nbformat.NotebookNode:
    """Run the notebook from its own folder with the catalogue chosen by the environment; print each cell's start."""
    os.environ.update(FASHION_CATALOGUE=catalogue, FASHION_DATA=data, FASHION_QUIET="1")
    book = nbformat.read(NOTEBOOK, as_version=4)
    count, start = sum(cell.cell_type == "code" for cell in book.cells), time.monotonic()
    seen = iter(range(1, count + 1))

    def tell(cell: nbformat.NotebookNode, cell_index: int) -> None:
        if cell.cell_type == "code":
            print(f"[real {time.monotonic() - start:5.0f} s] cell {next(seen)} of {count}", flush=True)

    where = {"metadata": {"path": str(NOTEBOOK.parent)}}
    NotebookClient(book, timeout=None, kernel_name="python3", resources=where, on_cell_start=tell).execute()
    return book


def write(book: nbformat.NotebookNode, stem: str) -> pathlib.Path:
    """Write the executed notebook and a page of it to _build/real/ and return the page's path."""
    OUT.mkdir(parents=True, exist_ok=True)
    nbformat.write(book, OUT / f"{stem}.ipynb")
    page = OUT / f"{stem}.html"
    page.write_text(HTMLExporter().from_notebook_node(book)[0], encoding="utf-8")
    return page


def main(catalogue: str = "", data: str = "") -> None:
    """Check both settings, run, write, and say where the result is."""
    if not catalogue:
        raise SystemExit(f"CATALOGUE is missing: name the kind of catalogue, as in `{USAGE}`")
    folder = resolve_data(data)
    print(f"[real] {NOTEBOOK.relative_to(ROOT)} on {catalogue}, {folder}", flush=True)
    try:
        page = write(execute(catalogue, folder), f"{NOTEBOOK.stem}-{catalogue}")
    except CellExecutionError as error:
        raise SystemExit(f"the notebook stopped: {error.ename}: {error.evalue}") from None
    print(f"[real] written: {page.relative_to(ROOT)} and the notebook beside it", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
