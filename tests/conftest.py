"""What all tests share: quiet progress bars, fixed threads, and the way to the real data."""

import os
import pathlib
from collections.abc import Callable

import pytest

os.environ.setdefault("FASHION_QUIET", "1")
ROOT = pathlib.Path(__file__).resolve().parents[1]


@pytest.fixture
def shared_data() -> Callable[[str], pathlib.Path]:
    """Return a function from the name of a real catalogue to its folder; it skips the test where that is absent."""

    def folder_of(name: str) -> pathlib.Path:
        folder = pathlib.Path(os.environ.get("FASHION_SHARED", ROOT.parent / "shared" / "data")) / name
        if not folder.is_dir():
            pytest.skip(f"needs the real data in {folder}; set FASHION_SHARED to the folder that holds it")
        return folder

    return folder_of
