"""What all tests share: quiet progress bars, fixed threads, and the way to the real data."""

import os
import pathlib

import pytest

os.environ.setdefault("FASHION_QUIET", "1")
ROOT = pathlib.Path(__file__).resolve().parents[1]


def shared_data(name: str) -> pathlib.Path:
    """Return the folder of one real catalogue beside the repository, or skip the test where it is absent."""
    folder = pathlib.Path(os.environ.get("FASHION_SHARED", ROOT.parent / "shared" / "data")) / name
    if not folder.is_dir():
        pytest.skip(f"needs the real data in {folder}; set FASHION_SHARED to the folder that holds it")
    return folder
