"""Many pictures in one."""

from collections.abc import Sequence

import numpy as np


def contact_sheet(pictures: Sequence[np.ndarray], columns: int, *, gap: int = 2) -> np.ndarray:
    """Return one white sheet, (height, width, 3) uint8, with the pictures of equal size in rows of `columns`."""
    height, width = pictures[0].shape[:2]
    rows = -(-len(pictures) // columns)
    sheet = np.full((rows * (height + gap) - gap, columns * (width + gap) - gap, 3), 255, dtype=np.uint8)
    for place, picture in enumerate(pictures):
        top, left = place // columns * (height + gap), place % columns * (width + gap)
        sheet[top : top + height, left : left + width] = picture
    return sheet
