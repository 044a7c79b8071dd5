"""Search in the common space: the nearest points, in blocks."""

import numpy as np
import torch


def nearest(queries: np.ndarray, gallery: np.ndarray, count: int = 10) -> tuple[np.ndarray, np.ndarray]:
    """Return the rows of the nearest gallery points and their Euclidean distances, two (Q, k), nearest first.

    queries: (Q, d); gallery: (G, d); k is the smaller of `count` and G.
    """
    space = torch.from_numpy(np.ascontiguousarray(gallery, dtype=np.float32))
    rows, distances = [], []
    for part in torch.from_numpy(np.ascontiguousarray(queries, dtype=np.float32)).split(1024):
        found = torch.cdist(part, space).topk(min(count, len(space)), largest=False)
        rows.append(found.indices)
        distances.append(found.values)
    return torch.cat(rows).numpy(), torch.cat(distances).numpy()
