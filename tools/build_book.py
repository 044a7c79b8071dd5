"""Build the book in _build/html: python tools/build_book.py [--execute | --refresh] [--out FOLDER]

Without a flag no notebook runs: the pages show the outputs that the notebooks carry. `--execute` runs every notebook
fresh, in a copy, so that no tracked file changes. `--refresh` runs the notebooks in place, stores
their new outputs and brings the paired MyST files in step; then it builds.

Any warning and any error of a notebook ends the build with exit status 1.
"""

import argparse
import asyncio
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

ROOT = pathlib.Path(__file__).resolve().parents[1]
SOURCES = ("_config.yml", "_toc.yml", "index.md", "book", "notebooks")
CELL_SECONDS = 600
AT_ONCE = 2
KERNEL = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


def say(text: str) -> None:
    """Print one step at once, so that a log shows where the time goes."""
    print(f"[book] {text}", flush=True)


def notebooks_below(folder: pathlib.Path) -> list[pathlib.Path]:
    """Return the notebooks of the course in reading order."""
    found = (folder / "notebooks").rglob("*.ipynb")
    return sorted(path for path in found if ".ipynb_checkpoints" not in path.parts)


def strings(value: object) -> Iterator[tuple[dict | list, str | int, str]]:
    """Yield (holder, key, text) of every text inside nested dictionaries and lists."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in list(items):
        if isinstance(item, str):
            yield value, key, item
        else:
            yield from strings(item)


def normalise(notebook: nbformat.NotebookNode) -> None:
    """Take out of an executed notebook what differs between machines and runs: times, paths, addresses, versions."""
    notebook.metadata = nbformat.from_dict({**notebook.metadata, **KERNEL})
    notebook.metadata.pop("widgets", None)
    places = re.compile("|".join(re.escape(str(place)) for place in (ROOT, pathlib.Path.home())))
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
        for holder, key, text in strings(cell.get("outputs", [])):
            holder[key] = re.sub(r"\b0x[0-9a-f]{8,}", "0x…", places.sub("…", text)) if key != "image/png" else text


def explain(error: Exception) -> str:
    """Return what went wrong in a notebook, readable in a terminal: the cell, then the error."""
    text = re.sub(r"\x1b\[[0-9;]*m", "", str(error)).strip()
    return "\n".join(f"       {line}" for line in text.splitlines()[-40:])


async def run_notebook(path: pathlib.Path, root: pathlib.Path, turn: asyncio.Semaphore) -> bool:
    """Run one notebook from nothing and store its outputs in place; return whether it ran to its end."""
    name = path.relative_to(root)
    async with turn:
        start = time.monotonic()
        notebook = nbformat.read(path, as_version=4)
        client = NotebookClient(
            notebook,
            timeout=CELL_SECONDS,
            kernel_name="python3",
            resources={"metadata": {"path": str(path.parent)}},
            extra_arguments=["--log-level=40"],
            record_timing=False,
            coalesce_streams=True,
        )
        try:
            await client.async_execute()
        except (CellExecutionError, CellTimeoutError, DeadKernelError) as error:
            say(f"FAILED {name} after {time.monotonic() - start:.0f} s\n{explain(error)}")
            return False
        normalise(notebook)
        nbformat.write(notebook, path)
        say(f"{name} ran in {time.monotonic() - start:.0f} s")
        return True


async def run_all(root: pathlib.Path) -> bool:
    """Run all notebooks below `root`, two at a time; return whether all ran to their end."""
    turn = asyncio.Semaphore(AT_ONCE)
    return all(await asyncio.gather(*(run_notebook(path, root, turn) for path in notebooks_below(root))))


def prepare() -> None:
    """Train what several notebooks share; end the program if it fails."""
    say("training what several notebooks share")
    command = [sys.executable, ROOT / "tools" / "prepare.py"]
    if subprocess.run(command, cwd=ROOT, env={**os.environ, "FASHION_QUIET": "1"}).returncode:
        raise SystemExit("[book] not built: a shared training failed; its error stands above")


def execute(root: pathlib.Path) -> None:
    """Run the notebooks below `root` in place; end the program if one of them fails."""
    os.environ["FASHION_QUIET"] = "1"
    # Two notebooks that both want all cores wait for each other at every step of a training.
    os.environ["OMP_NUM_THREADS"] = str(max(1, (os.cpu_count() or 1) // AT_ONCE))
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
    say(f"running {len(notebooks_below(root))} notebooks, {AT_ONCE} at a time")
    if not asyncio.run(run_all(root)):
        raise SystemExit("[book] not built: a notebook failed; its cell and error stand above")


def copy_sources(folder: pathlib.Path) -> None:
    """Copy what the book is built from into an empty folder, without the stored outputs' caches."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    skip = shutil.ignore_patterns(".ipynb_checkpoints", "__pycache__")
    for name in SOURCES:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=skip)
        else:
            shutil.copy2(source, folder / name)


def sync_pairs(after: bool = False) -> None:
    """Bring notebooks and their MyST pairs in step: before a run the younger side wins, after it the notebook."""
    for path in notebooks_below(ROOT):
        if after:
            os.utime(path)
        command = [sys.executable, "-m", "jupytext", "--quiet", "--sync", str(path)]
        if subprocess.run(command, cwd=ROOT).returncode:
            raise SystemExit(f"[book] {path.relative_to(ROOT)}: jupytext could not bring the pair in step")


def refresh() -> None:
    """Run the tracked notebooks in place and bring their pairs in step."""
    sync_pairs()
    prepare()
    execute(ROOT)
    sync_pairs(after=True)


def build(source: pathlib.Path, out: pathlib.Path) -> None:
    """Build the site from `source` into `out`/html from nothing, with warnings as errors; end the program on any."""
    # A second build over the first would read no page anew, and so see no warning.
    for leftover in ("html", ".doctrees", "jupyter_execute"):
        shutil.rmtree(out / leftover, ignore_errors=True)
    start = time.monotonic()
    options = ["--path-output", str(out.parent), "--warningiserror", "--keep-going", "--nitpick", "--quiet"]
    command = [sys.executable, "-c", "from jupyter_book.cli.main import main; main()", "build", str(source), *options]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd=ROOT)
    if done.returncode:
        print(done.stdout.decode(errors="replace").replace(f"{source}{os.sep}", ""), flush=True)
        raise SystemExit("[book] not built: the warnings above are errors")
    say(f"{out / 'html' / 'index.html'} built in {time.monotonic() - start:.0f} s")


def main() -> None:
    """Read the flags; run the notebooks where asked to; build."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--execute", action="store_true", help="run every notebook in a copy, and build from it")
    which.add_argument("--refresh", action="store_true", help="run every notebook in place, store outputs, build")
    parser.add_argument("--out", type=pathlib.Path, default=ROOT, help="folder that gets _build/html (default: here)")
    args = parser.parse_args()
    out = args.out.resolve() / "_build"
    if args.refresh:
        refresh()
    # Always from a copy of the sources alone: Sphinx would read every stray Markdown file of a working folder.
    staging = out / "staging"
    copy_sources(staging)
    if args.execute:
        prepare()
        execute(staging)
    build(staging, out)


if __name__ == "__main__":
    main()
