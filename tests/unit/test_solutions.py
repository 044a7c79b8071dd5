"""The plug-in that runs the self-checks against the solutions."""

import pathlib
import subprocess
import sys

import nbformat
from nbformat.v4 import new_code_cell, new_notebook

ROOT = pathlib.Path(__file__).resolve().parents[2]
EXERCISE = "def {name}(x):\n    raise NotImplementedError('your turn')"
CHECK = "try:\n    assert {name}(3) == 6, 'twice three'\nexcept NotImplementedError:\n    print('Not solved yet')"
SOLUTIONS = {
    "right": "def right(x):\n    return 2 * x",
    "wrong": "def wrong(x):\n    return 3 * x",
    "unanswered": "def another(x):\n    return 2 * x",
}


def pytest_of(folder: pathlib.Path, sources: list[tuple[str, str]]) -> subprocess.CompletedProcess:
    """Run pytest with the plug-in on a notebook of these cells, (tag, source)."""
    cells = [new_code_cell(source, metadata={"tags": [tag]}) for tag, source in sources]
    nbformat.write(new_notebook(cells=cells), folder / "chapter.ipynb")
    options = ["-q", "-p", "tests.solutions", "-p", "no:cacheprovider", "--nbval-lax", "--nbval-current-env"]
    command = [sys.executable, "-m", "pytest", *options, str(folder / "chapter.ipynb")]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True)


def test_a_self_check_runs_again_after_its_solution_and_fails_if_that_is_wrong(tmp_path: pathlib.Path) -> None:
    sources = []
    for name, solution in SOLUTIONS.items():
        question = [("exercise", EXERCISE.format(name=name)), ("self-check", CHECK.format(name=name))]
        sources += [*question, ("solution", solution)]
    result = pytest_of(tmp_path, sources)
    assert result.returncode == 1 and "2 failed, 10 passed" in result.stdout, result.stdout


def test_a_solution_without_a_self_check_is_refused_by_name(tmp_path: pathlib.Path) -> None:
    result = pytest_of(tmp_path, [("solution", SOLUTIONS["right"])])
    assert result.returncode and "chapter.ipynb::Cell 0: a solution without a self-check" in result.stderr, result
