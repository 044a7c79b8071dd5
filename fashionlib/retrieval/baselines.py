"""What the two branches have to beat: chance, linear and kernel CCA, and a search engine that reads text alone."""

import warnings
from collections.abc import Sequence
from typing import NamedTuple

import cv2
import numpy as np
import torch
from cca_zoo.linear import RidgeCCA
from sklearn.kernel_approximation import Nystroem
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from torch import Tensor
from tqdm import TqdmWarning

from fashionlib.retrieval.two_branches import TwoBranches, to_tensor
from fashionlib.text.preprocessing import preprocess_all

POWER = 4
"""How strongly the correlation of a direction weighs it, as Gong et al. (2014) found best."""


class Views(NamedTuple):
    """The same products seen twice: pictures (N, p) and texts (N, t), float arrays."""

    pictures: np.ndarray
    texts: np.ndarray


def chance_ranks(count: int, *, seed: int = 0) -> np.ndarray:
    """Return ranks as guessing gives them, (count,) float64: every rank from 1 to `count` once, in random order."""
    return np.random.default_rng(seed).permutation(count) + 1.0


@torch.inference_mode()
def picture_features(network: TwoBranches, pictures: Tensor, *, batch: int = 512) -> np.ndarray:
    """Return what a trained picture branch knows before its joint layers, (N, features) float32.

    pictures: (N, S, S, 3) uint8. CCA gets the features of the same CNN that it is compared with.
    """
    layers = network.eval().picture_branch[:-1]
    return torch.cat([layers(to_tensor(part)) for part in pictures.split(batch)]).numpy()


def handmade_features(pictures: Tensor) -> np.ndarray:
    """Return numbers that nobody has trained, (N, 1812) float32: edges and colours.

    pictures: (N, S, S, 3) uint8. Edges are histograms of oriented gradients in cells of 8 pixels of a picture of 64
    (Dalal and Triggs 2005); colours are the mean red, green and blue of 4 x 4 tiles, 0 to 1.
    """
    edges = cv2.HOGDescriptor((64, 64), (16, 16), (8, 8), (8, 8), 9)
    rows = []
    for picture in pictures.numpy():
        tiles = cv2.resize(picture, (4, 4), interpolation=cv2.INTER_AREA)
        grey = cv2.cvtColor(cv2.resize(picture, (64, 64), interpolation=cv2.INTER_AREA), cv2.COLOR_RGB2GRAY)
        rows.append(np.concatenate([edges.compute(grey), tiles.ravel() / 255]))
    return np.array(rows, dtype=np.float32)


def cca(training: Views, unseen: Views, *, dimensions: int = 128, shrinkage: float = 0.1) -> Views:
    """Return the unseen products in the space of canonical correlation analysis, two (N, dimensions) of unit length.

    Fitted on `training`: the directions in which both views go up and down together (Hotelling 1936), each view's
    covariance shrunk towards the identity, each direction weighed by its correlation to the power of 4.
    """
    scalers = [StandardScaler().fit(view) for view in training]
    scaled = [scaler.transform(view) for scaler, view in zip(scalers, training, strict=True)]
    most = min(dimensions, *(view.shape[1] for view in scaled))
    model = RidgeCCA(most, shrinkage=shrinkage).fit(scaled)
    seen = model.transform(scaled)
    correlations = np.array([np.corrcoef(*pair)[0, 1] for pair in zip(*(view.T for view in seen), strict=True)])
    spread = [view.std(axis=0) for view in seen]
    points = model.transform([scaler.transform(view) for scaler, view in zip(scalers, unseen, strict=True)])
    weighed = [view / each * correlations.clip(0) ** POWER for view, each in zip(points, spread, strict=True)]
    return Views(*(view / np.linalg.norm(view, axis=1, keepdims=True).clip(1e-12) for view in weighed))


def kernel_cca(
    training: Views,
    unseen: Views,
    *,
    dimensions: int = 128,
    landmarks: int = 1000,
    shrinkage: float = 0.1,
    seed: int = 0,
) -> Views:
    """Return the unseen products in the space of kernel CCA, two (N, dimensions) of unit length (Akaho 2001).

    Both views pass a Gaussian kernel. The whole kernel of 26,000 products would take 5 GB a view and days to
    decompose, so it is approximated from `landmarks` random products (Nyström; Williams and Seeger 2001).
    """
    mapped = []
    for view, other in zip(training, unseen, strict=True):
        count = min(landmarks, len(view))
        # A width at which the mean product is one kernel width away from the next, after scaling.
        kernel = Nystroem(gamma=1 / (2 * view.shape[1]), n_components=count, random_state=seed)
        maps = make_pipeline(StandardScaler(), kernel).fit(view)
        mapped.append((maps.transform(view), maps.transform(other)))
    seen, new = (Views(*views) for views in zip(*mapped, strict=True))
    return cca(seen, new, dimensions=dimensions, shrinkage=shrinkage)


def bm25_ranks(queries: Sequence[str], documents: Sequence[str]) -> np.ndarray:
    """Return the rank of document i for query i, (N,) float64: what a search engine does that sees no picture.

    Scores are BM25 (Robertson and Zaragoza 2009, section 3). Documents of equal score share their mean rank.
    """
    with warnings.catch_warnings():
        # bm25s looks for the widgets of a notebook and complains where there are none.
        warnings.simplefilter("ignore", TqdmWarning)
        import bm25s
    texts, asked = preprocess_all(documents).to_lists(), preprocess_all(queries).to_lists()
    engine = bm25s.BM25()
    engine.index(texts, show_progress=False)
    known = engine.vocab_dict
    places = np.empty(len(asked))
    for row, words in enumerate(asked):
        words = [word for word in words if word in known]
        scores = engine.get_scores(words) if words else np.zeros(len(texts), dtype=np.float32)
        closer, equal = np.sum(scores > scores[row]), np.sum(scores == scores[row])
        places[row] = closer + (equal + 1) / 2
    return places
