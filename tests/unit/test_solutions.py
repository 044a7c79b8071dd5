"""The plug-in that runs the self-checks against the solutions."""

import pathlib
import subprocess
import sys

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

ROOT = pathlib.Path(__file__).resolve().parents[2]
EXERCISE = "def double(x):\n    raise NotImplementedError('your turn')"
CHECK = "try:\n    assert double(3) == 6, 'twice three'\nexcept NotImplementedError:\n    print('Not solved yet')"


@pytest.mark.parametrize(
    ("solution", "failed"),
    [
        ("def double(x):\n    return 2 * x", 0),
        ("def double(x):\n    return 3 * x", 1),  # wrong
        ("def twice(x):\n    return 2 * x", 1),  # answers another exercise: this one stays unsolved
    ],
)
def test_a_self_check_runs_again_after_its_solution(tmp_path: pathlib.Path, solution: str, failed: int) -> None:
    cells = {"exercise": EXERCISE, "self-check": CHECK, "solution": solution}
    notebook = new_notebook(cells=[new_code_cell(code, metadata={"tags": [tag]}) for tag, code in cells.items()])
    nbformat.write(notebook, tmp_path / "chapter.ipynb")
    options = ["-q", "-p", "tests.solutions", "-p", "no:cacheprovider", "--nbval-lax", "--nbval-current-env"]
    command = [sys.executable, "-m", "pytest", *options, str(tmp_path / "chapter.ipynb")]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert result.returncode == failed, result.stdout
    assert ("1 failed, 3 passed" if failed else "4 passed") in result.stdout
