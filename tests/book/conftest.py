"""The book, built once for all tests, and its parts."""

import importlib.util
import pathlib
import subprocess
import sys
from types import ModuleType

import pytest
from bs4 import BeautifulSoup

ROOT = pathlib.Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def builder() -> ModuleType:
    """Return tools/build_book.py as a module."""
    spec = importlib.util.spec_from_file_location("build_book", ROOT / "tools" / "build_book.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    """Return the folder of the built site: stored outputs, nothing executed, warnings are errors."""
    out = tmp_path_factory.mktemp("book")
    command = [sys.executable, str(ROOT / "tools" / "build_book.py"), "--out", str(out)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", errors="replace")
    assert done.returncode == 0, f"the book does not build:\n{done.stdout[-2000:]}\n{done.stderr[-4000:]}"
    return out / "_build" / "html"


@pytest.fixture(scope="session")
def pages(site: pathlib.Path) -> dict[str, BeautifulSoup]:
    """Return every page of the site, parsed, by its path inside the site."""
    found = {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*.html"))}
    found = {name: path for name, path in found.items() if not name.startswith("_static/")}
    return {name: BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser") for name, path in found.items()}
