"""Every notebook and its MyST pair say the same, and every notebook carries the outputs of one clean run."""

import ast
import pathlib
import re

import jupytext
import nbformat
import pytest
from nbclient import NotebookClient

ROOT = pathlib.Path(__file__).resolve().parents[2]
TEMPLATE = ROOT / "book" / "5-reference" / "chapter-template.md"
NOTEBOOKS = sorted(path for path in (ROOT / "notebooks").rglob("*.ipynb") if ".ipynb_checkpoints" not in path.parts)
KEPT = ("tags", "slideshow", "mystnb")


def pair_of(notebook):
    return (ROOT / "book" / notebook.relative_to(ROOT / "notebooks")).with_suffix(".md")


def content(notebook):
    """What both halves of a pair must agree on."""
    return [
        (cell.cell_type, cell.source, {key: cell.metadata[key] for key in KEPT if cell.metadata.get(key)})
        for cell in notebook.cells
    ]


def code_cells(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "code" and cell.source.strip()]


def tagged(notebook, tag):
    return [cell.source for cell in code_cells(notebook) if tag in cell.metadata.get("tags", [])]


def functions(source):
    return {node.name: node for node in ast.parse(source).body if isinstance(node, ast.FunctionDef)}


def face(function):
    """A function's first line and its docstring."""
    return ast.unparse(function.args), ast.get_docstring(function)


@pytest.fixture(params=NOTEBOOKS, ids=lambda path: path.relative_to(ROOT).as_posix())
def notebook(request):
    return request.param


def test_both_halves_have_the_same_cells_sources_and_tags(notebook):
    pair = pair_of(notebook)
    assert pair.is_file(), f"{pair.relative_to(ROOT)} is missing; run make notebooks"
    halves = [content(jupytext.read(half)) for half in (notebook, pair)]
    assert halves[0] == halves[1], "the two halves differ; run make notebooks"


def test_every_half_in_the_book_has_its_notebook():
    paired = {path for path in (ROOT / "book").rglob("*.md") if "\njupytext:" in path.read_text(encoding="utf-8")[:80]}
    assert paired - {TEMPLATE} == {pair_of(path) for path in NOTEBOOKS}


def test_every_code_cell_was_run_in_order_from_a_fresh_start(notebook):
    counts = [cell.execution_count for cell in code_cells(nbformat.read(notebook, as_version=4))]
    assert counts == list(range(1, len(counts) + 1)), "run make notebooks"


def test_no_cell_ended_in_an_error_or_wrote_to_the_error_stream(notebook):
    for cell in code_cells(nbformat.read(notebook, as_version=4)):
        noise = [out for out in cell.outputs if out.output_type == "error" or out.get("name") == "stderr"]
        assert not noise, f"{cell.source}\n{noise[0]}"


def test_the_outputs_hold_nothing_of_the_machine_that_made_them(notebook):
    # Without the pictures: their base64 letters could spell anything.
    text = re.sub(r'"image/png": "[^"]*"', "", notebook.read_text(encoding="utf-8"))
    assert "iopub.status" not in text, "time stamps of the run; run make notebooks"
    assert not [place for place in ("/home/", "/Users/", "/root/", "/tmp/", "C:\\\\") if place in text]


@pytest.mark.parametrize("path", [*NOTEBOOKS, TEMPLATE], ids=lambda path: path.stem)
def test_every_exercise_is_its_solution_without_the_body(path):
    chapter = jupytext.read(path)
    solved = {name: node for cell in tagged(chapter, "solution") for name, node in functions(cell).items()}
    for source in tagged(chapter, "exercise"):
        for name, stub in functions(source).items():
            assert face(stub) == face(solved[name]), f"{name}: exercise and solution differ"
            assert "NotImplementedError" in ast.unparse(stub.body[-1]), f"{name} must raise until it is solved"


def test_the_template_runs_from_top_to_bottom_and_tells_that_its_exercise_is_open():
    chapter = jupytext.read(TEMPLATE)
    NotebookClient(chapter, timeout=60, kernel_name="python3", extra_arguments=["--log-level=40"]).execute()
    said = [out.text for cell in code_cells(chapter) for out in cell.outputs if out.output_type == "stream"]
    assert len(said) == 1 and said[0].startswith("Not solved yet")
