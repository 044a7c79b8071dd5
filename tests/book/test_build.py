"""The builder itself: mistakes end the build every time, and a refreshed notebook is the same twice."""

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook, new_output


@pytest.fixture
def course(tmp_path, monkeypatch):
    """Return a function from the sources of cells to the folder of a course with this one notebook."""
    monkeypatch.setenv("FASHION_QUIET", "1")
    monkeypatch.setenv("PYTHONPATH", "")

    def write(*sources):
        path = tmp_path / "course" / "notebooks" / "0-start" / "1-first.ipynb"
        path.parent.mkdir(parents=True)
        cells = [new_code_cell(source, id=f"cell-{place}") for place, source in enumerate(sources)]
        nbformat.write(new_notebook(cells=cells), path)
        return tmp_path / "course"

    return write


def test_a_warning_ends_the_build_the_first_time_and_the_second(builder, tmp_path):
    source = tmp_path / "source"
    source.mkdir()
    (source / "_config.yml").write_text("title: Broken\nrepository: {url: ''}\n", encoding="utf-8")
    (source / "_toc.yml").write_text("format: jb-book\nroot: index\n", encoding="utf-8")
    (source / "index.md").write_text("# Broken\n\n[nowhere](nowhere.md)\n", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(SystemExit, match="the warnings above are errors"):
            builder.build(source, tmp_path / "_build")


def test_a_notebook_that_raises_ends_the_run_with_its_cell_its_error_and_its_time(builder, course, capfd):
    with pytest.raises(SystemExit, match="a notebook failed"):
        builder.execute(course("colour = 'blue'", "colour.shout()"))
    printed = capfd.readouterr().out
    assert "FAILED" in printed and "1-first.ipynb after" in printed
    assert "colour.shout()" in printed and "AttributeError" in printed


def test_two_runs_of_a_notebook_store_the_same_bytes_without_paths_and_addresses(builder, course):
    folder = course("import pathlib\nprint('start')\nprint(pathlib.Path.home() / 'shop')\nobject()")
    path = builder.notebooks_below(folder)[0]
    builder.execute(folder)
    first = path.read_bytes()
    builder.execute(folder)
    assert path.read_bytes() == first
    stream, value = nbformat.read(path, as_version=4).cells[0].outputs
    assert stream.text.replace("\\", "/") == "start\n…/shop\n"
    assert value.data["text/plain"] == "<object at 0x…>"


def test_normalise_drops_times_and_versions_but_leaves_pictures_alone(builder):
    picture = new_output("display_data", data={"image/png": "0x0123456789abcdef"})
    cell = new_code_cell("1", metadata={"execution": {"iopub.status.busy": "now"}, "tags": ["a"]}, outputs=[picture])
    notebook = new_notebook(cells=[cell], metadata={"language_info": {"name": "python", "version": "3.11.7"}})
    builder.normalise(notebook)
    assert cell.metadata == {"tags": ["a"]}
    assert cell.outputs[0].data["image/png"] == "0x0123456789abcdef"
    assert notebook.metadata.language_info == {"name": "python"}


def test_the_copy_that_is_executed_holds_all_that_the_book_is_built_from(builder, tmp_path):
    builder.copy_sources(tmp_path / "staging")
    builder.copy_sources(tmp_path / "staging")  # a second time over the first
    copied = sorted(path.name for path in (tmp_path / "staging").iterdir())
    assert copied == sorted(builder.SOURCES)
