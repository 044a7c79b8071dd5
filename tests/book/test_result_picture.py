"""The picture of README and front page is what the first notebook found."""

import pathlib
import sys

import numpy as np
from PIL import Image

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "tools"))

from result_picture import PICTURE, result_picture


def test_the_front_picture_is_the_notebooks_own():
    with Image.open(PICTURE) as stored:
        assert np.array_equal(np.asarray(stored.convert("RGB")), np.asarray(result_picture())), (
            "run: python tools/result_picture.py"
        )
