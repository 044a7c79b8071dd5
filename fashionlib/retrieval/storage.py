"""Points in less room: 8-bit whole numbers, and fewer dimensions."""

import numpy as np
from sklearn.decomposition import PCA


def to_int8(points: np.ndarray) -> np.ndarray:
    """Return points (N, d) as int8, a quarter of the room of float32.

    The largest coordinate becomes 127. All points share one scale, so the order of distances stays but for rounding.
    """
    return np.round(points * 127 / np.abs(points).max(initial=1e-12)).astype(np.int8)


def shorten(gallery: np.ndarray, queries: np.ndarray, dimensions: int) -> tuple[np.ndarray, np.ndarray]:
    """Return gallery and queries, (G, dimensions) and (Q, dimensions), along the principal axes of both.

    The axes along which the points spread most keep the most of their distances (Pearson 1901).
    """
    axes = PCA(dimensions, svd_solver="full").fit(np.vstack([gallery, queries]))
    return axes.transform(gallery).astype(np.float32), axes.transform(queries).astype(np.float32)
